import Members
import Record
import Store
import Terms

/// Something that a vendor runs within its program for a time: a sales incentive, a success plan, a contest; with terms of its own, days,
/// and a budget.
public struct Subprogram: Entity {
    public static let prefix = "subprogram"
    public static let table = "subprograms"
    public static let noun = "subprogram"

    public let id: ID<Subprogram>
    /// The id of its terms in the program file.
    public let terms: String
    public let kind: SubprogramTerms.Kind
    public internal(set) var title: String
    /// Its own terms, which are accepted before anything is claimed.
    public internal(set) var text: String
    /// Of its terms, from 1; a change makes the next one.
    public internal(set) var edition: Int
    /// One of the program's regions; nil for all.
    public let region: String?
    /// The ids of partner types and of tiers that it is for; nil for all.
    public let types: [String]?
    public let tiers: [String]?
    /// With whom it is made; nil where it is for all.
    public let partner: PartnerID?
    public let from: Day
    public internal(set) var through: Day
    /// What has to be sold for it to count; nil for all.
    public let productLines: [String]?
    public let products: [String]?
    public let currency: Currency
    public internal(set) var goals: [Goal]
    /// Nil for a contest.
    public internal(set) var reward: Reward?
    /// What partners are ranked by; nil where it is no contest.
    public let rankedBy: SubprogramMeasure?
    public let prizes: [Prize]
    /// Are the others' names shown to those who take part?
    public let showsNames: Bool
    public internal(set) var budget: Money?
    /// What of it was earned.
    public internal(set) var spent: Money
    public let made: Instant
    /// Why it could be made.
    public let decision: Decision
    public internal(set) var status: Status
    public internal(set) var reason: String?
    /// The last sale before it was made that was looked at, while there are more; else nil.
    var behind: Place?

    /// A place among sales in the order of their days.
    struct Place: Codable, Hashable, Sendable {
        let by: Int64
        let id: String
    }

    public enum Status: String, Codable, CaseIterable, Hashable, Sendable {
        case running
        /// Its days are over, and what was reached is decided.
        case settled
        case withdrawn

        package var phrase: TypedValue { .words("subprogram.status.\(rawValue)") }
    }

