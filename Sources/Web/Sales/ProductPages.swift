import Channel
import Record
import Terms

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
