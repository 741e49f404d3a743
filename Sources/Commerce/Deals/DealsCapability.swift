import Record
import Terms

extension Capability {
    /// Registration, conflict, protection; what is known of end customers.
    package static let deals = Capability(
        "Deals",
        permissions: [
            .registerDeals, .reviewDeals, .seeDeals, .sellDirect, .seeCustomers,
        ],
        commands: [
            Operation(RegisterDeal.self), Operation(SubmitDeal.self), Operation(ReviseDeal.self),
            Operation(DiscardDeal.self), Operation(RequestExtension.self), Operation(DeclineExtension.self),
            Operation(StartReview.self), Operation(RequestAction.self), Operation(AnswerAction.self),
            Operation(AddEvidence.self), Operation(GrantException.self), Operation(ApproveDeal.self),
            Operation(DeclineDeal.self), Operation(ExtendDeal.self), Operation(SuspendDeal.self),
            Operation(ResumeDeal.self), Operation(RescindDeal.self), Operation(CloseDeal.self),
            Operation(ExpireDeal.self), Operation(RemindOfDecision.self), Operation(OpenVendorQuote.self),
            Operation(PursueDirectly.self), Operation(EndPursuit.self), Operation(RecordDirectPurchase.self),
            Operation(DescribeCustomer.self), Operation(GrantRate.self), Operation(ConfirmRate.self),
            Operation(ChangeCustomer.self), Operation(MergeCustomers.self), Operation(UndoCustomerMerger.self),
            Operation(SplitCustomer.self), Operation(TellCustomersApart.self),
            Operation(ViewDeal.self, performer: { try await $0.viewDeal($1, as: $2, $3) }),
        ],
        queries: [
            Operation(query: ListDeals.self), Operation(query: CountDeals.self), Operation(query: CheckDeal.self),
            Operation(query: ListDealConflicts.self), Operation(query: ListDealHistory.self),
            Operation(query: ListDealViews.self), Operation(query: ListCustomers.self),
            Operation(query: ListEndCustomers.self),
            Operation(query: ShowCustomer.self),
        ],
        events: DealEvents.all,
        tables: [
            DealTables.deals, DealTables.views, DealTables.customers, ApartTables.apart,
            CustomerDescriptionTables.descriptions, CustomerDescriptionTables.apart,
        ],
        migrations: DealTables.migrations + ApartTables.migrations + CustomerDescriptionTables.migrations,
        timedWork: [
            TimedWork(.dealExpiry, of: ID<Deal>.self) { ExpireDeal(deal: $0) },
            TimedWork(.decisionTarget, of: ID<Deal>.self) { RemindOfDecision(deal: $0) },
        ],
        things: [
            Thing(
                Deal.self, mention: { deal, _, language in deal.mention(language) },
                discussed: { reader, id in try reader.discussed(id) }
            ) { try $0.dealView($1) }
        ], reactions: [.endedMembership, .mergedDeals, .sight, .queue] + DealNotices.all, comparisons: [.deals],
        searches: [
            SearchKind(Deal.self, .seeDeals, hidden: "status = 'draft'"),
            SearchKind(CustomerAccount.self, .seeCustomers, hidden: "merged = 1"),
        ],
        entries: EntryReaders(
            .seeDeals,
            [
                .seeCustomers: [
                    CustomerRecorded.kind, CustomersToldApart.kind, PursueDirectly.name, EndPursuit.name,
                    RecordDirectPurchase.name, DescribeCustomer.name, CustomerChanged.kind, CustomersMerged.kind,
                    CustomerMergeUndone.kind, CustomerSplit.kind, CustomerRecordsToldApart.kind, ChangeCustomer.name,
                    MergeCustomers.name, UndoCustomerMerger.name, SplitCustomer.name, TellCustomersApart.name,
                ]
            ]),
        words: DealWords.all + BroughtDealWords.all)
}

extension Permission {
    public static let registerDeals = Permission(
        "register_deals", [.accountAdmin, .seller, .reseller, .distributor, .referral])
    public static let reviewDeals = Permission(
        "review_deals", [.vendorAdmin, .channelManager, .reviewer])
    public static let seeDeals = Permission(
        "see_deals",
        [
            .vendorAdmin, .channelManager, .reviewer, .vendorSeller, .accountAdmin, .seller, .reseller, .distributor,
            .referral,
        ])
    public static let sellDirect = Permission(
        "sell_direct", [.vendorAdmin, .channelManager, .vendorSeller])
    public static let seeCustomers = Permission(
        "see_customers", [.vendorAdmin, .channelManager, .reviewer, .vendorSeller])
}

extension DueKind {
    static let dealExpiry: DueKind = "deal_expiry"
    static let decisionTarget: DueKind = "decision_target"
}

extension DealView: Resource { package static var resource: String { "deal" } }
extension DealCheck: Resource { package static var resource: String { "check" } }
extension DealConflicts: Resource { package static var resource: String { "conflicts" } }
extension DealCounts: Resource { package static var resource: String { "counts" } }
extension CustomerView: Resource { package static var resource: String { "customer" } }
