import Finance
import Members
import Record
import Terms

/// What the vendor invoiced end customers for, in portal and console.
enum CustomerInvoicePages {
    static let routes: [PageRoute] = [
        .list(EarningsAddress.customerInvoices.portal, list, page),
        .list(EarningsAddress.customerInvoices.console, list, page),
        .action(EarningsAddress.customerInvoices.console, .recordCustomerInvoices, again: page) { visit in
            try await visit.perform(RecordCustomerInvoice.self, entered(visit))
            return .see(EarningsAddress.customerInvoices.console(), said: "earnings.said.customer_invoice")
        },
        .action(EarningsAddress.payment, .recordCustomerInvoices, on: page) { visit, invoice in
            try await visit.perform(RecordCustomerPayment.self, visit.document(["customer_invoice": invoice.text]))
            return .see(EarningsAddress.customerInvoices.console(), said: "earnings.said.customer_payment")
        },
        .action(EarningsAddress.paymentBack, .recordCustomerInvoices, final: true, on: page) { visit, invoice in
            try await visit.perform(ReturnCustomerPayment.self, visit.document(["customer_invoice": invoice.text]))
            return .see(EarningsAddress.customerInvoices.console(), said: "earnings.said.customer_return")
        },
        .action(EarningsAddress.credit, .recordCustomerInvoices, final: true, on: page) { visit, invoice in
            try await visit.perform(CreditCustomerInvoice.self, visit.document(["customer_invoice": invoice.text]))
            return .see(EarningsAddress.customerInvoices.console(), said: "earnings.said.customer_credit")
        },
    ]

    private static func page(_ visit: Visit) async throws -> Page {
        let address = visit.link(EarningsAddress.customerInvoices)
        var acts: [Act] = []
        if visit.side == .console, visit.may(.recordCustomerInvoices) {
            let form = visit.forForm(address, "customer-invoice")
            acts.append(
                visit.act(
                    "earnings.act.customer_invoice", address,
                    [
                        form.field("number", "earnings.form.number", required: true),
                        form.field("customer.name", "earnings.form.customer", required: true),
                        form.field("customer.country", "earnings.form.country", required: true),
                        try await form.chosen("partner", "earnings.form.whose", "partner"),
                    ] + form.rows("lines", usual: lines).flatMap { line($0, form) } + [
                        form.more("lines"),
                        form.field("sold", "earnings.form.sold", .line(type: "date")),
                        form.field("issued", "earnings.form.issued", .line(type: "date")),
                        form.field("negotiated", "earnings.form.negotiated", .line(type: "date")),
                    ]))
        }
        return SheetPage(
            visit.text("earnings.customer_invoices"), [try await visit.list(list, on: address)], acts: acts
        ).page()
    }

    /// So many lines the form has at first.
    private static let lines = 4

    /// A line of what is recorded; those behind the first may stay empty.
    private static func line(_ place: Int, _ form: Visit) -> [Field] {
        let isFirst = place == 0
        let says = isFirst ? nil : form.text("earnings.form.line", ["n": form.formats.number(place + 1)])
        return [
            form.field("lines.\(place).sku", "earnings.form.sku", required: isFirst, says: says),
            form.field("lines.\(place).product_line", "earnings.form.product_line", required: isFirst),
            form.field(
                "lines.\(place).units", "earnings.form.units", .line(type: "number"), value: isFirst ? "1" : nil,
                required: isFirst),
        ] + form.money("lines.\(place).net", "earnings.form.net", required: isFirst) + [
            form.field("lines.\(place).months", "earnings.form.months", .line(type: "number"))
        ]
    }

    /// The form as a document, without the lines that were left empty.
    private static func entered(_ visit: Visit) -> Node {
        var document = visit.document()
        if let lines = document["lines"]?.items {
            let filled = lines.filter { line in ["sku", "product_line", "units"].contains { line[$0] != nil } }
            document["lines"] = Node(.list(filled))
        }
        return document
    }

