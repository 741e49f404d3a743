import Record
import Store
import Terms

/// An entry of the journal as it is shown.
public struct EntryView: Codable, Sendable {
    public let sequence: Int64
    public let at: Instant
    public let actor: String
    /// Who that is; nil for one of whom nothing is known any more.
    public let by: ActorName?
    public let kind: String
    public let sort: EntrySort
    /// The sequence of the entry that a conclusion follows from; absent for a request.
    public let because: Int64?
    public let subject: String
    public let partner: String?
    /// The event's members; none of an entry about a registration that is still its owner's draft.
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

/// The vendor's journal, searched: from a place on, oldest first unless the newest are wanted.
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
        // Whoever searches must not find out what a draft says.
        let drafts = try reader.drafts(among: Set(page.map(\.subject)))
        let shown = text == nil ? Array(page) : page.filter { !drafts.contains($0.subject) }
        return Page(items: try reader.views(shown, drafts: drafts), next: next.map { String($0) })
    }
}

/// One entry of the journal.
public struct ShowEntry: Query {
    public static let name = "show_entry"
    public static let permission = Permission.seeRecord

    public let sequence: Int64

    public init(sequence: Int64) { self.sequence = sequence }

    public func answer(_ reader: Reader) throws -> EntryView {
        let scope = VendorScope(vendor: reader.context.vendor.id.text)
        guard sequence > 0, let entry = try reader.snapshot.journal(in: scope, after: sequence - 1, limit: 1).first,
            entry.sequence == sequence
        else { throw Problem.notFound("entry") }
        let drafts = try reader.drafts(among: [entry.subject])
        let view = try reader.views([entry], drafts: drafts, withDecisions: true).first
        guard let view else { throw Problem.notFound("entry") }
        return view
    }
}

extension Reader {
    fileprivate func views(
        _ entries: [JournalEntry], drafts: Set<String>, withDecisions: Bool = false
    ) throws -> [EntryView] {
        let names = try actorNames(Set(entries.map(\.actor)))
        return try entries.map { entry in
            let body = drafts.contains(entry.subject) ? [:] : try JSON.parse(entry.body)
            let notice = entry.kind == NoticeSent.kind ? try body["notice"]?.decode(Notice.self) : nil
            let decision = withDecisions ? body["decision"].flatMap(entry.decision) : nil
            return EntryView(
                sequence: entry.sequence, at: Instant(milliseconds: entry.at), actor: entry.actor,
                by: names[entry.actor], kind: entry.kind, sort: entry.sort, because: entry.because,
                subject: entry.subject, partner: entry.partner, body: body, says: try notice?.shown(to: self).text,
                decision: try decision.map(worded), program: entry.program, programVersion: entry.programVersion,
                hash: hexadecimal(entry.hash))
        }
    }

    /// The ids among these that belong to drafts, also discarded ones, which only their owners see.
    fileprivate func drafts(among subjects: Set<String>) throws -> Set<String> {
        try subjects.filter { subject in
            guard let id = ID<Deal>(subject) else { return false }
            if let deal = try vendorWide.find(id) { return deal.status == .draft }
            // What is not there was refused, which the vendor may see, or discarded.
            return try !snapshot.journal(
                in: VendorScope(vendor: context.vendor.id.text), limit: 1, kind: DealDiscarded.kind, subject: subject
            ).isEmpty
        }
    }
}
