/// Which words of two names are each other.
struct NameAlignment {
    /// Words of both sides that are each other: one and one, one and several that are written apart, an acronym and its words.
    struct Pair {
        let ones: Range<Int>
        let others: Range<Int>
        let kind: Kind

        enum Kind: Equatable {
            case word(WordLikeness)
            /// Joined on one side and parted on the other, with so many letters apart.
            case parted(Int)
            case acronym
        }
    }

    private(set) var pairs: [Pair] = []
    let one: CompanyName
    let other: CompanyName
    private var ones: [Bool]
    private var others: [Bool]

    init(_ one: CompanyName, _ other: CompanyName) {
        (self.one, self.other) = (one, other)
        ones = one.words.map { $0.role == .connective }
        others = other.words.map { $0.role == .connective }
        pairEqual()
        if isOpen {
            pairParted()
            pairAlike()
            pairAcronyms()
            leaveForms()
        }
        pairs.sort { $0.ones.lowerBound < $1.ones.lowerBound }
    }

    private var isOpen: Bool { ones.contains(false) || others.contains(false) }

    /// Words of the one name that have no counterpart.
    var leftOfOne: [NameWord] { zip(one.words, ones).compactMap { $1 ? nil : $0 } }
    var leftOfOther: [NameWord] { zip(other.words, others).compactMap { $1 ? nil : $0 } }

    /// Are the first words each other, connectives and legal forms aside?
    var startsAlike: Bool {
        guard let first = pairs.first else { return false }
        let start =
            one.words.indices.first { one.words[$0].role != .connective && !(ones[$0] && $0 < first.ones.lowerBound) }
            ?? 0
        let second = other.words.indices.first { place in
            other.words[place].role != .connective && !(others[place] && !pairs.contains { $0.others.contains(place) })
        }
        return first.ones.contains(start) && first.others.contains(second ?? 0)
    }

    private mutating func take(_ ones: Range<Int>, _ others: Range<Int>, _ kind: Pair.Kind) {
        for index in ones { self.ones[index] = true }
        for index in others { self.others[index] = true }
        pairs.append(Pair(ones: ones, others: others, kind: kind))
    }

    private mutating func pairEqual() {
        for index in one.words.indices where !ones[index] {
            let word = one.words[index]
            var best: Int?
            for candidate in other.words.indices where !others[candidate] {
                let second = other.words[candidate]
                guard word.letters == second.letters, WordComparison.likeness(word, second) == .equal else { continue }
                if best.map({ abs($0 - index) > abs(candidate - index) }) ?? true { best = candidate }
            }
            if let best { take(index..<index + 1, best..<best + 1, .word(.equal)) }
        }
    }

    /// "Good Will" and "Goodwill": words that follow each other, connectives among them.
    private mutating func pairParted() {
        for index in one.words.indices where !ones[index] {
            if let (run, count) = Self.run(in: other.words, others, for: one.words[index]) {
                take(index..<index + 1, run, .parted(count))
            }
        }
        for index in other.words.indices where !others[index] {
            if let (run, count) = Self.run(in: one.words, ones, for: other.words[index]) {
                take(run, index..<index + 1, .parted(count))
            }
        }
    }

    private static func run(in words: [NameWord], _ taken: [Bool], for word: NameWord) -> (Range<Int>, Int)? {
        guard word.letters.count > 3 || !word.signs.isEmpty else { return nil }
        for start in words.indices where !taken[start] {
            var joined: [UInt8] = []
            var signs: [UInt32] = []
            for end in start..<min(start + 4, words.count) {
                if taken[end], words[end].role != .connective { break }
                joined += words[end].letters
                signs += words[end].signs
                if joined.count > word.letters.count + 1 { break }
                guard end > start, !taken[end], joined.count + 1 >= word.letters.count else { continue }
                if !word.signs.isEmpty, !signs.isEmpty {
                    if signs == word.signs { return (start..<end + 1, 0) }
                } else if joined == word.letters || joined == word.other {
                    return (start..<end + 1, 0)
                } else if joined.count >= 7, EditDistance.between(joined, word.letters, atMost: 1) != nil {
                    return (start..<end + 1, 1)
                }
            }
        }
        return nil
    }

    private mutating func pairAlike() {
        var found: [(degree: Double, one: Int, other: Int, likeness: WordLikeness)] = []
        for first in one.words.indices where !ones[first] {
            for second in other.words.indices where !others[second] {
                guard let likeness = WordComparison.likeness(one.words[first], other.words[second]) else { continue }
                let length = max(one.words[first].letters.count, other.words[second].letters.count)
                found.append((likeness.degree(length), first, second, likeness))
            }
        }
        found.sort {
            ($1.degree, abs($0.one - $0.other), $0.one, $0.other) < (
                $0.degree, abs($1.one - $1.other), $1.one, $1.other
            )
        }
        for pair in found where !ones[pair.one] && !others[pair.other] && pair.degree >= 0.5 {
            take(pair.one..<pair.one + 1, pair.other..<pair.other + 1, .word(pair.likeness))
        }
    }

    /// "AB Lindqvist": what is a legal form in the other name is one in front of this.
    private mutating func leaveForms() {
        if let first = one.words.first, !ones[0],
            other.forms.contains(where: { $0.name.utf8.elementsEqual(first.letters) })
        {
            ones[0] = true
        }
        if let first = other.words.first, !others[0],
            one.forms.contains(where: { $0.name.utf8.elementsEqual(first.letters) })
        {
            others[0] = true
        }
    }

    private mutating func pairAcronyms() {
        for index in one.words.indices where !ones[index] {
            if let run = Self.spelledOut(one.words[index], in: other, others) { take(index..<index + 1, run, .acronym) }
        }
        for index in other.words.indices where !others[index] {
            if let run = Self.spelledOut(other.words[index], in: one, ones) { take(run, index..<index + 1, .acronym) }
        }
    }

    /// The words whose first letters are an acronym: all that are left, with or without connectives and a last "Company".
    private static func spelledOut(_ word: NameWord, in name: CompanyName, _ taken: [Bool]) -> Range<Int>? {
        guard (2...7).contains(word.letters.count), word.signs.isEmpty, !word.hasDigit else { return nil }
        let company = name.forms.contains(where: \.isGeneric) ? [UInt8(ascii: "c")] : []
        for start in name.words.indices where !taken[start] {
            var (plain, all): ([UInt8], [UInt8]) = ([], [])
            for end in start..<name.words.count {
                let connective = name.words[end].role == .connective
                if taken[end], !connective { break }
                all += name.words[end].initials
                if !connective { plain += name.words[end].initials }
                guard plain.count > 1, !connective else { continue }
                let isLast = end == name.words.count - 1
                if plain == word.letters || all == word.letters
                    || isLast && !company.isEmpty && plain + company == word.letters
                {
                    return start..<end + 1
                }
            }
        }
        return nil
    }
}
