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
    /// What follows from each kind of evidence; a person where none is set.
    public var actions: [Ground: Action]

    public init(same: Double, likely: Double, possible: Double, actions: [Ground: Action]) {
        (self.same, self.likely, self.possible, self.actions) = (same, likely, possible, actions)
    }

    /// Values to begin with.
    public static let sample = MatchPolicy(
        same: 0.67, likely: 0.67, possible: 0.1, actions: [.identifier: .decline, .domainAndName: .decline])

    /// What to do about two companies that may be one.
    public enum Action: String, Codable, Sendable, CaseIterable {
        /// They are one: what would count twice is declined at once.
        case decline
        /// A person of the vendor looks at both sides and decides.
        case person
        /// They are taken for two.
        case pass
    }

    /// What speaks for two companies being one.
    public enum Ground: String, Codable, Sendable, CaseIterable {
        /// An equal identifier, none against it, names that are possibly one.
        case identifier
        /// The same name, an equal domain of its own, the country not different.
        case domainAndName = "domain_and_name"
        /// The same name, country and city; no domain against it.
        case nameAndCity = "name_and_city"
        /// An equal domain of its own, and another name or country.
        case domain
        /// An equal identifier, and a name or another identifier against it.
        case identifierAndDoubt = "identifier_and_doubt"
        /// The same name, the country equal or not known.
        case name
        /// The same name in another country.
        case nameElsewhere = "name_elsewhere"
        /// Names that are likely one, the country equal or not known.
        case likely
        /// Names that are possibly one, and the same city or parent.
        case possible
        /// Other identifiers of one sort, and the same parent.
        case sibling

        /// May it decline, if the names are not of siblings?
        var isCertain: Bool {
            switch self {
            case .identifierAndDoubt, .likely, .possible, .sibling: false
            default: true
            }
        }
    }

    /// How near two names are.
    public func tier(_ comparison: NameComparison) -> MatchTier {
        if comparison.isSameName, comparison.score >= same { return .same }
        if comparison.score >= likely { return .likely }
        return comparison.score >= possible ? .possible : .different
    }

    /// What follows from the evidence.
    public func action(_ evidence: MatchEvidence) -> Action {
        guard let ground = ground(evidence) else { return .pass }
        let wanted = actions[ground] ?? .person
        guard wanted == .decline else { return wanted }
        return ground.isCertain && !evidence.speaksOfAnother ? .decline : .person
    }

    /// The strongest that speaks for the two being one; nil where nothing does.
    public func ground(_ evidence: MatchEvidence) -> Ground? {
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
