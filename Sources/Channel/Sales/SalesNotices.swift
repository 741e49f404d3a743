import Record
import Terms

extension Reaction {
    /// Tells a partner that it is charged up to list price.
    static let chargeNotices = notices(of: InvoiceIssued.self) { event, reader in
        guard let clause = event.invoice.charge, let order = event.invoice.order else { return [] }
        let says = Phrase(
            "notice.list_price_charged",
            ["amount": .money(event.invoice.amount), "note": event.note.map(TypedValue.text)])
        return [reader.context.notice(to: event.invoice.partner, .listPriceCharged, order.text, clause, says)]
    }
}
