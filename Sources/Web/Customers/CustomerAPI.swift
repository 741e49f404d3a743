import Commerce
import Record

/// What the vendor itself has to do with end customers.
enum CustomerAPI {
    static let endpoints: [Endpoint] = [
        .query("/v1/customers", ListCustomers.self, "List end customers, newest first"),
        .query("/v1/end-customers", ListEndCustomers.self, "List all end customers' records, newest first"),
        .command(
            .post, "/v1/customers/{customer}/changes", ChangeCustomer.self,
            "Record how an end customer is called, and its numbers in registers"),
        .command(
            .post, "/v1/customers/{customer}/merge", MergeCustomers.self, "Say that two records are of one end customer"
        ),
        .command(
            .post, "/v1/customers/{customer}/undo-merger", UndoCustomerMerger.self, "Take a merger of records back"),
        .command(
            .post, "/v1/customers/{customer}/split", SplitCustomer.self,
            "Say that some descriptions are of another end customer"),
        .command(
            .post, "/v1/customers/{customer}/apart", TellCustomersApart.self,
            "Say that two records are of two end customers"),
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
