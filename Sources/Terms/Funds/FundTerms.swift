/// A fund out of which a vendor reimburses what partners spend on marketing (market development funds, MDF).
public struct FundTerms: Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    /// Who may ask for it.
    public let conditions: [Condition]
    /// The agreement whose version in force has to be accepted before anything is claimed; nil where none has to be.
    public let agreement: String?
    /// The periods of its budgets.
    public let every: EarningWindow
    public let proposal: Proposal
    /// How much of what was spent is reimbursed.
    public let share: Rate
    /// How shares are rounded.
    public let rounding: Rounding
    /// The most for one activity, at most one a currency.
    public let most: [Money]
    /// Who approves, in order.
    public let steps: [Step]
    /// By when the activity has to be over; nil where that is left open.
    public let done: Done?
    public let claim: Claim
    public let payable: Payable
    public let costs: [Cost]
    public let activities: [Activity]

    /// When and for how much an activity is proposed.
    public struct Proposal: Hashable, Sendable {
        public let clause: ClauseID
        /// So many business days before its first day at the latest; 0 for up to that day.
        public let businessDays: Int
        /// No less is asked for; at most one amount a currency.
        public let least: [Money]
    }

    /// A person's approval.
    public struct Step: Hashable, Sendable {
        public let clause: ClauseID
        /// Whose it is; nil for everybody who may decide on funds.
        public let by: Approver?
        /// Only above these amounts; always where there are none.
        public let above: [Money]
    }

    /// Who approves, by the names of roles.
    public enum Approver: String, Codable, CaseIterable, Hashable, Sendable {
        case channelManager = "channel_manager"
        case vendorFinance = "vendor_finance"
        case vendorAdmin = "vendor_admin"
    }

    /// The activity is over by the end of a period.
    public struct Done: Hashable, Sendable {
        public let clause: ClauseID
        /// So many periods after the one of the approval; 0 for that one.
        public let periods: Int
    }

    /// When a claim is in time, and how it is reckoned.
    public struct Claim: Hashable, Sendable {
        public let clause: ClauseID
        /// Days from the activity's last day, within which a claim is handed in.
        public let withinDays: Int
        /// So many days before the last one the partner is reminded.
        public let remindDays: Int
        /// The day whose exchange rate a cost in another currency is reckoned by.
        public let rates: RateDay
    }

    /// A day of exchange rates.
    public enum RateDay: String, Codable, CaseIterable, Hashable, Sendable {
        /// The day of the invoice for the cost.
        case invoice
        /// The last day of the activity.
        case activity
        /// The day of the claim.
        case claim
    }

    /// By when a claim is paid.
    public struct Payable: Hashable, Sendable {
        public let clause: ClauseID
        /// Days from the one on which the claim was handed in.
        public let withinDays: Int
    }

    /// A kind of cost.
    public struct Cost: Hashable, Sendable {
        public let id: String
        public let label: LocalText
        public let clause: ClauseID
        /// Is nothing of it reimbursed?
        public let isExcluded: Bool
    }

    /// A kind of activity, with the proofs that a claim for one brings.
    public struct Activity: Sendable {
        public let id: String
        public let label: LocalText
        public let clause: ClauseID
        /// Where it is another share than the fund's.
        public let share: Rate?
        public let proofs: [Proof]
    }

    /// What shows that an activity took place.
    public struct Proof: Hashable, Sendable {
        public let id: String
        public let label: LocalText
    }

    public func cost(_ id: String) -> Cost? { costs.first { $0.id == id } }
    public func activity(_ id: String) -> Activity? { activities.first { $0.id == id } }

    /// How much of what an activity cost is reimbursed.
    public func share(of activity: String) -> Rate { self.activity(activity)?.share ?? share }

    /// The most for one activity in a currency; nil where nothing bounds it.
    public func most(in currency: Currency) -> Money? { most.first { $0.currency == currency } }

    /// The approvals that an amount takes, in order.
    public func steps(for amount: Money) -> [Step] {
        steps.filter { step in
            step.above.isEmpty || step.above.contains { $0.currency == amount.currency && amount.exceeds($0) }
        }
    }

    /// The last day on which an activity can be over that is approved on a day; nil where that is left open.
    public func lastDay(approved day: Day) -> Day? {
        guard let done else { return nil }
        var last = every.days(around: day).upperBound
        for _ in 0..<done.periods { last = every.days(around: last.adding(days: 1)).upperBound }
        return last
    }

    /// The last day on which an activity can be claimed.
    public func lastClaim(ended: Day) -> Day { ended.adding(days: claim.withinDays) }

    /// What is reimbursed of costs, before what was approved bounds it; rounded as the fund says.
    ///
    /// - Throws: `MoneyError.overflow`.
    public func reimbursed(_ eligible: Money, _ activity: String) throws(MoneyError) -> Money {
        let whole = try eligible.portion(share(of: activity), rounding)
        guard let most = most(in: eligible.currency), whole.exceeds(most) else { return whole }
        return most
    }
}

extension Program {
    /// The fund of this id.
    public func fund(_ id: String) -> FundTerms? { funds.first { $0.id == id } }
}
