import Commerce
import Finance
import Members
import Record
import Terms

/// What a partner earned by the books of an older system, as a file has it.
public struct CommissionRow: BooksRow {
    public static let kind = ImportKind.commissions
    public static let columns: [ImportColumn] = [
        .required("number"), .required("partner"), .required("earned"), .required("amount"), .required("currency"),
        .optional("about"), .optional("kind"), .optional("rule"), .optional("order"), .optional("line"),
        .optional("payable"), .optional("paid"), .optional("statement"),
    ]

    /// What the other system calls it; a second of the same is none.
    public let number: String
    public let partner: PartnerID
    public let earned: Day
    /// What is left of it.
    public let amount: Money
    /// What it is about, for people; the end customer of its order when left out.
    public let about: String?
    /// That of its rule, or a commission, when left out.
    public let kind: EarningKind?
    /// The rule of the program by which it is payable, lost and taken back.
    public let rule: String?
    /// The order of the past that it was earned on, by what another system calls it or its id.
    public let order: String?
    /// The line of that, from 1; needed where the order has several.
    public let line: Int?
    /// The first day on which it is payable; as the rule says when left out.
    public let payable: Day?
    /// The day on which it was paid there; left out while it is owed.
    public let paid: Day?
    /// Does it stand on the partner's next statement? It does when left out. What stood on one there is part of what that begins with.
    public let statement: Bool?

    public static func row(_ cells: ImportCells, _ reference: ImportReference) throws -> CommissionRow {
        let currency = try cells.currency("currency")
        return CommissionRow(
            number: try cells.text("number"), partner: try reference.requiredPartner("partner", cells).id,
            earned: try cells.requiredDay("earned"), amount: try cells.requiredMoney("amount", currency),
            about: cells.optional("about"), kind: try cells.choice("kind"), rule: cells.optional("rule"),
            order: cells.optional("order"), line: try cells.optional("line").map { _ in try cells.whole("line") },
            payable: try cells.day("payable"), paid: try cells.day("paid"), statement: try cells.flag("statement"))
    }

    public static func names(_ rows: [CommissionRow]) -> BooksReference.Names {
        BooksReference.Names(
            kind: kind, numbers: Set(rows.map(\.number)), orders: Set(rows.compactMap(\.order)),
            reimbursed: Set(rows.filter { $0.kind == .reimbursement }.map(\.number)))
    }

    public static func reference(_ rows: [CommissionRow], _ reader: Reader) throws -> ImportReference {
        try reader.booksReference(names(rows), partners: rows.map(\.partner))
    }

    public func compare(_ reference: ImportReference) throws {
        try reference.books.compare(key, partner, amount, earned, "/earned")
    }

    public func events(_ reference: inout ImportReference, _ context: Context) throws -> [any Event] {
        guard reference.partners[partner] != nil else { throw Problem.notFound(Partner.noun) }
        let earning = BroughtEarning(
            number: number, partner: partner, earned: earned, amount: amount, about: about, kind: kind,
            rule: rule, order: try reference.books.order(order), line: line, payable: payable, paid: paid,
            onStatement: statement ?? true)
        return try earning.events(context)
    }
}

/// Brings in what partners earned by the books of an older system: what is owed of it is owed here.
public struct ImportCommissions: ImportCommand, BroughtBeside {
    public static let name = "import_commissions"
    public let rows: [CommissionRow]
    public private(set) var place: ImportPlace?

    /// What becomes of rows that are likely there already; they come in when left out.
    public let alike: LikelyKnown?

    private enum CodingKeys: String, CodingKey { case rows, alike }

    public init(rows: [CommissionRow], alike: LikelyKnown? = nil, place: ImportPlace?) {
        (self.rows, self.alike, self.place) = (rows, alike, place)
    }
}
