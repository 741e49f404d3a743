/// One public holiday: rules that make its days, days besides, and days that are none all the same.
struct PublicHoliday: Hashable, Sendable {
    let name: LocalText
    let rules: [Rule]
    /// Days that no rule makes.
    let listed: Set<Day>
    /// Days that a rule makes and that were none.
    let left: Set<Day>

    struct Rule: Hashable, Sendable {
        let kind: Kind
        /// The years in which it holds; open where the kept data begin or end with it.
        let first: Int
        let last: Int
    }

    enum Kind: Hashable, Sendable {
        /// The same day of every year.
        case fixed(month: Int, day: Int)
        /// Days from Easter Sunday.
        case easter(Int, orthodox: Bool)
        /// The first such day of the week from a day of the year on.
        case weekday(month: Int, day: Int, Weekday)
        /// So many days from a day of the year, in years in which that is such a day of the week: what is observed for it.
        case observed(month: Int, day: Int, Weekday, shift: Int)
    }

    /// Reads `f10.3@1990- +180521`.
    init(name: LocalText, _ spec: Substring) {
        self.name = name
        var rules: [Rule] = []
        var (listed, left): (Set<Day>, Set<Day>) = ([], [])
        for part in spec.split(separator: " ") {
            switch part.first {
            case "+": listed.formUnion(Self.days(part.dropFirst()))
            case "-": left.formUnion(Self.days(part.dropFirst()))
            default: if let rule = Rule(part) { rules.append(rule) }
            }
        }
        (self.rules, self.listed, self.left) = (rules, listed, left)
    }

    func contains(_ day: Day) -> Bool {
        guard !left.contains(day) else { return false }
        return listed.contains(day) || rules.contains { $0.makes(day) }
    }

    /// The last year for which its days are listed; nil where rules make them, and for what there was a few times.
    var knownThrough: Int? {
        guard listed.count >= 8, let last = listed.max()?.year, last >= HolidayData.writtenIn + 2 else { return nil }
        return last >= HolidayData.lastYear - 5 ? HolidayData.lastYear : last
    }

    /// What it is called, in every language.
    var names: Set<String> { Set(Language.allCases.map { name[$0] }) }

    /// `180521220501`: days of six digits each.
    private static func days(_ text: Substring) -> [Day] {
        let digits = text.utf8.compactMap { Int($0) - 48 }
        return stride(from: 0, to: digits.count - 5, by: 6).compactMap { at in
            func two(_ offset: Int) -> Int { digits[at + offset] * 10 + digits[at + offset + 1] }
            return Day(year: 2000 + two(0), month: two(2), day: two(4))
        }
    }
}

extension PublicHoliday.Rule {
    /// Reads `e39`, `f5.1`, `w9.1.0`, `v12.25.5.-1@2021-`.
    init?(_ text: Substring) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let numbers = parts[0].dropFirst().split(separator: ".").compactMap { Int($0) }
        let years = parts.count > 1 ? parts[1].split(separator: "-", omittingEmptySubsequences: false) : ["", ""]
        guard let letter = parts[0].first, let start = numbers.first, years.count == 2 else { return nil }
        first = Int(years[0]) ?? .min
        last = Int(years[1]) ?? .max
        switch (letter, numbers.count) {
        case ("e", 1), ("o", 1): kind = .easter(start, orthodox: letter == "o")
        case ("f", 2): kind = .fixed(month: start, day: numbers[1])
        case ("w", 3): kind = .weekday(month: start, day: numbers[1], Weekday.allCases[numbers[2]])
        case ("v", 4):
            kind = .observed(month: start, day: numbers[1], Weekday.allCases[numbers[2]], shift: numbers[3])
        default: return nil
        }
    }

    /// Is a day one of those that the rule makes? Near the turn of a year it may be made by the year beside it. O(1).
    func makes(_ day: Day) -> Bool {
        let year = day.year
        return (year - 1...year + 1).contains { year in
            (first...last).contains(year) && self.day(in: year) == day
        }
    }

    private func day(in year: Int) -> Day? {
        switch kind {
        case .fixed(let month, let day): return Day(year: year, month: month, day: day)
        case .easter(let days, let orthodox): return Day.easter(year, orthodox: orthodox).adding(days: days)
        case .weekday(let month, let day, let weekday):
            guard let base = Day(year: year, month: month, day: day) else { return nil }
            return (0..<7).map(base.adding(days:)).first { $0.weekday == weekday }
        case .observed(let month, let day, let weekday, let shift):
            guard let base = Day(year: year, month: month, day: day), base.weekday == weekday else { return nil }
            return base.adding(days: shift)
        }
    }
}

extension Day {
    /// Easter Sunday by the Gregorian calendar's reckoning (Meeus, Jones and Butcher), or by the Julian's as orthodox churches keep it,
    /// whose 13 days hold from 1900 to 2099.
    static func easter(_ year: Int, orthodox: Bool) -> Day {
        let golden = year % 19
        let sum: Int
        if orthodox {
            let moon = (19 * golden + 15) % 30
            sum = moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 114
        } else {
            let (century, rest) = (year / 100, year % 100)
            let moon = (19 * golden + century - century / 4 - (8 * century + 13) / 25 + 15) % 30
            let week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
            sum = moon + week - 7 * ((golden + 11 * moon + 22 * week) / 451) + 114
        }
        let sunday = Day(year: year, month: sum / 31, day: sum % 31 + 1) ?? Day(number: 0)
        return sunday.adding(days: orthodox ? 13 : 0)
    }
}
