/// By what a company is found among many without comparing it with all: 64-bit hashes that names share when they are likely alike.
///
/// A name has about twenty. They are the same on every machine and in every version, since they stand in tables; a change of what makes
/// them is a change of ``version``, after which tables are made anew.
public struct CandidateKeys: Sendable {
    /// Of what makes the keys.
    public static let version = 1

    /// A key, and how much it says when two names share it.
    public struct Key: Hashable, Sendable {
        public let hash: UInt64
        let weight: Int
        /// How many names have it before it says nothing of any of them: then it is left out.
        public let mostEntries: Int

        /// How much it says of a name that it is one of so many with this key: the fewer, the more.
        func weight(among count: Int) -> Int { weight * max(1, 2 + count.leadingZeroBitCount - Self.bitsOfMany) }

        private static let bitsOfMany = 256.leadingZeroBitCount
    }

    public private(set) var keys: [Key] = []
    /// How many of the names that share keys are worth comparing: more for first letters alone, which many names have.
    let worthComparing: Int
    private var seen: Set<UInt64> = []

    /// The number under which keys are kept for a name. Two names have the same by a chance of one in 2^64, and then both are found.
    public static func number(of name: String) -> Int64 {
        var hash = WordHash("name")
        hash.addWord(name.utf8)
        return Int64(bitPattern: hash.value)
    }

    /// The keys of a name, to be kept and to be looked up by.
    public init(_ name: CompanyName) {
        let words = name.words.filter { $0.role != .connective }
        worthComparing = words.count == 1 && words[0].letters.count <= 4 ? 800 : 80
        addWhole(words)
        addPairs(words.prefix(5))
        addNeighbours(name.words)
        addLess(words)
        addAcronyms(name)
    }

    /// What shares most with the name, by the numbers that stand under each of its keys, the nearest first; as many as are worth
    /// comparing. O(entries).
    public func nearest(_ entries: (Key) throws -> [Int64]) rethrows -> [Int64] {
        var weights: [Int64: Int] = [:]
        for key in keys {
            let found = try entries(key)
            let weight = key.weight(among: found.count)
            for number in found { weights[number, default: 0] += weight }
        }
        let least = leastWorth(weights.values)
        return weights.filter { $0.value >= least }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .prefix(worthComparing).map(\.key)
    }

    /// What something has to weigh to be among as many as are worth comparing: most need not be put in order.
    private func leastWorth(_ weights: Dictionary<Int64, Int>.Values) -> Int {
        guard weights.count > worthComparing, let most = weights.max() else { return 0 }
        var counts = [Int](repeating: 0, count: most + 1)
        for weight in weights { counts[weight] += 1 }
        var (least, above) = (most, counts[most])
        while above < worthComparing {
            least -= 1
            above += counts[least]
        }
        return least
    }

    private mutating func add(_ sort: StaticString, _ weight: Int, _ parts: [UInt8]...) {
        var hash = WordHash(sort)
        for part in parts { hash.addWord(part) }
        if seen.insert(hash.value).inserted { keys.append(Key(hash: hash.value, weight: weight, mostEntries: 300)) }
    }

    /// First letters are those of many names, and by nothing else is such a name found.
    private mutating func addAcronym(_ letters: [UInt8]) {
        var hash = WordHash("acronym")
        hash.addWord(letters)
        if seen.insert(hash.value).inserted { keys.append(Key(hash: hash.value, weight: 4, mostEntries: 800)) }
    }

