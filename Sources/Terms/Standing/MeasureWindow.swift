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
    public func days(around day: Day) -> ClosedRange<Day> {
        let (year, month, _) = day.parts
        let first = Day(year: year, month: (month - 1) / months * months + 1, day: 1) ?? day
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

    public func days(through day: Day) -> ClosedRange<Day> {
        switch self {
        case .trailing(let months): Self.first(of: months, through: day)...day
        case .calendar(let period): period.days(around: day).lowerBound...day
        }
    }

    /// The last day on which something of that day still counts.
    public func lastDay(counting sold: Day) -> Day {
        switch self {
        case .calendar(let period): period.days(around: sold).upperBound
        case .trailing(let months): sold.adding(months: months).adding(days: -1)
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
    func words(through day: Day) -> Phrase {
        switch self {
        case .trailing(1): Phrase("window.month", ["through": .day(day)])
        case .trailing(let months): Phrase("window.months", ["months": .count(months), "through": .day(day)])
        case .calendar(let period):
            Phrase(
                period == .month ? "window.calendar_month" : "window.\(period.rawValue)",
                ["period": .phrase(period.name(around: day))])
        }
    }
}
