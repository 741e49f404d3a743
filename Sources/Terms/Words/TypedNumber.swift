/// Numbers, shares and days as people of a language type them. What could mean another number than was meant is none.
extension Language {
    /// A number as documents write it: `1.234,50` in German and `1,234.50` in English are `1234.50`. Marks between thousands stand before
    /// every third digit or nowhere; a blank or an apostrophe may stand there, too. A single mark that is followed by other than three
    /// digits stands before decimals, whatever the language. Nil for anything else.
    public func typedNumber(_ text: String) -> String? {
        var rest = text.withoutBlanksAround[...]
        var sign = ""
        if let first = rest.first, "-\u{2212}".contains(first) {
            sign = "-"
            rest = rest.dropFirst()
        }
        guard let last = rest.last, last.isASCII, last.isNumber else { return nil }
        let (decimal, thousand) = typedMarks(in: rest)
        let halves = rest.split(separator: decimal, omittingEmptySubsequences: false)
        guard halves.count <= 2, let whole = Self.ungrouped(halves[0], thousand) else { return nil }
        guard halves.count == 2 else { return sign + whole }
        guard Self.areDigits(halves[1]) else { return nil }
        return "\(sign)\(whole).\(halves[1])"
    }

    /// What stands before decimals, and between thousands.
    private func typedMarks(in text: Substring) -> (decimal: Character, thousand: Character) {
        let own: (decimal: Character, thousand: Character) = self == .german ? (",", ".") : (".", ",")
        let marks = text.filter { $0 == "." || $0 == "," }
        guard marks.count == 1, let place = text.firstIndex(of: own.thousand),
            text.distance(from: place, to: text.endIndex) != 4
        else { return own }
        return (own.thousand, own.decimal)
    }

    /// Digits without what stands between thousands.
    private static func ungrouped(_ text: Substring, _ thousand: Character) -> String? {
        let marks = Set(text.filter { !$0.isNumber })
        guard let mark = marks.first else { return areDigits(text) ? String(text) : nil }
        let blanks: Set<Character> = [" ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "\u{2019}"]
        guard marks.count == 1, mark == thousand || blanks.contains(mark) else { return nil }
        let groups = text.split(separator: mark, omittingEmptySubsequences: false)
        guard groups.allSatisfy(areDigits), (1...3).contains(groups[0].count), groups[0].first != "0",
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return groups.joined()
    }

    private static func areDigits(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    }
}

extension TextCoded {
    public static func typed(_ text: String, in language: Language) -> Self? { Self(text) }
}

extension Rate {
    /// `15`, `15 %`, `12,5 %` in German.
    public static func typed(_ text: String, in language: Language) -> Rate? {
        let number = text.withoutBlanksAround
        let bare = number.hasSuffix("%") ? String(number.dropLast()) : number
        return language.typedNumber(bare).flatMap { Rate("\($0)%") }
    }
}

extension Day {
    /// `2026-03-05`, and `5.3.2026` or `05.03.2026` in German. Of `3/5/2026` nobody knows which is the month.
    public static func typed(_ text: String, in language: Language) -> Day? {
        let day = text.withoutBlanksAround
        if let written = Day(day) { return written }
        let parts = day.split(separator: ".", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
        guard language == .german, parts.count == 3, parts[2].count == 4, (1...2).contains(parts[0].count),
            (1...2).contains(parts[1].count)
        else { return nil }
        func padded(_ text: String) -> String { text.count == 1 ? "0" + text : text }
        return Day("\(parts[2])-\(padded(parts[1]))-\(padded(parts[0]))")
    }
}
