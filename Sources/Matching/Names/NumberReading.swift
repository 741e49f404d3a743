/// Numbers in a name, however they are written: digits, words, ordinals, Roman numerals.
struct NumberReading {
    private let lexicon: Lexicon

    init(_ lexicon: Lexicon) { self.lexicon = lexicon }

    /// The number that begins with a word, and how many words it takes.
    func number(_ words: [NameWord], _ at: Int) -> (count: Int, value: Int32)? {
        let word = words[at]
        if let value = digits(word.letters) { return (1, value) }
        if let tens = said(word) {
            // "Forty-Four", "Forty 4"
            if tens % 10 == 0, tens >= 20, tens < 100, at + 1 < words.count,
                let ones = said(words[at + 1]) ?? digits(words[at + 1].letters), (1...9).contains(ones)
            {
                return (2, tens + ones)
            }
            return (1, tens)
        }
        if at > 0, word.isUpper, let value = Self.roman(word.letters) { return (1, value) }
        return nil
    }

    private func said(_ word: NameWord) -> Int32? {
        word.letters.count > 2 && word.signs.isEmpty ? lexicon.numbers[WordHash(word.letters).value] : nil
    }

    /// Digits, and digits with the ending of an ordinal.
    private func digits(_ letters: [UInt8]) -> Int32? {
        let digits = letters.prefix(while: \.isDigit)
        guard (1...9).contains(digits.count) else { return nil }
        let rest = letters.dropFirst(digits.count)
        guard rest.isEmpty || Self.endings.contains(Array(rest)) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int32($1 - UInt8(ascii: "0")) }
    }

    private static let endings = Set(["st", "nd", "rd", "th"].map { Array($0.utf8) })

    /// Roman numerals to thirty-nine: beyond, and before that alone, letters are rather letters.
    static func roman(_ letters: [UInt8]) -> Int32? { numerals[letters] }

    private static let numerals: [[UInt8]: Int32] = {
        let tens = ["", "x", "xx", "xxx"]
        let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
        var found: [[UInt8]: Int32] = [:]
        for number in 1...39 { found[Array((tens[number / 10] + ones[number % 10]).utf8)] = Int32(number) }
        return found
    }()
}
