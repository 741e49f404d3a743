import Members
import Record
import Store
import Terms

extension Reaction {
    /// What was claimed is paid once the bank has confirmed its payout, and claimed again when that comes back.
    static let fundPayouts = Reaction(
        "fund payouts", to: [PayoutPaid.self, PayoutReturned.self]
    ) { happened, reader in
        let all = reader.vendorWide
        return try happened.flatMap { cause -> [Conclusion] in
            switch cause.event {
            case let event as PayoutPaid:
                return try all.movements(of: event.payout, .claimed, .paid, on: event.day).map {
                    Conclusion($0, because: cause)
                }
            case let event as PayoutReturned where event.was == .paid:
                return try all.movements(of: event.payout, .paid, .claimed, on: event.day).map {
                    Conclusion($0, because: cause)
                }
            default: return []
            }
        }
    }

    /// With a membership end what was proposed and approved, and claims that wait; what was approved of claims is paid.
    static let fundForfeits = Reaction("forfeited funds", to: PartnerTerminated.self) { event, reader in
        let all = reader.vendorWide
        let found: [Versioned<FundRequest>] = try all.records(
            "WHERE partner = $1 AND status IN ('waiting', 'approved', 'closed', 'void') ORDER BY id",
            [.text(event.member.text)])
        return try found.flatMap { try all.forfeited($0.value) }
    }

    /// What moves in budgets is posted, in the transaction of what moves it.
    static let fundPostings = Reaction(
        "fund postings", to: [FundBudgetMade.self, FundBudgetChanged.self, FundBudgetEnded.self, FundMoved.self]
    ) { happened, reader in
        let all = reader.vendorWide
        return try happened.compactMap { cause in
            try cause.event.fundPosting(all).map { Conclusion(PostingMade(posting: $0), because: cause) }
        }
    }
}

extension Reader {
    /// The movements in budgets when a payout is confirmed, or comes back.
    fileprivate func movements(
        of payout: ID<Payout>, _ from: FundBudget.Pot, _ to: FundBudget.Pot, on day: Day
    ) throws -> [FundMoved] {
        try require(payout).value.earnings.compactMap { id in
            let earning = try require(id).value
            guard earning.event == .fundClaim, let claimed = ID<FundClaim>(earning.source.text) else { return nil }
            let standing = try earning.standing
            guard standing.isPositive else { return nil }
            let request = try require(try require(claimed).value.request).value
            guard let budget = request.budget else { return nil }
            return FundMoved(
                budget: budget, owner: request.partner, request: request.id, claim: claimed, from: from, to: to,
                amount: standing, about: request.title, day: day)
        }
    }

    /// What becomes of an activity when the membership of its partner ends.
    fileprivate func forfeited(_ request: FundRequest) throws -> [any Event] {
        let budget = try request.budget.map { try require($0).value }
        var events: [any Event] = []
        for claim in try claims(of: request.id) where claim.status == .waiting {
            events.append(
                FundClaimDecided(
                    claim: claim.id, owner: claim.partner, status: .forfeited, amount: nil, decision: nil,
                    earning: nil, at: now, reason: nil))
            if let budget {
                events.append(
                    request.moved(.claimed, budget.back, claim.amount, budget, claim: claim.id, context))
            }
        }
        guard request.status == .waiting || request.isOpen else { return events }
        return events + request.ended(.forfeited, reason: nil, back: request.committed, budget, context)
    }
}

extension Event {
    fileprivate func fundPosting(_ reader: Reader) throws -> Posting? {
        switch self {
        case let event as FundBudgetMade:
            return try event.budget.posting(.fundFree, .fundBudget, event.budget.amount, on: reader.today, reader)
        case let event as FundBudgetChanged:
            let more = try event.amount.subtracting(event.was)
            guard !more.isZero else { return nil }
            return try reader.require(event.budget).value.posting(
                .fundFree, .fundBudget, more, on: reader.today, reader)
        case let event as FundBudgetEnded:
            guard event.expired.isPositive else { return nil }
            return try reader.require(event.budget).value.posting(
                .fundExpired, .fundFree, event.expired, on: event.day, reader)
        case let event as FundMoved:
            return try Posting(
                reader.context.newID(), .fund, event.budget.text, event.about, about: nil, of: event.owner,
                on: event.day, debit: event.to.account, credit: event.from.account, event.amount)
        default: return nil
        }
    }
}

extension FundBudget {
    fileprivate func posting(
        _ debit: LedgerAccount, _ credit: LedgerAccount, _ amount: Money, on day: Day, _ reader: Reader
    ) throws -> Posting {
        try Posting(
            reader.context.newID(), .fund, id.text, [fund, region].compactMap(\.self).joined(separator: " "),
            about: nil, of: nil, on: day, debit: debit, credit: credit, amount)
    }
}

extension FundBudget.Pot {
    /// The account on which it stands.
    var account: LedgerAccount {
        switch self {
        case .free: .fundFree
        case .committed: .fundCommitted
        case .claimed: .fundClaimed
        case .paid: .fundPaid
        case .expired: .fundExpired
        }
    }
}
