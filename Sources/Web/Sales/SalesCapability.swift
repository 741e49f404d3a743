extension WebCapability {
    /// Products, quotes and orders.
    static let sales = WebCapability(
        name: "Sales",
        summary: "Products with list prices, quotes and orders, every price with its clauses.",
        endpoints: SalesAPI.endpoints,
        pages: QuotePages.routes + ConsoleSales.routes
            + SubscriptionPages.routes,
        navigation: NavigationEntry.both(
            SalesAddress.quotes.both, "quotes.title", portal: .sell, console: .sales, order: 22)
            + NavigationEntry.both(SalesAddress.orders.both, "sales.orders", portal: .sell, console: .sales, order: 30)
            + NavigationEntry.both(
                SalesAddress.subscriptions.both, "sales.subscriptions", portal: .sell, console: .sales, order: 35)
            + [NavigationEntry(SalesAddress.products, "sales.products", in: .sales, order: 32)],
        waiting: [QuotePages.waiting] + OrderPages.waiting,
        partnerPanels: [
            .list(QuotePages.list, SalesAddress.quotes.console, "quotes.title", order: 20),
            .list(OrderPages.list, SalesAddress.orders.console, "sales.orders", order: 21),
            .list(
                SubscriptionPages.list, SalesAddress.subscriptions.console, "sales.subscriptions", order: 24,
                isQuiet: true),
        ],
        customerPanels: [
            .list(OrderPages.list, SalesAddress.orders.console, "sales.orders", order: 30),
            .list(
                SubscriptionPages.list, SalesAddress.subscriptions.console, "sales.subscriptions", order: 40),
        ],
        places: Place.of(SalesAddress.placed) + Place.of(SalesAddress.quote) + [.of(SalesAddress.product)],
        actions: [NavigationEntry(SalesAddress.newQuote, "quotes.new", in: .sell, order: 1)],
        found: [
            FoundList("quote", SalesAddress.quotes.both), FoundList("order", SalesAddress.orders.both),
            FoundList("subscription", SalesAddress.subscriptions.both),
            FoundList("product", SalesAddress.products),
        ], choices: [ProductPages.choices],
        models: [
            QuotePages.Detail.self, NewQuote.Model.self, OrderPages.Detail.self, ProductPages.Detail.self,
        ])
}
