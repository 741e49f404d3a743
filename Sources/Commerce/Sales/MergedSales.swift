import Members
import Record
import Store
import Terms

extension Reaction {
    /// What a partner sold that became one with another counts for that one's standing, by the same days. Its orders stay its own.
    static let mergedSales = Reaction("sales of merged partners", to: PartnerMerged.self) { event, reader in
        let rows = try reader.vendorWide.query(
            "SELECT min(day) FROM {sales_days} WHERE partner = $1", [.text(event.member.text)])
        guard let first = try rows.first?.optionalInt(0) else { return [] }
        return [SalesJoined(from: event.member, to: event.merged.into, first: Day(number: Int(first)))]
    }
}

extension Reaction {
    /// The subscriptions that run of a partner that became one with another are that one's from then on.
    static let mergedSubscriptions = Reaction("subscriptions of merged partners", to: PartnerMerged.self) {
        event, reader in
        let running: [Versioned<Subscription>] = try reader.vendorWide.records(
            "WHERE partner = $1 AND status = 'active' ORDER BY id", [.text(event.member.text)])
        return running.map { SubscriptionMoved(subscription: $0.id, owner: event.merged.into, from: event.member) }
    }
}

/// A subscription has another partner of record: its own became one with that. Since when it is one stays.
struct SubscriptionMoved: OwnedChange {
    static let kind = "subscription.moved"
    let subscription: ID<Subscription>
    let owner: PartnerID
    let from: PartnerID
    var changed: ID<Subscription> { subscription }

    func change(_ subscription: inout Subscription) {
        subscription.partner = owner
        if subscription.first == from { subscription.first = owner }
    }
}

/// The sums of one partner's sales were added to another's.
package struct SalesJoined: Event {
    package static let kind = "sales.joined"
    package let from: PartnerID
    package let to: PartnerID
    /// The first day of them.
    package let first: Day
    package var subject: String { to.text }
    package var partner: PartnerID? { to }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try DayRows(SalesDays.table, keyed: ["day", "currency"], added: ["minor", "units", "orders", "opportunities"])
            .join(from, to, tables)
        try DayRows(
            SeriesTables.days, keyed: ["series", "day", "currency"], added: ["minor", "units", "orders", "net"]
        ).join(from, to, tables)
        try DayRows(
            SeriesTables.things, keyed: ["series", "kind", "thing", "day"], added: ["net", "bought", "fresh"],
            listed: "gone"
        ).join(from, to, tables)
        let counted = try tables.writer.query(
            "SELECT count FROM {figures} WHERE list = 'orders' AND viewer = $1 AND facet = 'counted' AND value = ''",
            [.text(from.text)])
        try tables.count(
            Order.self, [(SalesFigures.counted(of: to), try counted.first?.int(0) ?? 0)])
        let lines = try tables.writer.query(
            "SELECT id FROM {sold_lines} WHERE partner = $1 ORDER BY id", [.text(from.text)])
        for line in lines {
            try tables.writer.update(SeriesTables.lines.name, key: [("id", line[0])], [("partner", .text(to.text))])
        }
    }
}

/// A table with a row for each partner and day, whose rows of one partner are added to those of another.
private struct DayRows {
    let table: TableDeclaration
    /// What a row is found by besides its partner.
    let keyed: [String]
    let added: [String]
    /// A list: amounts that wait for the rate of their day, or days on which something went back.
    let listed: String

    init(_ table: TableDeclaration, keyed: [String], added: [String], listed: String = "amounts") {
        (self.table, self.keyed, self.added, self.listed) = (table, keyed, added, listed)
    }

    /// Rows of the one stay as they are; those of the other grow. O(rows of the one).
    func join(_ from: PartnerID, _ to: PartnerID, _ tables: Tables) throws {
        let values = added + [listed]
        let columns = (keyed + values).joined(separator: ", ")
        let theirs = try tables.writer.query(
            "SELECT \(columns) FROM {\(table.name)} WHERE partner = $1 ORDER BY \(keyed.joined(separator: ", "))",
            [.text(from.text)])
        let condition = keyed.enumerated().map { "\($1) = $\($0 + 2)" }.joined(separator: " AND ")
        for row in theirs {
            let own = try tables.writer.query(
                "SELECT \(columns) FROM {\(table.name)} WHERE partner = $1 AND \(condition)",
                [.text(to.text)] + keyed.indices.map { row[$0] }
            ).first
            var put: [(String, SQLValue)] = [("partner", .text(to.text))]
            put += keyed.enumerated().map { ($1, row[$0]) }
            for (place, name) in added.enumerated() {
                let (one, other) = (try own?.int(keyed.count + place) ?? 0, try row.int(keyed.count + place))
                put.append((name, .integer(try Self.sum(one, other))))
            }
            let lists = try [own, row].compactMap { try $0?.optionalText(keyed.count + added.count) }
            let isWhole = lists.count == (own == nil ? 1 : 2)
            put.append((listed, isWhole ? .text(lists.filter { !$0.isEmpty }.joined(separator: " ")) : .null))
            try tables.writer.put(table.name, put)
        }
    }

    private static func sum(_ one: Int64, _ other: Int64) throws -> Int64 {
        let (total, isTooLarge) = one.addingReportingOverflow(other)
        guard !isTooLarge else { throw MoneyError.overflow }
        return total
    }
}
