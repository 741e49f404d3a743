/// The language's durations are Swift's, kept within a signed 64-bit count of nanoseconds (about ±292 years).
extension Duration {
    /// The duration of so many nanoseconds.
    init(wholeNanoseconds: Int64) { self = .nanoseconds(wholeNanoseconds) }

    /// The length in nanoseconds rounded towards zero, or nil beyond 64 bits.
    var wholeNanoseconds: Int64? {
        let (seconds, attoseconds) = components
        let (scaled, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, overflowed) = scaled.addingReportingOverflow(attoseconds / 1_000_000_000)
        return overflow || overflowed ? nil : sum
    }

    /// Reads a sequence of decimal numbers with units, as in `1h45m47s`, `-1.5h` or `300ms`; units are `h`, `m`,
    /// `s`, `ms`, `us` (`µs`) and `ns`. `0` needs no unit. Nil for other text and beyond the range.
    package init?(durationText text: String) {
        var bytes = Array(text.utf8)[...]
        var negative = false
        if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            negative = sign == UInt8(ascii: "-")
            bytes = bytes.dropFirst()
        }
        if bytes.elementsEqual("0".utf8) {
            self = .zero
            return
        }
        guard !bytes.isEmpty else { return nil }
        var total: Int64 = 0
        while !bytes.isEmpty {
            guard let part = Self.takePart(&bytes) else { return nil }
            let (sum, overflow) = total.addingReportingOverflow(part)
            guard !overflow else { return nil }
            total = sum
        }
        if !negative {
            guard total != .min else { return nil }
            total = -total
        }
        self.init(wholeNanoseconds: total)
    }

    /// One number with its unit, in nanoseconds, negated: there is one more negative number than there are positive.
    private static func takePart(_ bytes: inout ArraySlice<UInt8>) -> Int64? {
        let isDigit: (UInt8) -> Bool = { (48...57).contains($0) }
        let whole = bytes.prefix(while: isDigit)
        bytes = bytes.dropFirst(whole.count)
        var fraction: ArraySlice<UInt8> = []
        if bytes.first == UInt8(ascii: ".") {
            fraction = bytes.dropFirst().prefix(while: isDigit)
            bytes = bytes.dropFirst(1 + fraction.count)
        }
        guard !whole.isEmpty || !fraction.isEmpty else { return nil }
        let unitText = bytes.prefix { !isDigit($0) && $0 != UInt8(ascii: ".") }
        bytes = bytes.dropFirst(unitText.count)
        let units: [String: Int64] = [
            "ns": 1, "us": 1000, "µs": 1000, "μs": 1000, "ms": 1_000_000, "s": 1_000_000_000,
            "m": 60_000_000_000, "h": 3_600_000_000_000,
        ]
        guard let unit = units[String(decoding: unitText, as: UTF8.self)] else { return nil }
        var number: Int64 = 0
        for byte in whole {
            let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
            let (sum, overflowed) = tens.subtractingReportingOverflow(Int64(byte - 48))
            guard !overflow, !overflowed else { return nil }
            number = sum
        }
        let (scaled, overflow) = number.multipliedReportingOverflow(by: unit)
        guard !overflow else { return nil }
        // Digits beyond the eighteenth are less than a nanosecond whatever the unit.
        var numerator: UInt64 = 0
        var denominator: UInt64 = 1
        for byte in fraction.prefix(18) {
            numerator = numerator * 10 + UInt64(byte - 48)
            denominator *= 10
        }
        let part = denominator.dividingFullWidth(numerator.multipliedFullWidth(by: UInt64(unit))).quotient
        let (sum, overflowed) = scaled.subtractingReportingOverflow(Int64(part))
        return overflowed ? nil : sum
    }

    /// The length in seconds with as many digits as needed and the unit: `6347s`, `-0.5s`.
    var durationText: String {
        let (seconds, attoseconds) = components
        let sign = seconds < 0 || attoseconds < 0 ? "-" : ""
        return "\(sign)\(seconds.magnitude)\(fractionText(Int64(attoseconds.magnitude / 1_000_000_000)))s"
    }
}
