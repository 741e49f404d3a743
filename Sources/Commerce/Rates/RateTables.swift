import Record
import Store
import Terms

enum RateEvents {
    static let all: [any Event.Type] = [RatesSet.self]
}

enum RateTables {
    /// One row a day: the rates of that day as JSON.
    static let rates = TableDeclaration(
        name: "rates", key: ["vendor", "day"], tenancy: .vendor(partnerColumns: []), replayed: true)
    static let migrations = [
        Migration(
            id: "rates-1",
            sql: [
                """
                CREATE TABLE rates (vendor TEXT NOT NULL, day TEXT NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, day)) STRICT
                """
            ])
    ]
}

/// Rates of some days were entered, each in place of what that day had before.
package struct RatesSet: Event {
    package static let kind = "rates.set"
    package let days: [DayRates]
    package var subject: String { "rates" }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        for day in days {
            try tables.writer.put(
                "rates",
                [
                    ("day", .text(day.day.description)),
                    ("body", .text(String(decoding: try JSON.encode(day.rates), as: UTF8.self))),
                ])
        }
    }
}

extension Reader {
    /// How many units of `other` a unit of `currency` is on a day: by the rates of the last published day on or before it that has both,
    /// crossed through the euro. Nil when nothing was published by then.
    package func rate(of currency: Currency, to other: Currency, on day: Day) throws -> ExactRate? {
        guard currency != other else { return RateTable([]).rate(of: currency, to: other, on: day) }
        let wanted = [currency, other].filter { $0.code != "EUR" }
        let has = wanted.indices.map { "body LIKE $\($0 + 2)" }.joined(separator: " AND ")
        let rows = try vendorWide.query(
            "SELECT day, body FROM {rates} WHERE day <= $1 AND \(has) ORDER BY day DESC LIMIT 1",
            [.text(day.description)] + wanted.map { .text("%\"\($0.code)\":%") })
        return try rows.first.map(DayRates.init)?.rate(of: currency, to: other)
    }

    /// All rates published through a day, for reckoning with many amounts. Milliseconds for each thousand days.
    package func rates(through last: Day) throws -> RateTable {
        RateTable(
            try vendorWide.query(
                "SELECT day, body FROM {rates} WHERE day <= $1 ORDER BY day", [.text(last.description)]
            ).map(DayRates.init))
    }
}

extension DayRates {
    /// From the columns day and body.
    package init(_ row: Row) throws {
        guard let day = Day(try row.text(0)) else { throw StoreError.invalidQuery("a row of rates has no day") }
        self.init(day: day, rates: try JSON.decode([String: EuroRate].self, from: try row.text(1)))
    }
}
