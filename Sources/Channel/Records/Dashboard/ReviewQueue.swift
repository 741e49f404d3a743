import Commerce
import Record
import Store
import Terms

/// The registrations that wait for a decision, in the order in which they should be looked at: those the vendor is to decide first by
/// their target, then those that wait for their partner.
public struct ListReviews: Query {
    public static let name = "list_reviews"
    public static let permission = Permission.reviewDeals

    /// 1 to 200; 50 when nothing is said.
    public let limit: Int?

    public init(limit: Int? = nil) { self.limit = limit }

    public func answer(_ reader: Reader) throws -> ReviewQueue {
        let wide = reader.vendorWide
        let undecided = "status IN ('submitted', 'in_review', 'action_required')"
        let found: [Versioned<Deal>] = try wide.records(
            """
            WHERE \(undecided) ORDER BY CASE status WHEN 'action_required' THEN 1 ELSE 0 END, \
            coalesce(decision_due, '9999'), id LIMIT \(min(max(limit ?? 50, 1), 200))
            """)
        let counts = try wide.query(
            """
            SELECT count(*), CAST(coalesce(sum(CASE WHEN status = 'action_required' THEN 1 ELSE 0 END), 0) AS INTEGER), \
            CAST(coalesce(sum(CASE WHEN status <> 'action_required' AND decision_due < $1 THEN 1 ELSE 0 END), 0) AS INTEGER) FROM {deals} \
            WHERE \(undecided)
            """, [.text(reader.now.description)])
        let calendar = reader.context.program.calendar
        let items = zip(found, try reader.summaries(found)).map { deal, summary in
            ReviewItem(
                deal: summary, enterprise: deal.terms.enterprise, waitsForPartner: deal.status == .actionRequired,
                evidence: deal.evidence.count,
                minutesLeft: deal.decisionDue.map { due in
                    due < reader.now
                        ? -calendar.businessMinutes(from: due, to: reader.now)
                        : calendar.businessMinutes(from: reader.now, to: due)
                })
        }
        let target = try reader.context.program.registrationTerms.target
        return ReviewQueue(
            waiting: Int(try counts.first?.int(0) ?? 0), waitingForPartners: Int(try counts.first?.int(1) ?? 0),
            overdue: Int(try counts.first?.int(2) ?? 0), targetDays: target.businessDays,
            enterpriseTargetDays: target.enterpriseBusinessDays, clause: target.clause, items: items)
    }
}

/// What waits for a decision.
public struct ReviewQueue: Codable, Sendable {
    /// All that are undecided.
    public let waiting: Int
    /// Of them those in which the partner is to act.
    public let waitingForPartners: Int
    /// Of them those that the vendor meant to have decided by now.
    public let overdue: Int
    /// Business days within which the vendor means to decide.
    public let targetDays: Int
    /// The same for enterprises' registrations.
    public let enterpriseTargetDays: Int
    /// By which clause.
    public let clause: ClauseID
    public let items: [ReviewItem]
}

/// A registration that waits for a decision.
public struct ReviewItem: Codable, Sendable {
    public let deal: DealSummary
    public let enterprise: Bool
    public let waitsForPartner: Bool
    /// Pieces of evidence.
    public let evidence: Int
    /// Minutes of business days until the target, each day worth 24 hours; below 0 by how much it is overdue.
    public let minutesLeft: Int?
}
