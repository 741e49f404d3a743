import Terms

/// Numbers, money and time as the reader writes them.
struct Formats: Sendable {
    let strings: Strings
    /// The reader's zone, for moments.
    let zone: Zone

    private var language: Language { strings.language }

    /// `78,000.00 USD`.
    func money(_ money: Money) -> String { language.text(money) }

    /// The figures alone: `78,000.00`.
    func amount(_ money: Money) -> String { language.marked(money.groupedText) }

    /// `1,250`.
    func number(_ number: Int) -> String { language.text(Int64(number)) }

    /// A number with a point, as documents write it: `1.0842`.
    func decimal(_ text: String) -> String { language.marked(text) }

    /// Bytes as people tell them: `12 KB`, `3 MB`.
    func size(_ bytes: Int) -> String {
        bytes < 1 << 20 ? number(max(1, bytes >> 10)) + "\u{a0}KB" : number(bytes >> 20) + "\u{a0}MB"
    }

    /// `22 %`, `12.5 %`.
    func rate(_ rate: Rate) -> String { unbroken(language.share(rate)) }

    /// `28 August 2026`.
    func day(_ day: Day) -> String { unbroken(language.text(day)) }

    /// `28 Aug 2026`.
    func shortDay(_ day: Day) -> String {
        let number = String(day.day)
        return unbroken(strings("frame.short_day", ["day": number, "month": monthName(day), "year": String(day.year)]))
    }

    /// `Aug`.
    func monthName(_ day: Day) -> String { strings("frame.months.m\(day.month)") }

    /// `Aug 2026`.
    func shortMonth(_ day: Day) -> String { unbroken(monthName(day) + " \(day.year)") }

    /// `Tuesday, 5 May 2026`.
    func longDay(_ day: Day) -> String { strings("frame.weekdays.\(day.weekday.rawValue)") + ", " + self.day(day) }

    /// `2 March 2026, 10:00`, in the reader's zone.
    func moment(_ instant: Instant) -> String {
        let local = zone.local(instant)
        return shortDay(local.day) + ", " + time(local)
    }

    /// A number of days: `115 days`, `1 day`, `today`.
    func days(_ count: Int) -> String {
        count == 0 ? strings("frame.today") : strings.count("frame.days", count)
    }

    /// `YYYY-MM-DDTHH:MM:SSZ`, for the machine-readable side of a `time` element.
    func machine(_ instant: Instant) -> String { instant.description }

    private func time(_ local: LocalTime) -> String {
        let minutes = local.millisecondsOfDay / 60_000
        let (hour, minute) = (minutes / 60, minutes % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    /// All on one line.
    private func unbroken(_ text: String) -> String { text.replacing(" ", with: "\u{a0}") }

    /// An amount as typed, in the form that documents use; what is none is left as it is, to be refused.
    func typedAmount(_ text: String) -> String { language.typedNumber(text) ?? text }
}
