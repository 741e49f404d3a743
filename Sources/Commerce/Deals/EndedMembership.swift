import Members
import Record
import Terms

extension Reaction {
    /// A membership that was ended for cause takes its open registrations along: what was granted is rescinded, what waits is declined.
    static let endedMembership = Reaction("deals of ended memberships", to: PartnerTerminated.self) { event, reader in
        let open: [Versioned<Deal>] = try reader.vendorWide.records(
            """
            WHERE partner = $1 AND status IN ('submitted', 'in_review', 'action_required', 'approved', 'suspended') \
            ORDER BY id
            """, [.text(event.member.text)])
        return open.map { $0.value.ended(by: event.termination) }
    }
}

extension Deal {
    fileprivate func ended(by termination: Partner.Termination) -> any Event {
        let reason = StatusReason(
            clause: termination.clause,
            says: .phrase(Phrase("reason.membership_ended", ["note": .text(termination.reason)])), at: termination.at)
        return approval == nil
            ? DealDeclined(deal: id, owner: partner, reason: reason, decision: nil)
            : DealRescinded(deal: id, owner: partner, reason: reason)
    }
}
