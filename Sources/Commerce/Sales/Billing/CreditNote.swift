import Members
import Record
import Store
import Terms

/// What was taken off an invoice, in whole or in part.
public struct CreditNote: Entity {
    public static let prefix = "credit"
    public static let table = "credit_notes"
    public static let noun = "credit_note"

    public let id: ID<CreditNote>
    /// Its number in the vendor's series of the year, without gaps: `CN-2026-00003`; or that of the older system that issued it.
    public let number: String
    public let invoice: ID<Invoice>
    /// The invoice's number.
    public let of: String
    public let partner: PartnerID
    public let amount: Money
    public let issued: Day
    public let reason: String
    /// The clause by which it is a remedy; nil for an ordinary one.
    public let remedy: ClauseID?
    /// Was it issued by an older system, whose document it is? Absent where it was not.
    public internal(set) var elsewhere: Bool?

    public var columns: [(String, SQLValue)] {
        [
            ("partner", .text(partner.text)), ("invoice", .text(invoice.text)),
            ("number", .text(SameText.key(number))),
        ]
    }

    public static let sorts: [ListColumn<CreditNote>] = [
        .number("issued") { Int64($0.issued.number) },
        .plain("amount") { ListText.amount($0.amount.currency.code, $0.amount.minor) },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        SearchEntry(number, detail: "\(amount)", texts: [of, id.text], partner: partner)
    }

    static let declaration = declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "credit-notes-1",
            sql: [
                """
                CREATE TABLE credit_notes (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                invoice TEXT NOT NULL, number TEXT NOT NULL, \(sortColumns)version INTEGER NOT NULL, \
                body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE UNIQUE INDEX credit_notes_number ON credit_notes (vendor, number)",
            ]),
        Migration(id: "credit-notes-lists", sql: listIndexes(behind: ["partner", "invoice"])),
    ]
}

/// A credit note was issued. What it takes off the value of a sale counts less from its day on.
package struct CreditNoteIssued: Event {
    package static let kind = "credit_note.issued"
    package let note: CreditNote
    /// The order whose price it lowers; nil for a charge, and for an invoice without an order.
    package let order: ID<Order>?
    /// Units went back with it, so that what is left to invoice stays the same.
    let isReturn: Bool
    /// What counts less; absent where nothing counted, and where the return says it.
    let sale: CountedSale?
    package var subject: String { note.invoice.text }
    package var partner: PartnerID? { note.partner }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(note, as: "note", in: entry)
        try DocumentNumbers.used(note.number, in: tables)
        try tables.update(note.invoice) { $0.credited = try $0.credited.adding(note.amount) }
        guard let order else { return }
        var credited: Order?
        try tables.update(order) { order in
            defer { credited = order }
            if isReturn {
                order.invoiced = try order.invoiced.subtracting(note.amount)
            } else {
                order.credited = try order.credited.adding(note.amount)
            }
        }
        guard let credited else { return }
        try sale?.add(to: tables, of: note.partner, order: credited, lessening: note.id.text)
    }
}

/// Credit notes.
package enum CreditNoteList: RecordList {
    package static let name = "list_credit_notes"
    package static let permission = Permission.seeInvoices
    package static let filters: [ListFilter] = [.partner(), .text("invoice")]

    package static func items(_ records: [Versioned<CreditNote>], _ reader: Reader) throws -> [CreditNote] {
        records.map(\.value)
    }
}

package typealias ListCreditNotes = ListQuery<CreditNoteList>

/// One credit note.
public struct ShowCreditNote: Query {
    public static let name = "show_credit_note"
    public static let permission = Permission.seeInvoices

    public let creditNote: ID<CreditNote>

    public func answer(_ reader: Reader) throws -> Versioned<CreditNote> { try reader.require(creditNote) }
}
