/// Finds legal forms, places, numbers and generic words among the words of a name.
struct NameReading {
    private var words: [NameWord]
    private(set) var forms: [LegalForm] = []
    private let lexicon = Lexicon.shared

    init(_ words: [NameWord]) {
        self.words = words
        for (index, word) in words.enumerated().reversed() where word.role == .form {
            let marks = lexicon.forms.longest(at: 0, of: word.signs)
            if let form = marks?.meaning {
                forms.insert(form, at: 0)
                self.words.remove(at: index)
            }
        }
        splitGlued()
    }

    /// The words that are compared, connectives among them; where there is nothing else, those are the name.
    var spoken: [NameWord] {
        var written = words.filter { !$0.letters.isEmpty }
        if !written.contains(where: { $0.role == .distinctive }) {
            // A company that is known by its town.
            written = written.map { if case .place = $0.role { $0.saying(.distinctive) } else { $0 } }
        }
        if written.contains(where: { $0.role != .connective }) { return written }
        return written.map { $0.saying(.distinctive) }
    }

    // MARK: - Legal forms

    /// "SiemensAG": a form with a capital behind a small letter.
    private mutating func splitGlued() {
        for index in words.indices {
            for hump in words[index].humps where hump > 1 {
                var (rest, tail) = (words[index], words[index])
                tail.letters = Array(tail.letters[hump...])
                guard tail.letters.count > 1, let form = lexicon.forms.meaning(of: tail.letters), form.isCurated else {
                    continue
                }
                rest.letters.removeLast(tail.letters.count)
                (rest.other, tail.other, rest.humps, tail.humps) = (nil, nil, [], [])
                tail.initials = [tail.letters[0]]
                words[index] = rest
                words.insert(tail, at: index + 1)
                return
            }
        }
    }

    /// Takes legal forms off the end and the front. What is left has always a word, and where it would be generic words alone, a word such
    /// as "Company" stays.
    mutating func takeForms() {
        var behind: [NameWord] = []
        while true {
            dropConnectives()
            if takeLast() { continue }
            guard behind.isEmpty, words.count > 2, let place = trailingPlace() else { break }
            behind = Array(words.suffix(place))
            words.removeLast(place)
        }
        takeFirst()
        words += behind
    }

    private mutating func dropConnectives() {
        while words.count > 1, let last = words.last, last.letters.isEmpty { words.removeLast() }
    }

    private mutating func takeLast() -> Bool {
        for count in stride(from: min(8, words.count - 1), to: 0, by: -1) {
            let phrase = words.suffix(count)
            guard let form = form(of: phrase), mayLose(phrase, form) else { continue }
            forms.append(form)
            words.removeLast(count)
            if words.last?.letters.isEmpty == false, let last = words.last, isConnective(last), words.count > 1,
                last.letters == Array("and".utf8) || last.letters == Array("und".utf8)
            {
                words.removeLast()
            }
            return true
        }
        return false
    }

    /// May these words at the end be taken off as a form?
    private func mayLose(_ phrase: ArraySlice<NameWord>, _ form: LegalForm) -> Bool {
        let rest = words.dropLast(phrase.count).filter { !$0.letters.isEmpty }
        guard rest.count == 1 || rest.contains(where: { !isConnective($0) }) else { return false }
        if form.isGeneric { return rest.contains { isDistinctive($0) } }
        guard let last = phrase.last, phrase.count == 1 else { return true }
        if last.isApart || NumberReading.roman(last.letters) != nil { return false }
        // Many short forms of some country are also a word or a brand.
        if form.kind == nil {
            return rest.contains { isDistinctive($0) } && (form.isCurated || last.isUpper || last.letters.count > 4)
        }
        return true
    }

    private mutating func takeFirst() {
        let closed = forms.contains { $0.kind != nil }
        for count in stride(from: min(8, words.count - 1), to: 0, by: -1) {
            let phrase = words.prefix(count)
            guard let form = form(of: phrase), form.isCurated || form.isGeneric else { continue }
            let rest = words.dropFirst(count).filter { $0.letters.count > 2 }
            let first = phrase[phrase.startIndex]
            let known = form.kind != nil && first.isUpper && rest.count > 1
            guard known || rest.contains(where: isDistinctive) else { continue }
            // Two letters in front are a name as often as a form; so are those of a form behind which another stands.
            if count == 1, first.letters.count <= 4, form.isCurated {
                guard !closed, first.isUpper, first.letters.count > 2, form.kind != .stateOwned else { continue }
            }
            forms.insert(form, at: 0)
            words.removeFirst(count)
            return
        }
    }

