import Commerce
import Members
import Partnership
import Record
import Terms

/// The pages about prices: quotes with every line's reasons, in portal and console, and orders that partners place from them.
enum QuotePages {
    static let routes: [PageRoute] = [
        .list(
            SalesAddress.quotes.portal, "quotes.title", list,
            buttons: { visit in
                visit.may(.quote)
                    ? [SheetPage.Button(buttonHref: SalesAddress.newQuote(), buttonLabel: visit.text("quotes.new"))]
                    : []
            }),
        .page(SalesAddress.newQuote, .quote, NewQuote.page),
        .action(SalesAddress.quotes.portal, .quote, again: NewQuote.page) { visit in
            let quote = try await visit.perform(MakeQuote.self, NewQuote.entered(visit))
            return .see(SalesAddress.quote.portal(quote.id))
        },
        .page(SalesAddress.quote.portal, .seeQuotes, detail),
        .document(SalesAddress.quotePDF.portal, .seeQuotes, pdf),
        .action(SalesAddress.order, .quote, again: detail) { visit, quote in
            let order = try await visit.perform(PlaceOrder.self, visit.document(["quote": quote.text]))
            return .see(SalesAddress.placed.portal(order.id), said: "quotes.said.place_order")
        },
        .list(SalesAddress.orders.portal, "sales.orders", OrderPages.list),
        .page(SalesAddress.placed.portal, .seeOrders, OrderPages.detail),
        .document(SalesAddress.placedPDF.portal, .seeOrders, OrderPages.pdf),
        .action(SalesAddress.cancel, .cancelOrders, final: true, again: OrderPages.detail) { visit, order in
            try await visit.perform(CancelOrder.self, visit.document(["order": order.text]))
            return .see(SalesAddress.placed.portal(order), said: "quotes.said.cancel_order")
        },
    ]

    static func pdf(_ visit: Visit, _ quote: ID<Quote>) async throws -> PrintedFile {
        let found = try await visit.ask(PrintQuote.self, visit.documentAsked("quote", quote.node))
        return try PrintedQuote.file(found, visit.paper)
    }

    /// Quotes that end within a week and were not ordered.
    static let waiting = WaitingSource.list(
        "quotes", .portal, .quote, QuoteList.self,
        wanted: { _ in ["ordered": "false", "ending": "8", "sort": "until"] },
        line: { quote, around in
            let visit = around.visit
            let days = try visit.requireSurroundings().today.days(to: quote.validThrough) + 1
            return Waiting(
                href: SalesAddress.quote.portal(quote.id),
                sentence: visit.text("portal.quote_ends", ["customer": quote.customer.name]),
                small: visit.text("review.until", ["day": visit.formats.day(quote.validThrough)]),
                mark: StateMark(label: visit.formats.days(days), tone: ""))
        })

