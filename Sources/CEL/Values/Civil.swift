/// An instant as the proleptic Gregorian calendar and the clock show it at some offset from UTC.
struct Civil {
    let year: Int64
    let month: Int64
    let day: Int64
    let hour: Int64
    let minute: Int64
    let second: Int64
    /// Days since 1970-01-01.
    let dayNumber: Int64

    /// `offset` is in seconds, east of Greenwich positive.
    init(_ timestamp: Timestamp, offset: Int64) {
        let local = timestamp.seconds + offset
        var days = local / 86_400
        var rest = local % 86_400
        if rest < 0 {
            rest += 86_400
            days -= 1
        }
        dayNumber = days
        hour = rest / 3600
        minute = rest % 3600 / 60
        second = rest % 60
        (year, month, day) = Self.date(dayNumber: days)
    }

    /// 0 for Sunday.
    var weekday: Int64 {
        let day = (dayNumber + 4) % 7
        return day < 0 ? day + 7 : day
    }

    /// 0 for the first of January.
    var dayOfYear: Int64 { dayNumber - Self.days(year: year, month: 1, day: 1) }

    /// Whether the calendar has the date.
    static func exists(year: Int64, month: Int64, day: Int64) -> Bool {
        guard (1...12).contains(month), day >= 1 else { return false }
        return day <= length(month: month, year: year)
    }

    private static func length(month: Int64, year: Int64) -> Int64 {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int64) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// Days from 1970-01-01 to a date. Years are counted from March so that the leap day is the last of its year.
    static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shifted = month > 2 ? month - 3 : month + 9
        let marchYear = month > 2 ? year : year - 1
        let leaps =
            marchYear.flooredDivision(by: 4) - marchYear.flooredDivision(by: 100)
            + marchYear.flooredDivision(by: 400)
        return marchYear * 365 + leaps + (153 * shifted + 2) / 5 + day - 1 - 719_468
    }

    /// The date that is a number of days after 1970-01-01.
    private static func date(dayNumber: Int64) -> (Int64, Int64, Int64) {
        let sinceZero = dayNumber + 719_468
        let era = sinceZero.flooredDivision(by: 146_097)
        let dayOfEra = sinceZero - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}

extension Int64 {
    /// Division rounded towards negative infinity.
    fileprivate func flooredDivision(by divisor: Int64) -> Int64 {
        let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
        return rest != 0 && (rest < 0) != (divisor < 0) ? quotient - 1 : quotient
    }
}

/// Reads the fixed-width numbers of dates and offsets from left to right.
struct DigitReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { place == bytes.count }

    /// Passes over one ASCII character if it comes next.
    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard place < bytes.count, UInt32(bytes[place]) == character.value else { return false }
        place += 1
        return true
    }

    /// Exactly so many digits.
    mutating func digits(_ count: Int) -> Int64? {
        guard place + count <= bytes.count else { return nil }
        var number: Int64 = 0
        for byte in bytes[place..<place + count] {
            guard (48...57).contains(byte) else { return nil }
            number = number * 10 + Int64(byte - 48)
        }
        place += count
        return number
    }

    /// One or more digits as a fraction of a second in nanoseconds; digits beyond the ninth are dropped.
    mutating func fraction() -> Int64? {
        let start = place
        var number: Int64 = 0
        while place < bytes.count, (48...57).contains(bytes[place]) {
            if place - start < 9 { number = number * 10 + Int64(bytes[place] - 48) }
            place += 1
        }
        guard place > start else { return nil }
        for _ in 0..<max(0, 9 - (place - start)) { number *= 10 }
        return number
    }

    /// `Z`, `+hh:mm` or `-hh:mm` as seconds east of Greenwich.
    mutating func offset() -> Int64? {
        if skip("Z") || skip("z") { return 0 }
        let negative = skip("-")
        guard negative || skip("+") else { return nil }
        return clock(negative: negative)
    }

    /// `hh:mm` as seconds.
    mutating func clock(negative: Bool) -> Int64? {
        guard let hours = digits(2), skip(":"), let minutes = digits(2), hours < 24, minutes < 60 else { return nil }
        return (hours * 3600 + minutes * 60) * (negative ? -1 : 1)
    }
}
