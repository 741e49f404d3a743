import Record
import Store
import Terms

/// The rates of each day, newest first.
public struct ListRates: Query {
    public static let name = "list_rates"
    public static let permission = Permission.seeRates

    /// The day after which the page starts: `next` of the page before.
    public let after: Day?
    /// How many days at most, 1 to 200; 50 when nothing is said.
    public let limit: Int?

    public func answer(_ reader: Reader) throws -> Page<DayRates> {
        let size = min(max(limit ?? 50, 1), 200)
        let rows = try reader.vendorWide.query(
            "SELECT day, body FROM {rates} WHERE day < $1 ORDER BY day DESC LIMIT $2",
            [.text(after?.description ?? "9999-12-31"), .integer(Int64(size + 1))])
        let days = try rows.prefix(size).map(DayRates.init)
        return Page(items: days, next: rows.count > size ? days.last?.day.description : nil)
    }
}

/// The rate between two currencies on a day: that of the last day on or before it on which both were published.
public struct ShowRate: Query {
    public static let name = "show_rate"
    public static let permission = Permission.seeRates

    public let of: Currency
    public let to: Currency
    /// Today when left out.
    public let on: Day?

    /// A rate as people read it, with the exact fraction beside it.
    public struct Answer: Codable, Sendable {
        /// With six decimals, rounded.
        public let rate: String
        public let numerator: Int64
        public let denominator: Int64
        /// The day whose rates it follows from.
        public let published: Day
    }

    public func answer(_ reader: Reader) throws -> Answer {
        guard let rate = try reader.rate(of: of, to: to, on: on ?? reader.today) else {
            throw Problem.notFound("rate")
        }
        return Answer(
            rate: rate.text, numerator: rate.numerator, denominator: rate.denominator, published: rate.published)
    }
}
