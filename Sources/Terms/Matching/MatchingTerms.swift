import Matching

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
    /// What follows from each kind of evidence of which the program says something.
    public let actions: [MatchGround: MatchAction]

    /// What holds in a program that says nothing else.
    public static let usual: (same: Rate, likely: Rate, possible: Rate) = (.percent(67), .percent(67), .percent(10))

    public func action(_ ground: MatchGround) -> MatchAction { actions[ground] ?? ground.usual }
}

extension MatchGround {
    /// Is it the name alone?
    var isNameAlone: Bool { self == .name || self == .nameElsewhere }

    /// What it is called.
    package var phrase: TypedValue { .words("match_ground.\(rawValue)") }
}
