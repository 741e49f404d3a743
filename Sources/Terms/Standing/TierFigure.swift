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

    /// The same with what tiers take of it.
    func asking(_ atLeast: [String: Int64], _ keeps: [String: Int64], in currency: Currency?) -> TierFigure {
        TierFigure(
            part: part, whole: whole, window: window, yearOnYear: yearOnYear, onAnyDay: onAnyDay, atLeast: atLeast,
            keeps: keeps, currency: part.measure == .netRevenue ? currency : nil)
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
        let turns = Set(quantities.flatMap { $0.days(input) }).flatMap { self.turns(of: $0) }
        // Between two of them it stays what it is: of each stretch the last day is told.
        let known = Set(turns + turns.map { $0.adding(days: -1) } + [first])
            .filter { (first...input.through).contains($0) }.sorted(by: >)
        for day in known {
            let then = value(input, through: day)
            if then.reaches(needed) { return (then, day) }
        }
        return (today, input.through)
    }

    /// The days on which it may change because of what happened on one: when that begins to count, and when it no longer does.
    private func turns(of happened: Day) -> [Day] {
        let turns =
            [window.firstDay(counting: happened)]
            + (window.lastDay(counting: happened).map { [$0.adding(days: 1)] } ?? [])
        guard yearOnYear != nil else { return turns }
        // A year after them as well; for a day that the later month does not have it is the one behind its last.
        let later = turns.map { $0.adding(months: 12) }
        return turns + later + later.map { $0.adding(days: 1) }
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

    /// The first day that counts, as people are told: where the window has none, that on which the partner joined or first sold.
    func first(_ input: StandingInput, in days: ClosedRange<Day>) -> Day {
        guard days.lowerBound == .first else { return days.lowerBound }
        return (part.days(input) + [input.joined, days.upperBound].compactMap(\.self)).min() ?? days.upperBound
    }

    /// The earliest day that it looks back to from a day.
    func earliest(through day: Day) -> Day {
        let seen = onAnyDay.map { day.adding(months: -$0) } ?? day
        // What customers have, and which of them are new, is known from their beginning.
        if part.measure.countsThings || whole?.measure.countsThings ?? false { return .first }
        return window.days(through: yearOnYear == nil ? seen : seen.adding(months: -12)).lowerBound
    }

    /// All that it counts.
    var quantities: [Quantity] { [part] + (whole.map { [$0] } ?? []) }
}

extension TierFigure {
    /// Is it a plain sum of all sales over its window, seen from the day itself?
    public var isPlain: Bool {
        whole == nil && yearOnYear == nil && onAnyDay == nil && part.series.id.isEmpty && !part.isNet
            && !part.measure.countsThings
    }
}
