import Record
import Store
import Terms

/// Something the vendor sells, in units, with its list prices.
public struct Product: Entity {
    public static let prefix = "product"
    public static let table = "products"
    public static let noun = "product"

    public let id: ID<Product>
    /// The vendor's own code for it, unique within the vendor.
    public let sku: String
    public let name: String
    /// Registrations protect a product line.
    public let productLine: String
    /// The price list: by day and currency, in the order they were set.
    public var prices: [ListPrice]

    /// The list price of a unit from a day on.
    public struct ListPrice: Codable, Hashable, Sendable {
        public let price: Money
        public let from: Day
        /// Why it begins on a day that was over when it was set.
        public let reason: String?
    }

    public var columns: [(String, SQLValue)] {
        [("sku", .text(SameText.key(sku))), ("product_line", .text(productLine))]
    }

    public static let sorts: [ListColumn<Product>] = [
        .text("name") { $0.name }, .text("sku") { $0.sku }, .text("line") { $0.productLine },
    ]

    public static let isCounted = true
    public var figures: [Figure] {
        [Figure("line", productLine)]
            + Set(prices.map(\.price.currency.code)).sorted().map { Figure("currency", $0) }
    }

    public static let isSearched = true
    public var searchEntry: SearchEntry? { SearchEntry(name, detail: sku, texts: [sku, productLine]) }

    /// The list price of a unit on a day: the one set last among those that begin latest.
    package func listPrice(_ currency: Currency, on day: Day) -> Money? {
        prices.filter { $0.price.currency == currency && $0.from <= day }
            .reduce(nil as ListPrice?) { best, next in
                guard let best, best.from > next.from else { return next }
                return best
            }?.price
    }
}

enum ProductTables {
    static let products = Product.declaration()
    static let migrations = [
        Migration(
            id: "products-1",
            sql: [
                """
                CREATE TABLE products (vendor TEXT NOT NULL, id TEXT NOT NULL, sku TEXT NOT NULL, \
                product_line TEXT NOT NULL, \
                \(Product.sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE UNIQUE INDEX products_sku ON products (vendor, sku)",
            ]),
        Migration(
            id: "products-lists",
            sql: Product.listIndexes(behind: ["product_line", "sku"])),
    ]
}

struct ProductAdded: Event {
    static let kind = "product.added"
    let product: Product
    var subject: String { product.id.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(product) }
}

struct PriceSet: EntityChange {
    static let kind = "product.price_set"
    let product: ID<Product>
    let price: Product.ListPrice
    var changed: ID<Product> { product }

    func change(_ product: inout Product) { product.prices.append(price) }
}

/// Adds a product to what the vendor sells, with its first list price.
public struct AddProduct: Command {
    public static let name = "add_product"
    public static let permission = Permission.manageProducts

    public let sku: String
    public let name: LineName
    public let productLine: LineName
    /// List price of a unit.
    public let price: Money
    /// First day of the price; today when left out.
    public let from: Day?

    private enum CodingKeys: String, CodingKey { case sku, name, productLine, price, from }

    public func load(_ reader: Reader) throws -> Bool { try reader.product(sku: sku) != nil }

    public func decide(_ exists: Bool, _ context: Context) throws -> [any Event] {
        let sku = try Text.line(sku, "sku")
        guard !exists else {
            throw Problem.invalid(field: "/sku", Phrase("product.known", ["sku": .text(sku)]))
        }
        let list = Product.ListPrice(price: try price.checkedPrice(), from: from ?? context.today, reason: nil)
        return [
            ProductAdded(
                product: Product(
                    id: context.newID(), sku: sku, name: name.text, productLine: productLine.text, prices: [list]))
        ]
    }

    public func reply(_ exists: Bool, _ events: [any Event], _ reader: Reader) throws -> Product {
        try reader.created(events, \ProductAdded.product)
    }
}

/// Sets a product's list price from a day on, in one currency. A price for days that are over needs a reason: quotes
/// and orders of those days keep theirs, but orders that come in later from a file are compared with it.
public struct SetPrice: Command {
    public static let name = "set_price"
    public static let permission = Permission.manageProducts

    public let product: ID<Product>
    public let price: Money
    /// First day of the price; today when left out.
    public let from: Day?
    /// Why, for a price that begins before today.
    public let reason: String?

    public func load(_ reader: Reader) throws -> Versioned<Product> { try reader.subject(product) }

    public func decide(_ state: Versioned<Product>, _ context: Context) throws -> [any Event] {
        let first = from ?? context.today
        if first < context.today, reason == nil {
            throw Problem.invalid(field: "/reason", Phrase("product.backdated", ["from": .day(first)]))
        }
        if let reason { try Text.check(reason, "reason") }
        return [PriceSet(product: product, price: .init(price: try price.checkedPrice(), from: first, reason: reason))]
    }

    public func reply(_ state: Versioned<Product>, _ events: [any Event], _ reader: Reader) throws -> Product {
        try reader.require(product).value
    }
}

/// One product with its price list.
public struct ShowProduct: Query {
    public static let name = "show_product"
    public static let permission = Permission.seeProducts

    public let product: ID<Product>

    public func answer(_ reader: Reader) throws -> Versioned<Product> { try reader.vendorWide.require(product) }
}

extension Reader {
    /// Product lines the vendor sells, in alphabetical order.
    package func productLines() throws -> Asked<[String]> {
        try vendorWide.ask(
            "SELECT value FROM {figures} WHERE list = 'products' AND viewer = '' AND facet = 'line' ORDER BY value"
        ).map { rows in
            try rows.map { try $0.text(0) }
        }
    }

    package func product(sku: String) throws -> Product? {
        let found: [Versioned<Product>] = try vendorWide.records(
            "WHERE sku = $1", [.text(SameText.key(sku.withoutBlanksAround))])
        return found.first?.value
    }
}

extension Money {
    /// - Throws: `Problem.invalid` for a price below nothing, or more than a whole purchase may come to.
    fileprivate func checkedPrice() throws -> Money {
        guard minor >= 0 else {
            throw Problem.invalid(field: "/price", Phrase("product.price", ["price": .money(self)]))
        }
        try PurchaseLimits.check(self, "/price")
        return self
    }
}
