/// Which days are worked: every day but the weekend and the holidays, in one time zone.
public struct BusinessCalendar: Hashable, Sendable {
    public let zone: Zone
    public let weekend: Set<Weekday>
    /// Holidays with their names.
    public let holidays: [Day: LocalText]
    /// Those of countries and regions, in any year.
    public let publicHolidays: [PublicHolidays]
    /// The last year of which holidays are known; nil where the calendar names none at all, or rules make those of countries.
    public let knownThrough: Int?

    public init(
        zone: Zone, weekend: Set<Weekday> = [.sat, .sun], holidays: [Day: LocalText] = [:],
        publicHolidays: [PublicHolidays] = []
    ) {
        self.zone = zone
        self.weekend = weekend
        self.holidays = holidays
        self.publicHolidays = publicHolidays
        knownThrough =
            publicHolidays.isEmpty
            ? holidays.keys.max()?.year : publicHolidays.compactMap(\.knownThrough).min()
    }

    /// Are the holidays of the day's year known? After the last year of a calendar every day but the weekend seems worked.
    public func knows(_ day: Day) -> Bool { knownThrough.map { day.year <= $0 } ?? true }

    public func isBusinessDay(_ day: Day) -> Bool {
        !weekend.contains(day.weekday) && holidays[day] == nil && !publicHolidays.contains { $0.name(on: day) != nil }
    }

    /// What a day's holiday is called; nil for a day that is none.
    public func holiday(on day: Day) -> LocalText? {
        holidays[day] ?? publicHolidays.lazy.compactMap { $0.name(on: day) }.first
    }

    /// The same time of day, so many business days later. Counting starts with the day after; a moment on a day off therefore
    /// counts from the next business day as day one.
    ///
    /// - Precondition: at least one day of the week is worked. O(days passed).
    public func adding(businessDays: Int, to instant: Instant) -> Instant {
        let local = zone.local(instant)
        var day = local.day
        var left = businessDays
        while left > 0 {
            day = day.adding(days: 1)
            if isBusinessDay(day) { left -= 1 }
        }
        return zone.instant(LocalTime(day: day, millisecondsOfDay: local.millisecondsOfDay))
    }
}
