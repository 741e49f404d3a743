import Members
import Record
import Terms

extension Reaction {
    /// The open registrations of a partner that became one with another are that one's from then on, with the protection that they have;
    /// drafts as well. What was decided stays with the one it was decided for.
    static let mergedDeals = Reaction("deals of merged partners", to: PartnerMerged.self) { event, reader in
        let open: [Versioned<Deal>] = try reader.vendorWide.records(
            """
            WHERE partner = $1 AND status IN \
            ('draft', 'submitted', 'in_review', 'action_required', 'approved', 'suspended') ORDER BY id
            """, [.text(event.member.text)])
        let permitted = try reader.vendorWide.require(event.merged.into).value.permitted
        return open.flatMap { $0.value.moved(by: event, permitted, at: reader.now) }
    }
}

extension Deal {
    /// From then on the permissions of the partner that it goes to say whether its distributor sees it: one that may not keeps it as it was
    /// before.
    fileprivate func moved(by event: PartnerMerged, _ permitted: [PartnerID], at now: Instant) -> [any Event] {
        let moved = DealMoved(deal: id, owner: event.merged.into, from: event.member)
        guard let distributor else { return [moved] }
        switch (permitted.contains(distributor), hidden) {
        case (false, nil): return [DealHidden(deal: id, owner: event.member, at: now), moved]
        case (true, .some): return [moved, DealShown(deal: id, owner: event.merged.into, distributor: distributor)]
        case (false, .some), (true, nil): return [moved]
        }
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
