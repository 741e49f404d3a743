extension WebCapability {
    /// Invoices, credit notes, payments.
    static let billing = WebCapability(
        name: "Billing",
        summary: "Invoices with their numbers, credit notes, payments, and what goes back of orders.",
        endpoints: BillingAPI.endpoints, pages: InvoicePages.routes + BillingActs.routes + PaymentPages.routes,
        navigation: NavigationEntry.both(
            BillingAddress.invoices.both, "billing.invoices", portal: .sell, console: .sales, order: 31)
            + NavigationEntry.both(
                BillingAddress.payments.both, "billing.payments", portal: .sell, console: .sales, order: 33),
        waiting: InvoicePages.waiting,
        partnerPanels: [
            .list(
                InvoicePages.list, BillingAddress.invoices.console, "billing.past_due", order: 5, id: "past-due",
                fixed: ["past_due": "true", "sort": "due"], isQuiet: true),
            .list(InvoicePages.list, BillingAddress.invoices.console, "billing.invoices", order: 22),
            .list(
                PaymentPages.list, BillingAddress.payments.console, "billing.payments", order: 23, isQuiet: true),
        ],
        places: Place.of(BillingAddress.invoice),
        found: [
            FoundList("invoice", BillingAddress.invoices.both), FoundList("payment", BillingAddress.payments.both),
            FoundList("credit_note", BillingAddress.notes.both),
        ],
        models: [InvoicePages.Detail.self])
}
