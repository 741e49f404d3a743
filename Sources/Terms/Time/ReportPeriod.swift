/// A month, a quarter or a year, as reports are asked for: `2026-03`, `2026-Q1`, `2026`.
public struct ReportPeriod: TextCoded, Hashable, Sendable {
    public let year: Int
    /// 1 to 12; nil for more than a month.
    public let month: Int?
    /// 1 to 4; nil for what is no quarter.
    public let quarter: Int?

    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.count == 4, let year = Int(first), (1970...9998).contains(year) else {
            return nil
        }
        self.year = year
        switch parts.count {
        case 1: (month, quarter) = (nil, nil)
        case 2 where parts[1].count == 2 && parts[1].first == "Q":
            guard let number = Int(parts[1].dropFirst()), (1...4).contains(number) else { return nil }
            (month, quarter) = (nil, number)
        case 2 where parts[1].count == 2:
            guard let number = Int(parts[1]), (1...12).contains(number) else { return nil }
            (month, quarter) = (number, nil)
        default: return nil
        }
    }

    private init(year: Int, month: Int?, quarter: Int?) {
        (self.year, self.month, self.quarter) = (year, month, quarter)
    }

    /// The periods to which a day belongs: its month, its quarter, its year.
    public static func all(of day: Day) -> [ReportPeriod] {
        let (year, month) = (day.parts.year, day.parts.month)
        return [
            ReportPeriod(year: year, month: month, quarter: nil),
            ReportPeriod(year: year, month: nil, quarter: (month + 2) / 3),
            ReportPeriod(year: year, month: nil, quarter: nil),
        ]
    }

    /// The year of a day.
    public static func year(of day: Day) -> ReportPeriod {
        ReportPeriod(year: day.parts.year, month: nil, quarter: nil)
    }

    public var description: String {
        let start = padded(year, 4)
        if let month { return "\(start)-\(padded(month, 2))" }
        return quarter.map { "\(start)-Q\($0)" } ?? start
    }

    /// Its months, oldest first.
    public var months: [ReportPeriod] {
        let numbers = month.map { $0...$0 } ?? quarter.map { ($0 * 3 - 2)...($0 * 3) } ?? 1...12
        return numbers.map { ReportPeriod(year: year, month: $0, quarter: nil) }
    }

    /// Its first day.
    public var first: Day { Day(year: year, month: month ?? quarter.map { $0 * 3 - 2 } ?? 1, day: 1) ?? Day(number: 0) }
    /// The first day after it.
    public var end: Day { first.adding(months: months.count) }

    public static var form: String { "a month, a quarter or a year, such as 2026-03, 2026-Q1 or 2026" }
    public static var example: String { "2026-Q1" }
    public static var schemaMembers: [Node.Member] {
        [Node.Member("pattern", Node(.string("^(19[7-9][0-9]|[2-9][0-9]{3})(-(0[1-9]|1[0-2]|Q[1-4]))?$")))]
    }
}
