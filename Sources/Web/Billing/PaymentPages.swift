import Commerce
import Record
import Terms

/// Payments and credit notes, in portal and console.
enum PaymentPages {
    static let routes: [PageRoute] = [
        .list(BillingAddress.payments.portal, "billing.payments", list),
        .list(BillingAddress.payments.console, list, page),
        .list(BillingAddress.notes.portal, "billing.notes", notes),
        .list(BillingAddress.notes.console, "billing.notes", notes),
        .document(BillingAddress.notePDF.portal, .seeInvoices, notePDF),
        .document(BillingAddress.notePDF.console, .seeInvoices, notePDF),
    ]

    private static func notePDF(_ visit: Visit, _ id: ID<CreditNote>) async throws -> PrintedFile {
        try PrintedCreditNote.file(try await visit.ask(PrintCreditNote.self, ["credit_note": id.node]), visit.paper)
    }

    static func page(_ visit: Visit) async throws -> Page {
        try await visit.listPage(BillingAddress.payments.console(), "billing.payments", list)
    }

    static let list = ShownList<PaymentList>(
        id: "payments", words: "billing",
        columns: [
            .init("received", sort: "received") { payment, around in
                Cell(around.visit.formats.day(payment.received), small: payment.reference)
            },
            .init("partner", where: { $0.side == .console }) { payment, around in around.partnerCell(payment.partner) },
            .init("invoice") { payment, around in
                Cell(payment.number, href: around.visit.link(BillingAddress.invoice, payment.invoice))
            },
            .init("amount", sort: "amount") { payment, around in
                let visit = around.visit
                let refunded =
                    payment.refunded.isPositive
                    ? visit.text("billing.refunded", ["amount": visit.formats.money(payment.refunded)]) : nil
                return Cell(visit.formats.money(payment.amount), small: payment.takenBack?.note ?? refunded)
            },
            .init("state") { payment, around in
                Cell(
                    mark: payment.takenBack == nil
                        ? nil : StateMark(label: around.visit.text("billing.taken_back"), tone: "bad"),
                    acts: try around.visit.acts(on: payment))
            },
        ],
        filters: [ShownFilter("partner", chooser: "partner")],
        exports: [
            .init("id") { payment, _ in payment.id.text }, .init("invoice") { payment, _ in payment.number },
            .init("partner") { payment, _ in payment.partner.text },
            .init("partner_name") { payment, around in around.partner(payment.partner) },
            .init("received") { payment, _ in payment.received.description },
            .init("amount") { payment, _ in payment.amount.decimalText },
            .init("refunded") { payment, _ in payment.refunded.decimalText },
            .init("currency") { payment, _ in payment.amount.currency.code },
            .init("reference") { payment, _ in payment.reference ?? "" },
            .init("taken_back") { payment, _ in payment.takenBack?.day.description ?? "" },
        ], partners: { [$0.partner] })

    static let notes = ShownList<CreditNoteList>(
        id: "notes", words: "billing",
        columns: [
            .init("note", sort: "issued") { note, around in
                Cell(
                    note.number, small: around.visit.formats.shortDay(note.issued),
                    clause: note.remedy.map { around.visit.clause($0, about: note.invoice.text) })
            },
            .init("partner", where: { $0.side == .console }) { note, around in around.partnerCell(note.partner) },
            .init("invoice") { note, around in
                Cell(note.of, href: around.visit.link(BillingAddress.invoice, note.invoice))
            },
            .init("amount", sort: "amount") { note, around in
                Cell(around.visit.formats.money(note.amount), small: note.reason)
            },
            .init("document") { note, around in
                note.elsewhere == true
                    ? Cell(around.visit.text("billing.elsewhere"))
                    : Cell(
                        around.visit.text("printing.link.pdf"), href: around.visit.link(BillingAddress.notePDF, note.id)
                    )
            },
        ],
        filters: [ShownFilter("partner", chooser: "partner")],
        exports: [
            .init("id") { note, _ in note.id.text }, .init("number") { note, _ in note.number },
            .init("invoice") { note, _ in note.of }, .init("partner") { note, _ in note.partner.text },
            .init("partner_name") { note, around in around.partner(note.partner) },
            .init("issued") { note, _ in note.issued.description },
            .init("amount") { note, _ in note.amount.decimalText },
            .init("currency") { note, _ in note.amount.currency.code },
            .init("reason") { note, _ in note.reason },
            .init("remedy") { note, _ in note.remedy?.text ?? "" },
        ], partners: { [$0.partner] })
}
