import Commerce
import Members
import Record
import Terms

/// Products with their price lists.
enum ProductPages {
    struct List: TemplateModel {
        static let template = "product-list"

        struct Row: Sendable {
            let href: Link
            let sku: String
            let name: String
            let line: String
            let price: String
        }
        let rows: [Row]
        let next: Link?
        let acts: [Act]
    }

    static func list(_ visit: Visit) async throws -> Page {
        let found = try await visit.ask(ListProducts.self, visit.search.document(visit.formats, only: ["after"]))
        let around = try visit.requireSurroundings()
        let model = List(
            rows: found.items.map { product in
                List.Row(
                    href: SalesAddress.product(product.id), sku: product.sku, name: product.name,
                    line: product.productLine,
                    price: product.prices.filter { $0.from <= around.today }.last.map { visit.formats.money($0.price) }
                        ?? "")
            }, next: found.next.map { visit.searching(SalesAddress.products(), ["after": $0]) },
            acts: visit.may(.manageProducts) ? [adding(visit)] : [])
        return Page(visit.text("sales.products"), model)
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
