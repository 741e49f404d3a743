import Commerce
import Members
import Record
import Terms

/// An invoice of an older system as a file has it.
public struct InvoiceRow: BooksRow {
    public static let kind = ImportKind.invoices
    public static let columns: [ImportColumn] = [
        .required("number"), .required("partner"), .required("issued"), .optional("due"), .required("amount"),
        .required("currency"), .optional("order"), .optional("charge"), .optional("voided"), .optional("reason"),
    ]

    /// Its number there; a second invoice of the same is none.
    public let number: String
    public let partner: PartnerID
    public let issued: Day
    /// The program's days for payment from its day when left out.
    public let due: Day?
    public let amount: Money
    /// The order it bills, by what another system calls it or its id.
    public let order: String?
    /// The clause by which it charges up to list price.
    public let charge: ClauseID?
    /// The day on which it was voided.
    public let voided: Day?
    /// Why it was.
    public let reason: String?

    public static func row(_ cells: ImportCells, _ reference: ImportReference) throws -> InvoiceRow {
        let currency = try cells.currency("currency")
        return InvoiceRow(
            number: try cells.text("number"), partner: try reference.requiredPartner("partner", cells).id,
            issued: try cells.requiredDay("issued"), due: try cells.day("due"),
            amount: try cells.requiredMoney("amount", currency), order: cells.optional("order"),
            charge: cells.optional("charge").map { ClauseID($0) }, voided: try cells.day("voided"),
            reason: cells.optional("reason"))
    }

    public static func names(_ rows: [InvoiceRow]) -> BooksReference.Names {
        BooksReference.Names(
            kind: kind, numbers: Set(rows.map(\.number)), orders: Set(rows.compactMap(\.order)))
    }

    public static func reference(_ rows: [InvoiceRow], _ reader: Reader) throws -> ImportReference {
        try reader.booksReference(names(rows), partners: rows.map(\.partner))
    }

    public func compare(_ reference: ImportReference) throws {
        try reference.books.compare(key, partner, amount, issued, "/issued")
    }

    public func events(_ reference: inout ImportReference, _ context: Context) throws -> [any Event] {
        guard reference.partners[partner] != nil else { throw Problem.notFound(Partner.noun) }
        if let reason { try Text.check(reason, "reason") }
        let invoice = BroughtInvoice(
            number: number, partner: partner, order: try reference.books.order(order), charge: charge, amount: amount,
            issued: issued, due: due, voided: voided, reason: reason)
        let brought = try invoice.brought(context)
        if let order = brought.order { reference.books.note(order) }
        return brought.events
    }
}

/// Brings in invoices of an older system, with their own numbers and days: what is open of them is owed.
public struct ImportInvoices: ImportCommand, BroughtBeside, PutsOffReactions {
    public static let name = "import_invoices"
    public let rows: [InvoiceRow]
    public private(set) var place: ImportPlace?

    /// What becomes of rows that are likely there already; they come in when left out.
    public let alike: LikelyKnown?

    private enum CodingKeys: String, CodingKey { case rows, alike }

    public init(rows: [InvoiceRow], alike: LikelyKnown? = nil, place: ImportPlace?) {
        (self.rows, self.alike, self.place) = (rows, alike, place)
    }

    /// Nobody is told of what happened elsewhere.
    package var putsOff: Set<String> {
        [Reaction.noticesName(InvoiceIssued.self), Reaction.noticesName(InvoiceVoided.self)]
    }
}
