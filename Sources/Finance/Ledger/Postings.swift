import Commerce
import Members
import Record
import Terms

extension Reaction {
    /// Whatever moves what is owed is posted, in the transaction of what causes it.
    static let postings = Reaction(
        "postings",
        to: [
            InvoiceIssued.self, InvoiceVoided.self, CreditNoteIssued.self, PaymentRecorded.self, PaymentTakenBack.self,
            PaymentRefunded.self,
        ]
    ) { happened, reader in
        try happened.compactMap { cause in
            try Posting(of: cause.event, reader).map { Conclusion(PostingMade(posting: $0), because: cause) }
        }
    }
}

extension Posting {
    /// What an event of billing moves; nil for another one.
    fileprivate init?(of event: any Event, _ reader: Reader) throws {
        let id: ID<Posting> = reader.context.newID()
        switch event {
        case let event as InvoiceIssued:
            let invoice = event.invoice
            try self.init(
                id, .invoice, invoice.id.text, invoice.number, about: invoice.id, of: invoice.partner,
                on: invoice.issued,
                debit: .receivable, credit: invoice.income, invoice.amount)
        case let event as InvoiceVoided:
            let invoice = try reader.vendorWide.require(event.invoice).value
            try self.init(
                id, .voided, invoice.id.text, invoice.number, about: invoice.id, of: invoice.partner,
                on: event.reason.day,
                debit: invoice.income, credit: .receivable, event.amount)
        case let event as CreditNoteIssued:
            let note = event.note
            try self.init(
                id, .creditNote, note.id.text, note.number, about: note.invoice, of: note.partner, on: note.issued,
                debit: .credits, credit: .receivable, note.amount)
        case let event as PaymentRecorded:
            let payment = event.payment
            try self.init(
                id, .payment, payment.id.text, payment.number, about: payment.invoice, of: payment.partner,
                on: payment.received,
                debit: .bank, credit: .receivable, payment.amount)
        case let event as PaymentTakenBack:
            let payment = try reader.vendorWide.require(event.payment).value
            try self.init(
                id, .takenBack, payment.id.text, payment.number, about: payment.invoice, of: payment.partner,
                on: event.reason.day,
                debit: .receivable, credit: .bank, event.amount)
        case let event as PaymentRefunded:
            let payment = try reader.vendorWide.require(event.payment).value
            try self.init(
                id, .refund, payment.id.text, payment.number, about: payment.invoice, of: payment.partner,
                on: event.reason.day,
                debit: .receivable, credit: .bank, event.amount)
        default: return nil
        }
    }
}

extension Invoice {
    /// The account on which what it bills is earned.
    fileprivate var income: LedgerAccount {
        if fee != nil { return .fees }
        return charge != nil ? .charges : order == nil ? .otherIncome : .sales
    }
}
