import Finance
import Record
import Terms

/// What is added up of one line of a report.
struct ReportTally {
    private(set) var count = 0
    private var sums = MoneySums()
    private(set) var parts: [String: Int] = [:]
    /// By what they are of.
    private var amounts: [String: MoneySums] = [:]
    /// How many decisions took so many hours.
    private var hours: [Int: Int] = [:]

    mutating func add(_ kept: Reader.Kept, part: String? = nil) {
        add(count: kept.count, kept.currency, kept.minor, part: part)
    }

    /// Takes away what no longer counts.
    mutating func take(_ kept: Reader.Kept) { add(count: -kept.count, kept.currency, -kept.minor) }

    mutating func add(count more: Int, _ currency: String? = nil, _ minor: Int64 = 0, part: String? = nil) {
        count += more
        if let currency { sums.add(currency, minor) }
        if let part { parts[part, default: 0] += more }
    }

    /// Adds a part of budgets: each has every part, and is one.
    mutating func add(_ kept: Reader.Kept, pot: String) {
        add(count: pot == FundBudget.Pot.free.rawValue ? kept.count : 0, kept.currency, kept.minor)
        if let currency = kept.currency { amounts[pot, default: MoneySums()].add(currency, kept.minor) }
    }

    /// Adds what is counted of activities.
    mutating func add(_ kept: Reader.Kept, what: String) {
        switch what {
        case "approved": add(kept)
        case "leads": parts[what, default: 0] += Int(clamping: kept.minor)
        case "reported": parts[what, default: 0] += kept.count
        default: if let currency = kept.currency { amounts[what, default: MoneySums()].add(currency, kept.minor) }
        }
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
            for (name, sums) in other.amounts {
                for money in sums.sorted {
                    rest.amounts[name, default: MoneySums()].add(money.currency.code, -money.minor)
                }
            }
        }
        return rest
    }

    var values: [Money] { sums.sorted.filter { !$0.isZero } }
    var isEmpty: Bool { count == 0 && values.isEmpty }

    func row(_ key: String?, _ name: String, parts named: [String], amounts told: [String] = []) -> Report.Row {
        Report.Row(
            key: key, name: name, count: count, values: values,
            parts: named.map { Report.Part(name: $0, count: parts[$0] ?? 0) },
            amounts: told.map { Report.Amount(name: $0, values: values(of: $0)) }, returnPercent: returned,
            medianHours: percentile(50),
            nineOfTenHours: percentile(90))
    }

    private func values(of name: String) -> [Money] { (amounts[name]?.sorted ?? []).filter { !$0.isZero } }

    /// How much revenue was told for each hundred that were paid.
    private var returned: Int? {
        let (paid, revenue) = (values(of: "paid"), values(of: "revenue"))
        guard paid.count == 1, revenue.count == 1, paid[0].currency == revenue[0].currency, paid[0].isPositive else {
            return nil
        }
        let (hundredfold, isTooLarge) = revenue[0].minor.multipliedReportingOverflow(by: 100)
        return isTooLarge ? nil : Int(clamping: hundredfold / paid[0].minor)
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
