import Channel
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
        let rows: [Row]
        let next: Link?
    }

    static func list(_ visit: Visit) async throws -> Page {
        let found = try await visit.ask(ListOrders.self, visit.search.document(visit.formats, only: ["after"]))
        let names = try await visit.partnerNames(found.items.map(\.partner))
        let model = List(
            rows: found.items.map { order in
                List.Row(
                    href: visit.link(SalesAddress.placed, order.id), customer: order.customer.name,
                    partner: names[order.partner] ?? "", placed: visit.formats.moment(order.placed),
                    route: visit.text("partners.route.\(order.route.rawValue)"),
                    total: visit.formats.money(order.total), marks: marks(order, visit))
            }, next: found.next.map { visit.searching(visit.link(SalesAddress.orders), ["after": $0]) })
        return Page(visit.text("sales.orders"), model)
    }

    private static func marks(_ order: OrderView, _ visit: Visit) -> [StateMark] {
        var marks: [StateMark] = []
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
            }, marks: marks(order.value, visit), back: visit.link(SalesAddress.orders),
            acts: visit.side == .console && visit.may(.bill) ? acts(order.value, visit) : [])
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
        if order.charged.minor > 0 {
            facts.append(Fact(visit.text("sales.charged"), visit.formats.money(order.charged)))
        }
        return facts + visit.facts(order.origin)
    }

    private static func acts(_ order: OrderView, _ visit: Visit) -> [Act] {
        var acts: [Act] = []
        if order.invoiced.minor < order.total.minor {
            let form = visit.forForm(SalesAddress.issueInvoice(order.id), "invoice")
            let left = Money(minor: order.total.minor - order.invoiced.minor, order.total.currency)
            let fields =
                form.money("amount", "sales.form.amount", value: left)
                + [form.field("due", "sales.form.due", .line(type: "date"))]
            acts.append(visit.act("sales.act.issue_invoice", SalesAddress.issueInvoice(order.id), fields))
        }
        guard let overage = visit.surroundings?.program.registration?.overage else { return acts }
        let form = visit.forForm(SalesAddress.charge(order.id), "charge")
        let grounds =
            [(overage.clause, visit.text("sales.overage"))]
            + overage.grounds.map { ($0.clause, $0.label[visit.language]) }
        let fields =
            [
                form.field(
                    "clause", "sales.form.ground",
                    .choice(grounds.map { (value: $0.0.text, label: "\($0.0) · \($0.1)") }), required: true),
                form.field("units", "sales.form.units", .line(type: "number")),
            ] + form.money("amount", "sales.form.charge", required: false)
            + [form.field("note", "sales.form.note", .area(rows: 2), required: true)]
        acts.append(
            visit.act(
                "sales.act.charge_list_price", SalesAddress.charge(order.id), fields,
                clause: visit.clause(overage.clause, about: order.id.text), grave: true))
        return acts
    }
}
