import CEL

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

/// Which part of the sales is kept as sums of its own, because something measures it: all sales, or those that conditions leave.
public struct SalesSeries: Sendable {
    /// The same for the same conditions, whatever version of a program has them; empty for all sales, which are kept anyway, and
    /// ``all`` for what is kept of all sales besides.
    public let id: String
    /// Over the facts of a line of an order; all must hold.
    public let conditions: [Condition]

    /// Of what is kept of all sales besides their sums: net units, customers, products.
    static let all = "all"

    /// - Parameter keeps: is more asked of it than amounts, units and orders?
    init(_ conditions: [Condition], keeps: Bool = false) {
        self.conditions = conditions
        id =
            conditions.isEmpty
            ? (keeps ? Self.all : "") : Self.digest(conditions.map(\.expression.source).sorted())
    }

    /// The texts of the conditions: what the series is made of again.
    public var sources: [String] { conditions.map(\.expression.source) }

    /// A series by the texts of its conditions, as a published program has them.
    ///
    /// - Throws: `CompileError` for texts that no program could have.
    public init(sources: [String]) throws {
        self.init(
            try sources.map { source in
                Condition(
                    expression: try CEL.Expression(source, in: Fact.environment, expecting: .bool), clause: nil,
                    needs: nil, position: .start)
            }, keeps: true)
    }

    /// Does a line of an order belong to it? One whose conditions fail does not. O(conditions).
    public func has(_ facts: Facts) -> Bool {
        var budget = Budget.decision
        return (try? conditions.hold(facts, &budget)) ?? false
    }

    /// FNV-1a of the texts, 64 bits: what is kept under it is found again.
    private static func digest(_ texts: [String]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in texts.joined(separator: "\n").utf8 {
            hash ^= UInt64(byte)
            hash &*= 0x0000_0100_0000_01b3
        }
        return String(hash, radix: 16)
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
        case .activities:
            let counted = obligation.map { input.activities[$0] ?? [] } ?? input.activities.values.flatMap(\.self)
            return Int64(counted.count { days.contains($0) })
        case .customers:
            return Set(things(input).lazy.filter { $0.bought && days.contains($0.day) }.map(\.thing)).count64
        case .products: return Set(products(input).lazy.filter { days.contains($0.day) }.map(\.thing)).count64
        case .newCustomers: return first(input).count64 { days.contains($0.value) }
        case .activeCustomers:
            let units = left(input, through: days.upperBound)
            return units.count64 { $0.value > 0 }
        case .keptCustomers:
            let units = left(input, through: days.upperBound)
            return first(input).count64 { days.contains($0.value) && units[$0.key, default: 0] > 0 }
        case .netRevenue, .units, .licences, .orders: return sum(input, in: days)
        }
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

