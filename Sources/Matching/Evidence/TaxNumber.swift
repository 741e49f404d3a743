/// A number for value added tax, of the European Union and its neighbours, checked by its check digit where its country has one.
struct TaxNumber {
    /// As the number begins, which for Greece is `EL`.
    let country: String
    let digits: String

    /// - Parameter text: Capitals and digits, with or without the country in front.
    init?(_ text: String, country: String?) {
        let prefix = String(text.prefix(2))
        let known = country.map { $0 == "GR" ? "EL" : $0 }
        let code: String
        if text.hasPrefix("CHE") {
            code = "CH"
        } else if Self.rules[prefix] != nil {
            code = prefix
        } else {
            code = known ?? ""
        }
        guard let rule = Self.rules[code] else { return nil }
        var rest = text
        if code == "CH" {
            for ending in ["MWST", "TVA", "IVA"] where rest.hasSuffix(ending) { rest.removeLast(ending.count) }
            if rest.hasPrefix("CHE") { rest.removeFirst(3) }
        } else if prefix == code {
            rest.removeFirst(2)
        }
        if code == "NO", rest.hasSuffix("MVA") { rest.removeLast(3) }
        guard rule(rest) else { return nil }
        (self.country, digits) = (code, rest)
    }

    private typealias Rule = @Sendable (String) -> Bool

    /// Digits alone, of one of some lengths, which a sum finds right.
    private static func digits(_ lengths: ClosedRange<Int>, _ isRight: @escaping @Sendable ([Int]) -> Bool) -> Rule {
        { text in
            let digits = text.utf8.compactMap { $0.isDigit ? Int($0 - UInt8(ascii: "0")) : nil }
            return digits.count == text.utf8.count && lengths.contains(digits.count) && isRight(digits)
        }
    }

    /// The sum of digits by their weights, the check digit among them, is a multiple.
    private static func multiple(_ weights: [Int], of number: Int) -> Rule {
        digits(weights.count...weights.count) { CheckDigits.sum($0, weights) % number == 0 }
    }

    private static func number(_ digits: some Sequence<Int>) -> Int { digits.reduce(0) { $0 * 10 + $1 } }

