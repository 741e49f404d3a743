/// Why two names or companies are taken for one, or for two: a key with what stood on both sides, for whoever puts it into words.
public struct MatchReason: Hashable, Codable, Sendable {
    public let kind: Kind
    /// As it was written on the one side; empty where the reason needs no words.
    public let one: String
    public let other: String
    /// How many, where the reason counts: letters.
    public let count: Int

    public init(_ kind: Kind, _ one: String = "", _ other: String = "", count: Int = 0) {
        (self.kind, self.one, self.other, self.count) = (kind, one, other, count)
    }

    public enum Kind: String, Codable, CaseIterable, Sendable {
        case sameName = "same_name"
        case spelling, letters, parted, translated, abbreviated, acronym, order
        case otherWords = "other_words"
        case extraWords = "extra_words"
        case otherNumber = "other_number"
        case otherPlace = "other_place"
        case formDiffers = "form_differs"
        case kindDiffers = "kind_differs"
        case sameDomain = "same_domain"
        case sharedDomain = "shared_domain"
        case otherDomain = "other_domain"
        case sameIdentifier = "same_identifier"
        case otherIdentifier = "other_identifier"
        case sameCity = "same_city"
        case sameParent = "same_parent"
        case otherCountry = "other_country"
    }
}

extension MatchReason {
    /// In what two names are alike and differ, in the order of their words.
    public static func reasons(_ one: CompanyName, _ other: CompanyName) -> [MatchReason] {
        let alignment = NameAlignment(one, other)
        let features = NameFeatures(alignment)
        var reasons = alignment.pairs.compactMap { $0.reason(one, other) }
        reasons += left(alignment, one, other)
        if features[.order] > 0 { reasons.append(MatchReason(.order)) }
        let forms = [one, other].map { $0.forms.filter { !$0.isGeneric }.map(\.name).joined(separator: " ") }
        if features[.otherKind] > 0 {
            reasons.append(MatchReason(.kindDiffers, forms[0], forms[1]))
        } else if features[.otherForm] + features[.extraForm] > 0 {
            reasons.append(MatchReason(.formDiffers, forms[0], forms[1]))
        }
        return reasons.isEmpty || reasons.allSatisfy { $0.kind == .formDiffers }
            ? [MatchReason(.sameName)] + reasons : reasons
    }

    private static func left(_ alignment: NameAlignment, _ one: CompanyName, _ other: CompanyName) -> [MatchReason] {
        let (first, second) = (alignment.leftOfOne, alignment.leftOfOther)
        func text(_ words: [NameWord], _ name: CompanyName, _ isWanted: (NameWord) -> Bool) -> String {
            words.filter(isWanted).map(name.written).joined(separator: " ")
        }
        let sorts: [(Kind, Kind, (NameWord) -> Bool)] = [
            (.otherNumber, .otherNumber, { if case .number = $0.role { true } else { false } }),
            (.otherPlace, .otherPlace, { if case .place = $0.role { true } else { false } }),
            (
                .otherWords, .extraWords,
                { if case .number = $0.role { false } else if case .place = $0.role { false } else { true } }
            ),
        ]
        return sorts.compactMap { both, extra, isWanted in
            let (mine, yours) = (text(first, one, isWanted), text(second, other, isWanted))
            if mine.isEmpty, yours.isEmpty { return nil }
            return MatchReason(mine.isEmpty || yours.isEmpty ? extra : both, mine, yours)
        }
    }

    /// All that speaks for and against two companies being one.
    public static func reasons(_ evidence: MatchEvidence) -> [MatchReason] {
        var reasons = reasons(evidence.names.one, evidence.names.other)
        switch evidence.domain {
        case .same(let domain): reasons.append(MatchReason(.sameDomain, domain, domain))
        case .shared(let domain): reasons.append(MatchReason(.sharedDomain, domain, domain))
        case .other: reasons.append(MatchReason(.otherDomain))
        case .unknown: break
        }
        if let shared = evidence.sharedIdentifier {
            reasons.append(MatchReason(.sameIdentifier, shared.text, shared.text))
        }
        if let (one, other) = evidence.otherIdentifier {
            reasons.append(MatchReason(.otherIdentifier, one.text, other.text))
        }
        if evidence.city == .same { reasons.append(MatchReason(.sameCity)) }
        if evidence.parent == .same { reasons.append(MatchReason(.sameParent)) }
        if evidence.country == .other { reasons.append(MatchReason(.otherCountry)) }
        return reasons
    }
}

extension NameAlignment.Pair {
    /// What a person is told of it; nil where the words are equal.
    fileprivate func reason(_ one: CompanyName, _ other: CompanyName) -> MatchReason? {
        let mine = one.words[ones].map(one.written).joined(separator: " ")
        let yours = other.words[others].map(other.written).joined(separator: " ")
        switch kind {
        case .word(.equal): return nil
        case .word(.spelling): return MatchReason(.spelling, mine, yours)
        case .word(.translated): return MatchReason(.translated, mine, yours)
        case .word(.letters(let count)): return MatchReason(.letters, mine, yours, count: count)
        case .word(.abbreviated), .word(.shortened), .word(.initial): return MatchReason(.abbreviated, mine, yours)
        case .parted(let count):
            return count == 0 ? MatchReason(.parted, mine, yours) : MatchReason(.letters, mine, yours, count: count)
        case .acronym: return MatchReason(.acronym, mine, yours)
        }
    }
}
