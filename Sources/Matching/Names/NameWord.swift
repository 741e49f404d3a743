/// A word of a name, or several that say one thing ("United States", "Forty-Four").
struct NameWord: Sendable {
    /// In small letters of ASCII.
    var letters: [UInt8]
    /// As it is also spelled: `mueller` of "Müller", without the `s` of a possessive.
    var other: [UInt8]?
    /// Its signs, where it is written without an alphabet: two words may sound alike and be two.
    var signs: [UInt32] = []
    /// Where it stands in the name, in bytes of UTF-8.
    var place: Range<Int>
    var role = Role.distinctive
    /// The place that it names, also where it is what the company is known by.
    var named: Int32?
    /// The first letter of each word that it is made of.
    var initials: [UInt8]
    var isUpper = false
    var isLower = false
    /// Is it of another alphabet than the Latin one?
    var isForeign = false
    /// Where capitals follow small letters within it.
    var humps: [Int] = []
    /// Was it cut short with a full stop or an apostrophe?
    var isCut = false
    /// Are they single letters with nothing but blanks between them? `A B` may be anything.
    var isApart = false

    enum Role: Hashable, Sendable {
        case distinctive
        /// What sort of company it is.
        case generic(Int32)
        case place(Int32)
        case number(Int32)
        case connective
        case form
    }

    var hasDigit: Bool { letters.contains { $0 < UInt8(ascii: "a") } }

    /// Letters that somebody says one by one: short, in capitals or without a vowel. Another one of those is another company.
    var isInitialism: Bool {
        letters.count <= 5 && signs.isEmpty && !isForeign
            && (!letters.contains(where: \.isVowel) || isUpper && letters.count <= 4)
    }
}

extension NameWord {
    /// Several words that say one thing.
    init(joining words: ArraySlice<NameWord>, _ role: Role) {
        let first = words[words.startIndex]
        self = first
        letters = words.flatMap(\.letters)
        other = nil
        signs = words.flatMap(\.signs)
        initials = words.flatMap(\.initials)
        place = first.place.lowerBound..<words[words.endIndex - 1].place.upperBound
        self = saying(role)
    }

    func saying(_ role: Role) -> NameWord {
        var word = self
        word.role = role
        if case .place(let place) = role { word.named = place }
        return word
    }

    /// Is it of signs that each say something, so that it is compared by them and not by how it sounds?
    var isOfSigns: Bool { signs.contains { !(0x3040...0x30FF).contains($0) } }
}

extension UInt8 {
    var isVowel: Bool {
        switch self {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            true
        default: false
        }
    }

    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
