/// Two names compared: how likely they mean one company, and why.
public struct NameComparison: Sendable {
    /// From 0 to 1.
    public let score: Double
    public let features: NameFeatures
    /// Do the names say the same, but for how they are written and for legal forms of one sort, so that they are one name?
    public let isSameName: Bool
    /// Does each name a place that the other does not, also where the place is all that tells it from others of its line (*Hotel Paris*)?
    public let namesOtherPlaces: Bool

    /// Costs some microseconds; what tells why is found by ``MatchReason/reasons(_:_:)`` for those that a person looks at.
    public init(_ one: CompanyName, _ other: CompanyName, by weights: NameWeights = .standard) {
        let alignment = NameAlignment(one, other)
        features = NameFeatures(alignment)
        score = weights.score(features)
        namesOtherPlaces = [alignment.leftOfOne, alignment.leftOfOther].allSatisfy { left in
            left.contains { $0.named != nil }
        }
        isSameName = features.isSameName && one.isDistinctive && other.isDistinctive
    }
}

extension NameFeatures {
    /// Is there no difference but of writing?
    fileprivate var isSameName: Bool {
        Feature.allCases.allSatisfy { feature in
            switch feature {
            case .common, .otherForm, .extraForm, .parted: true
            default: self[feature] == 0
            }
        }
    }
}

/// How near two names are.
public enum MatchTier: Int, Comparable, CaseIterable, Sendable {
    case different, possible, likely, same

    public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}
