import Members
import Record
import Store
import Terms

/// Where a partner stands in the program: its tier, what is proposed, how reviews went, and what it is obliged to.
public struct Standing: Entity {
    public static let prefix = "standing"
    public static let table = "standings"
    public static let noun = "standing"

    public let id: ID<Standing>
    public let partner: PartnerID
    /// Nil while the partner has none.
    public var tier: String?
    /// The day from which it has its tier.
    public var since: Day
    /// Tiers held, oldest first, the present one last.
    public var history: [Held]
    /// A change that waits for the vendor.
    public var proposal: Proposal?
    /// A tier that was proposed and declined; not proposed again before the next review or change.
    public var declined: String?
    /// Set when the last review was missed.
    public var atRisk: AtRisk?
    /// Reviews missed in a row.
    public var missedReviews: Int
    /// The last day through which it was reviewed.
    public var reviewed: Day?
    /// The latest reviews, oldest first, as they came out: what arrives late is looked at by them again.
    public var reviews: [Review]
    /// The first day of what arrived late and was not looked at again yet.
    public var lookAgain: Day?
    /// The obligations that the partner has now, each with the day since which.
    public var obliged: [String: Day]
    /// Designations that it has, and those that the vendor took away, by their ids; nil in records from before there were any.
    public var designations: [String: Designated]?
    /// What the partner was told about its duties, so that it is told once.
    public var told: [Told]

    /// How a review came out.
    public struct Review: Codable, Hashable, Sendable {
        /// The day through which was reviewed.
        public let through: Day
        /// The tier that the partner had then.
        public let tier: String?
        public let missed: Bool
        /// Reviews missed in a row before this one.
        public let missedBefore: Int
        /// Did it bring a fall, by itself or proposed?
        public let falls: Bool
        /// The tier to which it fell.
        public let to: String?
    }

    /// A tier from a day on.
    public struct Held: Codable, Hashable, Sendable {
        public let tier: String?
        public let from: Day
    }

    /// A change of tier that the engine proposes.
    public struct Proposal: Codable, Hashable, Sendable {
        public let tier: String?
        public let direction: TierDirection
        public let at: Instant
        public let decision: Decision
    }

    /// A change of tier that the engine proposes, in words.
    public struct ProposalView: Codable, Hashable, Sendable, SchemaNamed {
        public let tier: String?
        public let direction: TierDirection
        public let at: Instant
        public let decision: WordedDecision

        public static var schemaName: String { "Proposal" }
    }

    /// The review that was missed.
    public struct AtRisk: Codable, Hashable, Sendable {
        /// The day through which was reviewed.
        public let through: Day
        public let decision: Decision
    }

    /// A duty of which was told that it falls due, or that it is overdue.
    public struct Told: Codable, Hashable, Sendable {
        let obligation: String
        let period: Day
        package let overdue: Bool
    }

    public var columns: [(String, SQLValue)] {
        [
            ("partner", .text(partner.text)), ("tier", SQLValue(tier)),
            ("proposed", SQLValue(proposal?.direction.rawValue)), ("at_risk", .integer(atRisk == nil ? 0 : 1)),
            ("is_proposed", .integer(proposal == nil ? 0 : 1)),
        ]
    }

    package static func id(_ partner: PartnerID) -> ID<Standing> {
        ID(unchecked: "\(prefix)_\(partner.text.dropFirst(Partner.prefix.count + 1))")
    }

    /// The beginning: the tier at joining, once the membership is active, and nothing else yet.
    init(opening partner: Partner, _ context: Context) {
        let isIn = partner.membership == .active
        let tier = partner.tier ?? (isIn ? context.program.tiers(of: partner.type)?.entry : nil)
        self.init(
            id: Self.id(partner.id), partner: partner.id, tier: tier, since: context.today,
            history: [Held(tier: tier, from: context.today)], missedReviews: 0,
            obliged: context.obliged(type: partner.type, tier: tier, before: [:]), told: [])
    }

    private init(
        id: ID<Standing>, partner: PartnerID, tier: String?, since: Day, history: [Held], missedReviews: Int,
        obliged: [String: Day], told: [Told]
    ) {
        (self.id, self.partner, self.tier, self.since, self.history) = (id, partner, tier, since, history)
        (self.missedReviews, self.obliged, self.told) = (missedReviews, obliged, told)
        reviews = []
    }
}

/// Up or down.
public enum TierDirection: String, Codable, CaseIterable, Hashable, Sendable {
    case rise, fall
}

extension Context {
    /// The obligations of a partner of this type and tier: those it has already since their day, new ones since today.
    func obliged(type: String, tier: String?, before: [String: Day]) -> [String: Day] {
        var obliged: [String: Day] = [:]
        for obligation in program.obligations where obligation.concerns(type: type, tier: tier) {
            obliged[obligation.id] = before[obligation.id] ?? today
        }
        return obliged
    }
}
