import Members
import Record
import Store
import Terms

extension Standing {
    /// A designation that a partner has, or that the vendor took away.
    public struct Designated: Codable, Hashable, Sendable {
        /// False once the vendor took it away: then it comes back by the vendor alone.
        public let held: Bool
        /// The day from which it is so.
        public let since: Day
        /// Reviews missed in a row.
        public var missedReviews: Int
        /// The last day through which it was reviewed.
        public var reviewed: Day?
        /// Set when the last review was missed.
        public var atRisk: AtRisk?
    }

    /// Does the partner have the designation?
    public func holds(_ designation: String) -> Bool { designations?[designation]?.held ?? false }

    /// The designations that the partner has, in the order of their ids.
    var held: [String] { (designations ?? [:]).filter(\.value.held).keys.sorted() }
}

/// A partner has a designation from this moment on, or has it no longer. What was priced before stays as it is.
struct DesignationChanged: Event {
    static let kind = "designation.changed"
    let member: PartnerID
    let designation: String
    let held: Bool
    let day: Day
    let clause: ClauseID
    /// The vendor's reason; nil when it happened by itself.
    let reason: String?
    /// How the partner stood to it, or how the review came out.
    let decision: Decision?
    var subject: String { member.text }
    var partner: PartnerID? { member }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        var held: [String] = []
        try tables.update(Standing.id(member)) { standing in
            change(&standing)
            held = standing.held
        }
        try tables.update(member) { $0.designations = held }
    }

    func change(_ standing: inout Standing) {
        // What ended by itself comes back by itself; what the vendor took away does not.
        let keeps = held || reason != nil
        var all = standing.designations ?? [:]
        all[designation] =
            keeps ? Standing.Designated(held: held, since: day, missedReviews: 0, reviewed: nil, atRisk: nil) : nil
        standing.designations = all
    }
}

/// It was looked at whether a partner keeps a designation.
struct DesignationReviewed: StandingUpdate {
    static let kind = "designation.reviewed"
    let member: PartnerID
    let designation: String
    /// The day through which was reviewed.
    let through: Day
    /// Reviews missed in a row, this one included.
    let consecutive: Int
    /// The clause by which the partner is warned; nil where it is not at risk, or loses it.
    let warned: ClauseID?
    let decision: Decision

    func change(_ standing: inout Standing) {
        standing.designations?[designation]?.reviewed = through
        standing.designations?[designation]?.missedReviews = consecutive
        standing.designations?[designation]?.atRisk =
            consecutive == 0 ? nil : Standing.AtRisk(through: through, decision: decision)
    }
}
