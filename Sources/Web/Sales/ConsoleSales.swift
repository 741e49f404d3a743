import Channel
import Terms

/// The console's pages about what is sold: products and prices, orders, invoices and payments.
enum ConsoleSales {
    static let set = PageSet(
        routes: [
            .page("/console/products", .console, .seeProducts, ProductPages.list),
            .action("/console/products", .console, .manageProducts, again: ProductPages.list) { visit in
                try await visit.perform(AddProduct.self, visit.document())
                return .see("/console/products", said: "sales.said.add_product")
            },
            .page("/console/products/{product}", .console, .seeProducts, ProductPages.detail),
            .action("/console/products/{product}/prices", .console, .manageProducts, again: ProductPages.detail) {
                visit in
                let product = visit.path("product")
                try await visit.perform(SetPrice.self, visit.document(["product": product]))
                return .see("/console/products/\(product)", said: "sales.said.set_price")
            },
            .page("/console/orders", .console, .seeOrders, ConsoleOrders.list),
            .page("/console/orders/{order}", .console, .seeOrders, ConsoleOrders.detail),
            .action("/console/orders/{order}/invoices", .console, .bill, again: ConsoleOrders.detail) { visit in
                let order = visit.path("order")
                try await visit.perform(IssueInvoice.self, visit.document(["order": order]))
                return .see("/console/orders/\(order)", said: "sales.said.issue_invoice")
            },
            .action("/console/orders/{order}/charge", .console, .bill, again: ConsoleOrders.detail) { visit in
                let order = visit.path("order")
                try await visit.perform(ChargeListPrice.self, visit.document(["order": order]))
                return .see("/console/orders/\(order)", said: "sales.said.charge_list_price")
            },
            .page("/console/invoices", .console, .seeInvoices, ConsoleInvoices.list),
            .action("/console/invoices/{invoice}/payments", .console, .bill, again: ConsoleInvoices.list) { visit in
                try await visit.perform(RecordPayment.self, visit.document(["invoice": visit.path("invoice")]))
                return .see("/console/invoices", said: "sales.said.record_payment")
            },
        ],
        entries: [
            RailEntry(.console, "/console/orders", "sales.orders", .seeOrders, rank: 30),
            RailEntry(.console, "/console/invoices", "sales.invoices", .seeInvoices, rank: 31),
            RailEntry(.console, "/console/products", "sales.products", .seeProducts, rank: 32),
        ])
}

/// Products with their price lists.
enum ProductPages {
    private struct Model: Sendable {
        struct Row: Sendable {
            let href: String
            let sku: String
            let name: String
            let line: String
            let price: String
        }
        let rows: [Row]
        let next: String?
        let acts: [Act]
    }

    static func list(_ visit: Visit) async throws -> Page {
        let found = try await visit.ask(ListProducts.self, visit.search.document(visit.formats, only: ["after"]))
        let around = try visit.requireSurroundings()
        let model = Model(
            rows: found.items.map { product in
                Model.Row(
                    href: "/console/products/\(product.id)", sku: product.sku, name: product.name,
                    line: product.productLine,
                    price: product.prices.filter { $0.from <= around.today }.last.map { visit.formats.money($0.price) }
                        ?? "")
            }, next: found.next.map { visit.address("/console/products", ["after": $0]) },
            acts: visit.may(.manageProducts) ? [adding(visit)] : [])
        return Page("product-list", title: visit.text("sales.products"), model)
    }

    private static func adding(_ visit: Visit) -> Act {
        let form = visit.forForm("/console/products", "new")
        let fields =
            [
                form.field("sku", "sales.form.sku", required: true),
                form.field("name", "sales.form.name", required: true),
                form.field("product_line", "sales.form.product_line", required: true),
            ] + form.money("price", "sales.form.price") + [form.field("from", "sales.form.from", .line(type: "date"))]
        return visit.act("sales.act.add_product", "/console/products", fields)
    }

    private struct Detail: Sendable {
        struct Price: Sendable {
            let from: String
            let price: String
        }
        let name: String
        let facts: [Fact]
        let prices: [Price]
        let acts: [Act]
    }

    static func detail(_ visit: Visit) async throws -> Page {
        let id = visit.path("product")
        let product = try await visit.ask(ShowProduct.self, ["product": Node(.string(id))])
        let path = "/console/products/\(id)/prices"
        let form = visit.forForm(path, "price")
        let fields =
            form.money("price", "sales.form.price") + [form.field("from", "sales.form.from", .line(type: "date"))]
        let model = Detail(
            name: product.name,
            facts: [
                Fact(visit.text("sales.form.sku"), product.sku),
                Fact(visit.text("sales.form.product_line"), product.productLine),
            ],
            prices: product.prices.reversed().map {
                Detail.Price(from: visit.formats.day($0.from), price: visit.formats.money($0.price))
            },
            acts: visit.may(.manageProducts)
                ? [visit.act("sales.act.set_price", path, fields, version: product.version)] : [])
        return Page("product-detail", title: product.name, model, within: "/console/products")
    }
}

extension Visit {
    /// The two fields of an amount: figures and currency, the program's unless another is chosen.
    func money(_ name: String, _ label: String, value: Money? = nil, required: Bool = true) -> [Field] {
        let own = surroundings?.program.currency.code ?? "USD"
        let codes = [own] + Currency.codes.filter { $0 != own }
        return [
            field(
                "\(name).amount", label, value: value.map(formats.amount), required: required, inputmode: "decimal"),
            field(
                "\(name).currency", "sales.form.currency", .choice(codes.map { (value: $0, label: $0) }),
                value: value?.currency.code ?? own),
        ]
    }
}