    static let list = ShownList<CustomerInvoiceList>(
        id: "customer_invoices", words: "earnings",
        columns: [
            .init("invoice", sort: "issued") { invoice, around in
                let earned = around.visit.link(EarningsAddress.earnings).with("source", invoice.id.text)
                return Cell(invoice.number, small: around.visit.formats.shortDay(invoice.issued), href: earned)
            },
            .init("customer", sort: "customer") { invoice, _ in Cell(invoice.customer.name) },
            .init("partner", where: { $0.side == .console }) { invoice, around in
                invoice.partner.map { around.partnerCell($0) } ?? Cell()
            },
            .init("amount", sort: "amount") { invoice, around in
                let visit = around.visit
                let open = try invoice.value.open
                return Cell(
                    visit.formats.money(invoice.amount),
                    small: open.isPositive
                        ? visit.text("earnings.open_amount", ["amount": visit.formats.money(open)]) : nil)
            },
            .init("state") { invoice, around in
                let visit = around.visit
                let isOpen = try invoice.value.open.isPositive
                return Cell(
                    mark: visit.sheets("earnings").mark(isOpen ? "unpaid" : "settled", good: ["settled"], bad: []),
                    acts: visit.side == .console && visit.may(.recordCustomerInvoices)
                        ? try acts(invoice, visit) : [])
            },
        ],
        filters: [
            ShownFilter("open") { visit in
                [
                    (value: "true", label: visit.text("earnings.state.unpaid")),
                    (value: "false", label: visit.text("earnings.state.settled")),
                ]
            },
            ShownFilter("partner", chooser: "partner"), ShownFilter("referral"),
        ],
        exports: [
            .init("id") { invoice, _ in invoice.id.text }, .init("number") { invoice, _ in invoice.number },
            .init("customer") { invoice, _ in invoice.customer.name },
            .init("partner") { invoice, _ in invoice.partner?.text ?? "" },
            .init("partner_name") { invoice, around in around.partner(invoice.partner) },
            .init("amount") { invoice, _ in invoice.amount.decimalText },
            .init("paid") { invoice, _ in invoice.paid.decimalText },
            .init("credited") { invoice, _ in invoice.credited.decimalText },
            .init("currency") { invoice, _ in invoice.amount.currency.code },
            .init("sold") { invoice, _ in invoice.sold.description },
            .init("issued") { invoice, _ in invoice.issued.description },
        ], partners: { $0.partner.map { [$0] } ?? [] })

    private static func acts(_ invoice: Versioned<CustomerInvoice>, _ visit: Visit) throws -> [Act] {
        var acts: [Act] = []
        let (id, version) = (invoice.id, invoice.version)
        if try invoice.value.open.isPositive {
            let open = try invoice.value.open
            acts.append(
                visit.act(
                    "earnings.act.customer_payment", EarningsAddress.payment(id), form: "pay-\(id)", version: version
                ) {
                    $0.money("amount", "earnings.form.amount", value: open)
                        + [
                            $0.field("received", "earnings.form.received", .line(type: "date")),
                            $0.field("reference", "earnings.form.reference"),
                        ]
                })
        }
        if invoice.paid.isPositive {
            acts.append(
                visit.act(
                    "earnings.act.customer_return", EarningsAddress.paymentBack(id), form: "back-\(id)", grave: true,
                    version: version
                ) {
                    $0.money("amount", "earnings.form.returned", required: false)
                        + [$0.field("on", "earnings.form.on", .line(type: "date")), $0.reason()]
                })
        }
        if try invoice.value.claimed.isPositive {
            acts.append(
                visit.act(
                    "earnings.act.customer_credit", EarningsAddress.credit(id), form: "credit-\(id)", grave: true,
                    version: version
                ) {
                    $0.money("amount", "earnings.form.credited", required: false)
                        + [$0.field("on", "earnings.form.on", .line(type: "date")), $0.reason()]
                })
        }
        return acts
    }
}
