import Commerce
import Members
import Record
import Store
import Terms

/// What an order took of a subprogram's discount: so much of its budget is used.
public struct PromotionUse: Entity {
    public static let prefix = "promotionuse"
    public static let table = "promotion_uses"
    public static let noun = "promotion_use"

    public let id: ID<PromotionUse>
    public let subprogram: ID<Subprogram>
    /// Of the terms by which it was priced.
    public let edition: Int
    public let partner: PartnerID
    public let order: ID<Order>
    public let placed: Instant
    let lines: [Line]
    /// What it used, in the subprogram's currency.
    let used: Money
    /// What was sold with it, in the same currency.
    let bought: Money
    /// What of these stands, without what was cancelled or went back.
    public internal(set) var amount: Money
    public internal(set) var sold: Money
    public internal(set) var units: Int64

    /// What a line of the order took, in the order's currency.
    struct Line: Codable, Hashable, Sendable {
        /// From 1.
        let line: Int
        let units: Int
        let taken: Int64
    }

    static func id(_ subprogram: ID<Subprogram>, _ order: ID<Order>) -> ID<PromotionUse> {
        func tail(_ text: String) -> Substring { text.split(separator: "_").last ?? "" }
        return ID(unchecked: "\(prefix)_\(tail(subprogram.text))-\(tail(order.text))")
    }

    public var columns: [(String, SQLValue)] {
        [
            ("partner", .text(partner.text)), ("subprogram", .text(subprogram.text)),
            ("purchase", .text(order.text)),
        ]
    }

    public static let sorts: [ListColumn<PromotionUse>] = [
        .number("placed") { $0.placed.milliseconds }, .number("amount") { $0.amount.minor },
    ]

    static let declaration = declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "promotion-uses-1",
            sql: [
                """
                CREATE TABLE promotion_uses (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                subprogram TEXT NOT NULL, purchase TEXT NOT NULL, \(sortColumns)version INTEGER NOT NULL, \
                body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX promotion_uses_order ON promotion_uses (vendor, purchase, id)",
            ]),
        Migration(id: "promotion-uses-lists", sql: listIndexes(behind: ["partner", "subprogram"])),
    ]

    public func shown(to reader: Reader) throws -> PromotionUseView {
        PromotionUseView(
            id: id, subprogram: subprogram, title: try reader.vendorWide.require(subprogram).value.title,
            edition: edition, partner: partner, order: order, placed: placed, amount: amount, sold: sold,
            units: Int(clamping: units))
    }
}

/// What an order took of a subprogram's discount, as somebody may see it.
public struct PromotionUseView: Codable, Sendable, SchemaNamed {
    public let id: ID<PromotionUse>
    public let subprogram: ID<Subprogram>
    public let title: String
    public let edition: Int
    public let partner: PartnerID
    public let order: ID<Order>
    public let placed: Instant
    /// What it took off, and what was sold with it, in the subprogram's currency, without what was cancelled or went back.
    public let amount: Money
    public let sold: Money
    public let units: Int

    public static var schemaName: String { "PromotionUse" }
}

/// What orders took of discounts.
package enum PromotionUseList: RecordList {
    package static let name = "list_promotion_uses"
    package static let permission = Permission.seeSubprograms
    package static let filters: [ListFilter] = [.partner(), .text("subprogram")]

    package static func items(
        _ records: [Versioned<PromotionUse>], _ reader: Reader
    ) throws -> [Versioned<PromotionUseView>] {
        try records.map { try $0.shown(to: reader) }
    }
}

package typealias ListPromotionUses = ListQuery<PromotionUseList>

/// An order took something of a discount, or less of it stands.
struct PromotionUsed: Event {
    static let kind = "promotion.used"
    /// As it is since.
    let use: PromotionUse
    /// How much more or less of the budget is used.
    let change: Money
    /// How much more or less counts for what the partner reaches; nil where orders count by themselves.
    let counts: Counts?
    var subject: String { use.subprogram.text }
    var partner: PartnerID? { use.partner }

    struct Counts: Codable, Hashable, Sendable {
        let moved: SubprogramReach
        let at: Instant
    }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(use)
        try tables.update(use.subprogram) { $0.spent = try $0.spent.adding(change) }
        guard let counts else { return }
        try tables.participate(use.subprogram, use.partner) { participation in
            participation.reach += counts.moved
            participation.reached = counts.at
        }
    }
}
