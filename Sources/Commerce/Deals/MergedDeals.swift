import Members
import Record
import Terms

extension Reaction {
    /// The open registrations of a partner that became one with another are that one's from then on, with the protection that they have;
    /// drafts as well. What was decided stays with the one it was decided for.
    static let mergedDeals = Reaction("deals of merged partners", to: PartnerMerged.self) { event, reader in
        let open: [Versioned<Deal>] = try reader.vendorWide.records(
            """
            WHERE partner = $1 AND kept_for = '' AND status IN \
            ('draft', 'submitted', 'in_review', 'action_required', 'approved', 'suspended') ORDER BY id
            """, [.text(event.member.text)])
        return open.map { DealMoved(deal: $0.id, owner: event.merged.into, from: event.member) }
    }
}

/// A registration belongs to another partner: its own became one with that.
struct DealMoved: DealChange {
    static let kind = "deal.moved"
    let deal: ID<Deal>
    let owner: PartnerID
    let from: PartnerID

    func change(_ deal: inout Deal) { deal.partner = owner }
}
