/// In what two names differ, as numbers that a score adds up: each is 0 where there is no such difference, and grows with it.
public struct NameFeatures: Equatable, Sendable {
    /// Kinds of difference, and at the end what the names have in common. The raw values are the names in the file of weights.
    public enum Feature: String, CaseIterable, Sendable {
        /// Each side has words of its own.
        case otherWords = "other_words"
        /// One side has words that the other has not: which part of it.
        case extraWords = "extra_words"
        /// How many those are.
        case moreWords = "more_words"
        /// Letters differ within words.
        case letters
        /// Letters differ in the one word that a name is known by.
        case lettersOfBrand = "letters_of_brand"
        /// Both have a descriptor of their own: "Systems", "Industries".
        case otherDescriptor = "other_descriptor"
        /// One has a descriptor more.
        case extraDescriptor = "extra_descriptor"
        case otherNumber = "other_number"
        case extraNumber = "extra_number"
        case otherPlace = "other_place"
        case extraPlace = "extra_place"
        /// Forms of other sorts of company: a stock company and a limited one.
        case otherKind = "other_kind"
        /// Forms of the same sort, or of sorts that are not known.
        case otherForm = "other_form"
        /// A legal form on one side only.
        case extraForm = "extra_form"
        case order
        case parted
        case translated
        case abbreviated
        case shortened
        case initial
        case acronym
        /// Nothing in common but descriptors and places.
        case nothingDistinctive = "nothing_distinctive"
        /// Another first word.
        case otherStart = "other_start"
        /// How much they have in common: speaks for a match.
        case common
    }

    private var values = [Double](repeating: 0, count: Feature.allCases.count)

    public internal(set) subscript(feature: Feature) -> Double {
        get { values[feature.index] }
        set { values[feature.index] = newValue }
    }

    /// In the order of ``Feature``'s cases.
    var all: [Double] { values }

    /// May only more evidence for a match raise it?
    static func isFor(_ feature: Feature) -> Bool { feature == .common }
}

extension NameFeatures.Feature {
    private static let indices = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))
    // The order of declaration; `allCases` has it by definition.
    var index: Int { Self.indices[self] ?? 0 }
}

extension NameFeatures {
    init(_ alignment: NameAlignment) {
        countPairs(alignment)
        countLeft(alignment)
        compareForms(alignment.one, alignment.other)
        compareOrder(alignment)
    }

    private mutating func countPairs(_ alignment: NameAlignment) {
        let (one, other) = (alignment.one.words, alignment.other.words)
        let weight = max(1, min(one.weight, other.weight))
        let brands = min(one.brands, other.brands)
        var (distinctive, common) = (0, 0.0)
        for pair in alignment.pairs {
            let (first, second) = (one[pair.ones.lowerBound], other[pair.others.lowerBound])
            let isDistinctive =
                pair.ones.count > 1 || pair.others.count > 1
                || first.role == .distinctive && second.role == .distinctive
            let lengths = (one[pair.ones].reduce(0) { $0 + $1.length }, other[pair.others].reduce(0) { $0 + $1.length })
            let length = min(lengths.0, lengths.1)
            var share = 1.0
            switch pair.kind {
            case .word(.equal), .word(.spelling): break
            case .word(.translated):
                self[.translated] += 1 / weight
                share = 0.5
            case .word(.abbreviated):
                self[.abbreviated] += 1 / weight
                share = 0.5
            case .word(.shortened):
                self[.shortened] += brands <= 1 ? 2 : 1 / weight
                share = 0.3
            case .word(.initial):
                self[.initial] += 1 / weight
                share = 0
            case .word(.letters(let count)), .parted(let count):
                let long = Double(max(lengths.0, lengths.1, 4))
                let differs = Double(count) / long
                self[.letters] += differs * 4 * (isDistinctive ? 1 : 0.5) / weight.squareRoot()
                if isDistinctive, brands <= 1 { self[.lettersOfBrand] += differs * 4 }
                if case .parted = pair.kind { self[.parted] += 1 / weight }
                share = 1 - differs
            case .acronym:
                self[.acronym] = 1
                share = 0.5
            }
            if isDistinctive, share > 0 { distinctive += 1 }
            if isDistinctive { common += Double(length) * share } else { common += Double(length) * share * 0.3 }
        }
        if distinctive == 0, one.brands + other.brands > 0 { self[.nothingDistinctive] = 1 }
        self[.common] = (common / 16).squareRoot()
    }

