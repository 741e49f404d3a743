extension WebCapability {
    /// Products, quotes and orders, invoices and payments.
    static let sales = WebCapability(
        name: "Sales",
        summary: "Products with list prices, quotes and orders, every price with its clauses; invoices and payments.",
        endpoints: SalesAPI.endpoints + BillingAPI.endpoints, pages: QuotePages.routes + ConsoleSales.routes,
        navigation: [NavigationEntry(SalesAddress.quotes, "quotes.title", in: .sales, order: 22)]
            + SalesAddress.orders.both.map { NavigationEntry($0, "sales.orders", in: .sales, order: 30) }
            + SalesAddress.invoices.both.map { NavigationEntry($0, "sales.invoices", in: .sales, order: 31) }
            + [NavigationEntry(SalesAddress.products, "sales.products", in: .sales, order: 32)],
        waiting: [QuotePages.waiting, OrderPages.waiting, InvoicePages.waiting],
        places: Place.of(SalesAddress.placed) + [.of(SalesAddress.quote), .of(SalesAddress.product)],
        models: [
            QuotePages.List.self, QuotePages.Detail.self, NewQuote.Model.self, OrderPages.List.self,
            OrderPages.Detail.self, InvoicePages.Model.self, ProductPages.List.self, ProductPages.Detail.self,
        ])
}
