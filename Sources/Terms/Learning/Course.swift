/// Training that the vendor offers to partners' people.
public struct Course: Hashable, Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    public let mode: Mode
    /// What passing it certifies for; nil where it certifies for nothing.
    public let certification: String?
    /// The partner types it is for; nil for all.
    public let types: [String]?
    /// The tiers it is for; nil for all, also for those without one.
    public let tiers: [String]?

    /// How it is held.
    public enum Mode: String, Codable, CaseIterable, Sendable {
        /// Over the network, at no cost: people are enrolled at once.
        case remote
        /// At a place, on request: the vendor quotes what it costs, and nothing is booked before the partner accepts that.
        case inPerson = "in_person"
    }

    /// The rules by which it is open to a partner: its type and its tier, where it is for some alone.
    public func outcomes(type: String, tier: String?) -> [RuleOutcome] {
        Reach(types: types, tiers: tiers).outcomes(id, .named(.course, id), clause, type: type, tier: tier)
    }
}
