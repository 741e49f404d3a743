import Record
import Store
import Terms

/// Enters the exchange rates of some days, against the euro. A day that is there already with the same rates is left as it is.
public struct SetRates: Command {
    public static let name = "set_rates"
    public static let permission = Permission.manageRates
    /// So many days at once.
    public static let most = 1_000

    public let days: [DayRates]

    /// The rates of some days, at most a thousand.
    public init(days: [DayRates]) { self.days = days }

    /// What came of it.
    public struct Answer: Codable, Sendable {
        /// Days that were entered or changed.
        public let changed: Int
        /// Days that were there already.
        public let unchanged: Int
        /// The last day of which there are rates now.
        public let latest: Day?
    }

    /// The rates that are there, by day.
    public func load(_ reader: Reader) throws -> [Day: DayRates] {
        guard let first = days.map(\.day).min(), let last = days.map(\.day).max() else { return [:] }
        let rows = try reader.vendorWide.query(
            "SELECT day, body FROM {rates} WHERE day >= $1 AND day <= $2",
            [.text(first.description), .text(last.description)])
        return Dictionary(try rows.map { try DayRates($0) }.map { ($0.day, $0) }) { $1 }
    }

    public func decide(_ known: [Day: DayRates], _ context: Context) throws -> [any Event] {
        guard (1...Self.most).contains(days.count) else {
            throw Problem.invalid(field: "/days", Phrase("rates.days", ["count": .count(days.count)]))
        }
        var seen: Set<Day> = []
        for (index, day) in days.enumerated() {
            try check(day, "/days/\(index)")
            guard day.day <= context.today else {
                throw Problem.invalid(field: "/days/\(index)/day", Phrase("rates.future", ["day": .day(day.day)]))
            }
            guard seen.insert(day.day).inserted else {
                throw Problem.invalid(field: "/days/\(index)/day", Phrase("rates.twice", ["day": .day(day.day)]))
            }
        }
        let changed = days.filter { known[$0.day] != $0 }.sorted { $0.day < $1.day }
        return changed.isEmpty ? [] : [RatesSet(days: changed)]
    }

    public func reply(_ known: [Day: DayRates], _ events: [any Event], _ reader: Reader) throws -> Answer {
        let changed = events.reduce(0) { $0 + (($1 as? RatesSet)?.days.count ?? 0) }
        let latest = try reader.vendorWide.query("SELECT max(day) FROM {rates}").first?.optionalText(0)
        return Answer(changed: changed, unchanged: days.count - changed, latest: latest.flatMap { Day($0) })
    }

    private func check(_ day: DayRates, _ field: String) throws {
        guard (1999...2099).contains(day.day.year) else {
            throw Problem.invalid(field: "\(field)/day", Phrase("rates.euro", ["day": .day(day.day)]))
        }
        guard !day.rates.isEmpty else {
            throw Problem.invalid(field: "\(field)/rates", Phrase("rates.none", ["day": .day(day.day)]))
        }
        for code in day.rates.keys.sorted() where Currency(code) == nil || code == "EUR" {
            throw Problem.invalid(
                field: "\(field)/rates/\(code)",
                Phrase(code == "EUR" ? "rates.of_euro" : "rates.currency", ["code": .text(code)]))
        }
    }
}
