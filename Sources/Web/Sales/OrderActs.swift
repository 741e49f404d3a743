import Channel
import Record
import Terms

extension Visit {
    /// What the viewer can do about an order: the vendor decides, invoices and charges, a partner takes back what is
    /// not decided yet.
    func acts(on order: Versioned<OrderView>) -> [Act] {
        switch (side, order.status) {
        case (.portal, .placed) where may(.cancelOrders): [cancelling(order)]
        case (.console, .placed):
            (may(.decideOrders) ? deciding(order) : []) + (may(.bill) ? [invoicing(order.value)] : [])
        case (.console, .confirmed) where may(.bill): billing(order.value)
        default: []
        }
    }

    private func cancelling(_ order: Versioned<OrderView>) -> Act {
        act(
            "quotes.act.cancel", SalesAddress.cancel(order.id), form: "cancel", grave: true, version: order.version
        ) { [$0.reason("note", required: false)] }
    }

    private func deciding(_ order: Versioned<OrderView>) -> [Act] {
        let reasons = surroundings?.program.sales.declineReasons ?? []
        return answers(
            about: order.id.text, version: order.version,
            yes: Answer("sales.act.confirm_order", SalesAddress.confirm(order.id), reason: "note"),
            no: Answer("sales.act.decline_order", SalesAddress.declineOrder(order.id), reason: "note") { form in
                guard !reasons.isEmpty else { return [] }
                var seen: Set<ClauseID> = []
                let choices = reasons.filter { seen.insert($0.clause).inserted }
                    .map { (value: $0.clause.text, label: "\($0.clause) · \($0.label[form.language])") }
                return [form.field("clause", "sales.form.ground", .choice(choices), required: true)]
            })
    }

    private func invoicing(_ order: OrderView) -> Act {
        let form = forForm(SalesAddress.issueInvoice(order.id), "invoice")
        let left = Money(minor: order.total.minor - order.invoiced.minor, order.total.currency)
        let fields =
            form.money("amount", "sales.form.amount", value: left)
            + [form.field("due", "sales.form.due", .line(type: "date"))]
        return act("sales.act.issue_invoice", SalesAddress.issueInvoice(order.id), fields)
    }

    private func billing(_ order: OrderView) -> [Act] {
        let invoice = order.invoiced.minor < order.total.minor ? [invoicing(order)] : []
        guard order.counted != nil, let overage = surroundings?.program.registration?.overage else { return invoice }
        let form = forForm(SalesAddress.charge(order.id), "charge")
        let grounds =
            [(overage.clause, text("sales.overage"))] + overage.grounds.map { ($0.clause, $0.label[language]) }
        let fields =
            [
                form.field(
                    "clause", "sales.form.ground",
                    .choice(grounds.map { (value: $0.0.text, label: "\($0.0) · \($0.1)") }), required: true),
                form.field("units", "sales.form.units", .line(type: "number")),
            ] + form.money("amount", "sales.form.charge", required: false)
            + [form.field("note", "sales.form.note", .area(rows: 2), required: true)]
        return invoice + [
            act(
                "sales.act.charge_list_price", SalesAddress.charge(order.id), fields,
                clause: clause(overage.clause, about: order.id.text), grave: true)
        ]
    }

    /// A line of an order's history.
    func happening(_ found: OrderHappening, about order: String) -> Happening {
        let key = "sales.happening.\(found.kind.replacing("order.", with: ""))"
        let by = [found.actor.name, found.actor.role.map { text("frame.roles.\($0.rawValue)") }].compactMap(\.self)
            .filter { !$0.isEmpty }.joined(separator: ", ")
        return Happening(
            what: text(found.confirmation == .invoice ? "sales.happening.invoiced" : key), words: found.text,
            at: formats.moment(found.at), by: by, clause: found.clause.map { clause($0, about: order) }, missing: [])
    }
}