    /// The whole name without blanks, and each word that says more than what sort of company it is.
    private mutating func addWhole(_ words: [NameWord]) {
        add("joined", 8, words.flatMap(\.compared))
        for word in words where word.role == .distinctive {
            add("word", 2, word.compared)
            if let other = word.other { add("word", 3, other) }
            if word.skeleton.count >= 3 { add("skeleton", 1, word.skeleton) }
        }
        if !words.contains(where: { $0.role == .distinctive }) {
            add(
                "descriptors", 3,
                words.map(\.compared).sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 + [0x20] })
        }
    }

    /// Two words together, by their consonants and by their beginnings, in whichever order.
    private mutating func addPairs(_ words: ArraySlice<NameWord>) {
        for (index, first) in words.enumerated() {
            for second in words.dropFirst(index + 1) where first.role == .distinctive || second.role == .distinctive {
                let skeletons = [first.skeleton, second.skeleton].sorted { $0.lexicographicallyPrecedes($1) }
                add("skeletons", 3, skeletons[0], skeletons[1])
                guard first.role == .distinctive, second.role == .distinctive else { continue }
                let starts = [first, second].map { Array($0.compared.prefix(3)) }.sorted {
                    $0.lexicographicallyPrecedes($1)
                }
                add("beginnings", 2, starts[0], starts[1])
            }
        }
    }

    /// Words that may be written as one.
    private mutating func addNeighbours(_ words: [NameWord]) {
        for (first, second) in zip(words, words.dropFirst())
        where first.role == .distinctive || second.role == .distinctive {
            add("word", 3, first.compared + second.compared)
        }
        for index in words.indices.dropLast(2) where words[index].compared.count + words[index + 1].compared.count <= 6
        {
            add("word", 3, words[index...index + 2].flatMap(\.compared))
        }
    }

    /// The word that says most with a letter less, so that both sides of a slip share one; and its consonants with one less, beside another
    /// word.
    private mutating func addLess(_ words: [NameWord]) {
        let long = words.enumerated().filter { $0.element.role == .distinctive && $0.element.compared.count >= 4 }
            .sorted { ($1.element.compared.count, $0.offset) < ($0.element.compared.count, $1.offset) }.map(\.element)
        for (place, word) in long.prefix(2).enumerated() where place == 0 || word.compared.count <= 9 {
            let letters = Array(word.compared.prefix(14))
            add("less", 2, letters)
            for shorter in letters.withOneLess { add("less", 2, shorter) }
        }
        for (first, second) in zip(words, words.dropFirst()).prefix(2) {
            let sounds = (first.skeleton, second.skeleton)
            if first.role == .distinctive, sounds.0.count >= 3 {
                for shorter in [sounds.0] + sounds.0.withOneLess { add("beside", 3, shorter, sounds.1) }
            }
            if second.role == .distinctive, sounds.1.count >= 3 {
                for shorter in [sounds.1] + sounds.1.withOneLess { add("beside", 3, shorter, sounds.0) }
            }
        }
        if words.count == 1, let only = long.first, only.skeleton.count >= 5 {
            for shorter in only.skeleton.withOneLess { add("skeleton", 1, shorter) }
        }
    }

    /// The first letters of all words, and a word that may be first letters.
    private mutating func addAcronyms(_ name: CompanyName) {
        let words = name.words.filter { $0.role != .connective }
        let plain = words.flatMap(\.initials)
        if (2...7).contains(plain.count), words.count > 1 {
            addAcronym(plain)
            if name.forms.contains(where: \.isGeneric) { addAcronym(plain + [UInt8(ascii: "c")]) }
            let all = name.words.flatMap(\.initials)
            if all.count <= 7 { addAcronym(all) }
        }
        for word in words where (2...7).contains(word.letters.count) && word.role == .distinctive && !word.hasDigit {
            if words.count == 1 || word.isInitialism { addAcronym(word.letters) }
        }
    }
}

extension NameWord {
    /// By what it is found: the spelling that all others fold into.
    fileprivate var compared: [UInt8] {
        if case .number(let value) = role { return Array(String(value).utf8) }
        return letters
    }

    /// Its consonants in order, doubled ones once, behind its first letter; letters that sound alike are one.
    fileprivate var skeleton: [UInt8] {
        var found: [UInt8] = []
        for (index, letter) in compared.enumerated() {
            if letter == UInt8(ascii: "k"), index + 1 < compared.count, compared[index + 1] == UInt8(ascii: "h") {
                // What is `kh` in one spelling of another alphabet is `h` in the next.
                if index == 0 { found.append(UInt8(ascii: "h")) }
                continue
            }
            if letter.isVowel {
                if index == 0 { found.append(UInt8(ascii: "a")) }
                continue
            }
            let sound: UInt8
            switch letter {
            case UInt8(ascii: "x"):
                found += [UInt8(ascii: "k"), UInt8(ascii: "s")]
                continue
            case UInt8(ascii: "c"), UInt8(ascii: "q"): sound = UInt8(ascii: "k")
            case UInt8(ascii: "z"): sound = UInt8(ascii: "s")
            case UInt8(ascii: "w"): sound = UInt8(ascii: "v")
            case UInt8(ascii: "h") where index > 0, UInt8(ascii: "j") where index > 0: continue
            default: sound = letter
            }
            if found.last != sound { found.append(sound) }
        }
        return found.isEmpty ? compared : found
    }
}
