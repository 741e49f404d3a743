import Record
import Terms

/// What is added up of one line of a report.
struct ReportTally {
    private(set) var count = 0
    private var sums = MoneySums()
    private(set) var parts: [String: Int] = [:]
    /// How many decisions took so many hours.
    private var hours: [Int: Int] = [:]

    mutating func add(_ kept: Reader.Kept, part: String? = nil) {
        add(count: kept.count, kept.currency, kept.minor, part: part)
    }

    mutating func add(count more: Int, _ currency: String? = nil, _ minor: Int64 = 0, part: String? = nil) {
        count += more
        if let currency { sums.add(currency, minor) }
        if let part { parts[part, default: 0] += more }
    }

    /// Adds decisions that took so many hours.
    mutating func add(decisions more: Int, hours taken: Int, isApproved: Bool, isInTime: Bool) {
        count += more
        hours[taken, default: 0] += more
        if isApproved { parts["approved", default: 0] += more }
        if isInTime { parts["within_target", default: 0] += more }
    }

    /// The same without what others have.
    func less(_ others: [ReportTally]) -> ReportTally {
        var rest = self
        for other in others {
            rest.count -= other.count
            for money in other.values { rest.sums.add(money.currency.code, -money.minor) }
            for (part, number) in other.parts { rest.parts[part, default: 0] -= number }
        }
        return rest
    }

    var values: [Money] { sums.sorted.filter { !$0.isZero } }
    var isEmpty: Bool { count == 0 && values.isEmpty }

    func row(_ key: String?, _ name: String, parts named: [String]) -> Report.Row {
        Report.Row(
            key: key, name: name, count: count, values: values,
            parts: named.map { Report.Part(name: $0, count: parts[$0] ?? 0) }, medianHours: percentile(50),
            nineOfTenHours: percentile(90))
    }

    /// The least number of hours that at least so many percent did not exceed (nearest rank).
    private func percentile(_ percent: Int) -> Int? {
        let whole = hours.values.reduce(0, +)
        guard whole > 0 else { return nil }
        var left = max(1, (whole * percent + 99) / 100)
        for (taken, number) in hours.sorted(by: { $0.key < $1.key }) {
            left -= number
            if left <= 0 { return taken }
        }
        return nil
    }
}
