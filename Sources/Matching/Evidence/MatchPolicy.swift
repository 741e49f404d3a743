/// What is done with which evidence: thresholds and actions that a program file sets.
///
/// With the usual actions a name alone never declines: among a million companies every sixth has a namesake. Another number, place or
/// identifier never does, whatever is set.
public struct MatchPolicy: Equatable, Sendable {
    /// From which score on names that differ in nothing but how they are written are the same.
    public var same: Double
    /// From which score on two names are likely one company.
    public var likely: Double
    /// From which score on they possibly are; below it an equal identifier is a contradiction.
    public var possible: Double
    /// What follows from each kind of evidence; the usual where none is set.
    public var actions: [MatchGround: MatchAction]

    public init(same: Double, likely: Double, possible: Double, actions: [MatchGround: MatchAction] = [:]) {
        (self.same, self.likely, self.possible, self.actions) = (same, likely, possible, actions)
    }

    /// Values to begin with: what holds where a program says nothing.
    public static let sample = MatchPolicy(same: 0.67, likely: 0.67, possible: 0.1)

    /// How near two names are.
    public func tier(_ comparison: NameComparison) -> MatchTier {
        if comparison.isSameName, comparison.score >= same { return .same }
        if comparison.score >= likely { return .likely }
        return comparison.score >= possible ? .possible : .different
    }

    /// What follows from the evidence.
    public func action(_ evidence: MatchEvidence) -> MatchAction {
        guard let ground = ground(evidence) else { return .pass }
        let wanted = actions[ground] ?? ground.usual
        guard wanted == .decline else { return wanted }
        return ground.mayDecline && !evidence.speaksOfAnother ? .decline : .person
    }

    /// The strongest that speaks for the two being one; nil where nothing does.
    public func ground(_ evidence: MatchEvidence) -> MatchGround? {
        let tier = tier(evidence.comparison)
        if evidence.sharedIdentifier != nil {
            return tier >= .possible && evidence.otherIdentifier == nil ? .identifier : .identifierAndDoubt
        }
        if evidence.otherIdentifier != nil { return evidence.parent == .same ? .sibling : nil }
        if case .same = evidence.domain {
            return tier == .same && evidence.country != .other ? .domainAndName : .domain
        }
        switch tier {
        case .same where evidence.country == .other: return .nameElsewhere
        case .same: return evidence.isInSameCity ? .nameAndCity : .name
        case .likely where evidence.country != .other: return .likely
        case .likely, .possible: return evidence.parent == .same || evidence.isSameCity ? .possible : nil
        case .different: return nil
        }
    }
}

extension MatchEvidence {
    /// A city of the same name in another country is another city.
    fileprivate var isSameCity: Bool { city == .same && country != .other }
    fileprivate var isInSameCity: Bool { isSameCity && country == .same && domain != .other }
}

extension MatchEvidence {
    /// Does a number or a place in the name differ, so that the names are of siblings at the best, or has each its own domain and
    /// no number of a register in common?
    fileprivate var speaksOfAnother: Bool {
        let named = [.otherNumber, .extraNumber].contains { comparison.features[$0] > 0 }
        return named || comparison.namesOtherPlaces || domain == .other && sharedIdentifier == nil
    }
}
