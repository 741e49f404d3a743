import Members
import Record
import Terms

/// A rate that people decided for one deal, between nothing and the program's ceiling.
public struct GrantedRate: Codable, Hashable, Sendable {
    /// The id of the discount.
    public let rule: String
    public let rate: Rate
    public let reason: String
    /// Who decided it, as the journal names actors.
    public let by: String
    public let at: Instant
    /// Who else agreed, where the program asks for a second; nil while nobody did.
    public var confirmedBy: String?
    /// Does it count only once a second one agrees?
    public let takesTwo: Bool

    /// Does it count in prices?
    public var counts: Bool { !takesTwo || confirmedBy != nil }
}

/// Decides the rate of a discount for one deal, where the program leaves it to people: up to its ceiling, or at discretion.
public struct GrantRate: DealStep {
    public static let name = "grant_rate"
    public static let permission = Permission.reviewDeals

    public let deal: ID<Deal>
    /// The id of the discount.
    public let rule: String
    public let rate: Rate
    public let reason: String

    public init(deal: ID<Deal>, rule: String, rate: Rate, reason: String) {
        (self.deal, self.rule, self.rate, self.reason) = (deal, rule, rate, reason)
    }

    public func decide(_ state: ReviewState, _ context: Context) throws -> [any Event] {
        try state.deal.requireOpen(to: .grantRate, context)
        try Text.check(reason, "reason")
        let open = context.program.pricing.discounts.filter(\.rate.isDecidedByPeople)
        guard let discount = open.first(where: { $0.id == rule }) else {
            let known = open.map(\.id)
            throw Problem.invalid(
                field: "/rule",
                Phrase("rate.no_rule", Nearest.values(for: rule, among: known).merging(["rule": .text(rule)]) { $1 }))
        }
        let most = min(discount.rate.ceiling ?? .one, context.program.clauses[discount.clause]?.cap ?? .one)
        guard (Rate.zero...most).contains(rate) else {
            throw Problem.invalid(field: "/rate", Phrase("rate.beyond", ["rate": .rate(rate), "most": .rate(most)]))
        }
        let granted = GrantedRate(
            rule: rule, rate: rate, reason: reason, by: context.actor.id, at: context.now, confirmedBy: nil,
            takesTwo: discount.takesTwo)
        return [DealRateGranted(deal: deal, owner: state.deal.partner, granted: granted, clause: discount.clause)]
    }
}

/// Agrees, as a second one, to a rate that somebody decided for a deal.
public struct ConfirmRate: DealStep {
    public static let name = "confirm_rate"
    public static let permission = Permission.reviewDeals

    public let deal: ID<Deal>
    public let rule: String

    public init(deal: ID<Deal>, rule: String) { (self.deal, self.rule) = (deal, rule) }

    public func decide(_ state: ReviewState, _ context: Context) throws -> [any Event] {
        try state.deal.requireOpen(to: .confirmRate, context)
        guard let granted = state.deal.granted?.last(where: { $0.rule == rule }), !granted.counts else {
            throw Problem.wrongState("rate.nothing_to_confirm")
        }
        guard granted.by != context.actor.id else { throw Problem.wrongState("rate.same_person") }
        return [DealRateConfirmed(deal: deal, owner: state.deal.partner, rule: rule, by: context.actor.id)]
    }
}

struct DealRateGranted: DealChange {
    static let kind = "deal.rate_granted"
    let deal: ID<Deal>
    let owner: PartnerID
    let granted: GrantedRate
    let clause: ClauseID

    func change(_ deal: inout Deal) {
        deal.granted = (deal.granted ?? []).filter { $0.rule != granted.rule } + [granted]
    }
}

struct DealRateConfirmed: DealChange {
    static let kind = "deal.rate_confirmed"
    let deal: ID<Deal>
    let owner: PartnerID
    let rule: String
    let by: String

    func change(_ deal: inout Deal) {
        guard let place = deal.granted?.firstIndex(where: { $0.rule == rule }) else { return }
        deal.granted?[place].confirmedBy = by
    }
}
