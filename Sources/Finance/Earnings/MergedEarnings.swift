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
    /// What counts against the caps and steps of rules, which the two have together from then on; absent where nothing does.
    let sums: [Joined]?
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

    /// What counted for the one on a day counts for the other.
    struct Joined: Codable, Hashable, Sendable {
        let sum: EarningSum
        let on: Day
    }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        for moved in earnings {
            try tables.update(moved.earning) { earning in
                earning.partner = owner
                // What is taken back of it is taken off what counts for the other.
                earning.sums = earning.sums.map { $0.moved(from: from, to: owner) }
            }
        }
        for joined in sums ?? [] { try EarningSums.add(joined.sum, on: joined.on, to: tables) }
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
        let sums = try context.program.earnings.rules.flatMap { try joined($0, from: member, to: owner) }
        guard !found.isEmpty || !owed.isEmpty || !sums.isEmpty else { return [] }
        return [
            EarningsMoved(
                owner: owner, from: member,
                earnings: try found.map {
                    EarningsMoved.Moved(earning: $0.id, standing: try $0.value.standing, status: $0.value.status)
                }, owed: owed, sums: sums.isEmpty ? nil : sums, on: today,
                wakes: found.compactMap { $0.value.wakes(context) }.min())
        ]
    }

    /// What of one partner counts against a rule's caps and steps, as it counts for another. O(days on which it moved).
    private func joined(
        _ rule: EarningRule, from member: PartnerID, to owner: PartnerID
    ) throws -> [EarningsMoved.Joined] {
        let (whole, ofCustomers) = rule.keys(of: member)
        let columns = "SELECT key, currency, day, minor, count FROM {earning_sums} WHERE"
        let rows =
            try whole.flatMap { try query("\(columns) key = $1 ORDER BY currency, day", [.text($0)]) }
            + ofCustomers.flatMap {
                // A blank ends the partner; what follows it in order is `!`.
                try query(
                    "\(columns) key >= $1 AND key < $2 ORDER BY key, currency, day",
                    [.text($0), .text($0.dropLast() + "!")])
            }
        return try rows.compactMap { row in
            guard let currency = Currency(try row.text(1)) else { return nil }
            let sum = EarningSum(
                key: try row.text(0), amount: Money(minor: try row.int(3), currency), count: try row.int(4))
            return EarningsMoved.Joined(
                sum: sum.moved(from: member, to: owner), on: Day(number: Int(try row.int(2))))
        }
    }
}