    private static let rules: [String: Rule] = [
        "AT": { text in
            text.hasPrefix("U")
                && digits(8...8) { number in
                    let sum = zip(number, 0..<7).reduce(4) { sum, digit in
                        digit.1 % 2 == 0 ? sum + digit.0 : sum + digit.0 / 5 + digit.0 * 2 % 10
                    }
                    return (10 - sum % 10) % 10 == number[7]
                }(String(text.dropFirst()))
        },
        "BE": digits(10...10) { 97 - number($0[..<8]) % 97 == number($0[8...]) },
        "BG": digits(9...9) { number in
            let first = CheckDigits.sum(number, 1...8) % 11
            return (first == 10 ? CheckDigits.sum(number, 3...10) % 11 % 10 : first) == number[8]
        },
        "CH": digits(9...9) { (11 - CheckDigits.sum($0, [5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11 == $0[8] },
        "CZ": digits(8...8) { (11 - CheckDigits.sum($0, [8, 7, 6, 5, 4, 3, 2]) % 11) % 10 == $0[7] },
        "DE": digits(9...9) { $0[0] != 0 && CheckDigits.mod11and10($0) },
        "DK": multiple([2, 7, 6, 5, 4, 3, 2, 1], of: 11),
        "EE": multiple([3, 7, 1, 3, 7, 1, 3, 7, 1], of: 10),
        "EL": digits(9...9) { CheckDigits.sum($0, [256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == $0[8] },
        "ES": spanish,
        "FI": multiple([7, 9, 10, 5, 8, 4, 2, 1], of: 11),
        "FR": { text in
            let (key, rest) = (String(text.prefix(2)), String(text.dropFirst(2)))
            return digits(9...9, CheckDigits.luhn)(rest)
                && (Int(key).map { $0 == (12 + 3 * ((Int(rest) ?? 0) % 97)) % 97 } ?? (key.utf8.count == 2))
        },
        "GB": digits(9...9) { number in
            let sum = CheckDigits.sum(number, [8, 7, 6, 5, 4, 3, 2, 10, 1])
            return [0, 42, 55].contains(sum % 97)
        },
        "HR": digits(11...11, CheckDigits.mod11and10),
        "HU": multiple([9, 7, 3, 1, 9, 7, 3, 1], of: 10),
        "IE": irish,
        "IT": digits(11...11) { number in
            // The eighth to tenth are the office that gave it.
            let office = Self.number(number[7..<10])
            return CheckDigits.luhn(number) && ((1...100).contains(office) || [120, 121, 888, 999].contains(office))
        },
        "LT": digits(9...9) { number in
            let first = CheckDigits.sum(number, 1...8) % 11
            return (first == 10 ? CheckDigits.sum(number, [3, 4, 5, 6, 7, 8, 9, 1]) % 11 % 10 : first) == number[8]
        },
        "LU": digits(8...8) { number($0[..<6]) % 89 == number($0[6...]) },
        "LV": digits(11...11) { $0[0] > 3 && CheckDigits.sum($0, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3 },
        "MT": multiple([3, 4, 6, 7, 8, 9, 10, 1], of: 37),
        "NL": dutch,
        "NO": multiple([3, 2, 7, 6, 5, 4, 3, 2, 1], of: 11),
        "PL": digits(10...10) { CheckDigits.sum($0, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == $0[9] },
        "PT": digits(9...9) {
            $0[0] != 0 && (11 - CheckDigits.sum($0, [9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10 == $0[8]
        },
        "RO": digits(2...10) { number in
            let padded = [Int](repeating: 0, count: 10 - number.count) + number
            return CheckDigits.sum(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10 % 11 % 10 == padded[9]
        },
        "SE": digits(12...12) { CheckDigits.luhn(Array($0[..<10])) && number($0[10...]) > 0 },
        "SI": digits(8...8) { $0[0] != 0 && (11 - CheckDigits.sum($0, [8, 7, 6, 5, 4, 3, 2]) % 11) % 10 == $0[7] },
        "SK": digits(10...10) { number($0) % 11 == 0 },
    ]

    /// A company's: a letter for its form, seven digits, and a check that is a digit or a letter. Persons' numbers are no company's.
    private static let spanish: Rule = { text in
        let bytes = Array(text.utf8)
        guard bytes.count == 9, "ABCDEFGHJNPQRSUVW".utf8.contains(bytes[0]), bytes[1...7].allSatisfy(\.isDigit) else {
            return false
        }
        let sum = bytes[1...7].enumerated().reduce(0) { sum, byte in
            let digit = Int(byte.element - UInt8(ascii: "0"))
            return byte.offset % 2 == 1 ? sum + digit : sum + digit / 5 + digit * 2 % 10
        }
        let check = (10 - sum % 10) % 10
        return bytes[8] == UInt8(ascii: "0") + UInt8(check) || bytes[8] == Array("JABCDEFGHI".utf8)[check]
    }

    private static let irish: Rule = { text in
        let bytes = Array(text.utf8)
        guard (8...9).contains(bytes.count), bytes[..<7].allSatisfy(\.isDigit), !bytes[7...].contains(where: \.isDigit)
        else { return false }
        var sum = CheckDigits.sum(bytes[..<7].map { Int($0 - UInt8(ascii: "0")) }, [8, 7, 6, 5, 4, 3, 2])
        if bytes.count == 9 { sum += 9 * (bytes[8] == UInt8(ascii: "W") ? 0 : Int(bytes[8] - UInt8(ascii: "A")) + 1) }
        return bytes[7] == Array("WABCDEFGHIJKLMNOPQRSTUV".utf8)[sum % 23]
    }

    private static let dutch: Rule = { text in
        let bytes = Array(text.utf8)
        guard bytes.count == 12, bytes[9] == UInt8(ascii: "B"), bytes[..<9].allSatisfy(\.isDigit),
            bytes[10...].allSatisfy(\.isDigit)
        else { return false }
        let digits = bytes[..<9].map { Int($0 - UInt8(ascii: "0")) }
        return CheckDigits.sum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 == digits[8]
            || CheckDigits.mod97(Array("NL".utf8) + bytes) == 1
    }
}
