import Commerce
import Partnership
import Record
import Terms

/// What the vendor's people do about invoices and payments in the console.
enum BillingActs {
    static let routes: [PageRoute] = [
        .action(BillingAddress.issueInvoice, .bill, again: OrderPages.detail) { visit, order in
            try await visit.perform(IssueInvoice.self, visit.document(["order": order.text]))
            return .see(SalesAddress.placed.console(order), said: "billing.said.issue_invoice")
        },
        .action(BillingAddress.charge, .bill, final: true, again: OrderPages.detail) { visit, order in
            try await visit.perform(ChargeListPrice.self, visit.document(["order": order.text]))
            return .see(SalesAddress.placed.console(order), said: "billing.said.charge_list_price")
        },
        .action(BillingAddress.reduce, .bill, final: true, again: OrderPages.detail) { visit, order in
            try await visit.perform(ReduceOrder.self, visit.document(["order": order.text]))
            return .see(SalesAddress.placed.console(order), said: "billing.said.reduce_order")
        },
        .action(BillingAddress.recordPayment, .bill, again: InvoicePages.detail) { visit, invoice in
            try await visit.perform(RecordPayment.self, visit.document(["invoice": invoice.text]))
            return .see(BillingAddress.invoice.console(invoice), said: "billing.said.record_payment")
        },
        .action(BillingAddress.voidInvoice, .bill, final: true, again: InvoicePages.detail) { visit, invoice in
            try await visit.perform(VoidInvoice.self, visit.document(["invoice": invoice.text]))
            return .see(BillingAddress.invoice.console(invoice), said: "billing.said.void_invoice")
        },
        .action(BillingAddress.credit, .bill, final: true, again: InvoicePages.detail) { visit, invoice in
            try await visit.perform(CreditInvoice.self, visit.document(["invoice": invoice.text]))
            return .see(BillingAddress.invoice.console(invoice), said: "billing.said.credit_invoice")
        },
        .action(BillingAddress.takeBack, .bill, final: true, on: PaymentPages.page) { visit, payment in
            let found = try await visit.perform(TakePaymentBack.self, visit.document(["payment": payment.text]))
            return .see(BillingAddress.invoice.console(found.invoice), said: "billing.said.take_payment_back")
        },
        .action(BillingAddress.refund, .bill, final: true, on: PaymentPages.page) { visit, payment in
            let found = try await visit.perform(RefundPayment.self, visit.document(["payment": payment.text]))
            return .see(BillingAddress.invoice.console(found.invoice), said: "billing.said.refund_payment")
        },
    ]
}

extension Visit {
    /// What was paid for an invoice.
    func paying(_ invoice: Invoice) throws -> Act {
        let action = BillingAddress.recordPayment(invoice.id)
        let form = forForm(action, "pay-\(invoice.id)")
        return act(
            "billing.act.record_payment", action,
            form.money("amount", "billing.form.amount", value: try invoice.open)
                + [
                    form.field("received", "billing.form.received", .line(type: "date")),
                    form.field("reference", "billing.form.reference"),
                    form.field("overpaid", "billing.form.overpaid", .tick),
                ])
    }

    /// What the vendor can do about an invoice.
    func acts(on invoice: Versioned<Invoice>) throws -> [Act] {
        guard invoice.voided == nil else { return [] }
        var acts = try invoice.value.open.isPositive ? [paying(invoice.value)] : []
        let credit = BillingAddress.credit(invoice.id)
        let remedies = surroundings?.program.sales.remedies ?? []
        if try invoice.value.claimed.isPositive {
            let form = forForm(credit, "credit")
            let ordinary = [(value: "", label: text("billing.form.ordinary"))]
            let grounds = remedies.map { (value: $0.clause.text, label: "\($0.clause) \($0.label[language])") }
            acts.append(
                act(
                    "billing.act.credit_invoice", credit,
                    form.money("amount", "billing.form.credit", value: try invoice.value.claimed)
                        + (grounds.isEmpty
                            ? [] : [form.field("remedy", "billing.form.remedy", .choice(ordinary + grounds))])
                        + [form.reason()], grave: true, version: invoice.version))
        }
        if !invoice.value.paid.isPositive, !invoice.value.credited.isPositive {
            let action = BillingAddress.voidInvoice(invoice.id)
            acts.append(
                act(
                    "billing.act.void_invoice", action, form: "void", grave: true, version: invoice.version
                ) { [$0.reason()] })
        }
        return acts
    }

