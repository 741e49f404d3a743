import Members
import Record
import Terms

/// What partners are told of their invoices and payments.
enum BillingNotices {
    static let all: [Reaction] = [
        .notices(of: InvoiceIssued.self) { event, reader in
            guard let clause = event.invoice.charge, let order = event.invoice.order else { return [] }
            let says = Phrase(
                "notice.list_price_charged",
                ["amount": .money(event.invoice.amount), "note": event.note.map(TypedValue.text)])
            return [reader.context.notice(to: event.invoice.partner, .listPriceCharged, order.text, clause, says)]
        },
        .notices(of: InvoiceVoided.self) { event, reader in
            try told(event.invoice, .invoiceVoided, "notice.invoice_voided", event.amount, event.reason.note, reader)
        },
        // What goes back with an order is told with it.
        .notices(of: CreditNoteIssued.self) { event, reader in
            let note = event.note
            return try told(
                note.invoice, .invoiceCredited, "notice.invoice_credited", note.amount, note.reason, reader,
                ["credit": .text(note.number)], clause: note.remedy)
        },
        .notices(of: PaymentTakenBack.self) { event, reader in
            try told(
                event.invoice, .paymentTakenBack, "notice.payment_taken_back", event.amount, event.reason.note, reader)
        },
        .notices(of: PaymentRefunded.self) { event, reader in
            try told(
                event.invoice, .paymentRefunded, "notice.payment_refunded", event.amount, event.reason.note, reader)
        },
        .notices(of: OrderReduced.self) { event, reader in
            let order = try reader.require(event.order).value
            let clause = reader.context.clause(ofOrdersBy: try reader.require(order.partner).value)
            let says = Phrase(
                "notice.order_reduced",
                [
                    "customer": .text(order.customer.name), "amount": .money(event.amount),
                    "note": .text(event.lines[0].reason),
                ])
            return reader.context.notices(order, .orderReduced, clause, says)
        },
    ]

    /// A notice to the partner of an invoice.
    private static func told(
        _ id: ID<Invoice>, _ kind: NoticeKind, _ key: String, _ amount: Money, _ note: String, _ reader: Reader,
        _ more: [String: TypedValue] = [:], clause: ClauseID? = nil
    ) throws -> [Notice] {
        let invoice = try reader.require(id).value
        let partner = try reader.require(invoice.partner).value
        let says = Phrase(
            key,
            more.merging(
                ["number": .text(invoice.number), "amount": .money(amount), "note": .text(note)]) { one, _ in one })
        return [
            reader.context.notice(
                to: invoice.partner, kind, id.text, clause ?? reader.context.clause(ofOrdersBy: partner), says)
        ]
    }
}
