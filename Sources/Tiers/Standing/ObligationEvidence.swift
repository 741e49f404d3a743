import Members
import Record
import Store
import Terms

/// What a partner handed in for an obligation, or the vendor recorded for it.
public struct ObligationEvidence: Entity {
    public static let prefix = "evidence"
    public static let table = "obligation_evidence"
    public static let noun = "evidence"

    public let id: ID<ObligationEvidence>
    public let partner: PartnerID
    public let obligation: String
    /// The first day of the period it is for.
    public let period: Day
    public let text: String?
    public let link: String?
    public let files: [Attachment]
    /// Who handed it in, as the journal names actors.
    public let by: String
    public let at: Instant
    /// The day of the activity, where somebody recorded one.
    public let occurred: Day?
    public var status: Status
    public var review: Review?

    public enum Status: String, Codable, CaseIterable, Hashable, Sendable {
        case waiting, approved, returned
    }

    /// What the vendor said to it.
    public struct Review: Codable, Hashable, Sendable {
        public let approved: Bool
        public let reason: String?
        public let by: String
        public let at: Instant
    }

    public var columns: [(String, SQLValue)] {
        [
            ("partner", .text(partner.text)), ("obligation", .text(obligation)),
            ("period", .integer(Int64(period.number))), ("status", .text(status.rawValue)),
        ]
    }
}

extension ObligationEvidence: SchemaNamed { public static var schemaName: String { "HandedInEvidence" } }
extension ObligationEvidence: Resource { package static var resource: String { "evidence" } }

/// Evidence came in.
struct ObligationHandedIn: Event {
    static let kind = "obligation.handed_in"
    let evidence: ObligationEvidence
    var subject: String { evidence.id.text }
    var partner: PartnerID? { evidence.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(evidence, as: "evidence", in: entry) }
}

/// The vendor looked at evidence: it counts, or the partner tries again.
struct ObligationReviewed: OwnedChange, TakesMembership {
    static let kind = "obligation.reviewed"
    var takesMembership: Bool { review.approved }
    let evidence: ID<ObligationEvidence>
    let owner: PartnerID
    let clause: ClauseID
    let review: ObligationEvidence.Review
    var changed: ID<ObligationEvidence> { evidence }

    func change(_ evidence: inout ObligationEvidence) {
        evidence.review = review
        evidence.status = review.approved ? .approved : .returned
    }
}
