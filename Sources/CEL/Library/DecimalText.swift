/// The exact decimal digits of a finite `double`, to be rounded to any number of places without error.
struct DecimalText {
    /// The digits without leading zeros; none for zero.
    private var digits: [UInt8]
    /// How many digits stand before the point; negative when zeros follow it first.
    private var point: Int
    private let isNegative: Bool

    /// Exact: a double is an integer times a power of two, and a negative power of two is one of ten times one of five.
    init(_ double: Double) {
        isNegative = double.sign == .minus
        let significand = double.significandBitPattern | (double.isNormal ? 1 << 52 : 0)
        let exponent = Int(max(double.exponentBitPattern, 1)) - 1075
        var number = BigNatural(significand)
        if exponent > 0 { number.multiply(by: 2, times: exponent) } else { number.multiply(by: 5, times: -exponent) }
        digits = number.decimalDigits
        point = digits.count + min(exponent, 0)
    }

    /// Keeps so many digits, rounding to nearest and halves to even.
    private mutating func round(keeping count: Int) {
        guard count < digits.count else { return }
        guard count >= 0 else {
            digits = []
            return
        }
        let rest = digits[count...]
        let isHalf = rest.first == 5 && rest.dropFirst().allSatisfy { $0 == 0 }
        let isOdd = count > 0 && digits[count - 1] % 2 == 1
        let roundsUp = isHalf ? isOdd : rest[count] >= 5
        digits = Array(digits[..<count])
        guard roundsUp else { return }
        for place in digits.indices.reversed() {
            if digits[place] < 9 {
                digits[place] += 1
                return
            }
            digits[place] = 0
        }
        digits.insert(1, at: 0)
        point += 1
    }

    private func text(_ digits: some Sequence<UInt8>) -> String {
        String(decoding: digits.map { $0 + 48 }, as: UTF8.self)
    }

    /// So many digits after the point: `-123.500`.
    func fixed(_ places: Int) -> String {
        var rounded = self
        rounded.round(keeping: point + places)
        let zeros = [UInt8](repeating: 0, count: max(0, -rounded.point))
        var all = zeros + rounded.digits
        let before = max(rounded.point, 0)
        all += [UInt8](repeating: 0, count: max(0, before + places - all.count))
        let whole = text(all.prefix(before))
        let fraction = text(all.dropFirst(before).prefix(places))
        return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole) + (places > 0 ? "." + fraction : "")
    }

    /// One digit before the point and so many after it, with a power of ten: `1.052033e+03`.
    func scientific(_ places: Int) -> String {
        var rounded = self
        rounded.round(keeping: places + 1)
        let exponent = rounded.digits.isEmpty ? 0 : rounded.point - 1
        let all = rounded.digits + [UInt8](repeating: 0, count: max(0, places + 1 - rounded.digits.count))
        let power = (exponent < 0 ? "-" : "+") + padded(Int64(exponent.magnitude), 2)
        let fraction = places > 0 ? "." + text(all.dropFirst().prefix(places)) : ""
        return (isNegative ? "-" : "") + text(all.prefix(1)) + fraction + "e" + power
    }
}

/// A natural number of any size, as digits to the base 10^9, least first.
private struct BigNatural {
    private var limbs: [UInt64]
    private static let base: UInt64 = 1_000_000_000

    init(_ number: UInt64) {
        limbs = [number % Self.base, number / Self.base % Self.base, number / Self.base / Self.base]
    }

    mutating func multiply(by factor: UInt64, times count: Int) {
        var left = count
        while left > 0 {
            // Several at once, as long as the product of a limb stays below 2^64.
            let step = min(left, factor == 2 ? 30 : 12)
            let power = (0..<step).reduce(UInt64(1)) { product, _ in product * factor }
            var carry: UInt64 = 0
            for place in limbs.indices {
                let product = limbs[place] * power + carry
                limbs[place] = product % Self.base
                carry = product / Self.base
            }
            if carry > 0 { limbs.append(carry) }
            left -= step
        }
    }

    var decimalDigits: [UInt8] {
        let text = limbs.reversed().map { padded(Int64($0), 9) }.joined()
        return Array(text.utf8.drop { $0 == 48 }.map { $0 - 48 })
    }
}
