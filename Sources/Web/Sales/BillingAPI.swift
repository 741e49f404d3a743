import Commerce
import Record

/// Invoices, payments and charges up to list price.
enum BillingAPI {
    static let endpoints: [Endpoint] = [
        .command(.post, "/v1/invoices", IssueInvoice.self, "Issue an invoice", creates: { $0.id.text }),
        .query("/v1/invoices", ListInvoices.self, "List invoices, newest first"),
        .query("/v1/invoices/{invoice}", ShowInvoice.self, "Show an invoice"),
        .command(.post, "/v1/invoices/{invoice}/payments", RecordPayment.self, "Record a payment"),
        .command(.post, "/v1/orders/{order}/charges", ChargeListPrice.self, "Charge up to list price on an order"),
    ]
}
