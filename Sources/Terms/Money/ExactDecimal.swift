/// A decimal number held exactly: `digits` divided by ten to the power of `scale`. The meeting point of amounts and rates.
struct ExactDecimal: Hashable, Sendable, CustomStringConvertible {
    let digits: Int64
    let scale: Int

    init(digits: Int64, scale: Int) {
        self.digits = digits
        self.scale = scale
    }

    /// Reads `-12.50`; nil for anything but digits with at most one point between them, or when it does not fit.
    init?(_ text: String) {
        // Counted on the side of the sign, so that the least 64-bit number is read as well.
        var value: Int64 = 0
        var scale = 0
        var seenPoint = false
        var digitsSeen = 0
        let negative = text.utf8.first == UInt8(ascii: "-")
        for byte in text.utf8.dropFirst(negative ? 1 : 0) {
            if byte == UInt8(ascii: "."), !seenPoint, digitsSeen > 0 {
                seenPoint = true
                continue
            }
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            let digit = Int64(byte - UInt8(ascii: "0"))
            let (tenfold, tooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflow) = tenfold.addingReportingOverflow(negative ? -digit : digit)
            guard !tooLarge, !overflow else { return nil }
            value = sum
            digitsSeen += 1
            if seenPoint { scale += 1 }
        }
        guard digitsSeen > 0, !seenPoint || scale > 0 else { return nil }
        self.init(digits: value, scale: scale)
    }

    /// Is it a decimal number by the way it is written, also one that does not fit?
    static func isWritten(_ text: String) -> Bool {
        let bare = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        let halves = bare.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return (1...2).contains(halves.count)
            && halves.allSatisfy { !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }
    }

    var description: String {
        let sign = digits < 0 ? "-" : ""
        let text = String(digits.magnitude)
        guard scale > 0 else { return sign + text }
        let padded = String(repeating: "0", count: max(0, scale + 1 - text.count)) + text
        return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
    }
}
