import Commerce
import Members
import Record
import Terms

/// A partner with what it used of an allowance in the present year.
public struct AllowanceSituation: Sendable {
    let partner: Partner
    let facts: Facts
    let used: Int
}

extension Reader {
    /// What a partner used in the present year. O(years of which there are uses).
    func used(of terms: AllowanceTerms, by partner: Partner) throws -> Int {
        let joined = context.program.zone.day(partner.joined)
        let through = terms.year.days(around: today, since: joined).upperBound
        let years = try figures(of: AllowanceUse.self, AllowanceUse.facet(terms.id), for: partner.id)
        return years.first { $0.value == through.description }.map { Int($0.minor) } ?? 0
    }
}

/// Uses something of an allowance: the partner for itself, or the vendor for it.
public struct UseAllowance: Command {
    public static let name = "use_allowance"
    public static let permission = Permission.useAllowances

    /// Which of the program's allowances.
    public let allowance: String
    /// How many; one, when left out.
    public let count: Int?
    /// What for.
    public let note: String?
    /// The partner, when the vendor records it.
    public let partner: PartnerID?

    public func load(_ reader: Reader) throws -> AllowanceSituation {
        let partner = try reader.partnerActedFor(partner)
        try reader.requireActive(partner)
        let terms = reader.context.program.allowance(allowance)
        return AllowanceSituation(
            partner: partner, facts: try reader.facts(of: partner),
            used: try terms.map { try reader.used(of: $0, by: partner) } ?? 0)
    }

    public func decide(_ state: AllowanceSituation, _ context: Context) throws -> [any Event] {
        guard let terms = context.program.allowance(allowance) else {
            let values = Nearest.values(for: allowance, among: context.program.allowances.map(\.id))
            throw Problem.invalid(
                field: "/allowance", Phrase("allowance.unknown", values.merging(["allowance": .text(allowance)]) { $1 })
            )
        }
        let count = count ?? 1
        guard (1...1_000_000).contains(count) else {
            throw Problem.invalid(field: "/count", Phrase("allowance.count", ["count": .count(count)]))
        }
        if let note { try Text.checkLength(note, "note") }
        let joined = context.program.zone.day(state.partner.joined)
        let decision = try terms.decision(
            count, used: state.used, subject: state.partner.id.text, at: context.now, program: context.program,
            type: state.partner.type, tier: state.partner.tier, from: joined, state.facts)
        guard decision.outcome.verdict.isFavourable else { throw Refusal(decision: decision) }
        let use = AllowanceUse(
            id: context.newID(), partner: state.partner.id, allowance: terms.id, clause: terms.clause, count: count,
            note: note, day: context.today,
            through: terms.year.days(around: context.today, since: joined).upperBound,
            byVendor: context.actor.partner == nil, decision: decision)
        return [AllowanceUsed(use: use)]
    }

    public func reply(
        _ state: AllowanceSituation, _ events: [any Event], _ reader: Reader
    ) throws -> Versioned<AllowanceUseView> {
        try reader.require(try reader.created(events, \AllowanceUsed.use).id).shown(to: reader)
    }
}

/// Takes a use back: it counts no longer.
public struct ReturnAllowance: EntityCommand {
    public typealias Subject = AllowanceUse
    public static let name = "return_allowance"
    public static let permission = Permission.manageAllowances

    public let use: ID<AllowanceUse>
    public let reason: String

    public func load(_ reader: Reader) throws -> Versioned<AllowanceUse> { try reader.subject(use) }

    public func decide(_ state: Versioned<AllowanceUse>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        guard state.takenBack == nil else { throw Problem.wrongState("allowance.returned") }
        return [
            AllowanceReturned(
                use: use, owner: state.partner, takenBack: .init(reason: reason, day: context.today))
        ]
    }
}

/// What a partner has of the program's allowances in the present year.
public struct ShowAllowances: Query {
    public static let name = "show_allowances"
    public static let permission = Permission.seeAllowances

    /// The partner, when the vendor asks.
    public let partner: PartnerID?

    /// One allowance of a partner.
    public struct Left: Codable, Sendable, SchemaNamed {
        public let id: String
        public let label: String
        public let clause: ClauseID
        /// What is counted, such as hours.
        public let unit: String?
        /// How many there are this year.
        public let granted: Int
        public let used: Int
        public let left: Int
        /// The day on which all of it comes back.
        public let back: Day
        /// How a use of one would be decided now.
        public let decision: WordedDecision

        public static var schemaName: String { "AllowanceLeft" }
    }

    /// O(allowances).
    public func answer(_ reader: Reader) throws -> Page<Left> {
        let partner = try reader.partner(named: partner)
        let (program, today) = (reader.context.program, reader.today)
        guard !program.allowances.isEmpty else { return Page(items: [], next: nil) }
        let facts = try reader.facts(of: partner)
        let joined = program.zone.day(partner.joined)
        let own = program.allowances.filter { $0.types?.contains(partner.type) ?? true }
        return Page(
            items: try own.map { terms in
                let used = try reader.used(of: terms, by: partner)
                let granted = terms.granted(tier: partner.tier, on: today, from: joined)
                return Left(
                    id: terms.id, label: terms.label[reader.language], clause: terms.clause,
                    unit: terms.unit?[reader.language], granted: granted, used: used, left: max(0, granted - used),
                    back: terms.year.days(around: today, since: joined).upperBound.adding(days: 1),
                    decision: try reader.worded(
                        terms.decision(
                            1, used: used, subject: partner.id.text, at: reader.now, program: program,
                            type: partner.type, tier: partner.tier, from: joined, facts)))
            }, next: nil)
    }
}

/// One use of an allowance.
public struct ShowAllowanceUse: Query {
    public static let name = "show_allowance_use"
    public static let permission = Permission.seeAllowances

    public let use: ID<AllowanceUse>

    public func answer(_ reader: Reader) throws -> Versioned<AllowanceUseView> {
        try reader.require(use).shown(to: reader)
    }
}

/// Uses of allowances: a partner's own, or all for the vendor.
package enum AllowanceUseList: RecordList {
    package static let name = "list_allowance_uses"
    package static let permission = Permission.seeAllowances
    package static let filters: [ListFilter] = [.partner(), .text("allowance")]

    package static func items(
        _ records: [Versioned<AllowanceUse>], _ reader: Reader
    ) throws -> [Versioned<AllowanceUseView>] {
        try records.map { try $0.shown(to: reader) }
    }
}

package typealias ListAllowanceUses = ListQuery<AllowanceUseList>
