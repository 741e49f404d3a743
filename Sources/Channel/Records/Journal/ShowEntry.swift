import Commerce
import Record
import Store
import Terms

/// Opens one entry of the journal. One that says what a registration says is opened as the registration is: its owner
/// is shown who did.
public struct ShowEntry: Command {
    public static let name = "show_entry"
    public static let permission = Permission.seeRecord

    public let sequence: Int64

    public init(sequence: Int64) { self.sequence = sequence }

    public struct State: Sendable {
        let opened: OpenedEntry
    }

    public func load(_ reader: Reader) throws -> State { State(opened: try reader.opened(sequence)) }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard let deal = state.opened.looksAt else { return [] }
        return [DealViewed(deal: deal.id, owner: deal.partner, role: context.actor.role)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> EntryView {
        try reader.view(state.opened)
    }
}

/// An entry of which nobody needs to be told that it was looked at: only read.
struct LookAtEntry: Query {
    static let name = ShowEntry.name
    static let permission = ShowEntry.permission

    let sequence: Int64

    /// The entry, unless looking at it is to be written down.
    struct Unrecorded: Codable, Sendable {
        let entry: EntryView?
    }

    func answer(_ reader: Reader) throws -> Unrecorded {
        let opened = try reader.opened(sequence)
        return Unrecorded(entry: opened.looksAt == nil ? try reader.view(opened) : nil)
    }
}

extension Guildhall {
    /// Opens an entry of the journal; a look at what a registration says is written down.
    public func showEntry(
        _ show: ShowEntry, as credential: Credential, _ terms: RequestTerms
    ) async throws -> Performed<EntryView> {
        let seen = try await answer(LookAtEntry(sequence: show.sequence), as: credential, in: terms.language)
        if let entry = seen.entry { return Performed(reply: entry, version: nil, repeated: false) }
        return try await perform(show, as: credential, terms)
    }
}

/// An entry with what is shown of it.
struct OpenedEntry: Sendable {
    let entry: JournalEntry
    /// None of a draft's, which is its owner's.
    let body: Node
    /// The registration of which it says what that says.
    let looksAt: Deal?
}

extension Reader {
    /// - Throws: `Problem.notFound` for one that there is not, or that the one who asks may not read.
    fileprivate func opened(_ sequence: Int64) throws -> OpenedEntry {
        let scope = VendorScope(vendor: context.vendor.id.text)
        guard sequence > 0, let entry = try snapshot.journal(in: scope, after: sequence - 1, limit: 1).first,
            entry.sequence == sequence, let open = try opened([entry]).first
        else { throw Problem.notFound("entry") }
        let body = try shown(JSON.parse(open.body))
        guard let permission = capabilities.permission(toRead: entry, body), context.actor.may(permission) else {
            throw Problem.notFound("entry")
        }
        guard permission == .seeDeals, let id = ID<Deal>(entry.subject) else {
            return OpenedEntry(entry: entry, body: body, looksAt: nil)
        }
        let deal = try vendorWide.find(id)?.value
        // What is not there was refused, which the vendor may see, or discarded.
        let isDraft =
            try deal.map { $0.status == .draft }
            ?? !snapshot.journal(in: scope, limit: 1, kind: DealDiscarded.kind, subject: id.text).isEmpty
        return OpenedEntry(entry: entry, body: isDraft ? [:] : body, looksAt: isDraft ? nil : deal)
    }

    fileprivate func view(_ opened: OpenedEntry) throws -> EntryView {
        let decision = opened.body["decision"].flatMap(opened.entry.decision)
        return try view(
            opened.entry, opened.body, names: try actorNames([opened.entry.actor]),
            decision: try decision.map(worded))
    }
}
