import CEL

/// Something that partners have, by tier, type and conditions.
public struct Benefit: Sendable {
    public let id: String
    public let label: String
    public let clause: ClauseID
    /// What it is in words by tier; nil where it is the same for all, with or without a tier.
    public let tiers: [String: String]?
    /// The partner types that may have it; nil for all.
    public let types: Set<String>?
    public let conditions: [Condition]

    /// Does the partner have it? An outcome with the reasons: applied when it has it, with what is missing where not.
    ///
    /// - Parameter terms: the program's tiers, for their names.
    /// - Throws: `BudgetExceeded` when the conditions cost more than a decision may.
    public func outcome(
        type: String, tier: String?, _ terms: TierTerms?, _ facts: Facts
    ) throws(BudgetExceeded) -> RuleOutcome {
        let requirement = Requirement(id: id, label: label, clause: clause, conditions: conditions)
        var budget = Budget.decision
        let judged = try requirement.outcome(facts, &budget)
        var missing = judged.missing
        if let types, !types.contains(type) {
            missing.append(MissingPart(clause: clause, text: "it is for partners of another type"))
        }
        if let tiers, tier.flatMap({ tiers[$0] }) == nil {
            let names = (terms?.tiers ?? []).filter { tiers[$0.id] != nil }.map(\.label).joined(separator: ", ")
            missing.append(MissingPart(clause: clause, text: "it takes \(names)"))
        }
        return RuleOutcome(
            id: id, label: label, clause: clause, applied: missing.isEmpty, facts: judged.facts, missing: missing)
    }

    /// What the tier has of it, in the program's words.
    public func words(_ tier: String?) -> String? { tier.flatMap { tiers?[$0] } }
}
