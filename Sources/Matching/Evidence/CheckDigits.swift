/// The sums by which numbers of registers are known to be written right.
enum CheckDigits {
    /// ISO 17442: eighteen letters and digits, then two digits so that the whole is 1 modulo 97 (ISO 7064 MOD 97-10).
    static func isLegalEntity(_ text: [UInt8]) -> Bool {
        text.count == 20 && text.suffix(2).allSatisfy(\.isDigit) && mod97(text) == 1
    }

    /// The remainder of a number by 97, in which a letter stands for two digits.
    static func mod97(_ text: [UInt8]) -> Int {
        text.reduce(0) { rest, byte in
            byte.isDigit
                ? (rest * 10 + Int(byte - UInt8(ascii: "0"))) % 97
                : (rest * 100 + Int(byte - UInt8(ascii: "A")) + 10) % 97
        }
    }

    /// The sum of digits by their weights.
    static func sum(_ digits: some Collection<Int>, _ weights: some Collection<Int>) -> Int {
        zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// Luhn's sum is a multiple of ten.
    static func luhn(_ digits: some BidirectionalCollection<Int>) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
            let value = digit.offset % 2 == 0 ? digit.element : digit.element * 2
            return sum + (value > 9 ? value - 9 : value)
        }
        return sum % 10 == 0
    }

    /// ISO 7064 MOD 11,10.
    static func mod11and10(_ digits: some Collection<Int>) -> Bool {
        var check = 5
        for digit in digits {
            check = ((check == 0 ? 10 : check) * 2 % 11 + digit) % 10
        }
        return check == 1
    }
}
