import Members
import Record
import Terms

/// What is told of designations.
enum DesignationNotices {
    static let all: [Reaction] = [
        .notices(of: DesignationChanged.self) { event, reader in
            let partner = try reader.require(event.member).value
            let kind: NoticeKind = event.held ? .designationAwarded : .designationEnded
            let decided = event.held ? "notice.designation_conferred" : "notice.designation_withdrawn"
            let key = event.reason == nil ? "notice.\(kind.rawValue)" : decided
            let says = Phrase(key, partner.named(designation: event.designation, reason: event.reason))
            let to: [PartnerID?] = event.reason == nil ? [partner.id, nil] : [partner.id]
            return to.map { reader.context.notice(to: $0, kind, partner.id.text, event.clause, says) }
        },
        .notices(of: DesignationReviewed.self) { event, reader in
            guard let clause = event.warned else { return [] }
            let partner = try reader.require(event.member).value
            let says = Phrase(
                "notice.designation_at_risk", partner.named(designation: event.designation, day: event.through))
            return [partner.id, nil].map {
                reader.context.notice(to: $0, .designationAtRisk, partner.id.text, clause, says)
            }
        },
    ]
}

extension Partner {
    /// The values of sentences about it and a designation.
    fileprivate func named(
        designation: String, reason: String? = nil, day: Day? = nil
    ) -> [String: TypedValue?] {
        [
            "partner": .text(name), "designation": .named(.designation, designation),
            "reason": reason.map(TypedValue.text), "day": day.map(TypedValue.day),
        ]
    }
}
