import Members
import Record
import Terms

/// Gives a partner a tier: confirms what is proposed, confers one, or decides otherwise. It holds from this moment on.
public struct AssignTier: Command {
    public static let name = "assign_tier"
    public static let permission = Permission.manageStanding

    public let partner: PartnerID
    /// The tier; the proposed one when it is left out.
    public let tier: String?
    public let reason: String

    public init(partner: PartnerID, tier: String?, reason: String) {
        self.partner = partner
        self.tier = tier
        self.reason = reason
    }

    public func load(_ reader: Reader) throws -> StandingSituation {
        try reader.standingSituation(try reader.subject(partner).value)
    }

    public func decide(_ state: StandingSituation, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        try state.partner.requireNotTerminated()
        let terms = try context.program.tierTerms(state.partner)
        var standing = state.standing(context)
        let opened: [any Event] = state.kept == nil ? [StandingOpened(standing: standing)] : []
        let tier = try chosen(standing, terms)
        guard tier?.id != standing.tier else {
            throw Problem.wrongState(
                Phrase(
                    tier == nil ? "tier.none_already" : "tier.same",
                    ["partner": .text(state.partner.name), "tier": tier.map { .named(.tier, $0.id) }]))
        }
        let direction: TierDirection = terms.rank(tier?.id) > terms.rank(standing.tier) ? .rise : .fall
        let input = state.input(standing, through: context.today, context)
        let decision =
            try standing.proposal.flatMap { $0.tier == tier?.id ? $0.decision : nil }
            ?? tier.map { try terms.decision(input, to: $0, context.program.reference) }
        let clause =
            direction == .fall
            ? terms.review?.clause ?? terms.assignment
            : tier?.rises == .conferred ? tier?.clause ?? terms.assignment : terms.assignment
        let event = context.tierChange(standing, state.partner, to: tier?.id, direction, clause, reason, decision)
        standing.change(event)
        return opened + [
            event,
            DueDone(work: .standing, about: partner.text, again: context.nextLook(standing, state)),
        ]
    }

    private func chosen(_ standing: Standing, _ terms: TierTerms) throws -> Tier? {
        guard let tier else {
            guard let proposal = standing.proposal else {
                throw Problem.invalid(
                    field: "/tier",
                    Phrase("tier.none_proposed", ["known": .list(terms.tiers.map { .named(.tier, $0.id) })]))
            }
            return terms.tier(proposal.tier)
        }
        return try terms.checked(tier)
    }

    public func reply(_ state: StandingSituation, _ events: [any Event], _ reader: Reader) throws -> StandingView {
        try reader.standingView(try reader.require(partner).value)
    }
}

/// Leaves a partner's tier as it is, though another was proposed.
public struct DeclineProposal: Command {
    public static let name = "decline_proposal"
    public static let permission = Permission.manageStanding

    public let partner: PartnerID
    public let reason: String

    public init(partner: PartnerID, reason: String) {
        self.partner = partner
        self.reason = reason
    }

    public func load(_ reader: Reader) throws -> StandingSituation {
        try reader.standingSituation(try reader.subject(partner).value)
    }

    public func decide(_ state: StandingSituation, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        let terms = try context.program.tierTerms(state.partner)
        guard let proposal = state.kept?.proposal else {
            throw Problem.wrongState(Phrase("tier.nothing_proposed", ["partner": .text(state.partner.name)]))
        }
        let clause = proposal.direction == .rise ? terms.assignment : terms.review?.clause ?? terms.assignment
        return [
            TierProposalEnded(
                member: partner, tier: proposal.tier, direction: proposal.direction, reason: reason, clause: clause)
        ]
    }

    public func reply(_ state: StandingSituation, _ events: [any Event], _ reader: Reader) throws -> StandingView {
        try reader.standingView(try reader.require(partner).value)
    }
}

extension Program {
    /// The tiers that a partner of this type can have.
    ///
    /// - Throws: `Problem.wrongState` when there are none.
    func tierTerms(_ partner: Partner) throws -> TierTerms {
        guard tiers != nil else {
            throw Problem.wrongState(Phrase("program.no_tiers", ["program": .named(.program, name)]))
        }
        guard let tiers = tiers(of: partner.type) else {
            throw Problem.wrongState(Phrase("tier.none_for_type", ["type": .named(.partnerType, partner.type)]))
        }
        return tiers
    }
}

extension Partner {
    /// The values of sentences about it and a tier; nil for none.
    package func named(_ tier: String?, reason: String? = nil, day: Day? = nil) -> [String: TypedValue?] {
        [
            "partner": .text(name), "tier": tier.map { .named(.tier, $0) } ?? .words("tier.none"),
            "reason": reason.map(TypedValue.text), "day": day.map(TypedValue.day),
        ]
    }
}
