import Store
import Terms

/// An entry of the journal as it is shown.
public struct EntryView: Codable, Sendable {
    public let sequence: Int64
    public let at: Instant
    public let actor: String
    public let kind: String
    public let sort: EventSort?
    public let subject: String
    public let partner: String?
    /// The event's members; none of an entry about a registration that is still its owner's draft.
    public let body: Node
    public let program: String?
    public let programVersion: String?
    /// SHA-256 over the entry and the hash before it, in hexadecimal.
    public let hash: String
}

/// The vendor's journal from a sequence on, oldest first.
public struct ListJournal: Query {
    public static let name = "list_journal"
    public static let permission = Permission.seeRecord

    /// Entries after this sequence; from the first when left out.
    public let after: Int64?
    public let limit: Int?
    public let kind: String?
    /// Only entries about this id.
    public let subject: String?

    public func answer(_ reader: Reader) throws -> Page<EntryView> {
        try Text.checkStorable([SQLValue(kind), SQLValue(subject)])
        let size = min(max(limit ?? 50, 1), 200)
        let entries = try reader.snapshot.journal(
            in: VendorScope(vendor: reader.context.vendor.id.text), after: after ?? 0, limit: size + 1, kind: kind,
            subject: subject)
        let page = entries.prefix(size)
        let drafts = try reader.drafts(among: Set(page.map(\.subject)))
        let items = try page.map { entry in
            EntryView(
                sequence: entry.sequence, at: Instant(milliseconds: entry.at), actor: entry.actor, kind: entry.kind,
                sort: EventKinds.sort(of: entry.kind), subject: entry.subject, partner: entry.partner,
                body: drafts.contains(entry.subject) ? [:] : try JSON.parse(entry.body), program: entry.program,
                programVersion: entry.programVersion, hash: hexadecimal(entry.hash))
        }
        return Page(items: items, next: entries.count > size ? items.last.map { String($0.sequence) } : nil)
    }
}

extension Reader {
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

/// Bytes as two digits each, small letters.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
