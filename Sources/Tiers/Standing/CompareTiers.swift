import Commerce
import Members
import Record
import Store
import Terms

/// What other terms would do to tiers: for every active partner, the highest tier that its figures allow under two versions of the
/// program, from the same record and through today. A version that is published for later can be tried before it is in force.
///
/// Certificates, obligations and conditions are left aside, and tiers that are conferred are nobody's by figures. O(days on which
/// partners bought, in the windows of the two versions), and a few questions a partner where a tier takes more than sums of all sales.
public struct CompareTiers: Query {
    public static let name = "compare_tiers"
    public static let permission = Permission.manageStanding

    /// The number of the version before; the one that precedes `to` when left out.
    public let from: Int?
    /// The number of the version after; the newest when left out.
    public let to: Int?

    public init(from: Int? = nil, to: Int? = nil) {
        self.from = from
        self.to = to
    }

    public func answer(_ reader: Reader) throws -> TierComparison {
        let (before, after) = try reader.versions(from: from, to: to)
        return try reader.comparison(try reader.program(ofVersion: before), try reader.program(ofVersion: after))
    }
}

/// Who would have which tier by figures under two versions of a program.
public struct TierComparison: Codable, Sendable {
    /// The version before.
    public let from: Int
    /// The version after.
    public let to: Int
    /// The last day whose sales count.
    public let through: Day
    /// Active partners that were looked at.
    public let partners: Int
    public let rising: Int
    public let falling: Int
    /// Partners by tier, lowest first; those with none come first.
    public let counts: [Count]
    /// Who would have another tier, the first two hundred by name.
    public let moved: [Move]

    /// A tier as people read it.
    public struct Tier: Codable, Hashable, Sendable, SchemaNamed {
        public let id: String
        public let label: String

        public static var schemaName: String { "ComparedTier" }
    }

    /// How many partners have a tier, before and after.
    public struct Count: Codable, Hashable, Sendable, SchemaNamed {
        /// Nil for none.
        public let tier: Tier?
        public let before: Int
        public let after: Int

        public static var schemaName: String { "ComparedTierCount" }
    }

    /// A partner with another tier.
    public struct Move: Codable, Hashable, Sendable, SchemaNamed {
        public let partner: PartnerID
        public let name: String
        public let from: Tier?
        public let to: Tier?
        public let rises: Bool

        public static var schemaName: String { "ComparedTierMove" }
    }

    fileprivate static func counts(
        _ moves: [Move], _ old: TierTerms?, _ new: TierTerms?, _ language: Language
    ) -> [Count] {
        var known: [Tier] = []
        for tier in (new?.tiers ?? []) + (old?.tiers ?? []) where !known.contains(where: { $0.id == tier.id }) {
            known.append(Tier(id: tier.id, label: tier.label[language]))
        }
        return ([nil] + known.map(Optional.some)).map { tier in
            Count(
                tier: tier, before: moves.count { $0.from?.id == tier?.id },
                after: moves.count { $0.to?.id == tier?.id })
        }.filter { $0.before + $0.after > 0 }
    }
}

extension Reader {
    /// For every active partner the highest tier by figures under two programs, through today.
    package func comparison(_ old: Program, _ new: Program) throws -> TierComparison {
        let members = try members()
        let (was, becomes) = (try tiers(of: members, under: old), try tiers(of: members, under: new))
        let moves = members.indices.map { place in
            TierComparison.Move(
                partner: members[place].id, name: members[place].name,
                from: was[place], to: becomes[place],
                rises: (new.tiers?.rank(becomes[place]?.id) ?? -1) > (new.tiers?.rank(was[place]?.id) ?? -1))
        }
        let moved = moves.filter { $0.from?.id != $0.to?.id }
        return TierComparison(
            from: old.version, to: new.version, through: today, partners: members.count,
            rising: moved.count(where: \.rises), falling: moved.count { !$0.rises },
            counts: TierComparison.counts(moves, old.tiers, new.tiers, language), moved: Array(moved.prefix(200)))
    }

    fileprivate func members() throws -> [(id: PartnerID, name: String, type: String)] {
        let found: [Versioned<Partner>] = try vendorWide.records("WHERE status = 'active' ORDER BY id")
        return found.map { ($0.value.id, $0.value.name, $0.value.type) }.sorted {
            ($0.name, $0.id.text) < ($1.name, $1.id.text)
        }
    }

    /// The highest tier by figures of each member, by the members' order.
    fileprivate func tiers(
        of members: [(id: PartnerID, name: String, type: String)], under program: Program
    ) throws -> [TierComparison.Tier?] {
        var found = [TierComparison.Tier?](repeating: nil, count: members.count)
        guard let terms = program.tiers else { return found }
        let today = program.zone.day(now)
        let places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1.id.text, Int32($0)) })
        let sales = try columns(places, terms, through: today)
        for type in Set(members.map(\.type)).intersection(terms.types) {
            let bulk = BulkStanding(terms: terms, type: type, partners: members.count, through: today)
            let ranks =
                bulk.asksForOthers
                ? try bulk.tiers(sales, threads: 2) {
                    members[$0].type == type ? try vendorWide.figures(of: members[$0].id, program) : nil
                }
                : bulk.tiers(sales, threads: 2)
            for (place, rank) in ranks.enumerated() where members[place].type == type {
                let tier = max(rank, terms.rank(terms.entry))
                guard tier >= 0 else { continue }
                found[place] = TierComparison.Tier(id: terms.tiers[tier].id, label: terms.tiers[tier].label[language])
            }
        }
        return found
    }

    /// The sales that any measure of the terms looks back to, in the currency of its measures at each day's rate. What has no rate does
    /// not count.
    private func columns(_ places: [String: Int32], _ terms: TierTerms, through last: Day) throws -> SalesColumns {
        var rates: [CurrencyDay: ExactRate?] = [:]
        var sales = SalesColumns()
        let rows = try vendorWide.query(
            "SELECT \(SoldDay.columns), partner FROM {sales_days} WHERE day >= $1 AND day <= $2",
            [.integer(Int64(terms.earliest(through: last).number)), .integer(Int64(last.number))])
        for row in rows {
            guard let place = places[try row.text(6)] else { continue }
            let sold = try SoldDay(row)
            var minor = sold.minor
            if let wanted = terms.currency, let currency = sold.currency, currency != wanted {
                let key = CurrencyDay(currency: currency, day: sold.day)
                let rate = try rates[key] ?? self.rate(of: currency, to: wanted, on: sold.day)
                rates[key] = .some(rate)
                minor = sold.minor(in: wanted, at: rate) ?? 0
            }
            sales.append(
                place, day: Int32(clamping: sold.day.number), minor: minor, units: sold.units, orders: sold.orders)
        }
        return sales
    }
}
