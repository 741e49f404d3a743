import Record
import Terms

extension NoticeKind {
    /// Where a partner reads on about its standing; nil for what is about something else.
    var portalPage: String? {
        switch self {
        case .tierProposed, .tierProposalDeclined, .tierAssigned, .tierRisen, .tierFallen, .tierAtRisk,
            .designationAwarded, .designationEnded, .designationAtRisk:
            "standing"
        case .obligationDue, .obligationOverdue, .obligationReturned: "obligations"
        default: nil
        }
    }

    /// Where the vendor's people read on.
    var consolePage: String? {
        switch self {
        case .tierProposed, .tierProposalLapsed, .tierRisen, .tierFallen, .tierAtRisk, .designationAwarded,
            .designationEnded, .designationAtRisk:
            "standing"
        case .obligationHandedIn: "evidence"
        default: nil
        }
    }
}
