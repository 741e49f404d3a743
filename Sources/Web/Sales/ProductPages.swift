import Commerce
import Members
import Record
import Terms

/// Products with their price lists.
enum ProductPages {
    static let list = ShownList<ProductList>(
        id: "products", words: "sales",
        columns: [
            .init("name", sort: "name") { product, _ in Cell(product.name, href: SalesAddress.product(product.id)) },
            .init("sku", sort: "sku") { product, _ in Cell(product.sku) },
            .init("line", sort: "line") { product, _ in Cell(product.productLine) },
            .init("price") { product, around in
                let today = try around.visit.requireSurroundings().today
                let price = product.prices.last { $0.from <= today }
                return Cell(price.map { around.visit.formats.money($0.price) } ?? "")
            },
        ],
        filters: [
            ShownFilter("product_line") { visit in try await visit.productLines().map { (value: $0, label: $0) } },
            ShownFilter("sku"),
        ],
        exports: [
            .init("sku") { product, _ in product.sku }, .init("name") { product, _ in product.name },
            .init("product_line") { product, _ in product.productLine },
            .init("price") { product, _ in product.prices.last?.price.decimalText ?? "" },
            .init("currency") { product, _ in product.prices.last?.price.currency.code ?? "" },
            .init("from") { product, _ in product.prices.last?.from.description ?? "" },
        ])

    static let choices = ChoiceSource.list("product", ProductList.self, exact: "sku") { product, _ in
        ChoiceSource.Choice(value: product.sku, label: "\(product.name) · \(product.sku)", small: product.productLine)
    }

    static func page(_ visit: Visit) async throws -> Page {
        try await visit.listPage(
            SalesAddress.products(), "sales.products", list,
            acts: { $0.may(.manageProducts) ? [adding($0)] : [] })
    }

    private static func adding(_ visit: Visit) -> Act {
        let form = visit.forForm(SalesAddress.products(), "new")
        let fields =
            [
                form.field("sku", "sales.form.sku", required: true),
                form.field("name", "sales.form.name", required: true),
                form.field("product_line", "sales.form.product_line", required: true),
            ] + form.money("price", "sales.form.price") + [form.field("from", "sales.form.from", .line(type: "date"))]
        return visit.act("sales.act.add_product", SalesAddress.products(), fields)
    }

    struct Detail: TemplateModel {
        static let template = "product-detail"

        struct Price: Sendable {
            let from: String
            let price: String
            /// Why it begins on a day that was over.
            let why: String?
        }
        let list: Link
        let name: String
        let facts: [Fact]
        let prices: [Price]
        let acts: [Act]
    }

    static func detail(_ visit: Visit, _ id: ID<Product>) async throws -> Page {
        let product = try await visit.ask(ShowProduct.self, ["product": id.node])
        let action = SalesAddress.setPrice(id)
        let form = visit.forForm(action, "price")
        let fields =
            form.money("price", "sales.form.price") + [
                form.field("from", "sales.form.from", .line(type: "date")),
                form.field("reason", "sales.form.backdated", .area(rows: 2)),
            ]
        let model = Detail(
            list: SalesAddress.products(), name: product.name,
            facts: [
                Fact(visit.text("sales.form.sku"), product.sku),
                Fact(visit.text("sales.form.product_line"), product.productLine),
            ],
            prices: product.prices.reversed().map {
                Detail.Price(from: visit.formats.day($0.from), price: visit.formats.money($0.price), why: $0.reason)
            },
            acts: visit.may(.manageProducts)
                ? [visit.act("sales.act.set_price", action, fields, version: product.version)] : [])
        return Page(product.name, model, within: SalesAddress.products())
    }
}
