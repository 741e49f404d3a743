import Commerce
import Record

/// Invoices, credit notes, payments, charges up to list price, and what goes back of orders.
enum BillingAPI {
    static let endpoints: [Endpoint] = [
        .command(.post, "/v1/invoices", IssueInvoice.self, "Issue an invoice", creates: { $0.id.text }),
        .query("/v1/invoices", ListInvoices.self, "List invoices, newest first"),
        .query("/v1/invoices/{invoice}", ShowInvoice.self, "Show an invoice"),
        .document("/v1/invoices/{invoice}/pdf", PrintInvoice.self, "Get an invoice as PDF", PrintedInvoice.file),
        .command(.post, "/v1/invoices/{invoice}/void", VoidInvoice.self, "Void an invoice"),
        .command(.post, "/v1/invoices/{invoice}/credit_notes", CreditInvoice.self, "Credit an invoice"),
        .query("/v1/credit_notes", ListCreditNotes.self, "List credit notes, newest first"),
        .query("/v1/credit_notes/{credit_note}", ShowCreditNote.self, "Show a credit note"),
        .document(
            "/v1/credit_notes/{credit_note}/pdf", PrintCreditNote.self, "Get a credit note as PDF",
            PrintedCreditNote.file),
        .command(.post, "/v1/invoices/{invoice}/payments", RecordPayment.self, "Record a payment"),
        .query("/v1/payments", ListPayments.self, "List payments, newest first"),
        .command(.post, "/v1/payments/{payment}/taken_back", TakePaymentBack.self, "Take a payment back"),
        .command(.post, "/v1/payments/{payment}/refunds", RefundPayment.self, "Give back what was paid beyond"),
        .command(.post, "/v1/orders/{order}/charges", ChargeListPrice.self, "Charge up to list price on an order"),
        .command(.post, "/v1/orders/{order}/returns", ReduceOrder.self, "Cancel units of an order or take them back"),
    ]
}