    /// What the vendor can do about a payment.
    func acts(on payment: Payment) throws -> [Act] {
        guard side == .console, may(.bill), try payment.standing.isPositive else { return [] }
        let refund = BillingAddress.refund(payment.id)
        let form = forForm(refund, "refund-\(payment.id)")
        var acts = [
            act(
                "billing.act.refund_payment", refund,
                form.money("amount", "billing.form.refund", required: false)
                    + [form.field("on", "billing.form.refunded_on", .line(type: "date")), form.reason()], grave: true)
        ]
        if !payment.refunded.isPositive {
            acts.append(
                act(
                    "billing.act.take_payment_back", BillingAddress.takeBack(payment.id),
                    form: "back-\(payment.id)", grave: true
                ) { [$0.reason()] })
        }
        return acts
    }

    func invoicing(_ order: OrderView) throws -> Act {
        let form = forForm(BillingAddress.issueInvoice(order.id), "invoice")
        let left = try order.toInvoice()
        let fields =
            form.money("amount", "billing.form.amount", value: left)
            + [form.field("due", "billing.form.due", .line(type: "date"))]
        return act("billing.act.issue_invoice", BillingAddress.issueInvoice(order.id), fields)
    }

    /// What the vendor can do about an order that it has.
    func billing(_ order: OrderView) throws -> [Act] {
        var acts = try order.toInvoice().isPositive ? [try invoicing(order)] : []
        acts += reducing(order)
        guard order.counted != nil, let overage = surroundings?.program.registration?.overage else { return acts }
        let form = forForm(BillingAddress.charge(order.id), "charge")
        let grounds = [(overage.clause, text("sales.overage"))] + listed(overage.grounds)
        let fields =
            [
                form.clauseChoice(grounds, "billing.form.ground"),
                form.field("units", "billing.form.units", .line(type: "number")),
            ] + form.money("amount", "billing.form.charge", required: false)
            + [form.field("note", "billing.form.note", .area(rows: 2), required: true)]
        return acts + [
            act(
                "billing.act.charge_list_price", BillingAddress.charge(order.id), fields,
                clause: clause(overage.clause, about: order.id.text), grave: true)
        ]
    }

    /// Units of lines that go back: a field for each line of which something is left.
    private func reducing(_ order: OrderView) -> [Act] {
        let left = order.lines.indices.map { place in
            order.lines[place].units - order.returned(ofLine: place + 1)
        }
        guard left.contains(where: { $0 > 0 }) else { return [] }
        let action = BillingAddress.reduce(order.id)
        let form = forForm(action, "returns")
        let lines = order.lines.indices.filter { left[$0] > 0 && order.lines[$0].term == nil }
        guard !lines.isEmpty else { return [] }
        let fields = lines.enumerated().flatMap { place, line in
            [
                form.field("lines.\(place).line", "billing.form.units", .hidden, value: String(line + 1)),
                form.field(
                    "lines.\(place).units", "billing.form.units", .line(type: "number"), value: "0", required: true,
                    says: text(
                        "billing.form.return_units",
                        ["product": order.lines[line].name, "left": formats.number(left[line])])),
            ]
        }
        return [act("billing.act.reduce_order", action, fields + [form.reason()], grave: true)]
    }
}

extension OrderView {
    /// Units of a line that went back; the line by its place, from 1.
    fileprivate func returned(ofLine line: Int) -> Int {
        (returns ?? []).reduce(0) { $0 + ($1.line == line ? $1.units : 0) }
    }
}
