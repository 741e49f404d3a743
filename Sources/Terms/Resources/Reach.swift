/// The partners that something is for.
public struct Reach: Hashable, Sendable {
    /// Partner types; nil for all.
    public let types: [String]?
    /// Tiers; nil for all, also for partners without one.
    public let tiers: [String]?

    public init(types: [String]?, tiers: [String]?) {
        self.types = types
        self.tiers = tiers
    }

    /// The rules by which it is for a partner; none where it is for everybody.
    public func outcomes(
        _ id: String, _ label: String, _ clause: ClauseID, type: String, tier: String?
    ) -> [RuleOutcome] {
        func outcome(_ part: String, _ fact: SeenFact, among wanted: [String]?) -> RuleOutcome? {
            guard let wanted else { return nil }
            let applied = wanted.contains(fact.value)
            let text = "\(label) is for \(fact.label) \(wanted.joined(separator: " or ")); here it is \(fact.shown)"
            return RuleOutcome(
                id: "\(id)-\(part)", label: label, clause: clause, applied: applied, facts: [fact],
                missing: applied ? [] : [MissingPart(clause: clause, text: text)])
        }
        return [
            outcome("types", SeenFact(name: "partner.type", label: "partner type", value: type), among: types),
            outcome("tiers", SeenFact(name: "partner.tier", label: "partner's tier", value: tier ?? ""), among: tiers),
        ].compactMap(\.self)
    }
}
