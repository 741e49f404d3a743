import Members
import Record

extension Reaction {
    /// A payout came back of a partner that became one with another meanwhile: that one is owed it.
    static let returnedOfMerged = Reaction("returned payouts of merged partners", to: PayoutReturned.self) {
        event, reader in
        let all = reader.vendorWide
        let owner = try all.survivor(of: event.owner)
        return owner == event.owner ? [] : try all.moved(from: event.owner, to: owner)
    }
}