    /// The day of each customer's first purchase that was no renewal of what another had sold.
    private func first(_ input: StandingInput) -> [String: Day] {
        things(input).reduce(into: [:]) { first, sale in
            guard sale.isNew else { return }
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

/// A measure over a window, with the least that each tier takes.
public struct TierFigure: Sendable {
    public let part: Quantity
    /// Of a share: what the part is a share of.
    public let whole: Quantity?
    public let window: MeasureWindow
    /// How it is compared with the same days a year before, where it is.
    public let yearOnYear: YearOnYear?
    /// So many months back it may have come to enough on any day; nil for the day itself.
    public let onAnyDay: Int?
    /// Minor units, a count, or millionths of a share, by tier.
    public let atLeast: [String: Int64]
    /// What holding the tier takes, where that differs.
    public let keeps: [String: Int64]
    /// Of net revenue.
    public let currency: Currency?

    public var measure: TierMeasure { part.measure }

    public enum YearOnYear: String, Codable, CaseIterable, Hashable, Sendable {
        /// By how much it is more.
        case added
        /// By which share of what it was it is more.
        case growth
    }

    /// A figure: an amount or count, or a share as its two numbers, so that it can be compared exactly.
    public enum Value: Hashable, Sendable {
        case number(Int64)
        /// A part of a whole; of nothing there is no share.
        case share(part: Int64, whole: Int64)

        /// Minor units or a count; of a share millionths, rounded down.
        public var number: Int64 {
            switch self {
            case .number(let number): number
            case .share(let part, let whole):
                whole <= 0 ? 0 : Int64(clamping: Int128(part) * Int128(Rate.one.millionths) / Int128(whole))
            }
        }

        /// Is it enough? Of nothing no share is.
        public func reaches(_ needed: Int64) -> Bool {
            switch self {
            case .number(let number): number >= needed
            case .share(let part, let whole):
                whole > 0 && !Rate(millionths: needed).isMissed(by: part, of: whole)
            }
        }
    }

    /// Is it a share rather than an amount or a count?
    public var isShare: Bool { whole != nil || yearOnYear == .growth }

    /// What the tier takes to be reached, or to be kept.
    public func threshold(_ tier: String, keeping: Bool) -> Int64? {
        keeping ? keeps[tier] ?? atLeast[tier] : atLeast[tier]
    }

    /// A number of it: an amount of money, a share or a count.
    func typed(_ value: Int64) -> TypedValue {
        if isShare { return .rate(Rate(millionths: value)) }
        return currency.map { .money(Money(minor: value, $0)) } ?? .count(value)
    }

    /// The end of the keys of its words.
    var words: String {
        if isShare { return "share" }
        return part.isNet && !part.measure.countsThings ? "net_\(part.measure.rawValue)" : part.measure.rawValue
    }

    /// What a partner has of it, as seen from a day.
    func value(_ input: StandingInput, through day: Day) -> Value {
        let days = window.days(through: day, joined: input.joined)
        if let whole {
            return .share(part: part.value(input, in: days), whole: whole.value(input, in: days))
        }
        guard let yearOnYear else { return .number(part.value(input, in: days)) }
        let before = window.days(through: day.adding(months: -12), joined: input.joined)
        let (now, then) = (part.value(input, in: days), part.value(input, in: before))
        let more = Int64(clamping: Int128(now) - Int128(then))
        return yearOnYear == .added ? .number(more) : .share(part: more, whole: then)
    }

    /// The highest that a partner had on any of the days that count.
    func best(_ input: StandingInput, needed: Int64) -> (value: Value, day: Day) {
        let today = value(input, through: input.through)
        guard let onAnyDay, !today.reaches(needed) else { return (today, input.through) }
        let first = MeasureWindow.trailing(months: onAnyDay).days(through: input.through).lowerBound
        // Sums rise on days of sales alone, and what is compared with a year ago falls a year after them too.
        var days = Set([first])
        for sold in input.sales(part.series.id).map(\.day) + (input.customers[part.series.id] ?? []).map(\.day) {
            days.formUnion([sold, sold.adding(months: 12), window.lastDay(counting: sold) ?? sold])
        }
        let known = days.filter { (first...input.through).contains($0) }.sorted(by: >)
        for day in known {
            let then = value(input, through: day)
            if then.reaches(needed) { return (then, day) }
        }
        return (today, input.through)
    }

    /// The last day on which all that counts so far still counts: the window's end, or, where the window moves, the day before its
    /// oldest part drops out.
    func lastDay(_ input: StandingInput, in days: ClosedRange<Day>) -> Day? {
        switch window {
        case .calendar, .fiscal: window.lastDay(counting: days.upperBound)
        case .previous, .sinceJoining, .lifetime: nil
        case .trailing:
            input.sales(part.series.id).lazy.filter { days.contains($0.day) }.map(\.day).min()
                .flatMap { window.lastDay(counting: $0) }
        }
    }

    /// The earliest day that it looks back to from a day.
    func earliest(through day: Day) -> Day {
        let seen = onAnyDay.map { day.adding(months: -$0) } ?? day
        // What customers have, and which of them are new, is known from their beginning.
        if part.measure.countsThings || whole?.measure.countsThings ?? false { return Day(number: 0) }
        return window.days(through: yearOnYear == nil ? seen : seen.adding(months: -12)).lowerBound
    }

    /// All that it counts.
    var quantities: [Quantity] { [part] + (whole.map { [$0] } ?? []) }
}

extension Collection {
    fileprivate var count64: Int64 { Int64(count) }
    fileprivate func count64(where isCounted: (Element) -> Bool) -> Int64 { Int64(count(where: isCounted)) }
}

extension TierTerms {
    /// The parts of the sales that are kept as sums of their own, each once; all sales are kept anyway.
    public var series: [SalesSeries] {
        var known: Set<String> = [""]
        return quantities.map(\.series).filter { known.insert($0.id).inserted }
    }

    /// The series, all sales among them, whose customers or products are counted.
    public func series(counting products: Bool) -> Set<String> {
        Set(
            quantities.filter { $0.measure.countsThings && ($0.measure == .products) == products }.map(\.series.id))
    }

    private var quantities: [Quantity] {
        requirements.flatMap { requirement -> [Quantity] in
            if case .figure(let figure) = requirement.kind { figure.quantities } else { [] }
        }
    }
}

extension TierFigure {
    /// Is it a plain sum of all sales over its window, seen from the day itself?
    public var isPlain: Bool {
        whole == nil && yearOnYear == nil && onAnyDay == nil && part.series.id.isEmpty && !part.isNet
            && !part.measure.countsThings
    }
}
