import Members
import Record
import Terms

/// Hands in evidence for one of the own obligations: text, a link, files, as the program takes them.
public struct HandInObligation: Command {
    public static let name = "hand_in_obligation"
    public static let permission = Permission.handInEvidence

    public let obligation: String
    /// A day of the period it is for; the oldest one that is open when left out.
    public let period: Day?
    public let text: String?
    public let link: String?
    public let file: ID<StoredFile>?
    public let files: [ID<StoredFile>]?

    public init(
        obligation: String, period: Day? = nil, text: String? = nil, link: String? = nil,
        files: [ID<StoredFile>]? = nil
    ) {
        (self.obligation, self.period, self.text, self.link) = (obligation, period, text, link)
        (self.file, self.files) = (nil, files)
    }

    public struct State: Sendable {
        let situation: StandingSituation
        package let files: [StoredFile]
    }

    public func load(_ reader: Reader) throws -> State {
        let named = (file.map { [$0] } ?? []) + (files ?? [])
        return State(
            situation: try reader.standingSituation(try reader.ownPartner()),
            files: try named.prefix(11).map { try reader.require($0).value })
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let terms = try context.program.obligation(obligation)
        let standing = state.situation.standing(context)
        guard standing.obliged[terms.id] != nil else {
            throw Problem.wrongState(
                Phrase(
                    "obligation.not_asked",
                    [
                        "obligation": .named(.obligation, terms.id),
                        "partner": .text(state.situation.partner.name),
                    ]))
        }
        try checkContent(terms, state.files)
        let duty = try duty(state.situation.duties(standing, context).filter { $0.obligation == terms.id }, terms)
        let evidence = ObligationEvidence(
            id: context.newID(), partner: state.situation.partner.id, obligation: terms.id, period: duty.period,
            text: text, link: try link.map { try WebAddress.checked($0, "link") }, files: state.files.map(\.attachment),
            by: context.actor.id, at: context.now,
            occurred: nil, status: .waiting, review: nil)
        let opened: [any Event] = state.situation.kept == nil ? [StandingOpened(standing: standing)] : []
        return [ObligationHandedIn(evidence: evidence)] + opened
    }

    private func checkContent(_ terms: Obligation, _ files: [StoredFile]) throws {
        let given: [(Obligation.Evidence, Bool)] = [
            (.text, text != nil), (.link, link != nil), (.file, !files.isEmpty),
        ]
        let taken = TypedValue.list(terms.evidence.map { .words("evidence.\($0.rawValue)") })
        guard given.contains(where: \.1) else {
            throw Problem.invalid(field: "/text", Phrase("obligation.nothing", ["takes": taken]))
        }
        for (kind, isGiven) in given where isGiven && !terms.evidence.contains(kind) {
            throw Problem.invalid(
                field: "/\(kind.rawValue)",
                Phrase("obligation.other_kind", ["obligation": .named(.obligation, terms.id), "takes": taken]))
        }
        guard files.count <= 10, Set(files.map(\.id)).count == files.count else {
            throw Problem.invalid(field: "/files", Phrase("obligation.files", ["most": .count(10)]))
        }
        if let text { try Text.check(text, "text") }
    }

    /// The duty it is for. Once a duty is fulfilled nothing more is taken for it.
    private func duty(_ duties: [Duty], _ terms: Obligation) throws -> Duty {
        if let period {
            let first = terms.every == .once ? duties.first?.period : duties.last { $0.period <= period }?.period
            guard let duty = duties.first(where: { $0.period == first }) else {
                throw Problem.invalid(
                    field: "/period",
                    Phrase(
                        "obligation.other_period",
                        [
                            "obligation": .named(.obligation, terms.id), "day": .day(period),
                            "open": .list(duties.map { .phrase($0.title) }),
                        ]))
            }
            guard duty.state != .fulfilled else {
                throw Problem.wrongState(Phrase("obligation.fulfilled", ["duty": .phrase(duty.title)]))
            }
            return duty
        }
        guard let open = duties.first(where: { $0.open > 0 }) ?? duties.first(where: { $0.state != .fulfilled }) else {
            throw Problem.wrongState(
                Phrase("obligation.fulfilled_for_now", ["obligation": .named(.obligation, terms.id)]))
        }
        return open
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> ObligationEvidence {
        try reader.created(events, \ObligationHandedIn.evidence)
    }
}

/// Records an activity of a partner that the vendor knows of itself: evidence that counts at once.
public struct RecordActivity: Command {
    public static let name = "record_activity"
    public static let permission = Permission.reviewEvidence