    /// What has to be reached.
    public struct Goal: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "SubprogramGoal" }

        public let measure: SubprogramMeasure
        /// For net revenue.
        public let amount: Money?
        /// For everything else.
        public let count: Int?

        /// In minor units, or a count.
        var least: Int64 { amount?.minor ?? Int64(count ?? 0) }

        func typed(_ value: Int64) -> TypedValue {
            amount.map { .money(Money(minor: value, $0.currency)) } ?? .count(value)
        }
    }

    /// What whoever reaches it has of it.
    public struct Reward: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "SubprogramReward" }

        public let kind: SubprogramTerms.Reward
        public let rate: Rate?
        public let amount: Money?
        public let goods: String?
    }

    /// What whoever comes in at a place has of it.
    public struct Prize: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "SubprogramPrize" }

        public let amount: Money?
        public let goods: String?
    }

    /// Does it lower prices, so that nothing is claimed or settled?
    var givesDiscount: Bool { reward?.kind == .discount }

    /// What is left of its budget; nil where it has none.
    var left: Money? {
        get throws(MoneyError) { try budget?.subtracting(spent) }
    }

    /// Is it for such a partner, by what stands in the record?
    func concerns(_ partner: Partner, _ program: Program) -> Bool {
        if let own = self.partner, own != partner.id { return false }
        if let region, program.region(ofCountry: partner.country)?.id != region { return false }
        if let types, !types.contains(partner.type) { return false }
        if let tiers, !tiers.contains(partner.tier ?? "") { return false }
        return true
    }

    public var columns: [(String, SQLValue)] {
        [
            ("terms", .text(terms)), ("kind", .text(kind.rawValue)), ("status", .text(status.rawValue)),
            ("partner", .text(partner?.text ?? "")), ("region", .text(region ?? "")),
            ("discounts", SQLValue(givesDiscount)), ("first", .integer(Int64(from.number))),
            ("last", .integer(Int64(through.number))),
        ]
    }

    public static let sorts: [ListColumn<Subprogram>] = [
        .text("title") { $0.title }, .number("through") { Int64($0.through.number) },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        SearchEntry(title, detail: terms, texts: [id.text, terms], partner: partner)
    }

    static let declaration = declaration()
    static let migrations = [
        Migration(
            id: "subprograms-1",
            sql: [
                """
                CREATE TABLE subprograms (vendor TEXT NOT NULL, id TEXT NOT NULL, terms TEXT NOT NULL, \
                kind TEXT NOT NULL, status TEXT NOT NULL, partner TEXT NOT NULL, region TEXT NOT NULL, \
                discounts INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, \(sortColumns)version INTEGER NOT NULL, \
                body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX subprograms_running ON subprograms (vendor, status, last)",
                "CREATE INDEX subprograms_discounts ON subprograms (vendor, status, discounts, last)",
            ]),
        Migration(
            id: "subprograms-lists", sql: listIndexes(behind: ["terms", "kind", "status", "region", "partner"])),
    ]

    public func shown(to reader: Reader) throws -> SubprogramView {
        let known = try reader.program(ofVersion: decision.program.version).subprogram(terms)
        return SubprogramView(
            id: id, terms: terms, label: known?.label[reader.language] ?? terms, kind: kind,
            asksTerms: known?.asksTerms ?? true, title: title, text: text,
            edition: edition, region: region, types: types, tiers: tiers, partner: partner, from: from,
            through: through, productLines: productLines, products: products, currency: currency, goals: goals,
            reward: reward, rankedBy: rankedBy, prizes: prizes, showsNames: showsNames,
            budget: reader.context.actor.partner == nil ? budget : nil,
            spent: reader.context.actor.partner == nil ? spent : nil, made: made,
            decision: try reader.worded(decision), status: status, reason: reason)
    }
}

/// A subprogram as somebody may see it.
public struct SubprogramView: Codable, Sendable, SchemaNamed {
    public let id: ID<Subprogram>
    public let terms: String
    public let label: String
    public let kind: SubprogramTerms.Kind
    /// Have its terms to be accepted before it gives anything?
    public let asksTerms: Bool
    public let title: String
    public let text: String
    public let edition: Int
    public let region: String?
    public let types: [String]?
    public let tiers: [String]?
    public let partner: PartnerID?
    public let from: Day
    public let through: Day
    public let productLines: [String]?
    public let products: [String]?
    public let currency: Currency
    public let goals: [Subprogram.Goal]
    public let reward: Subprogram.Reward?
    public let rankedBy: SubprogramMeasure?
    public let prizes: [Subprogram.Prize]
    public let showsNames: Bool
    /// For the vendor's people.
    public let budget: Money?
    public let spent: Money?
    public let made: Instant
    public let decision: WordedDecision
    public let status: Subprogram.Status
    public let reason: String?

    public static var schemaName: String { "Subprogram" }
}

/// Subprograms: all for the vendor; for a partner those that are for all or its own.
package enum SubprogramList: RecordList {
    package static let name = "list_subprograms"
    package static let permission = Permission.seeSubprograms
    package static let isVendorWide = true
    package static let filters: [ListFilter] = [
        .text("terms"), .choice("kind", SubprogramTerms.Kind.self), .choice("status", Subprogram.Status.self),
        .text("region"),
    ]

    package static func conditions(_ reader: Reader) throws -> [ListCondition] {
        guard let own = reader.context.actor.partner else { return [] }
        return [{ conditions in conditions.add(.text(own.text)) { "(partner = '' OR partner = \($0))" } }]
    }

    package static func items(
        _ records: [Versioned<Subprogram>], _ reader: Reader
    ) throws -> [Versioned<SubprogramView>] {
        try records.map { try $0.shown(to: reader) }
    }
}

package typealias ListSubprograms = ListQuery<SubprogramList>

/// One subprogram.
public struct ShowSubprogram: Query {
    public static let name = "show_subprogram"
    public static let permission = Permission.seeSubprograms

    public let subprogram: ID<Subprogram>

    public func answer(_ reader: Reader) throws -> Versioned<SubprogramView> {
        try reader.subprogram(subprogram).shown(to: reader)
    }
}

extension Reader {
    /// A subprogram that the one who asks may see.
    ///
    /// - Throws: `Problem.notFound`, also for another partner's.
    func subprogram(_ id: ID<Subprogram>) throws -> Versioned<Subprogram> {
        let found = try vendorWide.subject(id)
        if let own = context.actor.partner, let other = found.value.partner, other != own {
            throw Problem.notFound(Subprogram.noun)
        }
        return found
    }
}
