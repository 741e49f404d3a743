/// The years in which something comes again for a partner.
public enum TermYear: Hashable, Sendable {
    /// From the day on which the membership began, and from the same day of each year after it: of 29 February from 28 February where a
    /// year has no such day.
    case anniversary
    /// From 1 January.
    case calendar
    /// From the first day of the program's fiscal year.
    case fiscal(yearFrom: Int)

    /// How it is called in a program file.
    public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
        case anniversary, calendar, fiscal
    }

    init(_ kind: Kind, fiscalMonth: Int) {
        self =
            switch kind {
            case .anniversary: .anniversary
            case .calendar: .calendar
            case .fiscal: .fiscal(yearFrom: fiscalMonth)
            }
    }

    public var kind: Kind {
        switch self {
        case .anniversary: .anniversary
        case .calendar: .calendar
        case .fiscal: .fiscal
        }
    }

    /// The first and last day of the year that a day lies in.
    ///
    /// - Parameter start: the day from which anniversaries are counted; a day before it lies in the first year.
    public func days(around day: Day, since start: Day) -> ClosedRange<Day> {
        switch self {
        case .calendar: return CalendarPeriod.year.days(around: day)
        case .fiscal(let month): return CalendarPeriod.year.days(around: day, yearFrom: month)
        case .anniversary:
            let passed = start.wholeMonths(to: day) / 12
            return start.adding(months: passed * 12)...start.adding(months: (passed + 1) * 12).adding(days: -1)
        }
    }
}

/// What becomes of the first of several periods, in the middle of which somebody joins.
public enum FirstPeriod: String, Codable, CaseIterable, Hashable, Sendable {
    /// It counts as a whole.
    case full
    /// It counts by the days that are left of it.
    case proRata = "pro_rata"
    /// It does not count.
    case none
}

extension ClosedRange<Day> {
    /// How many days it has.
    public var dayCount: Int { lowerBound.days(to: upperBound) + 1 }
}