    public let partner: PartnerID
    public let obligation: String
    public let text: String
    /// The day of the activity; today when left out.
    public let on: Day?

    public func load(_ reader: Reader) throws -> StandingSituation {
        try reader.standingSituation(try reader.require(partner).value)
    }

    public func decide(_ state: StandingSituation, _ context: Context) throws -> [any Event] {
        let terms = try context.program.obligation(obligation)
        try Text.check(text, "text")
        let day = on ?? context.today
        guard day <= context.today else {
            throw Problem.invalid(field: "/on", Phrase("day.future", ["day": .day(day)]))
        }
        let standing = state.standing(context)
        let once = standing.obliged[terms.id] ?? context.today
        let joined = context.program.zone.day(state.partner.joined)
        let period = terms.every == .once ? once : terms.periodStart(of: day, joined: joined)
        let review = ObligationEvidence.Review(approved: true, reason: nil, by: context.actor.id, at: context.now)
        let evidence = ObligationEvidence(
            id: context.newID(), partner: partner, obligation: terms.id, period: period, text: text, link: nil,
            files: [], by: context.actor.id, at: context.now, occurred: day, status: .waiting, review: nil)
        return [
            ObligationHandedIn(evidence: evidence),
            ObligationReviewed(evidence: evidence.id, owner: partner, clause: terms.clause, review: review),
        ]
    }

    public func reply(_ state: StandingSituation, _ events: [any Event], _ reader: Reader) throws -> ObligationEvidence
    {
        try reader.require(try reader.created(events, \ObligationHandedIn.evidence.id)).value
    }
}

/// Looks at evidence: it counts, or goes back with a reason.
public struct ReviewObligation: Command {
    public static let name = "review_obligation"
    public static let permission = Permission.reviewEvidence

    public let evidence: ID<ObligationEvidence>
    public let approve: Bool
    /// Why; needed when it goes back.
    public let reason: String?

    public init(evidence: ID<ObligationEvidence>, approve: Bool, reason: String?) {
        (self.evidence, self.approve, self.reason) = (evidence, approve, reason)
    }

    public func load(_ reader: Reader) throws -> ObligationEvidence { try reader.subject(evidence).value }

    public func decide(_ state: ObligationEvidence, _ context: Context) throws -> [any Event] {
        guard state.status == .waiting else {
            throw Problem.wrongState(
                Phrase("evidence.reviewed", ["status": .words("evidence.status.\(state.status.rawValue)")]))
        }
        if !approve || reason != nil { try Text.check(reason ?? "", "reason") }
        let terms = context.program.obligations.first { $0.id == state.obligation }
        guard let clause = terms?.clause ?? context.program.tiers?.clause else {
            throw Problem.wrongState(Phrase("obligation.gone", ["obligation": .text(state.obligation)]))
        }
        let review = ObligationEvidence.Review(approved: approve, reason: reason, by: context.actor.id, at: context.now)
        return [ObligationReviewed(evidence: evidence, owner: state.partner, clause: clause, review: review)]
    }

    public func reply(_ state: ObligationEvidence, _ events: [any Event], _ reader: Reader) throws -> ObligationEvidence
    {
        try reader.require(evidence).value
    }
}

extension Program {
    /// - Throws: `Problem.invalid` for an obligation that the program does not have.
    func obligation(_ id: String) throws -> Obligation {
        if let found = obligations.first(where: { $0.id == id }) { return found }
        let values = Nearest.values(for: id, among: obligations.map(\.id))
        throw Problem.invalid(
            field: "/obligation", Phrase("obligation.unknown", values.merging(["id": .text(id)]) { $1 }))
    }
}
