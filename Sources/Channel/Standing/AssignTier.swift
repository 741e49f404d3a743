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
                message: "\(state.partner.name) has \(tier.map { "the tier \($0.label)" } ?? "no tier") already",
                hint: nil)
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
        let name = tier?.label ?? "no tier"
        let text = "\(state.partner.name) has \(name) from now on. Reason: \(reason)"
        return opened + [
            event,
            NoticeSent(
                context.notice(
                    to: partner, direction == .rise ? .tierAssigned : .tierFallen, partner.text, clause, text)),
            DueDone(work: .standing, about: partner.text, again: context.nextLook(standing, state)),
        ]
    }

    private func chosen(_ standing: Standing, _ terms: TierTerms) throws -> Tier? {
        guard let tier else {
            guard let proposal = standing.proposal else {
                throw Problem.invalid(
                    field: "/tier", message: "no tier is named, and none is proposed",
                    hint: "tiers: " + terms.tiers.map(\.id).joined(separator: ", "))
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
            throw Problem.wrongState(message: "nothing is proposed for \(state.partner.name)", hint: nil)
        }
        let clause = proposal.direction == .rise ? terms.assignment : terms.review?.clause ?? terms.assignment
        let name = terms.tier(proposal.tier)?.label ?? "no tier"
        let text = "\(state.partner.name) does not get \(name) for now: \(reason)"
        let ended = TierProposalEnded(
            member: partner, tier: proposal.tier, direction: proposal.direction, reason: reason, clause: clause)
        // Of a fall that was only proposed the partner was not told.
        guard proposal.direction == .rise else { return [ended] }
        return [
            ended,
            NoticeSent(context.notice(to: partner, .tierProposalDeclined, partner.text, clause, text)),
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
        guard tiers != nil else { throw Problem.wrongState(message: "\(title) has no tiers", hint: nil) }
        guard let tiers = tiers(of: partner.type) else {
            throw Problem.wrongState(
                message: "partners of type \(partnerType(partner.type)?.label ?? partner.type) have no tiers", hint: nil
            )
        }
        return tiers
    }
}

extension TierTerms {
    /// - Throws: `Problem.invalid` for `/tier` when the program has no such tier.
    func checked(_ id: String) throws -> Tier {
        if let tier = tier(id) { return tier }
        let known = tiers.map(\.id)
        throw Problem.invalid(
            field: "/tier", message: "\"\(id)\" is not a tier of the program",
            hint: Nearest.question(about: id, among: known) ?? "its tiers: " + known.joined(separator: ", "))
    }
}
