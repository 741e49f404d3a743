import Commerce
import Members
import Record
import Terms

/// A payment of an older system as a file has it.
public struct PaymentRow: BooksRow {
    public static let kind = ImportKind.payments
    public static let columns: [ImportColumn] = [
        .required("number"), .required("invoice"), .required("received"), .required("amount"), .required("currency"),
        .optional("reference"), .optional("overpaid"), .optional("refunded"), .optional("refunded_on"),
        .optional("taken_back"), .optional("reason"),
    ]

    /// What the other system calls it; a second payment of the same is none.
    public let number: String
    /// The invoice it is for, by its number or its id.
    public let invoice: String
    public let received: Day
    public let amount: Money
    /// What the bank or the partner calls it.
    public let reference: String?
    /// Says that more than was open arrived.
    public let overpaid: Bool?
    /// What was given back of it.
    public let refunded: Money?
    /// The day on which that left; the day on which it arrived when left out.
    public let refundedOn: Day?
    /// The day on which it turned out not to have come.
    public let takenBack: Day?
    /// Why it was given or taken back.
    public let reason: String?

    public static func row(_ cells: ImportCells, _ reference: ImportReference) throws -> PaymentRow {
        let currency = try cells.currency("currency")
        return PaymentRow(
            number: try cells.text("number"), invoice: try cells.text("invoice"),
            received: try cells.requiredDay("received"), amount: try cells.requiredMoney("amount", currency),
            reference: cells.optional("reference"), overpaid: try cells.flag("overpaid"),
            refunded: try cells.money("refunded", currency), refundedOn: try cells.day("refunded_on"),
            takenBack: try cells.day("taken_back"), reason: cells.optional("reason"))
    }

    public static func names(_ rows: [PaymentRow]) -> BooksReference.Names {
        BooksReference.Names(kind: kind, numbers: Set(rows.map(\.number)), invoices: Set(rows.map(\.invoice)))
    }

    public func compare(_ reference: ImportReference) throws {
        let invoice = try reference.books.invoice(invoice)
        try reference.books.compare(key, invoice.partner, amount, received, "/received")
    }

    public func events(_ reference: inout ImportReference, _ context: Context) throws -> [any Event] {
        if let reason { try Text.check(reason, "reason") }
        let payment = BroughtPayment(
            number: number, invoice: try reference.books.invoice(invoice), amount: amount, received: received,
            reference: self.reference, overpaid: overpaid ?? false, refunded: refunded,
            refundedOn: refundedOn, takenBack: takenBack, reason: reason)
        let brought = try payment.brought(context)
        reference.books.note(brought.invoice)
        return brought.events
    }
}

/// Brings in payments of an older system for invoices that are there.
public struct ImportPayments: ImportCommand, BroughtBeside, PutsOffReactions {
    public static let name = "import_payments"
    public let rows: [PaymentRow]
    public private(set) var place: ImportPlace?

    /// What becomes of rows that are likely there already; they come in when left out.
    public let alike: LikelyKnown?

    private enum CodingKeys: String, CodingKey { case rows, alike }

    public init(rows: [PaymentRow], alike: LikelyKnown? = nil, place: ImportPlace?) {
        (self.rows, self.alike, self.place) = (rows, alike, place)
    }

    /// Nobody is told of what happened elsewhere.
    package var putsOff: Set<String> {
        [Reaction.noticesName(PaymentTakenBack.self), Reaction.noticesName(PaymentRefunded.self)]
    }
}
