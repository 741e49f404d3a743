/// A moment: milliseconds since 1970-01-01T00:00:00Z. Time always comes in as such a value; nothing here reads a clock.
public struct Instant: Hashable, Sendable, Comparable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    public static func < (one: Instant, other: Instant) -> Bool { one.milliseconds < other.milliseconds }

    public func adding(seconds: Int64) -> Instant { Instant(milliseconds: milliseconds + seconds * 1_000) }
    public func adding(days: Int64) -> Instant { adding(seconds: days * 86_400) }

    /// Whole seconds since the epoch, rounded down.
    public var seconds: Int64 {
        milliseconds >= 0 ? milliseconds / 1_000 : (milliseconds - 999) / 1_000
    }

    /// Reads RFC 3339 with an offset: `2026-03-02T10:00:00Z`, `…T10:00:00.250-05:00`; nil when it is anything else, or when
    /// its day in UTC is outside the years 1 to 9999 and so could not be written.
    public init?(_ text: String) {
        guard let split = LocalTime.split(text), !split.rest.isEmpty,
            let offset = Self.offsetSeconds(split.rest)
        else { return nil }
        self = LocalTime(day: split.day, millisecondsOfDay: split.milliseconds).instant(offsetSeconds: offset)
        guard Self.written.contains(milliseconds) else { return nil }
    }

    /// From the first moment of the year 1 to the last of the year 9999.
    private static let written: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999

    private static func offsetSeconds(_ text: Substring) -> Int? {
        if text == "Z" || text == "z" { return 0 }
        let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard let sign = text.first, sign == "+" || sign == "-", parts.count == 2,
            parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hours = Int(parts[0]), let minutes = Int(parts[1]), hours <= 23, minutes <= 59
        else { return nil }
        return (sign == "-" ? -1 : 1) * (hours * 3_600 + minutes * 60)
    }
}

extension Instant: CustomStringConvertible {
    /// RFC 3339 in UTC: `2026-03-02T15:00:00Z`, with milliseconds only where there are any.
    public var description: String {
        let local = LocalTime(self, offsetSeconds: 0)
        return "\(local)Z"
    }
}

/// A civil day and a time of that day, without a zone: what a clock on the wall shows.
public struct LocalTime: Hashable, Sendable, CustomStringConvertible {
    public let day: Day
    /// Milliseconds since midnight, 0 to 86,399,999.
    public let millisecondsOfDay: Int

    public init(day: Day, millisecondsOfDay: Int) {
        self.day = day
        self.millisecondsOfDay = millisecondsOfDay
    }

    /// Reads `2026-03-02T10:00`, with seconds and fractions if given, or a day alone, which means midnight.
    public init?(_ text: String) {
        if let day = Day(text) {
            self.init(day: day, millisecondsOfDay: 0)
        } else {
            guard let split = Self.split(text), split.rest.isEmpty else { return nil }
            self.init(day: split.day, millisecondsOfDay: split.milliseconds)
        }
    }

    init(_ instant: Instant, offsetSeconds: Int) {
        let shifted = instant.milliseconds + Int64(offsetSeconds) * 1_000
        let day = shifted >= 0 ? shifted / 86_400_000 : (shifted - 86_399_999) / 86_400_000
        self.init(day: Day(number: Int(day)), millisecondsOfDay: Int(shifted - day * 86_400_000))
    }

    func instant(offsetSeconds: Int) -> Instant {
        Instant(
            milliseconds: Int64(day.number) * 86_400_000 + Int64(millisecondsOfDay) - Int64(offsetSeconds) * 1_000)
    }

    /// `2026-03-02T10:00:00`, with milliseconds only where there are any.
    public var description: String {
        let seconds = millisecondsOfDay / 1_000
        let fraction = millisecondsOfDay % 1_000
        let time = "\(padded(seconds / 3_600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
        return "\(day)T\(time)" + (fraction == 0 ? "" : ".\(padded(fraction, 3))")
    }

    /// Takes a day and a time from the front of a text; `rest` is what follows, such as a zone.
    static func split(_ text: String) -> (day: Day, milliseconds: Int, rest: Substring)? {
        // Byte by byte: nearly every record holds moments, and characters would cost many times as much.
        let bytes = text.utf8
        guard bytes.count >= 16, let day = Day(String(decoding: bytes.prefix(10), as: UTF8.self)) else { return nil }
        let tail = bytes.dropFirst(10)
        guard let separator = tail.first, "Tt ".utf8.contains(separator) else { return nil }
        let time = tail.dropFirst().prefix { "0123456789:.".utf8.contains($0) }
        let rest = Substring(tail.dropFirst(1 + time.count))
        let parts = time.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(Substring.init)
        guard parts.count == 2 || parts.count == 3, parts[0].utf8.count == 2, parts[1].utf8.count == 2,
            let hours = Int(parts[0]), hours <= 23, let minutes = Int(parts[1]), minutes <= 59,
            let last = milliseconds(ofSeconds: parts.count == 3 ? parts[2] : "00")
        else { return nil }
        return (day, (hours * 3_600 + minutes * 60) * 1_000 + last, rest)
    }

    private static func milliseconds(ofSeconds text: Substring) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts[0].count == 2, let seconds = Int(parts[0]), seconds <= 59 else { return nil }
        guard parts.count == 2 else { return seconds * 1_000 }
        guard (1...9).contains(parts[1].count), let fraction = Int(parts[1].prefix(3)) else { return nil }
        return seconds * 1_000 + fraction * [100, 10, 1][min(parts[1].count, 3) - 1]
    }
}
