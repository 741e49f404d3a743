import Commerce
import Members
import Record
import Terms

/// A partner asks for a tier that it has reached; the vendor assigns it.
public struct RequestTier: Command {
    public static let name = "request_tier"
    public static let permission = Permission.requestTier

    public let tier: String
    public let note: String?

    public init(tier: String, note: String?) { (self.tier, self.note) = (tier, note) }

    public func load(_ reader: Reader) throws -> StandingSituation {
        try reader.standingSituation(try reader.ownPartner())
    }

    public func decide(_ state: StandingSituation, _ context: Context) throws -> [any Event] {
        if let note { try Text.check(note, "note") }
        let terms = try context.program.tierTerms(state.partner)
        let standing = state.standing(context)
        let tier = try terms.checked(tier)
        guard tier.rises == .requested else {
            throw Problem.wrongState(Phrase("tier.not_requested", ["tier": .named(.tier, tier.id)]))
        }
        guard terms.rank(tier.id) > terms.rank(standing.tier) else {
            throw Problem.wrongState(
                Phrase("tier.same", ["partner": .text(state.partner.name), "tier": .named(.tier, tier.id)]))
        }
        let decision = try terms.decision(
            state.input(standing, through: context.today, context), to: tier, context.program.reference)
        guard decision.outcome.verdict == .granted else { throw Refusal(decision: decision) }
        let opened: [any Event] = state.kept == nil ? [StandingOpened(standing: standing)] : []
        let proposal = Standing.Proposal(tier: tier.id, direction: .rise, at: context.now, decision: decision)
        return opened + [TierProposed(member: state.partner.id, proposal: proposal, clause: terms.assignment)]
    }

    public func reply(_ state: StandingSituation, _ events: [any Event], _ reader: Reader) throws -> StandingView {
        try reader.standingView(try reader.require(state.partner.id).value)
    }
}

extension StandingFollow {
    /// The day from which a tier with a limit is over.
    static func limit(of standing: Standing, _ terms: TierTerms?) -> Day? {
        terms?.tier(standing.tier)?.limitMonths.map { standing.since.adding(months: $0) }
    }

    /// Takes a tier whose time is over: the highest lower one that is kept comes in its place.
    mutating func endLimitedTier() throws {
        guard let terms = context.program.tiers(of: situation.partner.type),
            let end = Self.limit(of: standing, terms), context.today >= end, let tier = terms.tier(standing.tier)
        else { return }
        let input = situation.input(standing, through: context.today, context)
        change(to: try terms.replacement(input, below: tier.id), .fall, nil, tier.clause)
    }
}

extension Permission {
    public static let requestTier = Permission("request_tier", [.accountAdmin, .reseller, .distributor, .referral])
}
