import Members
import Record
import Terms

/// Products with their prices.
package enum ProductList: RecordList {
    package static let name = "list_products"
    package static let permission = Permission.seeProducts
    package static let filters: [ListFilter] = [
        .text("product_line"),
        // The very one, however its code is typed.
        .rows("sku", String.self) { sku, _ in
            { conditions in
                conditions.add(.text(SameText.key(sku.withoutBlanksAround))) { "sku = \($0)" }
            }
        },
    ]
    package static let isVendorWide = true

    package static func items(_ records: [Versioned<Product>], _ reader: Reader) throws -> [Product] {
        records.map(\.value)
    }
}

package typealias ListProducts = ListQuery<ProductList>

/// The product lines that the vendor sells, in alphabetical order, and the currencies of its prices.
public struct ListProductLines: Query {
    public static let name = "list_product_lines"
    public static let permission = Permission.seeProducts

    public init() {}

    public struct Found: Codable, Sendable, SchemaNamed {
        public let lines: [String]
        public let currencies: [Currency]

        public static var schemaName: String { "ProductLines" }
    }

    public func answer(_ reader: Reader) throws -> Found {
        let lines = try reader.vendorWide.figures(of: Product.self, "line").map(\.value)
        let currencies = try reader.vendorWide.figures(of: Product.self, "currency").compactMap { Currency($0.value) }
        return Found(lines: Array(Set(lines)).sorted(), currencies: currencies)
    }
}
