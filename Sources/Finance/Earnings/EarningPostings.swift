import Commerce
import Members
import Record
import Terms

extension Reaction {
    /// What is earned, becomes payable, is taken back or lost is posted, in the transaction of what causes it.
    static let earningPostings = Reaction(
        "earning postings",
        to: [
            EarningsMade.self, EarningsReleased.self, EarningsHeld.self, EarningsTaken.self, EarningsMoved.self,
        ]
    ) { happened, reader in
        let all = reader.vendorWide
        return try happened.flatMap { cause in
            try cause.event.postings(all).map { Conclusion(PostingMade(posting: $0), because: cause) }
        }
    }
}

extension Event {
    fileprivate func postings(_ reader: Reader) throws -> [Posting] {
        switch self {
        case let event as EarningsMade:
            try event.earnings.filter { $0.status != .nothing }.flatMap { earning in
                var postings = [
                    try earning.posting(
                        .earned, earning.amount, on: earning.earned, debit: earning.kind.expense, credit: .accrued,
                        reader)
                ]
                if earning.status == .payable || earning.opening?.paid != nil {
                    postings.append(
                        try earning.posting(
                            .matured, earning.amount, on: earning.payable ?? earning.earned, debit: .accrued,
                            credit: .payable, reader))
                }
                if let paid = earning.opening?.paid {
                    postings.append(
                        try earning.posting(.paidOut, earning.amount, on: paid, debit: .payable, credit: .bank, reader))
                }
                return postings
            }
        case let event as EarningsReleased:
            try event.earnings.filter(\.isPayable).map { released in
                let earning = try reader.require(released.earning).value
                return try earning.posting(
                    .matured, released.standing, on: released.payable, debit: .accrued, credit: .payable, reader)
            }
        case let event as EarningsTaken:
            try event.takings.map { taken in
                let earning = try reader.require(taken.earning).value
                return try earning.posting(
                    taken.taking.why == .forfeited ? .forfeited : .clawback, taken.taking.amount, on: taken.taking.on,
                    debit: taken.was.liability, credit: taken.kind.expense, reader)
            }
        case let event as EarningsHeld:
            try event.earnings.filter(\.wasPayable).map { held in
                let earning = try reader.require(held.earning).value
                return try earning.posting(
                    .held, held.standing, on: held.on, debit: .payable, credit: .accrued, reader)
            }
        case let event as EarningsMoved: try event.postings(reader.context)
        default: []
        }
    }
}

extension EarningsMoved {
    /// Each partner's accounts balance by themselves: what leaves the one and comes to the other meets on an account of its own.
    fileprivate func postings(_ context: Context) throws -> [Posting] {
        let standing = try Dictionary(grouping: earnings) {
            Account(account: $0.status.liability, $0.standing.currency)
        }
        .mapValues { try $0.reduce(Money.zero($0[0].standing.currency)) { try $0.adding($1.standing) }.negated() }
        let amounts = standing.map { ($0.key.account, $0.value) } + owed.map { (LedgerAccount.clawbacks, $0) }
        let ordered = amounts.sorted { ($0.0.rawValue, $0.1.currency.code) < ($1.0.rawValue, $1.1.currency.code) }
        return try ordered.filter { !$0.1.isZero }.flatMap { account, amount in
            let lines = [(from, try amount.negated()), (owner, amount)]
            return try lines.map { partner, amount in
                try Posting(
                    context.newID(), .moved, from.text, from.text, about: nil, of: partner, on: on,
                    [
                        Posting.Line(account: account, amount: amount),
                        Posting.Line(account: .transfers, amount: try amount.negated()),
                    ])
            }
        }
    }

    private struct Account: Hashable {
        let account: LedgerAccount
        let currency: Currency

        init(account: LedgerAccount, _ currency: Currency) { (self.account, self.currency) = (account, currency) }
    }
}

extension Earning {
    fileprivate func posting(
        _ kind: PostingKind, _ amount: Money, on day: Day, debit: LedgerAccount, credit: LedgerAccount, _ reader: Reader
    ) throws -> Posting {
        try Posting(
            reader.context.newID(), kind, id.text, about, about: nil, of: partner, on: day, debit: debit,
            credit: credit, amount)
    }
}

extension EarningKind {
    /// The account on which it is spent.
    var expense: LedgerAccount {
        switch self {
        case .commission: .commissions
        case .rebate: .rebates
        case .incentive: .incentives
        case .bonus: .bonuses
        case .reimbursement: .reimbursements
        case .prize: .prizes
        }
    }
}

extension Earning.Status {
    /// The account on which an earning that stands so is owed; of one that was paid, what is to be given back.
    var liability: LedgerAccount {
        switch self {
        case .accrued, .nothing, .forfeited, .clawedBack: .accrued
        case .payable: .payable
        case .underway, .paid: .clawbacks
        }
    }
}
