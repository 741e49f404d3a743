import Commerce
import Members
import Record
import Terms

/// Invoices and their payments.
enum InvoicePages {
    static let list = ShownList<InvoiceList>(
        id: "invoices", words: "sales",
        columns: [
            .init("invoice", sort: "issued") { invoice, around in
                Cell(
                    invoice.id.text, small: around.visit.formats.shortDay(invoice.issued),
                    href: invoice.order.map { around.visit.link(SalesAddress.placed, $0) },
                    clause: invoice.charge.map { around.visit.clause($0, about: invoice.id.text) })
            },
            .init("partner", where: { $0.side == .console }) { invoice, around in around.partnerCell(invoice.partner) },
            .init("amount", sort: "amount") { invoice, around in
                let open = try invoice.open
                let left =
                    open.minor > 0 && invoice.paid.minor > 0
                    ? around.visit.text("sales.left", ["amount": around.visit.formats.money(open)]) : nil
                return Cell(around.visit.formats.money(invoice.amount), small: left)
            },
            .init("due", sort: "due") { invoice, around in
                Cell(around.visit.formats.shortDay(invoice.due), mark: try mark(invoice, around.visit))
            },
            .init("payment", where: { $0.side == .console && $0.may(.bill) }) { invoice, around in
                Cell(acts: try acts(invoice, around.visit))
            },
        ],
        filters: [
            ShownFilter("past_due") { [(value: "true", label: $0.text("sales.past_due"))] },
            ShownFilter("open") { visit in
                [
                    (value: "true", label: visit.text("sales.open")), (value: "false", label: visit.text("sales.paid")),
                ]
            },
            ShownFilter("partner", chooser: "partner"),
        ],
        exports: [
            .init("id") { invoice, _ in invoice.id.text }, .init("order") { invoice, _ in invoice.order?.text ?? "" },
            .init("partner") { invoice, _ in invoice.partner.text },
            .init("partner_name") { invoice, around in around.partner(invoice.partner) },
            .init("amount") { invoice, _ in invoice.amount.decimalText },
            .init("paid") { invoice, _ in invoice.paid.decimalText },
            .init("currency") { invoice, _ in invoice.amount.currency.code },
            .init("issued") { invoice, _ in invoice.issued.description },
            .init("due") { invoice, _ in invoice.due.description },
        ], partners: { [$0.partner] })

    /// The console's page, on which payments are recorded.
    static func page(_ visit: Visit) async throws -> Page {
        try await visit.listPage(SalesAddress.invoices.console(), "sales.invoices", list)
    }

    static let waiting = [
        WaitingSource.list(
            "payments", .portal, .seeInvoices, InvoiceList.self, wanted: { _ in ["open": "true", "sort": "due"] },
            line: { invoice, around in
                let visit = around.visit
                let days = try visit.requireSurroundings().today.days(to: invoice.due)
                return Waiting(
                    href: SalesAddress.invoices.portal().with("q", invoice.id.text),
                    sentence: visit.text("portal.pay", ["amount": visit.formats.money(try invoice.open)]),
                    small: visit.text("portal.pay_by", ["day": visit.formats.day(invoice.due)]),
                    mark: days < 0
                        ? StateMark(label: visit.text("sales.past_due"), tone: "bad")
                        : StateMark(label: visit.formats.days(days), tone: days <= 14 ? "warn" : ""))
            }),
        WaitingSource.list(
            "past_due", .console, .bill, InvoiceList.self, wanted: { _ in ["past_due": "true", "sort": "due"] },
            partner: { $0.partner },
            line: { invoice, around in
                let visit = around.visit
                return Waiting(
                    id: invoice.id.text, href: SalesAddress.invoices.console().with("q", invoice.id.text),
                    sentence: around.partner(invoice.partner), small: visit.formats.money(try invoice.open),
                    mark: StateMark(label: visit.text("sales.past_due"), tone: "bad"),
                    since: visit.formats.zone.end(of: invoice.due))
            }),
    ]

    private static func mark(_ invoice: Invoice, _ visit: Visit) throws -> StateMark {
        if try invoice.open.minor <= 0 { return StateMark(label: visit.text("sales.paid"), tone: "good") }
        return invoice.due < (try visit.requireSurroundings().today)
            ? StateMark(label: visit.text("sales.past_due"), tone: "bad")
            : StateMark(label: visit.text("sales.open"), tone: "")
    }

    private static func acts(_ invoice: Invoice, _ visit: Visit) throws -> [Act] {
        let open = try invoice.open
        guard open.minor > 0 else { return [] }
        let action = SalesAddress.recordPayment(invoice.id)
        let form = visit.forForm(action, "pay-\(invoice.id)")
        return [visit.act("sales.act.record_payment", action, form.money("amount", "sales.form.amount", value: open))]
    }
}