    private mutating func countLeft(_ alignment: NameAlignment) {
        let (first, second) = (alignment.leftOfOne, alignment.leftOfOther)
        let (one, other) = (alignment.one.words.weight, alignment.other.words.weight)
        let (mine, yours) = (first.brandWeight / max(one, 1), second.brandWeight / max(other, 1))
        self[.otherWords] = 2 * min(mine, yours)
        self[.extraWords] = max(mine, yours) - min(mine, yours)
        self[.moreWords] = min(2, abs(first.brandWeight - second.brandWeight))
        difference(first.descriptors, second.descriptors, .otherDescriptor, .extraDescriptor)
        difference(first.numbers, second.numbers, .otherNumber, .extraNumber)
        difference(first.places, second.places, .otherPlace, .extraPlace)
    }

    private mutating func difference(_ one: Int, _ other: Int, _ both: Feature, _ extra: Feature) {
        self[both] = Double(min(one, other, 2))
        self[extra] = Double(min(max(one, other) - min(one, other), 2))
    }

    private mutating func compareForms(_ one: CompanyName, _ other: CompanyName) {
        let (first, second) = (one.forms.filter { !$0.isGeneric }, other.forms.filter { !$0.isGeneric })
        guard !first.isEmpty, !second.isEmpty else {
            self[.extraForm] = first.isEmpty && second.isEmpty ? 0 : 1
            return
        }
        let (names, kinds) = (Set(first.map(\.name)), Set(first.compactMap(\.kind)))
        if !names.isDisjoint(with: second.map(\.name)) { return }
        let others = Set(second.compactMap(\.kind))
        if !kinds.isEmpty, !others.isEmpty, kinds.isDisjoint(with: others) {
            self[.otherKind] = 1
        } else {
            self[.otherForm] = 1
        }
    }

    private mutating func compareOrder(_ alignment: NameAlignment) {
        var last = -1
        for pair in alignment.pairs {
            if pair.others.lowerBound < last { self[.order] = 1 }
            last = pair.others.lowerBound
        }
        if !alignment.startsAlike { self[.otherStart] = 1 }
    }
}

extension NameWord {
    /// Signs say more than letters.
    fileprivate var length: Int { signs.isEmpty ? letters.count : signs.count * 3 }

    fileprivate var weight: Double {
        switch role {
        case .distinctive: letters.count == 1 ? 0.4 : 1
        case .generic, .place: 0.35
        case .number, .connective, .form: 0
        }
    }

    fileprivate var isNumber: Bool {
        if case .number = role { return true }
        return role == .distinctive && hasDigit
    }
}

extension [NameWord] {
    fileprivate var weight: Double { reduce(0) { $0 + $1.weight } }
    fileprivate var brands: Int { reduce(0) { $0 + ($1.role == .distinctive ? 1 : 0) } }
    fileprivate var brandWeight: Double { reduce(0) { $0 + ($1.role == .distinctive && !$1.hasDigit ? $1.weight : 0) } }
    fileprivate var numbers: Int { reduce(0) { $0 + ($1.isNumber ? 1 : 0) } }
    fileprivate var descriptors: Int {
        reduce(0) { if case .generic = $1.role { $0 + 1 } else { $0 } }
    }
    fileprivate var places: Int {
        reduce(0) { if case .place = $1.role { $0 + 1 } else { $0 } }
    }
}
