import Members
import Record
import Store
import Terms

/// What a rule gathers of a partner over a period, at whose end something is earned by it.
public struct Gathering: Entity {
    public static let prefix = "gathering"
    public static let table = "gatherings"
    public static let noun = "gathering"

    public let id: ID<Gathering>
    public let partner: PartnerID
    /// The id of the rule in the program file.
    public let rule: String
    public let from: Day
    public let through: Day
    /// The first moment after it.
    public let ends: Instant
    public internal(set) var amount: Money
    public internal(set) var units: Int64
    /// The day on which it was settled; nil before.
    public internal(set) var settled: Day?

    public var columns: [(String, SQLValue)] {
        [
            ("partner", .text(partner.text)), ("rule", .text(rule)), ("first", .integer(Int64(from.number))),
            ("currency", .text(amount.currency.code)), ("settled", SQLValue(settled != nil)),
        ]
    }

    public static let sorts: [ListColumn<Gathering>] = [
        .number("through") { Int64($0.through.number) },
        .plain("amount") { ListText.amount($0.amount.currency.code, $0.amount.minor) },
    ]

    static let declaration = declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "gatherings-1",
            sql: [
                """
                CREATE TABLE gatherings (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                rule TEXT NOT NULL, first INTEGER NOT NULL, currency TEXT NOT NULL, settled INTEGER NOT NULL, \
                \(sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE UNIQUE INDEX gatherings_period ON gatherings (vendor, partner, rule, currency, first)",
            ]),
        Migration(id: "gatherings-lists", sql: listIndexes(behind: ["partner", "rule", "settled"])),
    ]
}

/// A period is over, and what was gathered over it was decided.
struct GatheringSettled: OwnedChange {
    static let kind = "gathering.settled"
    static let settles: [DueKind] = [.earningPeriod]
    let gathering: ID<Gathering>
    let owner: PartnerID
    let day: Day
    var changed: ID<Gathering> { gathering }

    func change(_ gathering: inout Gathering) { gathering.settled = day }
}

/// What is gathered.
package enum GatheringList: RecordList {
    package static let name = "list_gatherings"
    package static let permission = Permission.seeEarnings
    package static let filters: [ListFilter] = [.partner(), .text("rule"), .flag("settled")]

    package static func items(_ records: [Versioned<Gathering>], _ reader: Reader) throws -> [Gathering] {
        records.map(\.value)
    }
}

package typealias ListGatherings = ListQuery<GatheringList>

/// Settles what was gathered once its period is over.
public struct SettleGathering: Command {
    public static let name = "settle_gathering"
    public static let permission = Permission.fallDue

    public let gathering: ID<Gathering>

    public struct State: Sendable {
        let gathering: Gathering
        /// Whose it is by now: also the one that its partner became one with.
        let owner: PartnerID
        let isDue: Bool
        let facts: Facts
    }

    public func load(_ reader: Reader) throws -> State {
        let gathering = try reader.require(gathering).value
        let facts = try reader.settlingFacts(of: gathering)
        return State(
            gathering: gathering, owner: try reader.vendorWide.survivor(of: gathering.partner),
            isDue: try reader.isDue(.earningPeriod, gathering.id.text), facts: facts)
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let gathering = state.gathering
        guard state.isDue else { return [] }
        guard gathering.settled == nil, context.today > gathering.through else {
            return [DueDone(work: .earningPeriod, about: gathering.id.text)]
        }
        let settled = GatheringSettled(gathering: gathering.id, owner: gathering.partner, day: context.today)
        guard let decision = try gathering.decided(state.facts, context.program) else { return [settled] }
        let grant = decision.grants.first
        let explained = try decision.explained(
            grant, subject: gathering.id.text, at: context.now, program: context.program.reference)
        let earning = Earning(
            decided: EarningDraft(
                grant: grant, event: .periodEnd, source: .gathering(gathering.id), line: nil,
                about: "\(gathering.from) – \(gathering.through)", day: gathering.through, part: nil, sums: [],
                subscription: nil, paid: nil, decision: explained),
            of: state.owner, grant?.amount ?? .zero(gathering.amount.currency), share: nil, context)
        return [settled, EarningsMade(owner: state.owner, earnings: [earning], wakes: earning.wakes(context))]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<Gathering> {
        try reader.require(gathering)
    }
}

extension Gathering {
    /// What its rule grants of what was gathered; nil where the program has the rule no more.
    func decided(_ facts: Facts, _ program: Program) throws -> EarningDecision? {
        guard program.earnings.rule(rule) != nil else { return nil }
        let sale = EarningSale(net: amount, list: amount, months: nil, units: Int(clamping: units))
        return try program.earnings.settle(
            rule, EarningInput(event: .periodEnd, day: through, facts: facts, sale: sale))
    }
}

extension Reader {
    /// What is known of a partner at a period's end.
    func settlingFacts(of gathering: Gathering) throws -> Facts {
        let all = vendorWide
        let partner = try all.require(gathering.partner).value
        var facts = try all.facts(of: partner)
        if let tier = try all.tier(of: partner, on: gathering.through) { facts.set(.partnerTier, tier) }
        return facts
    }
}
