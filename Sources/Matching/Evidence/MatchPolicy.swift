/// What is done with which evidence: thresholds that a program file sets.
public struct MatchPolicy: Equatable, Sendable {
    /// From which score on two names are likely one company.
    public var likely: Double
    /// From which score on they possibly are; below it equal identifiers are a contradiction.
    public var possible: Double
    /// Does the same name in the same country and city decline by itself? Not before a vendor measured it on its own data.
    public var declinesSameCity: Bool

    public init(likely: Double, possible: Double, declinesSameCity: Bool) {
        (self.likely, self.possible, self.declinesSameCity) = (likely, possible, declinesSameCity)
    }

    /// Values to begin with.
    public static let sample = MatchPolicy(likely: 0.67, possible: 0.1, declinesSameCity: false)

    /// How near two names are.
    public func tier(_ comparison: NameComparison) -> MatchTier {
        if comparison.isSameName, comparison.score >= likely { return .same }
        if comparison.score >= likely { return .likely }
        return comparison.score >= possible ? .possible : .different
    }
}
