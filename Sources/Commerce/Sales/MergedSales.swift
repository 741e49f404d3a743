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

/// The sums of one partner's sales were added to another's.
package struct SalesJoined: Event {
    package static let kind = "sales.joined"
    let from: PartnerID
    let to: PartnerID
    /// The first day of them.
    package let first: Day
    package var subject: String { to.text }
    package var partner: PartnerID? { to }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        let sums = "day, currency, minor, units, orders, opportunities, amounts"
        let theirs = try tables.writer.query(
            "SELECT \(sums) FROM {sales_days} WHERE partner = $1 ORDER BY day, currency", [.text(from.text)])
        for row in theirs {
            let found = try tables.writer.query(
                "SELECT \(sums) FROM {sales_days} WHERE partner = $1 AND day = $2 AND currency = $3",
                [.text(to.text), row[0], row[1]])
            func sum(_ place: Int) throws -> SQLValue {
                let own = try found.first?.int(place) ?? 0
                let (total, isTooLarge) = own.addingReportingOverflow(try row.int(place))
                guard !isTooLarge else { throw MoneyError.overflow }
                return .integer(total)
            }
            let amounts = try [found.first, row].compactMap { try $0?.optionalText(6) }
            try tables.writer.put(
                SalesDays.table.name,
                [
                    ("partner", .text(to.text)), ("day", row[0]), ("currency", row[1]), ("minor", try sum(2)),
                    ("units", try sum(3)), ("orders", try sum(4)), ("opportunities", try sum(5)),
                    (
                        "amounts",
                        amounts.count == (found.isEmpty ? 1 : 2) ? .text(amounts.joined(separator: " ")) : .null
                    ),
                ])
        }
    }
}
