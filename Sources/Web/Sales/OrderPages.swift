import Commerce
import Members
import Record
import Terms

/// Orders: what was bought at which price and why, and what was invoiced; in the console also what may be charged.
enum OrderPages {
    static let list = ShownList<OrderList>(
        id: "orders", words: "sales",
        columns: [
            .init("customer", sort: "customer") { order, around in
                Cell(order.customer.name, href: around.visit.link(SalesAddress.placed, order.id))
            },
            .init("partner", where: { $0.side == .console }) { order, around in around.partnerCell(order.partner) },
            .init("placed", sort: "placed") { order, around in Cell(around.visit.formats.moment(order.placed)) },
            .init("route") { order, around in
                Cell(around.visit.text("partners.route.\(order.route.rawValue)"))
            },
            .init("total", sort: "total") { order, around in Cell(around.visit.formats.money(order.total)) },
            .init("status") { order, around in Cell(marks: marks(order, around.visit)) },
        ],
        filters: [
            ShownFilter("status") { visit in
                OrderStatus.allCases.map { (value: $0.rawValue, label: visit.text("sales.status.\($0.rawValue)")) }
            },
            ShownFilter("partner", chooser: "partner"), ShownFilter("customer"), ShownFilter("counted"),
        ],
        exports: [
            .init("id") { order, _ in order.id.text }, .init("external") { order, _ in order.external ?? "" },
            .init("customer") { order, _ in order.customer.name },
            .init("country") { order, _ in order.customer.country },
            .init("partner") { order, _ in order.partner.text },
            .init("partner_name") { order, around in around.partner(order.partner) },
            .init("placed") { order, _ in order.placed.description },
            .init("route") { order, _ in order.route.rawValue },
            .init("total") { order, _ in order.total.decimalText },
            .init("currency") { order, _ in order.total.currency.code },
            .init("invoiced") { order, _ in order.invoiced.decimalText },
            .init("paid") { order, _ in order.paid.decimalText },
            .init("status") { order, _ in order.status.rawValue },
        ], partners: { [$0.partner] })

    /// Orders that the vendor has not decided on, and those that it has not invoiced.
    static let waiting = [
        WaitingSource.list(
            "orders", .console, .decideOrders, OrderList.self, wanted: { _ in ["status": "placed", "sort": "oldest"] },
            partner: { $0.partner }, line: { order, around in waiting(order, "sales.to_confirm", around) }),
        WaitingSource.list(
            "invoices", .console, .bill, OrderList.self, wanted: { _ in ["to_invoice": "true", "sort": "oldest"] },
            partner: { $0.partner }, line: { order, around in waiting(order, "sales.waits_for_invoice", around) }),
    ]

    private static func waiting(_ order: OrderView, _ sentence: String, _ around: ListAround) -> Waiting {
        Waiting(
            id: order.id.text, href: SalesAddress.placed.console(order.id),
            sentence: around.visit.text(sentence, ["partner": around.partner(order.partner)]),
            small: around.visit.text(
                "sales.for",
                ["customer": order.customer.name, "amount": around.visit.formats.money(order.total)]),
            mark: mark(order, around.visit), since: order.confirmed ?? order.placed)
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
        let isInvoiced = (try? order.toInvoice()).map { !$0.isPositive } ?? true
        let isPaid = isInvoiced && (try? order.paid.adding(order.credited)).map { $0.covers(order.invoiced) } ?? false
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
        let documents: Documents
        let conversation: Conversation?
    }

    /// The order's confirmation, or the purchase order.
    static func pdf(_ visit: Visit, _ id: ID<Order>) async throws -> PrintedFile {
        let found = try await visit.ask(PrintOrder.self, visit.documentAsked("order", id.node))
        return try PrintedOrder.file(found, visit.paper)
    }

    /// The documents that there are of an order.
    private static func documents(_ order: OrderView, _ visit: Visit) async -> Documents {
        let pdf = visit.link(SalesAddress.placedPDF, order.id)
        let forms = OrderForm.allCases.filter { $0 != .confirmation || order.status == .confirmed }
        return await visit.documents(forms.map { ($0.rawValue, pdf.with("form", $0.rawValue)) })
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
            }, back: visit.link(SalesAddress.orders), acts: try visit.acts(on: order),
            documents: await documents(order.value, visit),
            conversation: try await visit.conversation(about: id.text))
        return Page(order.customer.name, model, within: visit.link(SalesAddress.orders))
    }

    private static func facts(_ order: OrderView, _ names: [PartnerID: String], _ visit: Visit) -> [Fact] {
        var facts = [
            Fact(
                visit.text("sales.partner"), names[order.partner] ?? visit.text("sales.own"),
                link: visit.side == .console ? PartnerAddress.partner(order.partner) : nil),
            Fact(
                visit.text("sales.column.customer"), order.customer.name, link: visit.customerStory(of: order.id.text)),
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
        for (key, amount) in [("returned", order.returned), ("credited", order.credited)] where amount.isPositive {
            facts.append(Fact(visit.text("sales.\(key)"), visit.formats.money(amount)))
        }
        if order.charged.isPositive {
            facts.append(Fact(visit.text("sales.charged"), visit.formats.money(order.charged)))
        }
        return facts + visit.facts(order.origin)
    }
}
