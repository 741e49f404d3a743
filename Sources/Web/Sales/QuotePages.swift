import Commerce
import Members
import Partnership
import Record
import Terms

/// The portal's pages about prices: quotes with every line's reasons, orders placed from them, invoices.
enum QuotePages {
    static let routes: [PageRoute] = [
        .page(SalesAddress.quotes, .seeQuotes, list),
        .page(SalesAddress.newQuote, .quote, NewQuote.page),
        .action(SalesAddress.quotes, .quote, again: NewQuote.page) { visit in
            let quote = try await visit.perform(MakeQuote.self, NewQuote.entered(visit))
            return .see(SalesAddress.quote(quote.id))
        },
        .page(SalesAddress.quote, .seeQuotes, detail),
        .action(SalesAddress.order, .quote, again: detail) { visit, quote in
            let order = try await visit.perform(PlaceOrder.self, visit.document(["quote": quote.text]))
            return .see(SalesAddress.placed.portal(order.id), said: "quotes.said.place_order")
        },
        .page(SalesAddress.orders.portal, .seeOrders, OrderPages.list),
        .page(SalesAddress.placed.portal, .seeOrders, OrderPages.detail),
        .action(SalesAddress.cancel, .cancelOrders, final: true, again: OrderPages.detail) { visit, order in
            try await visit.perform(CancelOrder.self, visit.document(["order": order.text]))
            return .see(SalesAddress.placed.portal(order), said: "quotes.said.cancel_order")
        },
        .page(SalesAddress.invoices.portal, .seeInvoices, InvoicePages.list),
    ]

    static let waiting = WaitingSource(.portal, .quote) { visit, around in try await ending(visit, around.today) }

    /// Quotes that end within a week and were not ordered.
    private static func ending(_ visit: Visit, _ today: Day) async throws -> [Waiting] {
        try await visit.ask(ListQuotes.self, ["limit": "100"]).items
            .filter { (0...7).contains(today.days(to: $0.validThrough)) && $0.order == nil }
            .map {
                let days = today.days(to: $0.validThrough) + 1
                return Waiting(
                    href: SalesAddress.quote($0.id),
                    sentence: visit.text("portal.quote_ends", ["customer": $0.customer.name]),
                    small: visit.text("review.until", ["day": visit.formats.day($0.validThrough)]),
                    mark: StateMark(label: visit.formats.days(days), tone: ""))
            }
    }

    struct List: TemplateModel {
        static let template = "quote-list"

        struct Row: Sendable {
            let href: Link
            let customer: String
            let made: String
            let until: String
            let stands: StateMark
            let rate: String
            let total: String
        }
        let rows: [Row]
        let next: Link?
        /// Where a price is asked for; nil for who may not.
        let new: Link?
    }

    private static func list(_ visit: Visit) async throws -> Page {
        let found = try await visit.ask(ListQuotes.self, visit.search.document(visit.formats, only: ["after"]))
        let today = try visit.requireSurroundings().today
        let model = List(
            rows: found.items.map { quote in
                List.Row(
                    href: SalesAddress.quote(quote.id), customer: quote.customer.name,
                    made: visit.formats.moment(quote.made), until: visit.formats.shortDay(quote.validThrough),
                    stands: stands(quote, today, visit), rate: quote.rate.map(visit.formats.rate) ?? "",
                    total: visit.formats.money(quote.total))
            }, next: found.next.map { visit.searching(SalesAddress.quotes(), ["after": $0]) },
            new: visit.may(.quote) ? SalesAddress.newQuote() : nil)
        return Page(visit.text("quotes.title"), model)
    }

    private static func stands(_ quote: QuoteView, _ today: Day, _ visit: Visit) -> StateMark {
        if quote.order != nil { return StateMark(label: visit.text("quotes.ordered"), tone: "good") }
        return quote.validThrough < today
            ? StateMark(label: visit.text("quotes.over"), tone: "bad")
            : StateMark(label: visit.text("quotes.stands"), tone: "good")
    }

    struct Detail: TemplateModel {
        static let template = "quote-detail"

        let list: Link
        let id: String
        let customer: String
        let mark: StateMark
        let until: String
        let lines: [ShownLine]
        let total: String
        let share: String?
        let facts: [Fact]
        let acts: [Act]
    }

    private static func detail(_ visit: Visit, _ id: ID<Quote>) async throws -> Page {
        let quote = try await visit.ask(ShowQuote.self, ["quote": id.node])
        let today = try visit.requireSurroundings().today
        let mayOrder = visit.may(.quote) && quote.order == nil && quote.validThrough >= today
        let model = Detail(
            list: SalesAddress.quotes(), id: id.text, customer: quote.customer.name,
            mark: stands(quote.value, today, visit),
            until: visit.text("review.until", ["day": visit.formats.day(quote.validThrough)]),
            lines: visit.shown(quote.lines), total: visit.formats.money(quote.total),
            share: quote.rate.map {
                visit.text("frame.share", ["rate": visit.formats.rate($0), "from": visit.formats.money(quote.list)])
            },
            facts: [
                Fact(visit.text("sales.route"), visit.text("partners.route.\(quote.route.rawValue)")),
                Fact(visit.text("quotes.role"), visit.text("quotes.roles.\(quote.role.rawValue)")),
                Fact(visit.text("quotes.made"), visit.formats.moment(quote.made)),
                Fact(visit.text("sales.list"), visit.formats.money(quote.list)),
                Fact(visit.text("quotes.discount"), visit.formats.money(quote.discount)),
            ] + visit.facts(quote.origin)
                + (quote.order.map {
                    [Fact(visit.text("sales.order"), $0.text, link: SalesAddress.placed.portal($0))]
                } ?? []),
            acts: mayOrder ? [visit.act("quotes.act.order", SalesAddress.order(id))] : [])
        return Page(quote.customer.name, model, within: SalesAddress.quotes())
    }
}

