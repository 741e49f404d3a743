import CEL

/// Something that partners have, by tier, type and conditions.
public struct Benefit: Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    /// What it is in words by tier; nil where it is the same for all, with or without a tier.
    public let tiers: [String: LocalText]?
    /// The partner types that may have it; nil for all.
    public let types: Set<String>?
    /// Whoever has one of these designations has it; nil where none is asked for.
    public let designations: Set<String>?
    public let conditions: [Condition]

    /// What a tier has that is only listed, without words of its own.
    public static let tick = LocalText(english: "✓", german: "✓")

    /// Does the partner have it? An outcome with the reasons: applied when it has it, with what is missing where not.
    ///
    /// - Parameters:
    ///   - designations: those that the partner has.
    ///   - terms: the program's tiers, in whose order those are named that have it.
    /// - Throws: `BudgetExceeded` when the conditions cost more than a decision may.
    public func outcome(
        type: String, tier: String?, designations held: [String] = [], _ terms: TierTerms?, _ facts: Facts
    ) throws(BudgetExceeded) -> RuleOutcome {
        var budget = Budget.decision
        var missing = try conditions.missing(facts, &budget)
        if let types, !types.contains(type) { missing.append(MissingPart("missing.other_type")) }
        if let tiers, tier.flatMap({ tiers[$0] }) == nil {
            let named = (terms?.tiers ?? []).filter { tiers[$0.id] != nil }.map { TypedValue.named(.tier, $0.id) }
            missing.append(MissingPart("missing.other_tier", ["tiers": .list(named)]))
        }
        if let designations, designations.isDisjoint(with: held) { missing.append(lacking(designations)) }
        return RuleOutcome(id: id, facts: conditions.seen(facts), missing: missing)
    }

    private func lacking(_ designations: Set<String>) -> MissingPart {
        MissingPart(
            "missing.other_designation",
            ["designations": .list(designations.sorted().map { .named(.designation, $0) })])
    }

    /// What the tier has of it, in the program's words.
    public func words(_ tier: String?) -> LocalText? { tier.flatMap { tiers?[$0] } }
}
