/// The rates of one day against the euro, by currency code.
public struct DayRates: Codable, Hashable, Sendable {
    /// The day they were published.
    public let day: Day
    /// Units of each currency for one euro; the euro itself is left out.
    public let rates: [String: EuroRate]

    /// The rates of a day, as published.
    public init(day: Day, rates: [String: EuroRate]) {
        self.day = day
        self.rates = rates
    }

    /// Between two currencies, if the day has both.
    public func rate(of currency: Currency, to other: Currency) -> ExactRate? {
        let euro = "EUR"
        let (from, to) = (rates[currency.code], rates[other.code])
        guard from != nil || currency.code == euro, to != nil || other.code == euro else { return nil }
        return ExactRate(
            of: currency.code == euro ? nil : from, to: other.code == euro ? nil : to, published: day)
    }
}

/// Published rates over a time, for reckoning with many amounts.
public struct RateTable: Hashable, Sendable {
    /// Earliest first.
    public let days: [DayRates]

    /// Rates in any order of days; of two for the same day the later one in the list counts.
    public init(_ days: [DayRates]) {
        let latest = Dictionary(days.map { ($0.day, $0) }) { _, later in later }
        self.days = latest.values.sorted { $0.day < $1.day }
    }

    /// The rate of the last published day on or before this one that has both currencies; crossed through the euro. O(log days).
    public func rate(of currency: Currency, to other: Currency, on day: Day) -> ExactRate? {
        guard currency != other else { return .one(on: day) }
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle].day <= day { low = middle + 1 } else { high = middle }
        }
        for index in stride(from: low - 1, through: 0, by: -1) {
            if let rate = days[index].rate(of: currency, to: other) { return rate }
        }
        return nil
    }
}
