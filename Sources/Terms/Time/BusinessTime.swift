extension BusinessCalendar {
    /// How much of a time lies on business days, in minutes: a business day is worth its 24 hours, so that three business days are
    /// 4,320 minutes, as `adding` counts them. 0 when it ends before it begins. O(days passed).
    public func businessMinutes(from start: Instant, to end: Instant) -> Int {
        guard start < end else { return 0 }
        let (first, last) = (zone.local(start), zone.local(end))
        var milliseconds = 0
        var day = first.day
        while day <= last.day {
            if isBusinessDay(day) {
                let begins = day == first.day ? first.millisecondsOfDay : 0
                let ends = day == last.day ? last.millisecondsOfDay : 86_400_000
                milliseconds += ends - begins
            }
            day = day.adding(days: 1)
        }
        return max(0, milliseconds) / 60_000
    }
}
