import Commerce
import Members
import Record
import Store
import Terms

/// An entry in the vendor's ledger, by which amounts move between accounts. Its lines add up to nothing. It never changes: what was
/// wrong is taken off by another one.
public struct Posting: Entity {
    public static let prefix = "posting"
    public static let table = "postings"
    public static let noun = "posting"

    public let id: ID<Posting>
    public let kind: PostingKind
    /// The day of what it is of, in the program's zone.
    public let day: Day
    /// Absent where it concerns none, as a budget does.
    public let partner: PartnerID?
    /// The id of the invoice, credit note, payment, earning, payout or budget.
    public let document: String
    /// The number by which people know it: the invoice's or the credit note's; of an earning what it is about.
    public let number: String
    /// The invoice that it is about; nil where it is about none.
    public let invoice: ID<Invoice>?
    public let lines: [Line]

    /// An amount on an account.
    public struct Line: Codable, Hashable, Sendable, SchemaNamed {
        public let account: LedgerAccount
        /// Positive for a debit, negative for a credit.
        public let amount: Money

        public static var schemaName: String { "PostingLine" }
    }

    /// - Throws: `UnbalancedPosting` when the lines are in several currencies, or do not add up to nothing.
    init(
        _ id: ID<Posting>, _ kind: PostingKind, _ document: String, _ number: String, about invoice: ID<Invoice>?,
        of partner: PartnerID?, on day: Day, _ lines: [Line]
    ) throws {
        (self.id, self.kind, self.day, self.partner) = (id, kind, day, partner)
        (self.document, self.number, self.invoice, self.lines) = (document, number, invoice, lines)
        guard isBalanced else { throw UnbalancedPosting(posting: self) }
    }

    /// An amount from one account to another.
    init(
        _ id: ID<Posting>, _ kind: PostingKind, _ document: String, _ number: String, about invoice: ID<Invoice>?,
        of partner: PartnerID?, on day: Day, debit: LedgerAccount, credit: LedgerAccount, _ amount: Money
    ) throws {
        let against = try Money.zero(amount.currency).subtracting(amount)
        try self.init(
            id, kind, document, number, about: invoice, of: partner, on: day,
            [Line(account: debit, amount: amount), Line(account: credit, amount: against)])
    }

    /// Do its lines, of one currency, add up to nothing?
    var isBalanced: Bool {
        guard let currency = lines.first?.amount.currency, lines.allSatisfy({ $0.amount.currency == currency }) else {
            return false
        }
        return (try? lines.sum(in: currency, \.amount)) == .zero(currency)
    }

    /// Whose balance of an account it moves: the partner's, or the vendor's alone.
    func owner(of account: LedgerAccount) -> String { account.isByPartner ? partner?.text ?? "" : "" }

    public var columns: [(String, SQLValue)] {
        [("partner", .text(partner?.text ?? "")), ("document", .text(document)), ("kind", .text(kind.rawValue))]
    }

    public static let sorts: [ListColumn<Posting>] = [.number("day") { Int64($0.day.number) }]

    /// A partner sees what it owes, and not the vendor's own accounts.
    public func shown(to reader: Reader) throws -> PostingView {
        let isOwn = reader.context.actor.partner != nil
        return PostingView(
            id: id, kind: kind, day: day, partner: partner, document: document, number: number,
            invoice: invoice, lines: isOwn ? lines.filter(\.account.isByPartner) : lines)
    }

    static let declaration = declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "postings-1",
            sql: [
                """
                CREATE TABLE postings (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                document TEXT NOT NULL, kind TEXT NOT NULL, \(sortColumns)version INTEGER NOT NULL, \
                body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """
            ]),
        Migration(id: "postings-lists", sql: listIndexes(behind: ["partner", "document", "kind"])),
    ]
}

/// A posting as somebody may see it.
public struct PostingView: Codable, Hashable, Sendable, SchemaNamed {
    public let id: ID<Posting>
    public let kind: PostingKind
    public let day: Day
    /// Absent where it concerns none, as a budget does.
    public let partner: PartnerID?
    /// The id of the invoice, credit note, payment, earning, payout or budget.
    public let document: String
    public let number: String
    /// The invoice that it is about; absent where it is about none.
    public let invoice: ID<Invoice>?
    public let lines: [Posting.Line]

    public static var schemaName: String { "Posting" }

    /// By how much it moves what the partner owes; nil where it does not.
    public var receivable: Money? { lines.first { $0.account == .receivable }?.amount }
}

/// A posting that does not add up to nothing. Nothing of the request is kept then.
struct UnbalancedPosting: Error, CustomStringConvertible {
    let posting: Posting
    var description: String {
        "the posting of \(posting.kind.rawValue) \(posting.number) does not add up to nothing: "
            + posting.lines.map { "\($0.account.rawValue) \($0.amount)" }.joined(separator: ", ")
    }
}

/// Amounts moved between accounts.
struct PostingMade: Event {
    static let kind = "posting.made"
    let posting: Posting
    var subject: String { posting.document }
    var partner: PartnerID? { posting.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(posting, as: "posting", in: entry)
        for line in posting.lines {
            try LedgerSums.add(line, of: posting, to: tables)
        }
    }
}
