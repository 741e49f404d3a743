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
