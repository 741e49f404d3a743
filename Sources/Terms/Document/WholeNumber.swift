/// Reads whole numbers from the decimal text of a number.
enum WholeNumber {
    /// What a text gave.
    enum Outcome<Integer: FixedWidthInteger> {
        case whole(Integer)
        case outOfRange
        case notWhole
        case notNumber

        var value: Integer? {
            if case .whole(let value) = self { value } else { nil }
        }
    }

    /// The value of a JSON number: `12`, `-7`, and also `12.0` and `1e3`, which are whole (JSON Schema 2020-12, 6.1.1).
    static func parse<Integer: FixedWidthInteger>(_ text: String) -> Outcome<Integer> {
        var text = text
        return text.withUTF8 { parse($0) }
    }

    /// The same on bytes. O(length); a huge exponent costs nothing.
    static func parse<Integer: FixedWidthInteger>(_ text: UnsafeBufferPointer<UInt8>) -> Outcome<Integer> {
        let isNegative = text.first == UInt8(ascii: "-")
        var index = isNegative ? 1 : 0
        guard index < text.count else { return .notNumber }
        var value: Integer = 0
        while index < text.count {
            let digit = text[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return parseScientific(text) }
            if !append(digit, to: &value, isNegative: isNegative) { return overflow(text) }
            index += 1
        }
        return .whole(value)
    }

    /// Appends a decimal digit; false when the result does not fit.
    @inline(__always)
    private static func append<Integer: FixedWidthInteger>(
        _ digit: UInt8, to value: inout Integer, isNegative: Bool
    ) -> Bool {
        let (shifted, tooLarge) = value.multipliedReportingOverflow(by: 10)
        let (sum, stillTooLarge) =
            isNegative
            ? shifted.subtractingReportingOverflow(Integer(truncatingIfNeeded: digit))
            : shifted.addingReportingOverflow(Integer(truncatingIfNeeded: digit))
        value = sum
        return !tooLarge && !stillTooLarge
    }

    /// A text whose leading digits are too many: still not a number, or not whole, or truly out of range.
    private static func overflow<Integer: FixedWidthInteger>(_ text: UnsafeBufferPointer<UInt8>) -> Outcome<Integer> {
        text.dropFirst().allSatisfy { $0 &- UInt8(ascii: "0") < 10 } ? .outOfRange : parseScientific(text)
    }

    /// Digits with a point or an exponent: whole when nothing but zeros stands behind the moved point.
    private static func parseScientific<Integer: FixedWidthInteger>(
        _ text: UnsafeBufferPointer<UInt8>
    ) -> Outcome<Integer> {
        guard let parts = DecimalParts(text) else { return .notNumber }
        var digits = parts.digits[...]
        var exponent = parts.exponent
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        if digits.isEmpty { return .whole(0) }
        if exponent < 0 { return .notWhole }
        guard digits.drop(while: { $0 == 0 }).count + exponent <= 40 else { return .outOfRange }
        var value: Integer = 0
        for digit in digits + repeatElement(0, count: exponent) {
            if !append(digit, to: &value, isNegative: parts.isNegative) { return .outOfRange }
        }
        return .whole(value)
    }
}

/// A decimal number taken apart: digits × 10^exponent.
private struct DecimalParts {
    var isNegative = false
    var digits: [UInt8] = []
    var exponent = 0

    init?(_ text: UnsafeBufferPointer<UInt8>) {
        var rest = text[...]
        if rest.first == UInt8(ascii: "-") {
            isNegative = true
            rest.removeFirst()
        }
        var afterPoint = false
        while let byte = rest.first, byte | 0x20 != UInt8(ascii: "e") {
            rest.removeFirst()
            if byte == UInt8(ascii: "."), !afterPoint {
                afterPoint = true
                continue
            }
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            digits.append(digit)
            exponent -= afterPoint ? 1 : 0
        }
        guard !digits.isEmpty else { return nil }
        if rest.isEmpty { return }
        guard let written = DecimalParts.exponent(rest.dropFirst()) else { return nil }
        exponent += written
    }

    /// The exponent, held within ±1,000,000,000, which no document's digits can outweigh.
    private static func exponent(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var rest = text
        let sign = rest.first == UInt8(ascii: "-") ? -1 : 1
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        guard !rest.isEmpty else { return nil }
        var value = 0
        for byte in rest {
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = min(value * 10 + Int(digit), 1_000_000_000)
        }
        return sign * value
    }
}
