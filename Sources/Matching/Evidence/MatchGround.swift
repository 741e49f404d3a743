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

    /// May it decline at once? Not what is only alike, nor what something speaks against.
    public var mayDecline: Bool {
        switch self {
        case .identifierAndDoubt, .likely, .possible, .sibling: false
        default: true
        }
    }
}

/// What is done about two companies that may be one.
public enum MatchAction: String, Codable, CaseIterable, Sendable {
    /// They are one: what would count twice is declined at once.
    case decline
    /// A person of the vendor looks at both sides and decides.
    case person
    /// They are taken for two.
    case pass
}
