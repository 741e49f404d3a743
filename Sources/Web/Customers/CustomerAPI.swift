import Commerce
import Record

/// What the vendor itself has to do with end customers.
enum CustomerAPI {
    static let endpoints: [Endpoint] = [
        .query("/v1/customers", ListCustomers.self, "List end customers, newest first"),
        .query("/v1/customers/{customer}", ShowCustomer.self, "Show an end customer"),
        .command(.post, "/v1/customers", DescribeCustomer.self, "Record what is known of an end customer"),
        .command(
            .post, "/v1/customers/direct-purchases", RecordDirectPurchase.self,
            "Record that an end customer bought from the vendor directly"),
        .command(
            .post, "/v1/customers/pursuits", PursueDirectly.self,
            "Record that the vendor's own sales pursue an end customer"),
        .command(.post, "/v1/customers/pursuits/end", EndPursuit.self, "End the vendor's own pursuit"),
    ]
}
