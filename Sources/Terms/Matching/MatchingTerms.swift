/// What a program does about two companies that may be one: from which score on names count as alike, and what follows from which
/// evidence.
public struct MatchingTerms: Sendable {
    public let clause: ClauseID
    /// From which score on names that differ in nothing but how they are written count as the same.
    public let same: Rate
    /// From which score on two names are likely one company.
    public let likely: Rate
    /// From which score on they possibly are.
    public let possible: Rate
    /// What follows from each kind of evidence.
    public let actions: [MatchGround: MatchAction]

    /// What holds in a program that says nothing else.
    public static let usual: (same: Rate, likely: Rate, possible: Rate) = (.percent(67), .percent(67), .percent(10))

    public func action(_ ground: MatchGround) -> MatchAction { actions[ground] ?? ground.usual }
}

/// What speaks for two companies being one, from the strongest on.
public enum MatchGround: String, Codable, CaseIterable, Sendable {
    /// An equal number of a register, none against it, names that are possibly one.
    case identifier
    /// The same name, an equal domain of its own, the country not different.
    case domainAndName = "domain_and_name"
    /// The same name, country and city; no domain against it.
    case nameAndCity = "name_and_city"
    /// An equal domain of its own, and another name or country.
    case domain
    /// An equal number of a register, and a name or another number against it.
    case identifierAndDoubt = "identifier_and_doubt"
    /// The same name, the country equal or not known.
    case name
    /// The same name in another country.
    case nameElsewhere = "name_elsewhere"
    /// Names that are likely one, the country equal or not known.
    case likely
    /// Names that are possibly one, and the same city or parent.
    case possible
    /// Other numbers of one register, and the same parent.
    case sibling

    /// What is done where a program says nothing.
    public var usual: MatchAction {
        switch self {
        case .identifier, .domainAndName: .decline
        default: .person
        }
    }

    /// May a program let it decline at once? Not what is only alike, nor what something speaks against.
    public var mayDecline: Bool {
        switch self {
        case .identifierAndDoubt, .likely, .possible, .sibling: false
        default: true
        }
    }

    /// Is it the name alone?
    var isNameAlone: Bool { self == .name || self == .nameElsewhere }

    /// What it is called.
    package var phrase: TypedValue { .words("match_ground.\(rawValue)") }
}

/// What is done about two companies that may be one.
public enum MatchAction: String, Codable, CaseIterable, Sendable {
    /// What would count twice is declined at once.
    case decline
    /// A person of the vendor looks at both sides and decides.
    case person
    /// They are taken for two.
    case pass
}
