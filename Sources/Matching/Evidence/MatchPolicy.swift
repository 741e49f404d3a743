/// What is done with which evidence: thresholds that a program file sets.
///
/// A name alone never declines: among a million companies every sixth has a namesake. Another number, place or identifier never does.
public struct MatchPolicy: Equatable, Sendable {
    /// From which score on two names are likely one company.
    public var likely: Double
    /// From which score on they possibly are; below it an equal identifier is a contradiction.
    public var possible: Double
    /// Does the same name in the same country and city decline by itself? Not before a vendor has measured that on its own data.
    public var declinesSameCity: Bool

    public init(likely: Double, possible: Double, declinesSameCity: Bool) {
        (self.likely, self.possible, self.declinesSameCity) = (likely, possible, declinesSameCity)
    }

    /// Values to begin with.
    public static let sample = MatchPolicy(likely: 0.67, possible: 0.1, declinesSameCity: false)

    /// What to do about two companies that may be one.
    public enum Action: String, Codable, Sendable, CaseIterable {
        /// They are one: what would count twice is declined at once.
        case decline
        /// A person of the vendor looks at both sides and decides.
        case person
        /// They are taken for two.
        case pass
    }

    /// How near two names are.
    public func tier(_ comparison: NameComparison) -> MatchTier {
        if comparison.isSameName, comparison.score >= likely { return .same }
        if comparison.score >= likely { return .likely }
        return comparison.score >= possible ? .possible : .different
    }

    /// What follows from the evidence.
    public func action(_ evidence: MatchEvidence) -> Action {
        let wanted = actionByEvidence(evidence)
        return wanted == .decline && evidence.comparison.features.speaksOfAnother ? .person : wanted
    }

    private func actionByEvidence(_ evidence: MatchEvidence) -> Action {
        let tier = tier(evidence.comparison)
        if evidence.sharedIdentifier != nil {
            return tier >= .possible && evidence.otherIdentifier == nil ? .decline : .person
        }
        if evidence.otherIdentifier != nil { return evidence.parent == .same ? .person : .pass }
        if case .same = evidence.domain {
            return tier == .same && evidence.country != .other ? .decline : .person
        }
        switch tier {
        case .same: return sameName(evidence)
        case .likely where evidence.country != .other: return .person
        case .likely, .possible: return evidence.parent == .same || evidence.isSameCity ? .person : .pass
        case .different: return .pass
        }
    }

    private func sameName(_ evidence: MatchEvidence) -> Action {
        let isThere = evidence.country == .same && evidence.isSameCity && evidence.domain != .other
        return isThere && declinesSameCity ? .decline : .person
    }
}

extension MatchEvidence {
    /// A city of the same name in another country is another city.
    fileprivate var isSameCity: Bool { city == .same && country != .other }
}

extension NameFeatures {
    /// Does a number or a place differ, so that the names are of siblings at the best?
    var speaksOfAnother: Bool {
        [.otherNumber, .extraNumber, .otherPlace].contains { self[$0] > 0 }
    }
}
