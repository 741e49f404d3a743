import Members
import Record
import Store
import Terms

extension Reaction {
    /// What a partner that became one with another was owed and not paid yet, that one is owed; what it had to give back, that one has to.
    /// What it had gathered of a period is settled by its own figures and is that one's too.
    static let mergedEarnings = Reaction("earnings of merged partners", to: PartnerMerged.self) { event, reader in
        try reader.vendorWide.moved(from: event.member, to: event.merged.into)
    }
}

/// A partner is owed what another was: they became one.
struct EarningsMoved: Event {
    static let kind = "earning.moved"
    let owner: PartnerID
    let from: PartnerID
    let earnings: [Moved]
    /// What it had to give back, by currency.
    let owed: [Money]
    let on: Day
    /// When something becomes of the first of them by itself; absent where nothing does.
    let wakes: Instant?
    var subject: String { from.text }
    var partner: PartnerID? { owner }

    struct Moved: Codable, Hashable, Sendable {
        let earning: ID<Earning>
        /// What is left of it.
        let standing: Money
        let status: Earning.Status
    }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        for moved in earnings { try tables.update(moved.earning) { $0.partner = owner } }
        if let wakes { try tables.wake(owner, at: wakes) }
    }

    /// What is moved altogether, by currency: what is owed less what is to be given back.
    func totals() throws -> [Money] {
        let all = try earnings.map(\.standing) + owed.map { try $0.negated() }
        return try Dictionary(grouping: all, by: \.currency).sorted { $0.key.code < $1.key.code }.map {
            try $1.sum(in: $0, \.self)
        }
    }
}

extension Reader {
    /// What one partner is owed becomes another's. O(what it is owed).
    func moved(from member: PartnerID, to owner: PartnerID) throws -> [any Event] {
        let found: [Versioned<Earning>] = try records(
            "WHERE partner = $1 AND status IN ('accrued', 'payable') ORDER BY id", [.text(member.text)])
        let back = try query(
            "SELECT currency, minor FROM {ledger_balances} WHERE account = $1 AND partner = $2 ORDER BY currency",
            [.text(LedgerAccount.clawbacks.rawValue), .text(member.text)])
        let owed = try back.compactMap { row -> Money? in
            guard try row.int(1) != 0, let currency = Currency(try row.text(0)) else { return nil }
            return Money(minor: try row.int(1), currency)
        }
        guard !found.isEmpty || !owed.isEmpty else { return [] }
        return [
            EarningsMoved(
                owner: owner, from: member,
                earnings: try found.map {
                    EarningsMoved.Moved(earning: $0.id, standing: try $0.value.standing, status: $0.value.status)
                }, owed: owed, on: today, wakes: found.compactMap { $0.value.wakes(context) }.min())
        ]
    }
}
