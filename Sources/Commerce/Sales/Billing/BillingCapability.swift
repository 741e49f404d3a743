import Record
import Terms

extension Capability {
    /// Invoices, credit notes, payments, and what goes back of orders.
    package static let billing = Capability(
        "Billing",
        permissions: [.bill, .seeInvoices],
        commands: [
            Operation(IssueInvoice.self), Operation(VoidInvoice.self), Operation(CreditInvoice.self),
            Operation(RecordPayment.self), Operation(TakePaymentBack.self), Operation(RefundPayment.self),
            Operation(ChargeListPrice.self), Operation(ReduceOrder.self),
        ],
        queries: [
            Operation(query: ShowInvoice.self), Operation(query: ListInvoices.self),
            Operation(query: ListPayments.self), Operation(query: ListCreditNotes.self),
            Operation(query: ShowCreditNote.self), Operation(query: PrintInvoice.self),
            Operation(query: PrintCreditNote.self),
        ],
        events: [
            InvoiceIssued.self, InvoiceVoided.self, CreditNoteIssued.self, PaymentRecorded.self,
            PaymentTakenBack.self, PaymentRefunded.self, OrderReduced.self,
        ],
        tables: [
            InvoiceTables.invoices, Payment.declaration, CreditNote.declaration, DocumentNumbers.table,
        ],
        migrations: InvoiceTables.migrations + Payment.migrations + CreditNote.migrations
            + DocumentNumbers.migrations,
        things: [
            Thing(
                Invoice.self,
                discussed: { reader, id in
                    try reader.requireSight(.seeInvoices)
                    let found = try reader.require(id).value
                    return Discussed(found.number, [found.partner])
                }), Thing(Payment.self), Thing(CreditNote.self),
        ],
        reactions: [.dealWon] + BillingNotices.all,
        searches: [
            SearchKind(Invoice.self, .seeInvoices), SearchKind(Payment.self, .seeInvoices),
            SearchKind(CreditNote.self, .seeInvoices),
        ],
        entries: EntryReaders(
            .seeInvoices,
            [
                .seeOrders: [OrderReduced.kind, ReduceOrder.name]
            ]),
        words: BillingWords.all)
}

extension Permission {
    public static let bill = Permission(
        "bill", [.vendorAdmin, .channelManager, .vendorFinance])
    public static let seeInvoices = Permission(
        "see_invoices",
        Role.vendorPeople.union([.accountAdmin, .partnerFinance, .reseller, .distributor]))
}

extension Invoice: Resource { package static var resource: String { "invoice" } }
extension Payment: Resource { package static var resource: String { "payment" } }
extension CreditNote: Resource { package static var resource: String { "credit_note" } }