    /// The form that some words are, misspelt or not.
    private func form(of phrase: ArraySlice<NameWord>) -> LegalForm? {
        let letters = phrase.compactMap { $0.letters.isEmpty ? nil : $0.letters }
        guard let first = phrase.first, !first.letters.isEmpty else { return nil }
        if let found = lexicon.forms.longest(in: letters), found.count == letters.count { return found.meaning }
        guard letters.count > 1 || first.letters.count >= 6 else { return nil }
        var wrong = 0
        let mended = letters.map { word in
            let right = mending(word)
            if right != word { wrong += 1 }
            return right
        }
        guard wrong > 0, wrong <= 1 + letters.count / 3, let found = lexicon.forms.longest(in: mended),
            found.count == letters.count, found.meaning.isCurated || letters.count > 1
        else { return nil }
        return found.meaning
    }

    /// A word of legal forms that this one is but for one letter.
    private func mending(_ word: [UInt8]) -> [UInt8] {
        guard word.count >= 4, word.count <= 30 else { return word }
        if let same = lexicon.misspelt[WordHash(word).value] { return same }
        for hole in word.withOneLess {
            if let same = lexicon.misspelt[WordHash(hole).value], same.count >= word.count - 1 { return same }
        }
        return word
    }

    private func trailingPlace() -> Int? {
        for count in stride(from: min(3, words.count - 2), to: 0, by: -1) {
            let letters = words.suffix(count).map(\.letters)
            if let found = lexicon.places.longest(in: letters), found.count == count,
                count > 1 || isPlaceWord(words[words.count - 1])
            {
                return count
            }
        }
        return nil
    }

    // MARK: - What words are

    private func isConnective(_ word: NameWord) -> Bool {
        word.letters.isEmpty || word.letters.count > 1 && lexicon.connectives.contains(WordHash(word.letters).value)
    }

    private func isDistinctive(_ word: NameWord) -> Bool {
        !isConnective(word) && lexicon.generic.meaning(of: word.letters) == nil
            && (lexicon.places.meaning(of: word.letters) == nil || !isPlaceWord(word))
    }

    /// Abbreviations of places are short words, too: in capitals they are meant.
    private func isPlaceWord(_ word: NameWord) -> Bool { word.letters.count > 3 || word.isUpper }

    mutating func sayWhatWordsAre() {
        var at = 0
        var told: [NameWord] = []
        while at < words.count {
            let (count, role) = meaning(at)
            told.append(count == 1 ? words[at].saying(role) : NameWord(joining: words[at..<at + count], role))
            at += count
        }
        words = told
    }

    private func meaning(_ at: Int) -> (Int, NameWord.Role) {
        let word = words[at]
        guard word.role == .distinctive else { return (1, word.role) }
        if let number = NumberReading(lexicon).number(words, at) { return (number.count, .number(number.value)) }
        let rest = words[at...].prefix { !$0.letters.isEmpty }.map(\.letters)
        if let place = lexicon.places.longest(in: rest), place.count > 1 || isPlaceWord(word), place.count < words.count
        {
            return (place.count, .place(place.meaning))
        }
        if let generic = lexicon.generic.longest(in: rest) { return (generic.count, .generic(generic.meaning)) }
        return (1, connects(at) ? .connective : .distinctive)
    }

    /// A connective in front is an article or a part of the name; single letters connect only between two words.
    private func connects(_ at: Int) -> Bool {
        let word = words[at]
        if word.letters.isEmpty { return true }
        guard lexicon.connectives.contains(WordHash(word.letters).value) else { return false }
        if word.letters.count == 1 { return at > 0 && at < words.count - 1 && word.isLower }
        return at > 0 || Self.articles.contains(word.letters)
    }

    private static let articles: Set<[UInt8]> = Set(["the", "la", "le"].map { Array($0.utf8) })
}
