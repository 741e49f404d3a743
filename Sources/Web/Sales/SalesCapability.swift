extension WebCapability {
    /// Products, quotes and orders.
    static let sales = WebCapability(
        name: "Sales",
        summary: "Products with list prices, quotes and orders, every price with its clauses.",
        endpoints: SalesAPI.endpoints, pages: QuotePages.routes + ConsoleSales.routes,
        navigation: [NavigationEntry(SalesAddress.quotes, "quotes.title", in: .sell, order: 22)]
            + NavigationEntry.both(SalesAddress.orders.both, "sales.orders", portal: .sell, console: .sales, order: 30)
            + [NavigationEntry(SalesAddress.products, "sales.products", in: .sales, order: 32)],
        waiting: [QuotePages.waiting] + OrderPages.waiting,
        places: Place.of(SalesAddress.placed) + [.of(SalesAddress.quote), .of(SalesAddress.product)],
        actions: [NavigationEntry(SalesAddress.newQuote, "quotes.new", in: .sell, order: 1)],
        found: [
            FoundList("quote", SalesAddress.quotes), FoundList("order", SalesAddress.orders.both),
            FoundList("product", SalesAddress.products),
        ], choices: [ProductPages.choices],
        models: [
            QuotePages.Detail.self, NewQuote.Model.self, OrderPages.Detail.self, ProductPages.Detail.self,
        ])
}
