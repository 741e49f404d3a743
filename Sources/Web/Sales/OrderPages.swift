import Commerce
import Members
import Record
import Terms

/// Orders: what was bought at which price and why, and what was invoiced; in the console also what may be charged.
enum OrderPages {
    struct List: TemplateModel {
        static let template = "order-list"

        struct Row: Sendable {
            let href: Link
            let customer: String
            let partner: String
            let placed: String
            let route: String
            let total: String
            let marks: [StateMark]
        }
        let here: Link
        let states: [Field]
        let rows: [Row]
        let next: Link?
    }

    /// Orders that the vendor has not decided on.
    static let waiting = WaitingSource(.console, .decideOrders) { visit, _ in
        let orders = try await visit.ask(ListOrders.self, ["status": "placed", "limit": "20"]).items
        let names = try await visit.partnerNames(orders.map(\.partner))
        return orders.map { order in
            Waiting(
                href: SalesAddress.placed.console(order.id),
                sentence: visit.text("sales.to_confirm", ["partner": names[order.partner] ?? ""]),
                small: visit.text(
                    "sales.for", ["customer": order.customer.name, "amount": visit.formats.money(order.total)]),
                mark: mark(order, visit))
        }
    }

    static func list(_ visit: Visit) async throws -> Page {
        let search = visit.search.document(visit.formats, only: ["after", "status"])
        let found = try await visit.ask(ListOrders.self, search)
        let status = search["status"]?.text ?? ""
        let names = try await visit.partnerNames(found.items.map(\.partner))
        let states =
            [(value: "", label: visit.text("sales.all_orders"))]
            + OrderStatus.allCases.map { (value: $0.rawValue, label: visit.text("sales.status.\($0.rawValue)")) }
        let model = List(
            here: visit.link(SalesAddress.orders),
            states: [visit.field("status", "sales.state", .choice(states), value: status)],
            rows: found.items.map { order in
                List.Row(
                    href: visit.link(SalesAddress.placed, order.id), customer: order.customer.name,
                    partner: names[order.partner] ?? "", placed: visit.formats.moment(order.placed),
                    route: visit.text("partners.route.\(order.route.rawValue)"),
                    total: visit.formats.money(order.total), marks: marks(order, visit))
            }, next: found.next.map { visit.searching(visit.link(SalesAddress.orders), ["after": $0]) })
        return Page(visit.text("sales.orders"), model)
    }

    /// Where it stands between partner and vendor.
    private static func mark(_ order: OrderView, _ visit: Visit) -> StateMark {
        let tone =
            switch order.status {
            case .placed: "warn"
            case .confirmed: "good"
            case .declined, .cancelled: "bad"
            }
        return StateMark(label: visit.text("sales.status.\(order.status.rawValue)"), tone: tone)
    }

    private static func marks(_ order: OrderView, _ visit: Visit) -> [StateMark] {
        var marks = [mark(order, visit)]
        guard order.status == .confirmed else { return marks }
        if order.overages.contains(where: { $0.charge.minor > 0 }), order.charged.minor == 0 {
            marks.append(StateMark(label: visit.text("sales.overage"), tone: "warn"))
        }
        let isInvoiced = order.invoiced.minor >= order.total.minor
        let isPaid = isInvoiced && order.paid.minor >= order.invoiced.minor
        let key = isPaid ? "paid" : isInvoiced ? "invoiced" : "to_invoice"
        marks.append(StateMark(label: visit.text("sales.\(key)"), tone: isPaid ? "good" : ""))
        return marks
    }

    struct Detail: TemplateModel {
        static let template = "order-detail"

        struct Overage: Sendable {
            let registration: Link?
            let charge: String
            let units: String
            let reasons: Reasons
        }
        let id: String
        let customer: String
        let facts: [Fact]
        let lines: [ShownLine]
        let overages: [Overage]
        let marks: [StateMark]
        let happenings: [Happening]
        let back: Link
        let acts: [Act]
    }

    static func detail(_ visit: Visit, _ id: ID<Order>) async throws -> Page {
        let order = try await visit.ask(ShowOrder.self, ["order": id.node])
        let names = try await visit.partnerNames([order.partner])
        let model = Detail(
            id: id.text, customer: order.customer.name, facts: facts(order.value, names, visit),
            lines: visit.shown(order.lines),
            overages: order.overages.filter { $0.unitsBeyond > 0 }.map {
                Detail.Overage(
                    registration: visit.may(.seeDeals) ? visit.link(DealAddress.deal, $0.deal) : nil,
                    charge: visit.formats.money($0.charge),
                    units: visit.text(
                        "sales.overage_units",
                        [
                            "ordered": visit.formats.number($0.unitsBefore + $0.units),
                            "registered": visit.formats.number($0.registered),
                        ]), reasons: visit.reasons($0.decision))
            }, marks: marks(order.value, visit),
            happenings: try await visit.ask(ListOrderHistory.self, ["order": id.node]).items.reversed().map {
                visit.happening($0, about: id.text)
            }, back: visit.link(SalesAddress.orders), acts: try visit.acts(on: order))
        return Page(order.customer.name, model, within: visit.link(SalesAddress.orders))
    }

    private static func facts(_ order: OrderView, _ names: [PartnerID: String], _ visit: Visit) -> [Fact] {
        var facts = [
            Fact(
                visit.text("sales.partner"), names[order.partner] ?? visit.text("sales.own"),
                link: visit.side == .console ? PartnerAddress.partner(order.partner) : nil),
            Fact(visit.text("sales.placed"), visit.formats.moment(order.placed)),
            Fact(visit.text("sales.route"), visit.text("partners.route.\(order.route.rawValue)")),
            Fact(visit.text("sales.list"), visit.formats.money(order.list)),
            Fact(visit.text("sales.total"), visit.formats.money(order.total)),
            Fact(visit.text("sales.invoiced"), visit.formats.money(order.invoiced)),
            Fact(visit.text("sales.paid"), visit.formats.money(order.paid)),
        ]
        if let reason = order.statusReason {
            let label = visit.text("sales.status.\(order.status.rawValue)")
            facts.append(Fact(label, reason.note.isEmpty ? reason.clause.text : reason.note))
        }
        if let again = order.again { facts.append(Fact(visit.text("sales.again"), again)) }
        if let counted = order.counted {
            facts.append(Fact(visit.text("sales.counted"), visit.formats.moment(counted)))
        } else if order.status == .confirmed, let program = visit.surroundings?.program {
            let from = visit.text("sales.counts_when.\(program.sales.counts.rawValue)")
            facts.append(Fact(visit.text("sales.counted"), from))
        }
        if order.charged.minor > 0 {
            facts.append(Fact(visit.text("sales.charged"), visit.formats.money(order.charged)))
        }
        return facts + visit.facts(order.origin)
    }
}
