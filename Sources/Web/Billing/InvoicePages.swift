import Commerce
import Members
import Record
import Terms

/// Invoices and their payments.
enum InvoicePages {
    static let list = ShownList<InvoiceList>(
        id: "invoices", words: "billing",
        columns: [
            .init("invoice", sort: "issued") { invoice, around in
                Cell(
                    invoice.number, small: around.visit.formats.shortDay(invoice.issued),
                    href: around.visit.link(BillingAddress.invoice, invoice.id),
                    clause: (invoice.charge ?? invoice.fee?.clause).map {
                        around.visit.clause($0, about: invoice.id.text)
                    })
            },
            .init("partner", where: { $0.side == .console }) { invoice, around in around.partnerCell(invoice.partner) },
            .init("amount", sort: "amount") { invoice, around in
                let open = try invoice.open
                let left =
                    open.isPositive && open != invoice.amount
                    ? around.visit.text("billing.left", ["amount": around.visit.formats.money(open)]) : nil
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
            ShownFilter("past_due") { [(value: "true", label: $0.text("billing.past_due"))] },
            ShownFilter("open") { visit in
                [
                    (value: "true", label: visit.text("billing.open")),
                    (value: "false", label: visit.text("billing.paid")),
                ]
            },
            ShownFilter("partner", chooser: "partner"),
        ],
        exports: [
            .init("id") { invoice, _ in invoice.id.text }, .init("number") { invoice, _ in invoice.number },
            .init("order") { invoice, _ in invoice.order?.text ?? "" },
            .init("partner") { invoice, _ in invoice.partner.text },
            .init("partner_name") { invoice, around in around.partner(invoice.partner) },
            .init("amount") { invoice, _ in invoice.amount.decimalText },
            .init("credited") { invoice, _ in invoice.credited.decimalText },
            .init("paid") { invoice, _ in invoice.paid.decimalText },
            .init("currency") { invoice, _ in invoice.amount.currency.code },
            .init("issued") { invoice, _ in invoice.issued.description },
            .init("due") { invoice, _ in invoice.due.description },
            .init("voided") { invoice, _ in invoice.voided?.day.description ?? "" },
        ], partners: { [$0.partner] })

    static let routes: [PageRoute] = [
        .list(BillingAddress.invoices.portal, "billing.invoices", list),
        .list(BillingAddress.invoices.console, list, page),
        .page(BillingAddress.invoice.portal, .seeInvoices, detail),
        .page(BillingAddress.invoice.console, .seeInvoices, detail),
        .document(BillingAddress.invoicePDF.portal, .seeInvoices, pdf),
        .document(BillingAddress.invoicePDF.console, .seeInvoices, pdf),
    ]

    /// The console's page, on which payments are recorded.
    static func page(_ visit: Visit) async throws -> Page {
        try await visit.listPage(BillingAddress.invoices.console(), "billing.invoices", list)
    }

    static let waiting = [
        WaitingSource.list(
            "payments", .portal, .seeInvoices, InvoiceList.self, wanted: { _ in ["open": "true", "sort": "due"] },
            line: { invoice, around in
                let visit = around.visit
                let days = try visit.requireSurroundings().today.days(to: invoice.due)
                return Waiting(
                    href: BillingAddress.invoice.portal(invoice.id),
                    sentence: visit.text("portal.pay", ["amount": visit.formats.money(try invoice.open)]),
                    small: visit.text("portal.pay_by", ["day": visit.formats.day(invoice.due)]),
                    mark: days < 0
                        ? StateMark(label: visit.text("billing.past_due"), tone: "bad")
                        : StateMark(label: visit.formats.days(days), tone: days <= 14 ? "warn" : ""))
            }),
        WaitingSource.list(
            "past_due", .console, .bill, InvoiceList.self, wanted: { _ in ["past_due": "true", "sort": "due"] },
            partner: { $0.partner },
            line: { invoice, around in
                let visit = around.visit
                return Waiting(
                    id: invoice.id.text, href: BillingAddress.invoice.console(invoice.id),
                    sentence: around.partner(invoice.partner), small: visit.formats.money(try invoice.open),
                    mark: StateMark(label: visit.text("billing.past_due"), tone: "bad"),
                    since: visit.formats.zone.end(of: invoice.due))
            }),
    ]

    static func mark(_ invoice: Invoice, _ visit: Visit) throws -> StateMark {
        if invoice.voided != nil { return StateMark(label: visit.text("billing.void"), tone: "") }
        if try invoice.overpaid.isPositive { return StateMark(label: visit.text("billing.overpaid"), tone: "warn") }
        if try !invoice.claimed.isPositive { return StateMark(label: visit.text("billing.credited"), tone: "") }
        if try !invoice.open.isPositive { return StateMark(label: visit.text("billing.paid"), tone: "good") }
        return invoice.due < (try visit.requireSurroundings().today)
            ? StateMark(label: visit.text("billing.past_due"), tone: "bad")
            : StateMark(label: visit.text("billing.open"), tone: "")
    }

    private static func acts(_ invoice: Invoice, _ visit: Visit) throws -> [Act] {
        try invoice.open.isPositive ? [visit.paying(invoice)] : []
    }

    struct Detail: TemplateModel {
        static let template = "invoice-detail"

        let list: Link
        let number: String
        let facts: [Fact]
        let marks: [StateMark]
        let sheets: [Sheet]
        let acts: [Act]
        let documents: Documents
        let conversation: Conversation?
    }

    private static func pdf(_ visit: Visit, _ id: ID<Invoice>) async throws -> PrintedFile {
        try PrintedInvoice.file(try await visit.ask(PrintInvoice.self, ["invoice": id.node]), visit.paper)
    }

    /// An invoice with all that moved it.
    static func detail(_ visit: Visit, _ id: ID<Invoice>) async throws -> Page {
        let invoice = try await visit.ask(ShowInvoice.self, ["invoice": id.node])
        let list = visit.link(BillingAddress.invoices)
        let about: Node = ["invoice": id.node]
        let model = Detail(
            list: list, number: invoice.number, facts: try await facts(invoice.value, visit),
            marks: [try mark(invoice.value, visit)],
            sheets: [
                try await visit.glance(
                    PaymentPages.list, all: visit.link(BillingAddress.payments).with("invoice", id.text), fixed: about),
                try await visit.glance(
                    PaymentPages.notes, all: visit.link(BillingAddress.notes).with("invoice", id.text), fixed: about),
            ],
            acts: visit.side == .console && visit.may(.bill) ? try visit.acts(on: invoice) : [],
            documents: await visit.documents(
                invoice.elsewhere == true ? [] : [("pdf", visit.link(BillingAddress.invoicePDF, id))]),
            conversation: try await visit.conversation(about: id.text))
        return Page(visit.text("billing.invoice_number", ["number": invoice.number]), model, within: list)
    }

    private static func facts(_ invoice: Invoice, _ visit: Visit) async throws -> [Fact] {
        let names = try await visit.partnerNames([invoice.partner])
        let formats = visit.formats
        var facts = [
            Fact(
                visit.text("billing.column.partner"), names[invoice.partner] ?? visit.text("billing.own"),
                link: visit.side == .console ? PartnerAddress.partner(invoice.partner) : nil),
            Fact(visit.text("billing.issued"), formats.day(invoice.issued)),
            Fact(visit.text("billing.due"), formats.day(invoice.due)),
            Fact(visit.text("billing.amount"), formats.money(invoice.amount)),
        ]
        if invoice.credited.isPositive {
            facts.append(Fact(visit.text("billing.credited"), formats.money(invoice.credited)))
        }
        facts.append(Fact(visit.text("billing.paid"), formats.money(invoice.paid)))
        facts.append(Fact(visit.text("billing.open"), formats.money(try invoice.open)))
        if try invoice.overpaid.isPositive {
            facts.append(Fact(visit.text("billing.overpaid"), formats.money(try invoice.overpaid)))
        }
        if let fee = invoice.fee {
            facts.append(
                Fact(
                    visit.text("billing.fee"),
                    visit.text(
                        "billing.fee_days", ["from": formats.day(fee.from), "through": formats.day(fee.through)]),
                    link: visit.link(FeeAddress.list), clause: visit.clause(fee.clause, about: invoice.id.text)))
        }
        if let charge = invoice.charge {
            facts.append(
                Fact(
                    visit.text("billing.charge"), charge.text, clause: visit.clause(charge, about: invoice.id.text)))
        }
        if invoice.elsewhere == true {
            facts.append(Fact(visit.text("billing.issued_by"), visit.text("billing.elsewhere")))
        }
        if let order = invoice.order {
            facts.append(
                Fact(visit.text("billing.order"), order.text, link: visit.link(SalesAddress.placed, order)))
        }
        if let voided = invoice.voided {
            facts.append(
                Fact(
                    visit.text("billing.void"),
                    visit.text("billing.on", ["day": formats.day(voided.day), "note": voided.note])))
        }
        return facts
    }
}
