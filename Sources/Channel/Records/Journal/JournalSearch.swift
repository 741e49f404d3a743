import Record
import Store
import Terms

/// Which entries of the journal are wanted; all that is said must hold.
public struct JournalFilter: Codable, Hashable, Sendable {
    /// Such as `deal.approved`.
    public var kind: String?
    public var sort: EntrySort?
    /// Only entries about this id.
    public var subject: String?
    /// Only entries that belong to this partner's record.
    public var partner: PartnerID?
    /// Only what this key, member or the clock did.
    public var actor: String?
    /// A text somewhere in what the entry says; capitals make no difference.
    public var text: String?
    /// The first day, in the program's zone.
    public var from: Day?
    /// The last day, in the program's zone.
    public var through: Day?

    public init(
        kind: String? = nil, sort: EntrySort? = nil, subject: String? = nil, partner: PartnerID? = nil,
        actor: String? = nil, text: String? = nil, from: Day? = nil, through: Day? = nil
    ) {
        self.kind = kind
        self.sort = sort
        self.subject = subject
        self.partner = partner
        self.actor = actor
        self.text = text
        self.from = from
        self.through = through
    }

    /// Is there anything that no index finds, so that entries must be gone through?
    private var scans: Bool {
        kind != nil || sort != nil || actor != nil || text != nil || from != nil || through != nil
    }

    /// How many entries are gone through for one page at most, so that a rare text in a long journal takes a few pages and not
    /// a long time.
    static let window: Int64 = 20_000

    /// The entries behind a place in the wanted order.
    ///
    /// - Returns: the entries, and the place at which the search ended before all were seen; nil when it went to the end.
    /// - Throws: `Problem.invalid` for days the wrong way round, `StoreError`.
    func entries(
        _ reader: Reader, after: Int64?, newestFirst: Bool, limit: Int
    ) throws -> (entries: [JournalEntry], ended: Int64?) {
        let scope = VendorScope(vendor: reader.context.vendor.id.text)
        let head = try reader.snapshot.journalHead(in: scope).sequence
        let start = newestFirst ? min(after ?? head + 1, head + 1) : after ?? 0
        var all = try conditions(reader)
        var ended: Int64?
        all.add(.integer(start)) { newestFirst ? "sequence < \($0)" : "sequence > \($0)" }
        if scans, subject == nil {
            let edge = newestFirst ? start - Self.window : start.addingReportingOverflow(Self.window).partialValue
            all.add(.integer(edge)) { newestFirst ? "sequence >= \($0)" : "sequence <= \($0)" }
            if newestFirst ? edge > 1 : edge < head { ended = edge }
        }
        let place = all.place(of: .integer(Int64(limit)))
        let order = newestFirst ? "DESC" : "ASC"
        let entries = try reader.snapshot.journal(
            in: scope, where: all.sql, all.arguments, rest: "ORDER BY sequence \(order) LIMIT \(place)")
        return (entries, entries.count < limit ? ended : nil)
    }

    /// - Parameter reader: whose kinds alone are found.
    private func conditions(_ reader: Reader) throws -> Conditions {
        var all = Conditions()
        all.addKinds(except: reader.capabilities.kinds(hiddenFrom: reader.context.actor))
        if let kind { all.add(.text(kind)) { "kind = \($0)" } }
        if let sort { all.add(sort == .request ? "because IS NULL" : "because IS NOT NULL") }
        if let subject { all.add(.text(subject)) { "subject = \($0)" } }
        if let partner { all.add(.text(partner.text)) { "partner = \($0)" } }
        if let actor { all.add(.text(actor)) { "actor = \($0)" } }
        if let text, text.contains(where: { !$0.isWhitespace }) {
            all.add(.text("%\(Conditions.literal(text))%")) { "body LIKE \($0) ESCAPE '!'" }
            // What is only shown to who opens it, and written down then, is not found out by searching either.
            all.addKinds(except: reader.capabilities.kindsOfRegistrations + [CommandRefused.kind])
        }
        let zone = reader.context.program.zone
        if let from, let through, through < from {
            throw Problem.invalid(
                field: "/through", Phrase("journal.days", ["through": .day(through), "from": .day(from)]))
        }
        if let from { all.add(.integer(zone.start(of: from).milliseconds)) { "at >= \($0)" } }
        if let through { all.add(.integer(zone.end(of: through).milliseconds)) { "at < \($0)" } }
        return all
    }
}

extension Conditions {
    /// Leaves out entries of some kinds, which are names of the program itself.
    mutating func addKinds(except kinds: some Collection<String>) {
        guard !kinds.isEmpty else { return }
        add("kind NOT IN (\(kinds.sorted().map { "'\($0)'" }.joined(separator: ", ")))")
    }
}
