import Members
import Record
import Store
import Terms

/// Something in the life of a registration, as data for a sentence.
public struct DealHappening: Codable, Sendable {
    /// Its place in the vendor's journal.
    public let sequence: Int64
    public let at: Instant
    /// The kind of event, such as `deal.approved`.
    public let kind: String
    public let actor: ActorName
    /// The clause it follows from.
    public let clause: ClauseID?
    /// The words of whoever did it: a reason, a question, an answer, the title of a proof.
    public let text: String?
    /// The day it is about: the last valid day, or the one asked for.
    public let day: Day?
    /// How it was closed: won or lost.
    public let outcome: DealStatus?
    /// The command that was refused, for a refusal.
    public let command: String?
    /// What stood in the way, for a refusal or a decline by the engine.
    public let missing: [WordedMissing]
}

/// What happened to a registration, oldest first. A partner sees its own side from the first draft on, the vendor's people from the
/// submission on. Notices are left out: they tell what stands here already.
public struct ListDealHistory: Query {
    public static let name = "deal_history"
    public static let permission = Permission.seeDeals

    public let deal: ID<Deal>

    public init(deal: ID<Deal>) { self.deal = deal }

    public func answer(_ reader: Reader) throws -> Page<DealHappening> {
        let seen = try reader.visible(deal)
        let entries = try reader.snapshot.journal(
            in: VendorScope(vendor: reader.context.vendor.id.text), limit: Self.most, subject: deal.text
        ).filter { $0.sequence <= seen.keptThrough ?? .max }
        let shown = try visible(entries, reader)
        let names = try reader.actorNames(Set(shown.map(\.entry.actor)))
        let items = try shown.map { entry, event in
            let story = try DealStory(event, reader)
            return DealHappening(
                sequence: entry.sequence, at: Instant(milliseconds: entry.at), kind: entry.kind,
                actor: names[entry.actor] ?? ActorName(name: entry.actor, role: nil), clause: story.clause,
                text: story.text, day: story.day, outcome: story.outcome, command: story.command,
                missing: story.missing)
        }
        return Page(items: items, next: nil)
    }

    private static let most = 2_000

    private func visible(
        _ entries: [JournalEntry], _ reader: Reader
    ) throws -> [(entry: JournalEntry, event: any Event)] {
        let own = reader.context.actor.partner
        let submitted = entries.first { [DealSubmitted.kind, DealImported.kind].contains($0.kind) }?.sequence ?? .max
        return try entries.compactMap { entry in
            guard entry.sort == .conclusion, entry.kind != NoticeSent.kind, entry.kind != DueDone.kind else {
                return nil
            }
            let event = try reader.capabilities.event(in: entry)
            if let own {
                // What the vendor's own people were refused is theirs alone.
                guard let refused = event as? CommandRefused else { return (entry, event) }
                return refused.by == own ? (entry, event) : nil
            }
            return entry.sequence >= submitted ? (entry, event) : nil
        }
    }
}

/// What an event of a registration tells besides who and when.
private struct DealStory {
    var clause: ClauseID?
    var text: String?
    var day: Day?
    var outcome: DealStatus?
    var command: String?
    var missing: [WordedMissing] = []

    init(_ event: any Event, _ reader: Reader) throws {
        let program = reader.context.program
        switch event {
        case let event as DealActionRequested: text = event.what
        case let event as DealActionAnswered: text = event.answer
        case let event as EvidenceAdded: text = event.evidence.title
        case let event as DealExceptionGranted: text = event.exception.note
        case let event as DealApproved:
            clause = program.registration?.target.clause
            (text, day) = (event.note, event.approval.validThrough)
        case let event as DealDeclined: try tell(event.reason, event.decision, reader)
        case let event as DealImported:
            day = event.deal.approval?.validThrough
            text = try event.deal.statusReason?.shown(nil, to: reader).note
        case let event as DealExtended:
            clause = program.registration?.extensionClause
            (text, day) = (event.note, event.through)
        case let event as DealExtensionRequested: (text, day) = (event.request.note, event.request.through)
        case let event as DealExtensionDeclined: try tell(event.reason, nil, reader)
        case let event as DealSuspended: try tell(event.reason, nil, reader)
        case let event as DealResumed: text = event.note
        case let event as DealRescinded: try tell(event.reason, nil, reader)
        case let event as DealClosed:
            try tell(event.reason, nil, reader)
            outcome = event.status
        case let event as DealExpired: clause = event.clause
        case let event as VendorQuoteOpened: (clause, text) = (event.quote.clause, event.quote.note)
        case let event as CommandRefused:
            let decision = try reader.worded(event.decision)
            (command, missing) = (event.command, decision.missing)
            clause = decision.missing.first?.clause ?? decision.clauses.first
        default: break
        }
    }

    private mutating func tell(_ reason: StatusReason, _ decision: Decision?, _ reader: Reader) throws {
        clause = reason.clause
        missing = try decision.map { try reader.worded($0).missing } ?? []
        text = reason.note.map(reader.wording.text)
    }
}
