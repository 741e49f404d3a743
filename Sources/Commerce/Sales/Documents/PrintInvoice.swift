import Record
import Terms

/// What stands on an invoice's document.
public struct InvoiceDocument: Codable, Sendable {
    public let invoice: Invoice
    public let parties: DocumentParties
    /// The order it bills, or charges on; absent for an amount by itself.
    public let order: OrderView?
    /// When that was placed.
    public let placed: Day?
    /// What the fee is called that it charges; absent for any other invoice.
    public let feeLabel: String?
}

/// What an invoice's document says.
public struct PrintInvoice: Query {
    public static let name = "print_invoice"
    public static let permission = Permission.seeInvoices

    public let invoice: ID<Invoice>

    public func answer(_ reader: Reader) throws -> InvoiceDocument {
        let invoice = try reader.require(invoice).value
        try invoice.requireOwnDocument()
        let order = try invoice.order.map { try reader.require($0).value }
        return InvoiceDocument(
            invoice: invoice, parties: try reader.documentParties(invoice.partner, through: order?.distributor),
            order: try order?.shown(to: reader), placed: order.map { reader.context.program.zone.day($0.placed) },
            feeLabel: try invoice.fee.map { try reader.name(of: .fee, $0.id) })
    }
}

/// What stands on a credit note's document.
public struct CreditNoteDocument: Codable, Sendable {
    public let note: CreditNote
    public let parties: DocumentParties
    /// The invoice that it takes something off.
    public let invoice: Invoice
}

/// What a credit note's document says.
public struct PrintCreditNote: Query {
    public static let name = "print_credit_note"
    public static let permission = Permission.seeInvoices

    public let creditNote: ID<CreditNote>

    public func answer(_ reader: Reader) throws -> CreditNoteDocument {
        let note = try reader.require(creditNote).value
        if note.elsewhere == true {
            throw Problem.wrongState(Phrase("invoice.elsewhere", ["number": .text(note.number)]))
        }
        return CreditNoteDocument(
            note: note, parties: try reader.documentParties(note.partner),
            invoice: try reader.require(note.invoice).value)
    }
}

extension InvoiceDocument: Resource { package static var resource: String { "document" } }
extension CreditNoteDocument: Resource { package static var resource: String { "document" } }
