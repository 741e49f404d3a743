import Store
import Terms

/// A conclusion: something that came of a request, as the journal keeps it. Its members are the body of its entry.
public protocol Event: Codable, Sendable {
    /// Such as `deal.approved`.
    static var kind: String { get }
    /// The id of what it happened to.
    var subject: String { get }
    /// The partner whose record it belongs to, if any.
    var partner: PartnerID? { get }

    /// Writes the tables: the only code that does, in service and in replay. Must depend on nothing but the event, its
    /// entry and the tables.
    func apply(_ entry: JournalEntry, to tables: Tables) throws
}

extension Event {
    public var partner: PartnerID? { nil }
}

/// The two sorts of entries in the journal.
public enum EntrySort: String, Codable, CaseIterable, Sendable {
    /// Somebody asked for something.
    case request
    /// Something came of it.
    case conclusion
}

extension JournalEntry {
    public var sort: EntrySort { because == nil ? .request : .conclusion }
}

extension JournalEntry {
    /// A decision about what the entry is about, of its moment and by its program.
    package func decision(_ bare: BareDecision) -> Decision {
        let program = ProgramReference(name: program ?? "", version: programVersion.flatMap { Int($0) } ?? 0)
        return bare.about(subject, at: Instant(milliseconds: at), program)
    }

    /// The decision that a part of the body is, whole or bare; nil for a part that is none.
    package func decision(_ part: Node) -> Decision? {
        (try? part.decode(Decision.self)) ?? (try? part.decode(BareDecision.self)).map(decision)
    }
}

extension Capabilities {
    /// The event in a conclusion's entry.
    ///
    /// - Throws: `UnreadableEntry` when the kind is unknown or the body does not fit it.
    package func event(in entry: JournalEntry) throws -> any Event {
        guard let type = events[entry.kind] else { throw UnreadableEntry(entry: entry, reason: "unknown kind") }
        do {
            return try JSON.decode(type, from: entry.body)
        } catch {
            throw UnreadableEntry(entry: entry, reason: "\(error)")
        }
    }
}

/// An entry that this version of the program cannot read.
public struct UnreadableEntry: Error, CustomStringConvertible {
    let entry: JournalEntry
    let reason: String

    public var description: String {
        "entry \(entry.sequence) of \(entry.vendor), kind \(entry.kind): \(reason)"
    }
}
