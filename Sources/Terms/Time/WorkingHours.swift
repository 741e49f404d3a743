/// The hours of a business day in which it is worked.
public struct WorkingHours: Hashable, Sendable, CustomStringConvertible {
    /// Minutes since midnight.
    public let from: Int
    /// Minutes since midnight; after `from`, 1,440 at most.
    public let to: Int

    /// Nil when the end is not after the beginning, or beyond the day.
    public init?(from: Int, to: Int) {
        guard from >= 0, from < to, to <= 1_440 else { return nil }
        (self.from, self.to) = (from, to)
    }

    /// Reads a time of day such as `09:00`; `24:00` is the day's end.
    static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hours = Int(parts[0]), let minutes = Int(parts[1]), minutes < 60, hours * 60 + minutes <= 1_440
        else { return nil }
        return hours * 60 + minutes
    }

    /// `09:00–17:30`
    public var description: String { "\(Self.text(from))–\(Self.text(to))" }

    private static func text(_ minutes: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(minutes / 60)):\(two(minutes % 60))"
    }
}

extension BusinessCalendar {
    /// The moment at which so many minutes have been worked, counted within working hours of business days alone. What begins outside of
    /// them is counted from when the next of them begin.
    ///
    /// - Precondition: at least one day of the week is worked. O(days passed).
    public func adding(minutes: Int, of hours: WorkingHours, to instant: Instant) -> Instant {
        let local = zone.local(instant)
        var day = local.day
        var from = max(local.millisecondsOfDay, hours.from * 60_000)
        var left = minutes * 60_000
        while true {
            let room = isBusinessDay(day) ? hours.to * 60_000 - from : 0
            if room > 0, left <= room {
                return from + left < 86_400_000
                    ? zone.instant(LocalTime(day: day, millisecondsOfDay: from + left)) : zone.end(of: day)
            }
            left -= max(room, 0)
            day = day.adding(days: 1)
            from = hours.from * 60_000
        }
    }
}
