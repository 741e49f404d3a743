/// An instant between 0001-01-01T00:00:00Z and 9999-12-31T23:59:59.999999999Z (specification: "Timestamps").
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
    public let seconds: Int64
    /// The rest of the instant in nanoseconds, 0 to 999,999,999.
    public let nanoseconds: Int32

    /// The seconds of the first and the last instant.
    static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

    /// Nil when the instant is out of range or the nanoseconds are not 0 to 999,999,999.
    public init?(seconds: Int64, nanoseconds: Int32 = 0) {
        guard Self.range.contains(seconds), (0..<1_000_000_000).contains(nanoseconds) else { return nil }
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// Earlier is less.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }

    /// The instant later by a number of nanoseconds, or nil when it is out of range.
    func advanced(byNanoseconds amount: Int64) -> Timestamp? {
        let (whole, rest) = amount.quotientAndRemainder(dividingBy: 1_000_000_000)
        var seconds = self.seconds + whole
        var nanoseconds = Int64(self.nanoseconds) + rest
        if nanoseconds < 0 {
            nanoseconds += 1_000_000_000
            seconds -= 1
        } else if nanoseconds >= 1_000_000_000 {
            nanoseconds -= 1_000_000_000
            seconds += 1
        }
        return Timestamp(seconds: seconds, nanoseconds: Int32(nanoseconds))
    }

    /// The nanoseconds from another instant to this one, or nil when they do not fit in 64 bits.
    func nanoseconds(since other: Timestamp) -> Int64? {
        let (scaled, overflow) = (seconds - other.seconds).multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, overflowed) = scaled.addingReportingOverflow(Int64(nanoseconds) - Int64(other.nanoseconds))
        return overflow || overflowed ? nil : sum
    }
}

extension Timestamp: CustomStringConvertible, LosslessStringConvertible {
    /// Reads RFC 3339: `2009-02-13T23:31:30.5Z`, `2009-02-13T23:31:30+02:00`. Digits of a second beyond the ninth
    /// are dropped. Nil for other text, for a date that does not exist and for an instant out of range.
    public init?(_ text: String) {
        var reader = DigitReader(text)
        guard let year = reader.digits(4), reader.skip("-"), let month = reader.digits(2), reader.skip("-"),
            let day = reader.digits(2), reader.skip("T") || reader.skip("t"), let hour = reader.digits(2),
            reader.skip(":"), let minute = reader.digits(2), reader.skip(":"), let second = reader.digits(2),
            hour < 24, minute < 60, second < 60, Civil.exists(year: year, month: month, day: day)
        else { return nil }
        var nanoseconds: Int64 = 0
        if reader.skip(".") {
            guard let fraction = reader.fraction() else { return nil }
            nanoseconds = fraction
        }
        guard let offset = reader.offset(), reader.isAtEnd else { return nil }
        let days = Civil.days(year: year, month: month, day: day)
        self.init(
            seconds: days * 86_400 + hour * 3600 + minute * 60 + second - offset, nanoseconds: Int32(nanoseconds))
    }

    /// RFC 3339 in UTC with as many digits of the second as needed: `2009-02-13T23:31:30.5Z`.
    public var description: String {
        let civil = Civil(self, offset: 0)
        let date = "\(padded(civil.year, 4))-\(padded(civil.month, 2))-\(padded(civil.day, 2))"
        let time = "\(padded(civil.hour, 2)):\(padded(civil.minute, 2)):\(padded(civil.second, 2))"
        return "\(date)T\(time)\(fractionText(Int64(nanoseconds)))Z"
    }
}

/// A number with leading zeros to a width.
func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// Nanoseconds as the digits after a point without trailing zeros, with the point; nothing for zero.
func fractionText(_ nanoseconds: Int64) -> String {
    guard nanoseconds != 0 else { return "" }
    var digits = padded(nanoseconds, 9)
    while digits.hasSuffix("0") { digits.removeLast() }
    return "." + digits
}