/// The form by which a price is asked for: for a registration, or for an end customer by name.
enum NewQuote {
    struct Model: TemplateModel {
        static let template = "quote-new"

        let action: Link
        let who: [Field]
        let how: [Field]
        let lines: [Line]
    }

    struct Line: Sendable {
        let fields: [Field]
    }

    /// Lines that the form has room for; more than are needed are left empty.
    private static let lineCount = 5

    static func page(_ visit: Visit) async throws -> Page {
        let products = try await visit.products()
        let deals = try await visit.ask(ListDeals.self, ["status": "approved,submitted,in_review", "limit": "200"])
        let chosen = visit.form["deal"] ?? visit.search["deal"]
        let deal = deals.items.first { $0.id.text == chosen }
        let choices =
            [(value: "", label: visit.text("quotes.no_deal"))]
            + deals.items.map { (value: $0.id.text, label: "\($0.customer.name) · \($0.productLine)") }
        var who: [Field] = []
        if visit.surroundings?.actor.kind == .distributor {
            let given = try await visit.ask(ListPermissions.self).items
            who.append(
                visit.field(
                    "partner", "portal.form.reseller",
                    .choice(given.map { (value: $0.reseller, label: $0.resellerName) }),
                    value: deal?.partner.text, required: true))
        }
        who += [
            visit.field("deal", "quotes.form.deal", .choice(choices), value: chosen),
            visit.field("customer.name", "portal.form.name"),
            visit.field("customer.country", "portal.form.country"),
            visit.field("customer.domain", "portal.form.domain"),
        ]
        let model = Model(
            action: SalesAddress.quotes(), who: who, how: try await how(deal, products, visit),
            lines: (0..<lineCount).map { place in
                line(place, products, place == 0 ? deal : nil, visit)
            })
        return Page(visit.text("quotes.new"), model, within: SalesAddress.quotes())
    }

    private static func how(_ deal: DealSummary?, _ products: [Product], _ visit: Visit) async throws -> [Field] {
        let routes =
            [(value: "", label: visit.text("quotes.usual"))]
            + Route.allCases.map { (value: $0.rawValue, label: visit.text("partners.route.\($0.rawValue)")) }
        let roles = DealRole.allCases.map { (value: $0.rawValue, label: visit.text("quotes.roles.\($0.rawValue)")) }
        var fields = [
            visit.field("route", "sales.route", .choice(routes)), visit.field("role", "quotes.role", .choice(roles)),
        ]
        if visit.surroundings?.actor.kind == .reseller {
            let permitted = try await visit.ask(ListPermissions.self).items
            let choices =
                [(value: "", label: visit.text("quotes.no_distributor"))]
                + permitted.map { (value: $0.distributor, label: $0.distributorName) }
            if !permitted.isEmpty {
                fields.append(
                    visit.field(
                        "distributor", "quotes.form.distributor", .choice(choices), value: deal?.distributor?.text))
            }
        }
        let own = try visit.requireSurroundings().program.currency
        let others = Set(products.flatMap(\.prices).map(\.price.currency.code)).subtracting([own.code]).sorted()
        if !others.isEmpty {
            fields.append(
                visit.field(
                    "currency", "quotes.form.currency",
                    .choice(([own.code] + others).map { (value: $0, label: $0) }),
                    value: deal?.listValue?.currency.code))
        }
        return fields + visit.originFields()
    }

    private static func line(_ place: Int, _ products: [Product], _ deal: DealSummary?, _ visit: Visit) -> Line {
        let fitting = deal.flatMap { deal in products.last { $0.productLine == deal.productLine } }
        let choices =
            [(value: "", label: visit.text("quotes.no_product"))]
            + products.map { (value: $0.sku, label: "\($0.name) · \($0.sku)") }
        return Line(fields: [
            visit.field("lines.\(place).sku", "quotes.form.product", .choice(choices), value: fitting?.sku),
            visit.field(
                "lines.\(place).units", "sales.units", .line(type: "number"), value: deal.map { String($0.units) },
                inputmode: "numeric"),
        ])
    }

    /// The form as a document: without the lines left empty, and without an end customer where a registration names it.
    static func entered(_ visit: Visit) -> Node {
        var document = visit.document()
        if let lines = document["lines"]?.items {
            document["lines"] = Node(.list(lines.filter { !($0.members ?? []).isEmpty }))
        }
        if document["deal"] != nil || document["customer"]?.members?.isEmpty == true { document["customer"] = nil }
        return document
    }
}
