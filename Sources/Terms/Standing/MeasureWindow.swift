/// A part of the calendar that comes again and again, in which something is counted or asked for.
public enum CalendarPeriod: String, Codable, CaseIterable, Hashable, Sendable {
    case month, quarter
    case halfYear = "half_year"
    case year

    var months: Int {
        switch self {
        case .month: 1
        case .quarter: 3
        case .halfYear: 6
        case .year: 12
        }
    }

    /// The first and last day of the period that a day lies in.
    ///
    /// - Parameter start: the month, from 1, in which a year begins: a fiscal one may begin in another than January.
    public func days(around day: Day, yearFrom start: Int = 1) -> ClosedRange<Day> {
        let (year, month, _) = day.parts
        let passed = (month - start + 12) % 12 % months
        let first = (Day(year: year, month: month, day: 1) ?? day).adding(months: -passed)
        return first...first.adding(months: months).adding(days: -1)
    }

    /// As people name it: `May 2026`, `Q2 2026`, `the first half of 2026`, `2026`.
    public func name(around day: Day) -> Phrase {
        let (year, month, _) = day.parts
        let named = TypedValue.text(String(year))
        return switch self {
        case .month: Phrase("period.month", ["month": .words("month.\(month)"), "year": named])
        case .quarter: Phrase("period.quarter", ["quarter": .count((month - 1) / 3 + 1), "year": named])
        case .halfYear: Phrase(month <= 6 ? "period.half.first" : "period.half.second", ["year": named])
        case .year: Phrase("period.year", ["year": named])
        }
    }
}

/// The days over which a measure counts, as seen from a day.
public enum MeasureWindow: Hashable, Sendable {
    /// So many months that end with the day: what happened on a day counts until the day before the same day so many months later.
    /// Through a month's last day they are whole months, so that windows through one month's end after the other hold no day twice.
    case trailing(months: Int)
    /// From the first day of the period through the day.
    case calendar(CalendarPeriod)
    /// The same of a year that begins with another month.
    case fiscal(CalendarPeriod, yearFrom: Int)
    /// The whole period before the one that the day lies in.
    case previous(CalendarPeriod, yearFrom: Int)
    /// From the day on which the partner joined.
    case sinceJoining
    /// All there ever was.
    case lifetime

    /// - Parameter joined: the day on which the partner joined; without it everything since then is everything.
    public func days(through day: Day, joined: Day? = nil) -> ClosedRange<Day> {
        switch self {
        case .trailing(let months): return Self.first(of: months, through: day)...day
        case .calendar(let period): return period.days(around: day).lowerBound...day
        case .fiscal(let period, let start): return period.days(around: day, yearFrom: start).lowerBound...day
        case .previous(let period, let start):
            let current = period.days(around: day, yearFrom: start).lowerBound
            return period.days(around: current.adding(days: -1), yearFrom: start)
        case .sinceJoining: return min(joined ?? .first, day)...day
        case .lifetime: return Day.first...day
        }
    }

    /// The first day on which something of that day counts.
    func firstDay(counting sold: Day) -> Day {
        guard case .previous(let period, let start) = self else { return sold }
        return period.days(around: sold, yearFrom: start).upperBound.adding(days: 1)
    }

    /// The last day on which something of that day still counts; nil where that never ends.
    public func lastDay(counting sold: Day) -> Day? {
        switch self {
        case .calendar(let period): period.days(around: sold).upperBound
        case .fiscal(let period, let start): period.days(around: sold, yearFrom: start).upperBound
        case .previous(let period, let start):
            period.days(
                around: period.days(around: sold, yearFrom: start).upperBound.adding(days: 1), yearFrom: start
            ).upperBound
        case .trailing(let months): sold.adding(months: months).adding(days: -1)
        case .sinceJoining, .lifetime: nil
        }
    }

    /// The first day that still counts: the one after the last day whose same day so many months later has come. A month's last
    /// day is the same day as those that the month does not have.
    private static func first(of months: Int, through day: Day) -> Day {
        let same = day.adding(months: -months)
        guard day.adding(days: 1).day == 1 else { return same.adding(days: 1) }
        return CalendarPeriod.month.days(around: same).upperBound.adding(days: 1)
    }

    /// As it stands in a sentence: `the 6 months through 2026-06-30`, `May 2026`.
    func words(through day: Day, joined: Day? = nil) -> Phrase {
        switch self {
        case .trailing(1): return Phrase("window.month", ["through": .day(day)])
        case .trailing(let months):
            return Phrase("window.months", ["months": .count(months), "through": .day(day)])
        case .calendar(let period):
            return Phrase(
                period == .month ? "window.calendar_month" : "window.\(period.rawValue)",
                ["period": .phrase(period.name(around: day))])
        case .fiscal, .previous:
            let days = days(through: day, joined: joined)
            return Phrase("window.range", ["from": .day(days.lowerBound), "through": .day(days.upperBound)])
        case .sinceJoining: return Phrase("window.since_joining", ["from": joined.map(TypedValue.day)])
        case .lifetime: return Phrase("window.lifetime", [:])
        }
    }

    /// As the program says it, seen from no day: `the 6 months before`, `a calendar quarter`.
    var terms: Phrase {
        switch self {
        case .trailing(1): Phrase("term.window.month")
        case .trailing(let months): Phrase("term.window.months", ["months": .count(months)])
        case .calendar(let period): Phrase("term.window.calendar_\(period.rawValue)")
        case .fiscal(let period, let start):
            Phrase("term.window.fiscal_\(period.rawValue)", ["month": .words("month.\(start)")])
        case .previous(let period, _): Phrase("term.window.previous_\(period.rawValue)")
        case .sinceJoining: Phrase("term.window.since_joining")
        case .lifetime: Phrase("term.window.lifetime")
        }
    }
}
