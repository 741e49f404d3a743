import Record
import Terms

extension Capability {
    /// Products, prices, quotes, orders, subscriptions.
    package static let sales = Capability(
        "Sales",
        permissions: [
            .manageProducts, .seeProducts, .quote, .seeQuotes, .seeOrders, .decideOrders, .cancelOrders,
        ],
        commands: [
            Operation(AddProduct.self), Operation(SetPrice.self), Operation(SetDistributionTerms.self),
            Operation(MakeQuote.self), Operation(PlaceOrder.self), Operation(ConfirmOrder.self),
            Operation(DeclineOrder.self), Operation(CancelOrder.self), Operation(RecordChurn.self),
            Operation(SetPartnerOfRecord.self),
        ],
        queries: [
            Operation(query: ShowProduct.self), Operation(query: ListProducts.self),
            Operation(query: ListProductLines.self),
            Operation(query: ListDistributionTerms.self), Operation(query: ShowQuote.self),
            Operation(query: PrintQuote.self), Operation(query: PrintOrder.self),
            Operation(query: PreviewQuote.self), Operation(query: ListQuotes.self), Operation(query: ShowOrder.self),
            Operation(query: ListOrders.self), Operation(query: ListOrderHistory.self),
            Operation(query: ListSubscriptions.self),
            Operation(query: ShowSubscription.self),
        ],
        events: SalesEvents.all,
        tables: [
            ProductTables.products, DistributionTables.terms, QuoteTables.quotes, OrderTables.orders,
            SalesDays.table, SubscriptionTables.subscriptions,
        ] + SeriesTables.all,
        migrations: ProductTables.migrations + DistributionTables.migrations + QuoteTables.migrations
            + OrderTables.migrations + SalesDays.migrations + SubscriptionTables.migrations + SeriesTables.migrations,
        things: [
            Thing(
                Quote.self,
                discussed: { reader, id in
                    try reader.requireSight(.seeQuotes)
                    let found = try reader.require(id).value
                    return Discussed(found.customer.name, [found.partner])
                }),
            Thing(
                Order.self,
                discussed: { reader, id in
                    try reader.requireSight(.seeOrders)
                    let found = try reader.require(id).value
                    return Discussed(found.customer.name, [found.partner])
                }),
            Thing(Product.self),
            Thing(Subscription.self),
        ],
        reactions: [.saleCounts, .seriesDeclared, .mergedSales, .mergedSubscriptions] + SalesNotices.all,
        partnerFacts: [.activity],
        comparisons: SalesComparison.all,
        searches: [
            SearchKind(Quote.self, .seeQuotes), SearchKind(Order.self, .seeOrders),
            SearchKind(Subscription.self, .seeOrders),
            SearchKind(Product.self, .seeProducts, isVendorWide: true),
        ],
        entries: EntryReaders(
            .seeOrders,
            [
                .seeProducts: [ProductAdded.kind, PriceSet.kind, AddProduct.name, SetPrice.name],
                .seeQuotes: [QuoteMade.kind, MakeQuote.name],
                .seePartners: [DistributionTermsSet.kind, SetDistributionTerms.name],
            ]),
        words: SalesWords.all)
}

extension Permission {
    public static let manageProducts = Permission(
        "manage_products", [.vendorAdmin, .channelManager])
    public static let seeProducts = Permission(
        "see_products", Set(Role.allCases).subtracting([.system]))
    public static let quote = Permission(
        "quote", [.vendorAdmin, .channelManager, .accountAdmin, .seller, .reseller, .distributor])
    public static let seeQuotes = Permission(
        "see_quotes",
        [
            .vendorAdmin, .channelManager, .reviewer, .vendorFinance, .accountAdmin, .seller, .partnerFinance,
            .reseller, .distributor,
        ])
    public static let seeOrders = Permission(
        "see_orders",
        [
            .vendorAdmin, .channelManager, .reviewer, .vendorFinance, .accountAdmin, .seller, .partnerFinance,
            .reseller, .distributor,
        ])
    public static let decideOrders = Permission(
        "decide_orders", [.vendorAdmin, .channelManager, .vendorFinance])
    public static let cancelOrders = Permission(
        "cancel_orders", [.accountAdmin, .seller, .reseller, .distributor])
}

extension Product: Resource { package static var resource: String { "product" } }
extension DistributionTerms: Resource { package static var resource: String { "terms" } }
