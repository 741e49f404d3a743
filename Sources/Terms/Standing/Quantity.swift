/// What can be measured.
public enum TierMeasure: String, Codable, CaseIterable, Hashable, Sendable {
    /// Totals of orders, in the measure's currency at the rate of each order's day.
    case netRevenue = "net_revenue"
    /// Units ordered.
    case units
    /// The same, where the units are licences.
    case licences
    /// Orders placed.
    case orders
    /// Customers that bought.
    case customers
    /// Customers whose first purchase from the partner it was.
    case newCustomers = "new_customers"
    /// Of the new customers of the window those that still have something at its end.
    case keptCustomers = "kept_customers"
    /// Customers that have something at the end of the window.
    case activeCustomers = "active_customers"
    /// Different products that were bought.
    case products
    /// Approved pieces of evidence.
    case activities

    /// Does it count customers or products rather than add up what was sold?
    var countsThings: Bool {
        switch self {
        case .customers, .newCustomers, .keptCustomers, .activeCustomers, .products: true
        case .netRevenue, .units, .licences, .orders, .activities: false
        }
    }
}

/// One thing that is counted or added up.
public struct Quantity: Sendable {
    public let measure: TierMeasure
    /// The obligation whose evidence counts as activity; nil for that of all.
    public let obligation: String?
    /// The sales that it is about.
    public let series: SalesSeries
    /// Is what customers give up taken off? Renewals then add nothing.
    public let isNet: Bool

    init(_ measure: TierMeasure, obligation: String? = nil, series: SalesSeries = SalesSeries([]), isNet: Bool = false)
    {
        (self.measure, self.obligation, self.series, self.isNet) = (measure, obligation, series, isNet)
    }

    /// What a partner has of it in some days; sums beyond 64 bits, which no sales come to, end at the highest there is.
    func value(_ input: StandingInput, in days: ClosedRange<Day>) -> Int64 {
        switch measure {
        case .activities: return activities(input).count64 { days.contains($0) }
        case .customers:
            return bought(things(input), in: days)
        case .products: return bought(products(input), in: days)
        case .newCustomers: return first(input, through: days.upperBound).count64 { days.contains($0.value) }
        case .activeCustomers:
            let units = left(input, through: days.upperBound)
            return units.count64 { $0.value > 0 }
        case .keptCustomers:
            let units = left(input, through: days.upperBound)
            return first(input, through: days.upperBound).count64 {
                days.contains($0.value) && units[$0.key, default: 0] > 0
            }
        case .netRevenue, .units, .licences, .orders: return sum(input, in: days)
        }
    }

    /// The days on which something happened that it counts.
    func days(_ input: StandingInput) -> [Day] {
        switch measure {
        case .activities: activities(input)
        case .products: products(input).flatMap(\.days)
        case .customers, .newCustomers, .keptCustomers, .activeCustomers: things(input).flatMap(\.days)
        case .netRevenue, .units, .licences, .orders: input.sales(series.id).map(\.day)
        }
    }

    private func activities(_ input: StandingInput) -> [Day] {
        obligation.map { input.activities[$0] ?? [] } ?? input.activities.values.flatMap(\.self)
    }

    private func sum(_ input: StandingInput, in days: ClosedRange<Day>) -> Int64 {
        let sum = input.sales(series.id).reduce(Int128(0)) { sum, sale in
            guard days.contains(sale.day) else { return sum }
            return switch measure {
            case .netRevenue: sum + Int128(sale.minor)
            case .units, .licences: sum + Int128(isNet ? sale.net : sale.units)
            default: sum + Int128(sale.orders)
            }
        }
        return Int64(clamping: sum)
    }

    private func things(_ input: StandingInput) -> [BoughtDay] { input.customers[series.id] ?? [] }
    private func products(_ input: StandingInput) -> [BoughtDay] { input.products[series.id] ?? [] }

    /// How many different things were bought in some days, and had not gone back in whole by their end.
    private func bought(_ things: [BoughtDay], in days: ClosedRange<Day>) -> Int64 {
        Set(things.lazy.filter { days.contains($0.day) && $0.stands(through: days.upperBound) }.map(\.thing)).count64
    }

    /// The day of each customer's first purchase that was no renewal of what another had sold, and had not gone back by a day.
    private func first(_ input: StandingInput, through last: Day) -> [String: Day] {
        things(input).reduce(into: [:]) { first, sale in
            guard sale.isFresh(through: last) else { return }
            first[sale.thing] = min(first[sale.thing] ?? sale.day, sale.day)
        }
    }

    /// The units that each customer has at the end of a day.
    private func left(_ input: StandingInput, through day: Day) -> [String: Int64] {
        things(input).reduce(into: [:]) { left, sale in
            if sale.day <= day { left[sale.thing, default: 0] += sale.net }
        }
    }
}

extension Collection {
    fileprivate var count64: Int64 { Int64(count) }
    fileprivate func count64(where isCounted: (Element) -> Bool) -> Int64 { Int64(count(where: isCounted)) }
}
