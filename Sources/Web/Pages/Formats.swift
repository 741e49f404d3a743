import Terms

/// Numbers, money and time as the reader writes them.
struct Formats: Sendable {
    let strings: Strings
    /// The reader's zone, for moments.
    let zone: Zone

    private var isGerman: Bool { strings.language == .german }
    private var groupMark: Character { isGerman ? "." : "," }
    private var decimalMark: Character { isGerman ? "," : "." }

    /// `78,000.00 USD`.
    func money(_ money: Money) -> String { amount(money) + " " + money.currency.code }

    /// The figures alone: `78,000.00`.
    func amount(_ money: Money) -> String { localised(money.groupedText) }

    /// `1,250`.
    func number(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var grouped = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { grouped.append(groupMark) }
            grouped.append(digit)
        }
        return (number < 0 ? "-" : "") + grouped
    }

    /// Bytes as people tell them: `12 KB`, `3 MB`.
    func size(_ bytes: Int) -> String {
        bytes < 1 << 20 ? number(max(1, bytes >> 10)) + "\u{a0}KB" : number(bytes >> 20) + "\u{a0}MB"
    }

    /// `22 %`, `12.5 %`.
    func rate(_ rate: Rate) -> String {
        let text = rate.description.filter { $0 != "%" && $0 != " " }
        return localised(text) + "\u{a0}%"
    }

    /// `28 August 2026`.
    func day(_ day: Day) -> String { written(day, month: strings("frame.months.m\(day.month)")) }

    /// `28 Aug 2026`.
    func shortDay(_ day: Day) -> String { written(day, month: strings("frame.months.s\(day.month)")) }

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

    private func written(_ day: Day, month: String) -> String {
        isGerman
            ? "\(day.day).\u{a0}\(month)\u{a0}\(day.year)" : "\(day.day)\u{a0}\(month)\u{a0}\(day.year)"
    }

    private func localised(_ text: String) -> String {
        guard isGerman else { return text }
        return String(text.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
    }

    /// An amount as typed, in the form that documents use: `1.234,50` in German and `1,234.50` in English become `1234.50`.
    func typedAmount(_ text: String) -> String {
        let bare = text.filter { !$0.isWhitespace && $0 != "\u{a0}" && $0 != "'" }
        let marks = bare.filter { $0 == "." || $0 == "," }
        // A single mark followed by other than three digits can only be the decimal mark, whatever the language.
        if marks.count == 1, let mark = bare.firstIndex(where: { $0 == "." || $0 == "," }),
            bare.distance(from: mark, to: bare.endIndex) != 4
        {
            return bare.replacing(",", with: ".")
        }
        return String(bare.compactMap { $0 == groupMark ? nil : $0 == decimalMark ? "." : $0 })
    }
}