    static let list = ShownList<QuoteList>(
        id: "quotes", words: "quotes",
        columns: [
            .init("customer", sort: "customer") { quote, around in
                Cell(quote.customer.name, href: around.visit.link(SalesAddress.quote, quote.id))
            },
            .init("partner", where: { $0.side == .console }) { quote, around in around.partnerCell(quote.partner) },
            .init("made", sort: "made") { quote, around in Cell(around.visit.formats.moment(quote.made)) },
            .init("until", sort: "until") { quote, around in
                let today = try around.visit.requireSurroundings().today
                return Cell(
                    around.visit.formats.shortDay(quote.validThrough), mark: stands(quote, today, around.visit))
            },
            .init("rate") { quote, around in Cell(quote.rate.map(around.visit.formats.rate) ?? "") },
            .init("total", sort: "total") { quote, around in Cell(around.visit.formats.money(quote.total)) },
        ],
        filters: [
            ShownFilter("ordered") { visit in
                [
                    (value: "true", label: visit.text("quotes.ordered")),
                    (value: "false", label: visit.text("quotes.not_ordered")),
                ]
            }, ShownFilter("ending"), ShownFilter("partner", chooser: "partner"),
        ],
        exports: [
            .init("id") { quote, _ in quote.id.text }, .init("partner") { quote, _ in quote.partner.text },
            .init("partner_name") { quote, around in around.partner(quote.partner) },
            .init("customer") { quote, _ in quote.customer.name },
            .init("country") { quote, _ in quote.customer.country },
            .init("made") { quote, _ in quote.made.description },
            .init("valid_through") { quote, _ in quote.validThrough.description },
            .init("list") { quote, _ in quote.list.decimalText },
            .init("total") { quote, _ in quote.total.decimalText },
            .init("currency") { quote, _ in quote.total.currency.code },
            .init("order") { quote, _ in quote.order?.text ?? "" },
        ], partners: { [$0.partner] })

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
        let documents: Documents
        let conversation: Conversation?
    }

    static func detail(_ visit: Visit, _ id: ID<Quote>) async throws -> Page {
        let quote = try await visit.ask(ShowQuote.self, ["quote": id.node])
        let today = try visit.requireSurroundings().today
        let mayOrder = visit.side == .portal && visit.may(.quote) && quote.order == nil && quote.validThrough >= today
        let model = Detail(
            list: visit.link(SalesAddress.quotes), id: id.text, customer: quote.customer.name,
            mark: stands(quote.value, today, visit),
            until: visit.text("review.until", ["day": visit.formats.day(quote.validThrough)]),
            lines: visit.shown(quote.lines), total: visit.formats.money(quote.total),
            share: quote.rate.map {
                visit.text("frame.share", ["rate": visit.formats.rate($0), "from": visit.formats.money(quote.list)])
            },
            facts: try await facts(quote.value, visit),
            acts: mayOrder ? [visit.act("quotes.act.order", SalesAddress.order(id))] : [],
            documents: await visit.documents([
                ("pdf", visit.link(SalesAddress.quotePDF, id)),
                ("customer", visit.link(SalesAddress.quotePDF, id).with("form", QuoteForm.customer.rawValue)),
            ]),
            conversation: try await visit.conversation(about: id.text))
        return Page(quote.customer.name, model, within: visit.link(SalesAddress.quotes))
    }

    private static func facts(_ quote: QuoteView, _ visit: Visit) async throws -> [Fact] {
        var facts: [Fact] = []
        if visit.side == .console {
            let ids = Set([quote.partner, quote.distributor].compactMap(\.self))
            let names = try await visit.partnerNames(ids)
            facts.append(
                Fact(
                    visit.text("quotes.column.partner"), names[quote.partner] ?? "",
                    link: PartnerAddress.partner(quote.partner)))
            if let distributor = quote.distributor {
                facts.append(
                    Fact(
                        visit.text("quotes.form.distributor"), names[distributor] ?? "",
                        link: PartnerAddress.partner(distributor)))
            }
        }
        facts += [
            Fact(visit.text("sales.route"), visit.text("partners.route.\(quote.route.rawValue)")),
            Fact(visit.text("quotes.role"), visit.text("quotes.roles.\(quote.role.rawValue)")),
            Fact(visit.text("quotes.made"), visit.formats.moment(quote.made)),
            Fact(visit.text("sales.list"), visit.formats.money(quote.list)),
            Fact(visit.text("quotes.discount"), visit.formats.money(quote.discount)),
        ]
        let order = quote.order.map {
            Fact(visit.text("sales.order"), $0.text, link: visit.link(SalesAddress.placed, $0))
        }
        return facts + visit.facts(quote.origin) + [order].compactMap(\.self)
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

    /// Lines that the form has room for at first; what is not needed is left empty.
    private static let lineCount = 5

    static func page(_ visit: Visit) async throws -> Page {
        let chosen = visit.form["deal"] ?? visit.search["deal"]
        let deal = try await visit.registration(chosen)
        var who: [Field] = []
        if visit.surroundings?.actor.kind == .distributor {
            who.append(
                try await visit.chosen(
                    "partner", "portal.form.reseller", "reseller", value: deal?.partner.text, required: true))
        }
        who += [
            try await visit.chosen("deal", "quotes.form.deal", "deal", value: chosen),
            visit.field("customer.name", "portal.form.name"),
            visit.field("customer.country", "portal.form.country"),
            visit.field("customer.domain", "portal.form.domain"),
        ]
        var lines: [Line] = []
        for place in visit.rows("lines", usual: lineCount) {
            lines.append(try await line(place, place == 0 ? deal : nil, visit))
        }
        lines.append(Line(fields: [visit.more("lines")]))
        let model = Model(action: SalesAddress.quotes.portal(), who: who, how: try await how(deal, visit), lines: lines)
        return Page(visit.text("quotes.new"), model, within: SalesAddress.quotes.portal())
    }

    private static func how(_ deal: DealSummary?, _ visit: Visit) async throws -> [Field] {
        let routes =
            [(value: "", label: visit.text("quotes.usual"))]
            + Route.allCases.map { (value: $0.rawValue, label: visit.text("partners.route.\($0.rawValue)")) }
        let roles = DealRole.allCases.map { (value: $0.rawValue, label: visit.text("quotes.roles.\($0.rawValue)")) }
        var fields = [
            visit.field("route", "sales.route", .choice(routes)), visit.field("role", "quotes.role", .choice(roles)),
        ]
        if visit.surroundings?.actor.kind == .reseller,
            try await !visit.ask(ListPermissions.self, ["limit": "1"]).items.isEmpty
        {
            fields.append(
                try await visit.chosen(
                    "distributor", "quotes.form.distributor", "distributor", value: deal?.distributor?.text))
        }
        let own = try visit.requireSurroundings().program.currency
        let others = try await visit.ask(ListProductLines.self).currencies.map(\.code).filter { $0 != own.code }
        if !others.isEmpty {
            fields.append(
                visit.field(
                    "currency", "quotes.form.currency",
                    .choice(([own.code] + others).map { (value: $0, label: $0) }),
                    value: deal?.listValue?.currency.code))
        }
        return fields + visit.originFields()
    }

    private static func line(_ place: Int, _ deal: DealSummary?, _ visit: Visit) async throws -> Line {
        var fitting: String?
        if let deal {
            fitting = try await visit.ask(
                ListProducts.self, ["product_line": Node(.string(deal.productLine)), "limit": "1"]
            ).items.first?.sku
        }
        return Line(fields: [
            try await visit.chosen("lines.\(place).sku", "quotes.form.product", "product", value: fitting),
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

extension Visit {
    /// A registration that a form names; nil for what is none, or none that a quote can be for.
    fileprivate func registration(_ id: String?) async throws -> DealSummary? {
        guard let id = id.flatMap({ ID<Deal>($0) }) else { return nil }
        return try await ask(ListDeals.self, ["q": id.node, "status": "approved,submitted,in_review"]).items
            .first { $0.id == id }
    }
}
