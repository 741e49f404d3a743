/// Reads a name letter by letter into words, before anybody asks what they mean.
struct NameScanner {
    private(set) var words: [NameWord] = []
    private var word = NameWord(letters: [], other: nil, place: 0..<0, initials: [])
    private var other: [UInt8] = []
    private var differs = false
    private var (signs, capitals, smalls) = (0, 0, 0)
    private var run: [UInt32] = []
    private var runStart = 0
    private var offset = 0
    /// What stood between the last word and the one that is read.
    private var between: [UInt32] = []
    /// Which words are single letters, and whether a full stop followed the last of them.
    private var singles: [Single?] = []
    private var apostropheAt: Int?
    private var wasSmall = false
    private let letters = Letters.shared

    private enum Single { case plain, dotted }

    /// Longer names are read up to here.
    static let mostWords = 24

    static func words(of text: String) -> [NameWord] {
        var scanner = NameScanner()
        for scalar in text.unicodeScalars {
            for part in scanner.letters.several(scalar) ?? [scalar] { scanner.read(part) }
            scanner.offset += scalar.utf8.count
            if scanner.words.count >= mostWords { break }
        }
        scanner.endWord()
        scanner.endRun(enclosed: false)
        return scanner.words
    }

    private mutating func read(_ scalar: Unicode.Scalar) {
        if scalar.isSign {
            endWord()
            if run.isEmpty { runStart = offset }
            run.append(letters.sign(scalar))
            return
        }
        endRun(enclosed: scalar == ")" || scalar == "\u{FF09}")
        if scalar.isApostrophe {
            if !word.letters.isEmpty { apostropheAt = word.letters.count }
            return
        }
        if scalar == "%" { return readPercent() }
        let before = word.letters.count
        if letters.fold(scalar, into: &word.letters) { return take(scalar, from: before) }
        if scalar == ".", !word.letters.isEmpty { word.isCut = true }
        endWord()
        if scalar == "&" || scalar == "+" {
            append(NameWord(letters: [], other: nil, place: offset..<offset + 1, role: .connective, initials: []))
        }
        between.append(scalar == "\u{FF08}" ? 0x28 : scalar.value)
    }

    private mutating func take(_ scalar: Unicode.Scalar, from before: Int) {
        guard word.letters.count > before else { return }
        if before == 0 { word.place = offset..<offset }
        if let pair = letters.pair(of: scalar) {
            if !differs { other = Array(word.letters[..<before]) }
            differs = true
            other.append(contentsOf: pair)
        } else if differs {
            other.append(contentsOf: word.letters[before...])
        }
        signs += 1
        let properties = scalar.properties
        if scalar.value < 0x80 ? (0x41...0x5A).contains(scalar.value) : properties.isUppercase {
            capitals += 1
            if wasSmall { word.humps.append(before) }
        }
        wasSmall = scalar.value < 0x80 ? (0x61...0x7A).contains(scalar.value) : properties.isLowercase
        if wasSmall { smalls += 1 }
        if scalar.value >= 0x370, !(0x1E00...0x1EFF).contains(scalar.value) { word.isForeign = true }
        word.place = word.place.lowerBound..<offset + scalar.utf8.count
    }

    /// "3%ers" is said "three percenters".
    private mutating func readPercent() {
        endWord()
        word.place = offset..<offset + 1
        word.letters = Array("percent".utf8)
        signs = 2
        smalls = 2
    }

    private mutating func endWord() {
        defer {
            word = NameWord(letters: [], other: nil, place: 0..<0, initials: [])
            (signs, capitals, smalls, wasSmall, differs, apostropheAt) = (0, 0, 0, false, false, nil)
        }
        guard let first = word.letters.first else { return }
        word.initials = [first]
        word.isUpper = capitals > 0 && smalls == 0
        word.isLower = smalls > 0 && capitals == 0
        if differs { word.other = other }
        if let place = apostropheAt {
            if place == word.letters.count - 1, word.letters.last == UInt8(ascii: "s"), place > 1 {
                word.other = Array(word.letters.dropLast())
            } else if place > 2, place < word.letters.count {
                word.isCut = true
            }
        }
        let single = signs == 1 && !first.isDigit ? (word.isCut ? Single.dotted : .plain) : nil
        if let single, joins(single), let last = words.last {
            words[words.count - 1].letters = last.letters + word.letters
            words[words.count - 1].place = last.place.lowerBound..<word.place.upperBound
            words[words.count - 1].isUpper = last.isUpper && word.isUpper
            words[words.count - 1].isCut = false
            words[words.count - 1].isApart = single == .plain && between.contains { $0 == 0x20 || $0 == 0xA0 }
            singles[singles.count - 1] = single
        } else {
            append(word)
            singles[singles.count - 1] = single
        }
        between = []
    }

    /// Does a single letter belong to the one before it: with a dot or a stroke between them, or with a blank where both are written
    /// alike?
    private func joins(_ single: Single) -> Bool {
        guard let before = singles.last ?? nil else { return false }
        if between.contains(where: { $0 != 0x2E && $0 != 0x2F && $0 != 0x20 && $0 != 0xA0 }) { return false }
        return !between.contains { $0 == 0x20 || $0 == 0xA0 } || single == before
    }

    private mutating func append(_ word: NameWord) {
        words.append(word)
        singles.append(nil)
    }

    /// A run of signs ends: phrases that are known are words of their own, and so is what stands between them.
    private mutating func endRun(enclosed: Bool) {
        guard !run.isEmpty else { return }
        defer { run = [] }
        let lexicon = Lexicon.shared
        let bracketed = [0x28] + run + [0x29]
        if enclosed, between.last == 0x28, lexicon.forms.longest(at: 0, of: bracketed)?.count == bracketed.count {
            return appendSigns(bracketed[...], .form)
        }
        if enclosed, run.count == 1, between.last == 0x28, let form = lexicon.bracketed[run[0]] {
            return appendSigns(form[...], .form)
        }
        var (start, at) = (0, 0)
        while at < run.count {
            let found = known(at, lexicon)
            if let found {
                if start < at { appendSigns(run[start..<at], .distinctive) }
                appendSigns(run[at..<at + found.count], found.role)
                at += found.count
                start = at
            } else {
                at += 1
            }
        }
        if start < at { appendSigns(run[start..<at], .distinctive) }
        between = []
    }

    private func known(_ at: Int, _ lexicon: Lexicon) -> (count: Int, role: NameWord.Role)? {
        if let form = lexicon.forms.longest(at: at, of: run), at == 0 || at + form.count == run.count {
            return (form.count, .form)
        }
        if let place = lexicon.places.longest(at: at, of: run), place.count < run.count {
            return (place.count, .place(place.meaning))
        }
        if let generic = lexicon.generic.longest(at: at, of: run), at > 0 {
            return (generic.count, .generic(generic.meaning))
        }
        return nil
    }

    private mutating func appendSigns(_ signs: ArraySlice<UInt32>, _ role: NameWord.Role) {
        var word = NameWord(letters: [], other: nil, place: runStart..<offset, role: role, initials: [])
        word.signs = Array(signs)
        word.isForeign = true
        for sign in signs {
            if let scalar = Unicode.Scalar(sign) { _ = letters.fold(scalar, into: &word.letters) }
        }
        guard let first = word.letters.first else { return }
        word.initials = [first]
        append(word)
    }
}
