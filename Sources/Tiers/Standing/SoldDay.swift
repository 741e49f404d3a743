import Record
import Store
import Terms

/// What a partner bought on one day in one currency, as the sums by day keep it.
struct SoldDay {
    /// What a query selects for it, in this order.
    static let columns = "day, currency, minor, units, orders, amounts"

    let day: Day
    let currency: Currency?
    let units: Int64
    let orders: Int64
    /// Minor units of the day's orders together.
    let minor: Int64
    /// Those of each order, where they wait for the rate of their day; the sum alone otherwise.
    private let amounts: [Int64]

    /// - Parameter first: the place of the first column in the row.
    init(_ row: Row, from first: Int = 0) throws {
        day = Day(number: Int(try row.int(first)))
        currency = Currency(try row.text(first + 1))
        minor = try row.int(first + 2)
        units = try row.int(first + 3)
        orders = try row.int(first + 4)
        amounts = try row.optionalText(first + 5)?.split(separator: " ").compactMap { Int64($0) } ?? [minor]
    }

    /// The amount in another currency, each order rounded by itself; nil where the day's rate is not known.
    func minor(in wanted: Currency, at rate: ExactRate?) -> Int64? {
        guard let currency, currency != wanted else { return minor }
        guard let rate else { return nil }
        let converted = try? amounts.map { minor throws(MoneyError) in
            try Money(minor: minor, currency).converted(by: rate, to: wanted)
        }
        return try? converted?.sum(in: wanted) { $0 }.minor
    }
}
