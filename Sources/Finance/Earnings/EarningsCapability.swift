import Record
import Terms

extension Capability {
    /// Commissions, rebates, incentives and bonuses: what partners earn, on what, and why.
    package static let earnings = Capability(
        "Earnings",
        permissions: [.refer, .seeReferrals, .decideEarnings, .recordCustomerInvoices, .seeEarnings],
        commands: [
            Operation(RecordReferral.self), Operation(SetReferralRate.self), Operation(ShareReferral.self),
            Operation(EndReferral.self), Operation(RecordCustomerInvoice.self), Operation(RecordCustomerPayment.self),
            Operation(ReturnCustomerPayment.self), Operation(CreditCustomerInvoice.self),
            Operation(HandInEngagement.self), Operation(ApproveEngagement.self), Operation(DeclineEngagement.self),
            Operation(MatureEarnings.self), Operation(SettleGathering.self),
        ],
        queries: [
            Operation(query: ListReferrals.self), Operation(query: ShowReferral.self),
            Operation(query: ListCustomerInvoices.self), Operation(query: ShowCustomerInvoice.self),
            Operation(query: ListEngagements.self), Operation(query: ShowEngagement.self),
            Operation(query: ListEarnings.self), Operation(query: ShowEarning.self),
            Operation(query: ListGatherings.self),
        ],
        events: [
            ReferralRecorded.self, ReferralRateSet.self, ReferralShared.self, ReferralEnded.self,
            CustomerInvoiceRecorded.self, CustomerInvoiceMoved.self, EngagementHandedIn.self, EngagementDecided.self,
            EarnedOnCounted.self, EarningsMade.self, EarningsReleased.self, EarningsHeld.self, EarningsTaken.self,
            EarningsMoved.self, GatheringSettled.self,
        ],
        tables: [
            Referral.declaration, CustomerInvoice.declaration, Engagement.declaration, Earning.declaration,
            EarningSums.table, EarnedOn.table, Gathering.declaration,
        ],
        migrations: Referral.migrations + CustomerInvoice.migrations + Engagement.migrations + Earning.migrations
            + EarningSums.migrations + EarnedOn.migrations + Gathering.migrations,
        timedWork: [
            TimedWork(.earnings, of: PartnerID.self) { MatureEarnings(partner: $0) },
            TimedWork(.earningPeriod, of: ID<Gathering>.self) { SettleGathering(gathering: $0) },
        ],
        things: [
            Thing(Referral.self), Thing(CustomerInvoice.self), Thing(Engagement.self), Thing(Earning.self),
            Thing(Gathering.self),
        ],
        reactions: [.earnings, .earningsPaid, .earningsHeld, .mergedEarnings, .earningPostings] + EarningNotices.all,
        comparisons: [.earnings],
        searches: [
            SearchKind(Referral.self, .seeReferrals), SearchKind(CustomerInvoice.self, .seeEarnings),
            SearchKind(Engagement.self, .seeReferrals), SearchKind(Earning.self, .seeEarnings),
        ],
        entries: EntryReaders(
            .seeEarnings,
            [
                .seeReferrals: [
                    ReferralRecorded.kind, ReferralEnded.kind, EngagementHandedIn.kind, EngagementDecided.kind,
                    RecordReferral.name, EndReferral.name, HandInEngagement.name, ApproveEngagement.name,
                    DeclineEngagement.name,
                ]
            ]),
        words: EarningsWords.all)
}

extension Permission {
    public static let refer = Permission(
        "refer",
        [.vendorAdmin, .channelManager, .vendorFinance, .accountAdmin, .seller, .reseller, .distributor, .referral])
    public static let seeReferrals = Permission(
        "see_referrals",
        [
            .vendorAdmin, .channelManager, .reviewer, .vendorFinance, .accountAdmin, .seller, .partnerFinance,
            .reseller, .distributor, .referral,
        ])
    public static let decideEarnings = Permission(
        "decide_earnings", [.vendorAdmin, .channelManager, .vendorFinance])
    public static let recordCustomerInvoices = Permission(
        "record_customer_invoices", [.vendorAdmin, .channelManager, .vendorFinance])
    public static let seeEarnings = Permission(
        "see_earnings",
        [
            .vendorAdmin, .channelManager, .reviewer, .vendorFinance, .accountAdmin, .partnerFinance, .reseller,
            .distributor, .referral,
        ])
}

extension DueKind {
    /// Something becomes of a partner's earnings by itself.
    static let earnings: DueKind = "earnings"
    /// A period is over, over which something was gathered.
    static let earningPeriod: DueKind = "earning_period"
}

extension Referral: Resource { package static var resource: String { "referral" } }
extension CustomerInvoice: Resource { package static var resource: String { "customer_invoice" } }
extension Engagement: Resource { package static var resource: String { "engagement" } }
extension EarningView: Resource { package static var resource: String { "earning" } }
extension Gathering: Resource { package static var resource: String { "gathering" } }

extension Comparison {
    /// What is compared of earnings when a record is performed again under other terms.
    package static let earnings = Comparison(Earning.self) { earning in
        Comparison.Thing(
            of: earning.partner,
            Phrase("compare.earning", ["about": .text(earning.about), "id": .text(earning.id.text)]),
            [
                .init("compare.earning.amount", .money(earning.amount)),
                .init("compare.earning.payable", earning.payable.map(TypedValue.day)),
                .init("compare.earning.status", earning.status.phrase),
            ])
    }
}
