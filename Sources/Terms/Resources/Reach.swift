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
    ///
    /// - Parameter what: what it is called.
    public func outcomes(
        _ id: String, _ what: TypedValue, _ clause: ClauseID, type: String, tier: String?
    ) -> [RuleOutcome] {
        func outcome(
            _ part: String, _ fact: Fact, _ value: String, among wanted: [String]?, _ thing: NamedThing
        ) -> RuleOutcome? {
            guard let wanted else { return nil }
            let missing = MissingPart(
                "missing.for_\(part)",
                [
                    "what": what, "wanted": .list(wanted.map { .named(thing, $0) }),
                    "is": value.isEmpty ? .words("value.none") : .named(thing, value),
                ])
            return RuleOutcome(
                own: "\(id)-\(part)", label: Phrase("rule.named", ["what": what]), clause: clause,
                facts: [SeenFact(fact.name, .text(value))], missing: wanted.contains(value) ? [] : [missing])
        }
        return [
            outcome("types", .partnerType, type, among: types, .partnerType),
            outcome("tiers", .partnerTier, tier ?? "", among: tiers, .tier),
        ].compactMap(\.self)
    }
}
