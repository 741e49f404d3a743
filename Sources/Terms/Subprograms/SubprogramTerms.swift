/// What a vendor may run within its program for a time, each by a record of its own: promotions, sales incentives, success plans, contests.
public struct SubprogramTerms: Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    public let kind: Kind
    /// Who may take part.
    public let conditions: [Condition]
    /// The agreement whose version in force has to be accepted besides the record's own terms; nil where none has to be.
    public let agreement: String?
    /// The longest that one lasts; nil where nothing bounds it.
    public let longest: CalendarPeriod?
    /// The highest rate of a rebate; nil where nothing bounds it.
    public let most: Rate?
    /// What makes a sale count.
    public let counts: EarningEvent
    /// The sales that may count, over the facts of a line of an order.
    public let sales: SalesSeries
    public let rewards: Set<Reward>
    /// How shares are rounded.
    public let rounding: Rounding
    /// What happens to the prizes of partners with the same result.
    public let ties: Ties
    public let payable: Payable
    /// So many days after the last one it is settled: what is credited until then counts less.
    public let settledAfter: Int
    /// Has the record's own text to be accepted before it gives anything?
    public let asksTerms: Bool
    /// How a discount stacks: what it is taken from, and the group of which only the first counts.
    public let base: DiscountRule.Base
    public let group: String?

    public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
        /// Of a region or all, for whoever reaches its objective.
        case incentive
        /// With one partner.
        case successPlan = "success_plan"
        /// For those that come first.
        case contest
        /// A discount on certain products.
        case promotion
    }

    /// What whoever reaches the objective has of it.
    public enum Reward: String, Codable, CaseIterable, Hashable, Sendable {
        /// A share of the sales that counted.
        case rebate
        /// A fixed amount, such as a gift card.
        case amount
        /// Something that is handed over.
        case goods
        /// A discount in the prices of what is bought from then on.
        case discount
    }

    /// What becomes of the prizes of those that stand equal.
    public enum Ties: String, Codable, CaseIterable, Hashable, Sendable {
        /// The prizes of their places are put together and shared.
        case share
        /// Each has the prize of the first of their places.
        case all
        /// The one comes first that reached its result first.
        case earliest
    }

    /// By when what was earned is paid.
    public struct Payable: Hashable, Sendable {
        public let clause: ClauseID
        /// Days from the one on which it was earned.
        public let withinDays: Int
    }

    /// May one last from a day through another?
    public func allows(_ days: ClosedRange<Day>) -> Bool {
        guard let longest else { return true }
        return days.upperBound < days.lowerBound.adding(months: longest.months)
    }
}

/// What is reached in a subprogram, of the sales that count in it.
public enum SubprogramMeasure: String, Codable, CaseIterable, Hashable, Sendable {
    case netRevenue = "net_revenue"
    case units, orders
    /// Different customers that bought.
    case customers
    /// Those of them that had bought nothing from the partner before the first day.
    case newCustomers = "new_customers"
    /// Different products that were bought.
    case products
}

extension Program {
    /// The terms of subprograms of this id.
    public func subprogram(_ id: String) -> SubprogramTerms? { subprograms.first { $0.id == id } }
}
