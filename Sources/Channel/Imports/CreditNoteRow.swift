import Commerce
import Members
import Record
import Terms

/// A credit note of an older system as a file has it.
public struct CreditNoteRow: BooksRow {
    public static let kind = ImportKind.creditNotes
    public static let columns: [ImportColumn] = [
        .required("number"), .required("invoice"), .required("issued"), .required("amount"), .required("currency"),
        .optional("reason"), .optional("remedy"),
    ]

    /// Its number there; a second credit note of the same is none.
    public let number: String
    /// The invoice it takes something off, by its number or its id.
    public let invoice: String
    public let issued: Day
    public let amount: Money
    public let reason: String?
    /// The clause of a remedy that the program lists; left out for an ordinary credit.
    public let remedy: ClauseID?

    public static func row(_ cells: ImportCells, _ reference: ImportReference) throws -> CreditNoteRow {
        let currency = try cells.currency("currency")
        return CreditNoteRow(
            number: try cells.text("number"), invoice: try cells.text("invoice"),
            issued: try cells.requiredDay("issued"), amount: try cells.requiredMoney("amount", currency),
            reason: cells.optional("reason"), remedy: cells.optional("remedy").map { ClauseID($0) })
    }

    public static func names(_ rows: [CreditNoteRow]) -> BooksReference.Names {
        BooksReference.Names(kind: kind, numbers: Set(rows.map(\.number)), invoices: Set(rows.map(\.invoice)))
    }

    public static func reference(_ rows: [CreditNoteRow], _ reader: Reader) throws -> ImportReference {
        var reference = try reader.booksReference(names(rows), partners: [])
        for row in rows {
            guard let invoice = try? reference.books.invoice(row.invoice),
                let order = reference.books.order(of: invoice)
            else { continue }
            let place = BooksReference.LesseningPlace(order: order.id, day: row.issued)
            guard reference.books.lessenings[place] == nil else { continue }
            reference.books.lessenings[place] = try reader.lessening(order, on: row.issued)
        }
        return reference
    }

    public func compare(_ reference: ImportReference) throws {
        let invoice = try reference.books.invoice(invoice)
        try reference.books.compare(key, invoice.partner, amount, issued, "/issued")
    }

    public func events(_ reference: inout ImportReference, _ context: Context) throws -> [any Event] {
        let invoice = try reference.books.invoice(invoice)
        let lessening = reference.books.order(of: invoice).flatMap {
            reference.books.lessenings[BooksReference.LesseningPlace(order: $0.id, day: issued)]
        }
        let note = BroughtCreditNote(
            number: number, invoice: invoice, amount: amount, issued: issued, reason: reason, remedy: remedy,
            lessening: lessening)
        let brought = try note.brought(context)
        reference.books.note(brought.invoice)
        return brought.events
    }
}

/// Brings in credit notes of an older system: what they took off the value of sales counts less from their days on.
public struct ImportCreditNotes: ImportCommand, BroughtBeside, PutsOffReactions {
    public static let name = "import_credit_notes"
    public let rows: [CreditNoteRow]
    public private(set) var place: ImportPlace?

    /// What becomes of rows that are likely there already; they come in when left out.
    public let alike: LikelyKnown?

    private enum CodingKeys: String, CodingKey { case rows, alike }

    public init(rows: [CreditNoteRow], alike: LikelyKnown? = nil, place: ImportPlace?) {
        (self.rows, self.alike, self.place) = (rows, alike, place)
    }

    /// Nobody is told of what happened elsewhere.
    package var putsOff: Set<String> { [Reaction.noticesName(CreditNoteIssued.self)] }
}
