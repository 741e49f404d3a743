import Record
import Store
import Terms

/// Partners by how they stand: proposed for another tier, or at risk of losing theirs.
package enum StandingList: RecordList {
    package static let name = "list_standing"
    package static let permission = Permission.manageStanding
    package static let filters: [ListFilter] = [
        // Only those whom another tier is proposed for; or all others.
        .flag("proposed", column: "is_proposed"),
        // Only those who missed the last review.
        .flag("at_risk"),
        .partner(),
    ]

    package static func conditions(_ reader: Reader) throws -> [ListCondition] {
        [
            { conditions in
                conditions.add(
                    """
                    NOT EXISTS (SELECT 1 FROM {partners} AS gone WHERE gone.id = standings.partner \
                    AND gone.status = 'terminated')
                    """)
            }
        ]
    }

    package static func items(_ records: [Versioned<Standing>], _ reader: Reader) throws -> [StandingView] {
        try records.map { try reader.standingView(try reader.require($0.partner).value) }
    }
}

package typealias ListStanding = ListQuery<StandingList>

/// Partners that have four fifths of a figure that the next tier takes, and not all of it: the nearest.
public struct ListNearTier: Query {
    public static let name = "list_near_tier"
    public static let permission = Permission.manageStanding

    /// 1 to 200; 50 when nothing is said.
    public let limit: Int?

    public func answer(_ reader: Reader) throws -> Page<StandingView> { try nearNext(reader) }

    private var size: Int { min(max(limit ?? 50, 1), 200) }

    /// Sums of the windows are made by the database, so that only those who are near are looked at one by one.
    private func nearNext(_ reader: Reader) throws -> Page<StandingView> {
        guard let terms = reader.context.program.tiers else { return Page(items: [], next: nil) }
        var shown: [StandingView] = []
        var seen: Set<PartnerID> = []
        for case .figure(let figure) in terms.requirements.map(\.kind) {
            for (tier, needed) in figure.atLeast.sorted(by: { $0.key < $1.key }) {
                for partner in try candidates(figure, needed, reader).before(tier, terms, reader)
                where seen.insert(partner).inserted {
                    let view = try reader.standingView(try reader.require(partner).value)
                    if view.isNearNext { shown.append(view) }
                    guard shown.count < size else { return Page(items: shown, next: nil) }
                }
            }
        }
        return Page(items: shown, next: nil)
    }

    private func candidates(_ figure: TierFigure, _ needed: Int64, _ reader: Reader) throws -> [PartnerID] {
        let column: String? =
            switch figure.measure {
            case .netRevenue: "minor"
            case .units, .licences: "units"
            case .orders: "orders"
            default: nil
            }
        // Of parts of the sales, shares and comparisons the database has no sums that it could rank by.
        guard let column, figure.isPlain else { return [] }
        let days = figure.window.days(through: reader.today)
        // Amounts in other currencies are no part of the sum; who has any is looked at one by one.
        let counts = column == "minor" ? "currency = $5" : "$5 = $5"
        let sum = "SUM(CASE WHEN \(counts) THEN \(column) ELSE 0 END)"
        let rows = try reader.query(
            """
            SELECT partner FROM {sales_days} WHERE day >= $1 AND day <= $2 GROUP BY partner \
            HAVING \(sum) < $4 AND (\(sum) >= $3 OR SUM(CASE WHEN \(counts) THEN 0 ELSE 1 END) > 0) \
            ORDER BY \(sum) DESC, partner
            """,
            [
                .integer(Int64(days.lowerBound.number)), .integer(Int64(days.upperBound.number)),
                .integer(needed / 5 * 4 + needed % 5 * 4 / 5), .integer(needed),
                .text(reader.context.program.tiers?.currency?.code ?? ""),
            ])
        return rows.compactMap { PartnerID((try? $0.text(0)) ?? "") }
    }
}

extension [PartnerID] {
    /// Those whose next tier is this one, two hundred looked up at a time.
    fileprivate func before(_ tier: String, _ terms: TierTerms, _ reader: Reader) throws -> [PartnerID] {
        let rows = try reader.matching(
            "SELECT body FROM {\(Standing.table)}", "id", map { Standing.id($0).text })
        let standings = try rows.map { try JSON.decode(Standing.self, from: try $0.text(0)) }
        let near = Set(standings.filter { terms.next(after: $0.tier)?.id == tier }.map(\.partner))
        return filter(near.contains)
    }
}

extension StandingView {
    /// Is there four fifths of a figure that the next tier takes, and not all of it?
    fileprivate var isNearNext: Bool {
        next?.requirements.contains { requirement in
            let figure =
                requirement.amount.map { ($0.soFar.minor, $0.needed.minor) }
                ?? requirement.count.map { ($0.soFar, $0.needed) }
            guard requirement.from != nil, !requirement.met, let (soFar, needed) = figure else { return false }
            return !Rate.percent(80).isMissed(by: soFar, of: needed)
        } ?? false
    }
}
