/// What is known of words in names of companies, looked up by hash. Made from kept packages by `scripts/company-data.py`.
struct Lexicon: Sendable {
    static let shared = Lexicon()

    /// Phrases that are a legal form.
    let forms: PhraseTable<LegalForm>
    /// Phrases that name a place, by a number for each place.
    let places: PhraseTable<Int32>
    /// Words that say what sort of company it is, by a number for what they say.
    let generic: PhraseTable<Int32>
    /// Words for numbers.
    let numbers: [UInt64: Int32]
    /// Articles, prepositions and the like.
    let connectives: Set<UInt64>
    /// Long words of legal forms by themselves with one letter left out: how misspelt ones are known.
    let misspelt: [UInt64: [UInt8]]

    /// The form that a single sign in brackets stands for: the first of it.
    let bracketed: [UInt32: [UInt32]]

    private init() {
        var bracketed: [UInt32: [UInt32]] = [:]
        var forms = PhraseTable<LegalForm>()
        var misspelt = Misspelt()
        for line in DataFile.lines("legal-forms") {
            let cells = line.cells
            guard cells.count == 4 else { continue }
            let form = LegalForm(
                name: cells[1].text, kind: LegalForm.Kind(rawValue: cells[2].text), tag: cells[3].first)
            forms.add(cells[0], form)
            guard form.isCurated else { continue }
            if cells[0].first == UInt8(ascii: "=") {
                let signs = cells[0].dropFirst().text.unicodeScalars.map(\.value)
                bracketed[signs[0]] = bracketed[signs[0]] ?? signs
            } else {
                misspelt.add(cells[0])
            }
        }
        self.forms = forms
        self.bracketed = bracketed
        self.misspelt = misspelt.found
        places = Self.numbered("places")
        generic = Self.numbered("generic-words")
        var numbers: [UInt64: Int32] = [:]
        for line in DataFile.lines("numbers") {
            let cells = line.cells
            if cells.count == 2, let number = Int32(cells[1].text) { numbers[WordHash(cells[0]).value] = number }
        }
        self.numbers = numbers
        connectives = Set(DataFile.lines("connectives").map { WordHash($0).value })
    }

    private static func numbered(_ file: String) -> PhraseTable<Int32> {
        var table = PhraseTable<Int32>()
        var ids: [String: Int32] = [:]
        for line in DataFile.lines(file) {
            let cells = line.cells
            guard cells.count == 2 else { continue }
            let name = cells[1].text
            let id = ids[name] ?? Int32(ids.count)
            ids[name] = id
            table.add(cells[0], id)
        }
        return table
    }
}

/// Phrases of one word or more, each with what it stands for; and phrases of signs that are written without blanks.
struct PhraseTable<Meaning: Sendable>: Sendable {
    private var phrases: [UInt64: Meaning] = [:]
    /// The beginnings of phrases of more than one word.
    private var beginnings: Set<UInt64> = []
    private var signs: [[UInt32]: Meaning] = [:]
    private(set) var longestSigns = 0

    mutating func add(_ phrase: Substring.UTF8View, _ meaning: Meaning) {
        if phrase.first == UInt8(ascii: "=") {
            let key = phrase.dropFirst().text.unicodeScalars.map(\.value)
            signs[key] = meaning
            longestSigns = max(longestSigns, key.count)
            return
        }
        var hash = WordHash()
        let words = phrase.split(separator: UInt8(ascii: " "))
        for (index, word) in words.enumerated() {
            hash.addWord(word)
            if index < words.count - 1 { beginnings.insert(hash.value) }
        }
        phrases[hash.value] = meaning
    }

    /// What one word stands for.
    func meaning(of word: [UInt8]) -> Meaning? {
        var hash = WordHash()
        hash.addWord(word)
        return phrases[hash.value]
    }

    /// The longest phrase that begins with the first of some words: how many of them it takes.
    func longest(in words: some Sequence<[UInt8]>) -> (count: Int, meaning: Meaning)? {
        var hash = WordHash()
        var found: (Int, Meaning)?
        for (index, word) in words.enumerated() {
            hash.addWord(word)
            if let meaning = phrases[hash.value] { found = (index + 1, meaning) }
            guard beginnings.contains(hash.value) else { break }
        }
        return found
    }

    /// The longest phrase of signs at a place in a run of them.
    func longest(at start: Int, of run: [UInt32]) -> (count: Int, meaning: Meaning)? {
        for count in stride(from: min(longestSigns, run.count - start), to: 1, by: -1) {
            if let meaning = signs[Array(run[start..<start + count])] { return (count, meaning) }
        }
        return nil
    }
}

/// Words of legal forms under every spelling with one letter less.
private struct Misspelt {
    private(set) var found: [UInt64: [UInt8]] = [:]
    private var seen: Set<[UInt8]> = []

    mutating func add(_ phrase: Substring.UTF8View) {
        for part in phrase.split(separator: UInt8(ascii: " ")) where part.count >= 5 {
            let word = Array(part)
            guard seen.insert(word).inserted else { continue }
            found[WordHash(word).value] = word
            for hole in word.withOneLess where found[WordHash(hole).value] == nil { found[WordHash(hole).value] = word }
        }
    }
}

extension [UInt8] {
    /// The word with each of its letters left out in turn.
    var withOneLess: [[UInt8]] {
        indices.map { index in
            var shorter = self
            shorter.remove(at: index)
            return shorter
        }
    }
}
