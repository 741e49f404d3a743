/// In what way two words are alike.
enum WordLikeness: Equatable, Sendable {
    case equal
    /// The same word spelled otherwise: `Mueller`, `Müller`; the same place or descriptor in another language.
    case spelling
    case translated
    /// So many letters apart; for long words more than for short ones.
    case letters(Int)
    /// Cut short, or without its vowels, as is done with a word that many names have.
    case abbreviated
    /// Cut short though it is a name: as likely another one.
    case shortened
    /// The first letter stands for the word.
    case initial

    /// How much of the word is the same, from 0 to 1.
    func degree(_ length: Int) -> Double {
        switch self {
        case .equal: 1
        case .spelling: 0.99
        case .translated: 0.9
        case .letters(let count): 1 - 1.4 * Double(count) / Double(max(length, 4))
        case .abbreviated: 0.85
        case .shortened: 0.6
        case .initial: 0.5
        }
    }
}

/// Compares words. Costs some tens of nanoseconds where they differ at once, below a microsecond otherwise.
enum WordComparison {
    static func likeness(_ one: NameWord, _ other: NameWord) -> WordLikeness? {
        switch (one.role, other.role) {
        case (.number(let first), .number(let second)): return first == second ? .equal : nil
        case (.number, _), (_, .number): return nil
        default: break
        }
        if one.isOfSigns, other.isOfSigns { return signs(one, other) }
        if one.letters == other.letters { return .equal }
        if let first = one.other, first == other.letters || first == other.other { return .spelling }
        if let second = other.other, second == one.letters { return .spelling }
        if let first = one.named, let second = other.named { return first == second ? .spelling : nil }
        if case .generic(let first) = one.role, case .generic(let second) = other.role, first == second {
            return .translated
        }
        if let spelled = spelled(one, other) { return spelled }
        return abbreviation(one, other) ?? abbreviation(other, one)
    }

    /// Words without an alphabet: their signs are compared, not how they sound.
    private static func signs(_ one: NameWord, _ other: NameWord) -> WordLikeness? {
        if one.signs == other.signs { return .equal }
        if case .generic(let first) = one.role, case .generic(let second) = other.role, first == second {
            return .translated
        }
        let length = max(one.signs.count, other.signs.count)
        guard length >= 6 else { return nil }
        return EditDistance.between(one.signs, other.signs, atMost: 1).map { .letters($0 * 3) }
    }

    private static func spelled(_ one: NameWord, _ other: NameWord) -> WordLikeness? {
        guard !one.isInitialism, !other.isInitialism else { return nil }
        let foreign = one.isForeign != other.isForeign
        let count = distance(one.letters, other.letters, foreign)
        guard let alternative = one.other ?? other.other else { return count.map { .letters($0) } }
        let second = distance(
            one.other == nil ? one.letters : alternative, other.other == nil ? other.letters : alternative, foreign)
        guard let best = [count, second].compactMap({ $0 }).min() else { return nil }
        return best == 0 ? .spelling : .letters(best)
    }

    /// How many letters lie between two words, as long as there are few for their length. Digits in a word are never mistaken.
    private static func distance(_ one: [UInt8], _ other: [UInt8], _ foreign: Bool) -> Int? {
        let (short, long) = (min(one.count, other.count), max(one.count, other.count))
        let limit: Int
        switch long {
        case ..<4: limit = 0
        case 4...5: limit = short >= 3 ? 1 : 0
        case 6...8: limit = 2
        case 9...12: limit = 3
        default: limit = 4
        }
        guard limit > 0, long - short <= limit, one.lazy.filter(\.isDigit).elementsEqual(other.lazy.filter(\.isDigit))
        else { return nil }
        return EditDistance.between(one, other, atMost: foreign ? limit + 1 : limit)
    }

    private static func abbreviation(_ short: NameWord, _ long: NameWord) -> WordLikeness? {
        guard short.letters.count < long.letters.count, short.letters.first == long.letters.first, long.signs.isEmpty,
            !long.isInitialism
        else { return nil }
        if short.letters.count == 1 { return .initial }
        guard !short.letters.contains(where: \.isDigit) else { return nil }
        var isName = !short.isCut
        if case .generic = long.role { isName = false }
        let isPrefix = long.letters.starts(with: short.letters)
        if isPrefix, short.isCut || short.letters.count >= 3 && short.letters.count * 3 <= long.letters.count * 2 {
            return isName ? .shortened : .abbreviated
        }
        guard short.letters.count >= 3 || short.isCut, short.letters.count * 3 <= long.letters.count * 2,
            !short.letters.dropFirst().contains(where: \.isVowel) || short.isCut,
            isWithin(short.letters, long.letters)
        else { return nil }
        return isName ? .shortened : .abbreviated
    }

    /// Are all letters of the one in the other, in order?
    private static func isWithin(_ short: [UInt8], _ long: [UInt8]) -> Bool {
        var at = 0
        for letter in long where at < short.count && letter == short[at] { at += 1 }
        return at == short.count
    }
}
