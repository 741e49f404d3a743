import Store
import Terms

/// Something that happened, as the journal keeps it. Its members are the body of its entry; once written they are read forever,
/// so a member may be added as an optional but never changed or removed.
public protocol Event: Codable, Sendable {
    /// Such as `deal.approved`.
    static var kind: String { get }
    /// Facts are kept when other terms are tried on the record; decisions are taken again.
    static var sort: EventSort { get }
    /// The id of what it happened to.
    var subject: String { get }
    /// The partner whose record it belongs to, if any.
    var partner: ID<Partner>? { get }

    /// Writes the tables: the only code that does, in service and in replay. Must depend on nothing but the event, its
    /// entry and the tables.
    func apply(_ entry: JournalEntry, to tables: Tables) throws
}

extension Event {
    public var partner: ID<Partner>? { nil }
}

/// The two sorts of events.
public enum EventSort: String, Codable, CaseIterable, Sendable {
    /// Somebody did something.
    case fact
    /// The engine, or a person with discretion, concluded something.
    case decision
}

/// Every kind of event there is; the one list that replay reads by.
public enum EventKinds {
    static let all: [any Event.Type] =
        RecordEvents.all + AccessEvents.all + PartnerEvents.all + FileEvents.all + DealEvents.all + SalesEvents.all
        + NoticeEvents.all + LearningEvents.all + RateEvents.all + ImportEvents.all + StandingEvents.all
        + OnboardingEvents.all + AgreementEvents.all

    private static let byKind = Dictionary(uniqueKeysWithValues: all.map { ($0.kind, $0) })

    /// The event in a journal entry.
    ///
    /// - Throws: `UnreadableEntry` when the kind is unknown or the body does not fit it.
    static func event(in entry: JournalEntry) throws -> any Event {
        guard let type = byKind[entry.kind] else { throw UnreadableEntry(entry: entry, reason: "unknown kind") }
        do {
            return try JSON.decode(type, from: entry.body)
        } catch {
            throw UnreadableEntry(entry: entry, reason: "\(error)")
        }
    }

    /// Is an entry of this kind a fact or a decision? Nil for an unknown kind.
    public static func sort(of kind: String) -> EventSort? { byKind[kind]?.sort }
}

/// An entry that this version of the program cannot read.
public struct UnreadableEntry: Error, CustomStringConvertible {
    let entry: JournalEntry
    let reason: String

    public var description: String {
        "entry \(entry.sequence) of \(entry.vendor), kind \(entry.kind): \(reason)"
    }
}
