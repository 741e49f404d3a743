import Members
import Record
import Store
import Terms

/// The reseller took its permission back: the distributor keeps the registration as it is now, and sees nothing of what
/// becomes of it.
struct DealHidden: DealEvent {
    static let kind = "deal.hidden"
    let deal: ID<Deal>
    let owner: PartnerID
    let at: Instant

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(deal) { deal in
            var copy = deal
            copy.keptThrough = entry.sequence
            try tables.keep(copy)
            deal.keptAs = Deal.KeptCopy(status: deal.status, productLine: deal.terms.productLine)
            deal.hidden = at
        }
    }
}

/// The reseller permitted the distributor again, which sees the registration as it is.
struct DealShown: DealEvent {
    static let kind = "deal.shown"
    let deal: ID<Deal>
    let owner: PartnerID
    let distributor: PartnerID

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.writer.delete(
            Deal.table, key: [("id", .text(deal.text)), ("kept_for", .text(distributor.text))])
        try tables.update(deal) { deal in
            (deal.hidden, deal.keptAs) = (nil, nil)
        }
    }
}

extension Reaction {
    /// What a distributor sees of a reseller's registrations follows the reseller's permission.
    static let sight = Reaction("sight", to: DistributorPermitted.self) { event, reader in
        // The column says who may see it: of what is hidden it is empty, as of what was never a distributor's.
        guard event.permitted else {
            let seen: [Versioned<Deal>] = try reader.vendorWide.records(
                "WHERE partner = $1 AND distributor = $2 ORDER BY id",
                [.text(event.reseller.text), .text(event.distributor.text)])
            return seen.map { DealHidden(deal: $0.id, owner: $0.partner, at: reader.now) }
        }
        let unseen: [Versioned<Deal>] = try reader.vendorWide.records(
            "WHERE partner = $1 AND distributor IS NULL ORDER BY id", [.text(event.reseller.text)])
        return unseen.filter { $0.hidden != nil && $0.distributor == event.distributor }
            .map { DealShown(deal: $0.id, owner: $0.partner, distributor: event.distributor) }
    }
}
