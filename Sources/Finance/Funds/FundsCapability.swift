import Record
import Terms

extension Capability {
    /// Funds for what partners spend on marketing: budgets, proposals, claims.
    package static let funds = Capability(
        "Funds",
        permissions: [.requestFunds, .decideFunds, .manageFunds, .seeFunds],
        commands: [
            Operation(MakeFundBudget.self), Operation(ChangeFundBudget.self), Operation(RequestFunds.self),
            Operation(ChangeFundRequest.self), Operation(WithdrawFundRequest.self), Operation(ReportFundResults.self),
            Operation(ApproveFundRequest.self), Operation(DeclineFundRequest.self), Operation(ClaimFunds.self),
            Operation(ApproveFundClaim.self), Operation(DeclineFundClaim.self), Operation(DenyFundClaim.self),
            Operation(FollowFundRequest.self), Operation(EndFundBudget.self),
        ],
        queries: [
            Operation(query: ListFundBudgets.self), Operation(query: ShowFundBudget.self),
            Operation(query: ListFundRequests.self), Operation(query: ShowFundRequest.self),
            Operation(query: ListFundClaims.self), Operation(query: ShowFundClaim.self),
            Operation(query: ShowFundOffers.self),
        ],
        events: [
            FundBudgetMade.self, FundBudgetChanged.self, FundBudgetEnded.self, FundMoved.self, FundsRequested.self,
            FundStepApproved.self, FundRequestApproved.self, FundRequestChanged.self, FundRequestEnded.self,
            FundResultsReported.self, FundsClaimed.self, FundClaimDecided.self, FundRequestBrought.self,
            FundClaimBrought.self,
        ],
        tables: [FundBudget.declaration, FundRequest.declaration, FundClaim.declaration],
        migrations: FundBudget.migrations + FundRequest.migrations + FundClaim.migrations,
        timedWork: [
            TimedWork(.fundRequest, of: ID<FundRequest>.self) { FollowFundRequest(fundRequest: $0) },
            TimedWork(.fundBudget, of: ID<FundBudget>.self) { EndFundBudget(fundBudget: $0) },
        ],
        things: [
            Thing(FundBudget.self),
            Thing(
                FundRequest.self,
                discussed: { reader, id in
                    try reader.requireSight(.seeFunds)
                    let found = try reader.require(id).value
                    return Discussed(found.title, [found.partner])
                }), Thing(FundClaim.self),
        ],
        reactions: [.broughtFunds, .fundPayouts, .fundForfeits, .fundPostings] + FundNotices.all,
        comparisons: [.fundRequests],
        searches: [SearchKind(FundRequest.self, .seeFunds), SearchKind(FundClaim.self, .seeFunds)],
        entries: EntryReaders(
            .seeFunds,
            [
                .manageFunds: [
                    FundBudgetMade.kind, FundBudgetChanged.kind, FundBudgetEnded.kind, FundMoved.kind,
                    MakeFundBudget.name, ChangeFundBudget.name, EndFundBudget.name,
                ]
            ]),
        words: FundWords.all)
}

extension Permission {
    public static let requestFunds = Permission(
        "request_funds", [.accountAdmin, .marketer, .reseller, .distributor, .referral])
    public static let decideFunds = Permission("decide_funds", [.vendorAdmin, .channelManager, .vendorFinance])
    public static let manageFunds = Permission("manage_funds", [.vendorAdmin, .channelManager, .vendorFinance])
    public static let seeFunds = Permission(
        "see_funds",
        [
            .vendorAdmin, .channelManager, .reviewer, .vendorFinance, .accountAdmin, .marketer, .partnerFinance,
            .reseller, .distributor, .referral,
        ])
}

extension DueKind {
    /// An approved activity is over, or can no longer be claimed.
    static let fundRequest: DueKind = "fund_request"
    /// The period of a budget is over.
    static let fundBudget: DueKind = "fund_budget"
}

extension FundBudget: SchemaNamed { public static var schemaName: String { "FundBudget" } }
extension FundBudget: Resource { package static var resource: String { "fund_budget" } }
extension FundRequestView: Resource { package static var resource: String { "fund_request" } }
extension FundClaimView: Resource { package static var resource: String { "fund_claim" } }

extension Comparison {
    /// What is compared of proposals when a record is performed again under other terms.
    package static let fundRequests = Comparison(FundRequest.self) { request in
        Comparison.Thing(
            of: request.partner,
            Phrase("compare.fund_request", ["about": .text(request.title), "id": .text(request.id.text)]),
            [
                .init("compare.fund_request.status", request.status.phrase),
                .init("compare.fund_request.approved", request.approved.map(TypedValue.money)),
                .init("compare.fund_request.claim_by", request.claimBy.map(TypedValue.day)),
            ])
    }
}

/// What the program's funds offer a partner, and how a proposal would be decided now.
public struct ShowFundOffers: Query {
    public static let name = "show_fund_offers"
    public static let permission = Permission.seeFunds

    /// The partner, when the vendor asks.
    public let partner: PartnerID?

    /// One of the program's funds for a partner.
    public struct Offered: Codable, Sendable, SchemaNamed {
        public static var schemaName: String { "OfferedFund" }

        public let id: String
        public let label: String
        public let clause: ClauseID
        public let share: Rate
        /// The first day on which an activity can begin that is proposed now.
        public let firstDay: Day
        public let decision: WordedDecision
    }

    public func answer(_ reader: Reader) throws -> Page<Offered> {
        let partner = try reader.partnerActedFor(partner)
        let facts = try reader.facts(of: partner)
        let program = reader.context.program
        return Page(
            items: try program.funds.map { fund in
                let first = fund.firstDay(proposed: reader.now, program.calendar)
                let least = fund.proposal.least.first { $0.currency == program.currency }
                return Offered(
                    id: fund.id, label: fund.label[reader.language], clause: fund.clause, share: fund.share,
                    firstDay: first,
                    decision: try reader.worded(
                        fund.decision(
                            asked: least ?? .zero(program.currency), begins: first, subject: partner.id.text,
                            at: reader.now, program: program, facts)))
            }, next: nil)
    }
}
