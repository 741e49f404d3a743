import Members
import Record
import Store
import Terms

/// An entry of the journal as it is shown.
public struct EntryView: Codable, Sendable {
    public let sequence: Int64
    public let at: Instant
    public let actor: String
    /// Who that is; nil for one of whom nothing is known any more.
    public internal(set) var by: ActorName?
    public let kind: String
    public let sort: EntrySort
    /// The sequence of the entry that a conclusion follows from; absent for a request.
    public let because: Int64?
    public let subject: String
    public let partner: String?
    /// The members of the event or the command; none in lists of what a registration says, and none at all while it is
    /// its owner's draft.
    public let body: Node
    /// What a notice says, in words.
    public let says: String?
    /// The decision in it, in words; of one entry alone, not in lists.
    public let decision: WordedDecision?
    public let program: String?
    public let programVersion: String?
    /// SHA-256 over the entry and the hash before it, in hexadecimal.
    public let hash: String
}

/// The vendor's journal, searched: from a place on, oldest first unless the newest are wanted. Entries about what the
/// one who asks may not see are not there.
public struct ListJournal: Query {
    public static let name = "list_journal"
    public static let permission = Permission.seeRecord

    /// Entries behind this sequence in the wanted order; from the beginning of it when left out.
    public let after: Int64?
    /// 1 to 200; 50 when nothing is said.
    public let limit: Int?
    public let order: Order?
    public let kind: String?
    public let sort: EntrySort?
    /// Only entries about this id.
    public let subject: String?
    public let partner: PartnerID?
    public let actor: String?
    /// A text somewhere in the entry.
    public let text: String?
    /// The first day, in the program's zone.
    public let from: Day?
    /// The last day, in the program's zone.
    public let through: Day?

    public enum Order: String, Codable, CaseIterable, Sendable { case oldest, newest }

    public init(_ filter: JournalFilter = JournalFilter(), after: Int64? = nil, limit: Int? = nil, order: Order? = nil)
    {
        (self.after, self.limit, self.order) = (after, limit, order)
        (kind, sort, subject, partner) = (filter.kind, filter.sort, filter.subject, filter.partner)
        (actor, text, from, through) = (filter.actor, filter.text, filter.from, filter.through)
    }

    /// A page of fewer entries than asked for may still have a `next`: one search looks through a part of a long journal only.
    public func answer(_ reader: Reader) throws -> Page<EntryView> {
        try Text.checkStorable([SQLValue(kind), SQLValue(subject), SQLValue(actor), SQLValue(text)])
        let size = min(max(limit ?? 50, 1), 200)
        let filter = JournalFilter(
            kind: kind, sort: sort, subject: subject, partner: partner, actor: actor, text: text, from: from,
            through: through)
        let (found, ended) = try filter.entries(
            reader, after: after, newestFirst: order == .newest, limit: size + 1)
        let page = found.prefix(size)
        let next = found.count > size ? page.last?.sequence : ended
        return Page(items: try reader.listed(Array(page)), next: next.map { String($0) })
    }
}

extension Reader {
    /// Entries as a list shows them: without what its reader may not see, and without what registrations say, which is
    /// written down when somebody opens it.
    fileprivate func listed(_ entries: [JournalEntry]) throws -> [EntryView] {
        try opened(entries).compactMap { entry in
            let body = try shown(JSON.parse(entry.body))
            guard let permission = capabilities.permission(toRead: entry, body), context.actor.may(permission) else {
                return nil
            }
            return try view(entry, permission == .seeDeals ? [:] : body, names: [:])
        }.named(by: self)
    }

    /// - Parameter names: of actors, by their ids.
    func view(
        _ entry: JournalEntry, _ body: Node, names: [String: ActorName], decision: WordedDecision? = nil
    ) throws -> EntryView {
        let notice = entry.kind == NoticeSent.kind ? try body["notice"]?.decode(Notice.self) : nil
        return EntryView(
            sequence: entry.sequence, at: Instant(milliseconds: entry.at), actor: entry.actor,
            by: names[entry.actor], kind: entry.kind, sort: entry.sort, because: entry.because,
            subject: entry.subject, partner: entry.partner, body: capabilities.shown(body, of: entry.kind),
            says: try notice?.shown(to: self).text, decision: decision, program: entry.program,
            programVersion: entry.programVersion, hash: hexadecimal(entry.hash))
    }
}

extension [EntryView] {
    /// The same with the names of those who acted.
    fileprivate func named(by reader: Reader) throws -> [EntryView] {
        let names = try reader.actorNames(Set(map(\.actor)))
        return map { entry in
            var entry = entry
            entry.by = names[entry.actor]
            return entry
        }
    }
}
