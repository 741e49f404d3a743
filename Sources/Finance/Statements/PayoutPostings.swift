import Members
import Record
import Terms

extension Reaction {
    /// Payouts are posted, in the transaction of what moves them.
    static let payoutPostings = Reaction(
        "payout postings", to: [PayoutStarted.self, PayoutPaid.self, PayoutReturned.self]
    ) { happened, reader in
        let all = reader.vendorWide
        return try happened.compactMap { cause in
            try cause.event.payoutPosting(all).map { Conclusion(PostingMade(posting: $0), because: cause) }
        }
    }
}

extension Event {
    fileprivate func payoutPosting(_ reader: Reader) throws -> Posting? {
        switch self {
        case let event as PayoutStarted:
            let payout = event.payout
            let whole = try payout.amount.adding(payout.setOff)
            return try payout.posting(
                .payout, on: payout.started,
                [
                    (.payable, whole), (.underway, try payout.amount.negated()),
                    (.clawbacks, try payout.setOff.negated()),
                ],
                reader)
        case let event as PayoutPaid:
            return try reader.require(event.payout).value.posting(
                .paidOut, on: event.day, [(.underway, event.amount), (.bank, try event.amount.negated())], reader)
        case let event as PayoutReturned:
            let payout = try reader.require(event.payout).value
            // What is left of what it was to pay is payable again; the rest was taken back meanwhile.
            let left = try payout.earnings.reduce(Money.zero(payout.amount.currency)) { sum, id in
                try sum.adding(try reader.require(id).value.standing)
            }
            return try payout.posting(
                .payout, on: event.day,
                [
                    (event.was == .paid ? .bank : .underway, payout.amount), (.payable, try left.negated()),
                    (.clawbacks, try left.subtracting(payout.amount)),
                ], reader)
        default: return nil
        }
    }
}

extension Payout {
    fileprivate func posting(
        _ kind: PostingKind, on day: Day, _ lines: [(LedgerAccount, Money)], _ reader: Reader
    ) throws -> Posting {
        try Posting(
            reader.context.newID(), kind, id.text, number, about: nil, of: partner, on: day,
            lines.filter { !$0.1.isZero }.map { Posting.Line(account: $0.0, amount: $0.1) })
    }
}
