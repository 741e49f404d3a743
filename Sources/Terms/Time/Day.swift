/// A civil day of the proleptic Gregorian calendar, without a time zone.
public struct Day: Hashable, Sendable, Comparable {
    /// Days since 1970-01-01.
    public let number: Int

    public init(number: Int) { self.number = number }

    /// 0001-01-01: no day is before it.
    public static let first = Day(number: -719_162)

    /// The day with these parts, or nil when the calendar has no such day (30 February).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year)
        else {
            return nil
        }
        // Counts from 1 March, so that the leap day is the last of its year; 146,097 days make 400 years.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// Reads `2026-03-02` (ISO 8601); nil when it is written otherwise or does not exist.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public static func < (one: Day, other: Day) -> Bool { one.number < other.number }

    public func adding(days: Int) -> Day { Day(number: number + days) }

    /// The same day of the month so many months on; the month's last day where it has no such day.
    public func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let count = year * 12 + (month - 1) + months
        let target = (year: count / 12, month: count % 12 + 1)
        let last = Self.days(in: target.month, of: target.year)
        return Day(year: target.year, month: target.month, day: min(day, last)) ?? self
    }

    /// Whole months to another day; nothing where that is earlier.
    public func wholeMonths(to day: Day) -> Int {
        let (from, to) = (parts, day.parts)
        let months = (to.year - from.year) * 12 + to.month - from.month
        return max(0, adding(months: months) > day ? months - 1 : months)
    }

    /// The fewest days that so many months can be.
    static func fewest(months: Int) -> Int {
        let starts = (1...12).compactMap { Day(year: 2025, month: $0, day: 1) }
        return starts.map { $0.days(to: $0.adding(months: months)) }.min() ?? 0
    }

    /// Days from this day to the other; negative when that is earlier.
    public func days(to other: Day) -> Int { other.number - number }

    public var year: Int { parts.year }
    public var month: Int { parts.month }
    /// Day of the month, from 1.
    public var day: Int { parts.day }

    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        Weekday.allCases[((number + 3) % 7 + 7) % 7]
    }

    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// Days in a month, with leap years.
    public static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }
}

extension Day: CustomStringConvertible {
    /// ISO 8601: `2026-03-02`.
    public var description: String {
        let (year, month, day) = parts
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

/// A day of the week, Monday first as in ISO 8601; written `mon` to `sun` in program files.
public enum Weekday: String, Codable, CaseIterable, Hashable, Sendable {
    case mon, tue, wed, thu, fri, sat, sun
}

/// A number in so many digits, with zeros in front.
func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
}
