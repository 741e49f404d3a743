/// Steps that several evaluations may spend together, in the unit of `Limits.cost`.
///
///     var budget = Budget(20_000)
///     for rule in rules where try rule.bool(facts, spending: &budget) { … }
public struct Budget: Hashable, Sendable {
    /// What may still be spent.
    public internal(set) var remaining: Int

    /// A budget of so many steps.
    public init(_ steps: Int) { remaining = max(0, steps) }
}
