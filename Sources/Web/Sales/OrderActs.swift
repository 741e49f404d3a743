import Commerce
import Partnership
import Record
import Terms

extension Visit {
    /// What the viewer can do about an order: the vendor decides, invoices and charges, a partner takes back what is
    /// not decided yet.
    func acts(on order: Versioned<OrderView>) throws -> [Act] {
        switch (side, order.status) {
        case (.portal, .placed) where may(.cancelOrders): [cancelling(order)]
        case (.console, .placed):
            (may(.decideOrders) ? deciding(order) : []) + (may(.bill) ? [try invoicing(order.value)] : [])
        case (.console, .confirmed) where may(.bill): try billing(order.value)
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
                reasons.isEmpty ? [] : [form.clauseChoice(form.listed(reasons), "sales.form.ground")]
            })
    }

    private func invoicing(_ order: OrderView) throws -> Act {
        let form = forForm(SalesAddress.issueInvoice(order.id), "invoice")
        let left = try order.toInvoice()
        let fields =
            form.money("amount", "sales.form.amount", value: left)
            + [form.field("due", "sales.form.due", .line(type: "date"))]
        return act("sales.act.issue_invoice", SalesAddress.issueInvoice(order.id), fields)
    }

    private func billing(_ order: OrderView) throws -> [Act] {
        let invoice = order.invoiced.minor < order.total.minor ? [try invoicing(order)] : []
        guard order.counted != nil, let overage = surroundings?.program.registration?.overage else { return invoice }
        let form = forForm(SalesAddress.charge(order.id), "charge")
        let grounds = [(overage.clause, text("sales.overage"))] + listed(overage.grounds)
        let fields =
            [
                form.clauseChoice(grounds, "sales.form.ground"),
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
