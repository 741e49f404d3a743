/// What partners earn beside their price: commissions, rebates, incentives, bonuses.
public struct EarningTerms: Sendable {
    /// How shares of amounts are rounded.
    public let rounding: Rounding
    /// In the order of the file: of a group the first that applies counts.
    public let rules: [EarningRule]
    /// By which statements are issued, and how often.
    public let statements: Statements
    public let payouts: Payouts

    /// Of a program that does not speak of earnings.
    static let none = EarningTerms(
        rounding: .halfUp, rules: [], statements: Statements(clause: nil, every: .month),
        payouts: Payouts(clause: nil, least: [], setsOff: false))

    /// Statements of what a partner earned.
    public struct Statements: Hashable, Sendable {
        public let clause: ClauseID?
        public let every: CalendarPeriod
    }

    /// How what is payable is paid.
    public struct Payouts: Hashable, Sendable {
        public let clause: ClauseID?
        /// Less than that waits for more; one amount a currency.
        public let least: [Money]
        /// Is what a partner has to give back taken off what it is paid?
        public let setsOff: Bool
    }

    /// The rules by which something is earned on an event, also those that only gather until a period's end.
    public func rules(on event: EarningEvent) -> [EarningRule] { rules.filter { $0.event == event } }

    /// The rules that gather on an event until the end of their period.
    public func gathering(on event: EarningEvent) -> [EarningRule] {
        rules.filter { $0.period?.gathers == event }
    }

    /// The rule of an id.
    public func rule(_ id: String) -> EarningRule? { rules.first { $0.id == id } }
}

/// What something is earned on.
public enum EarningEvent: String, Codable, CaseIterable, Hashable, Sendable {
    /// An order counts as a sale.
    case order
    /// An invoice was issued: to a partner for its order, or to an end customer.
    case invoice
    /// A payment for such an invoice was received.
    case payment
    /// A referred end customer bought for the first time.
    case referral
    /// A service that a partner delivered was approved.
    case engagement
    /// A period is over.
    case periodEnd = "period_end"
    /// A claim for marketing was approved; no rule of earnings grants it.
    case fundClaim = "fund_claim"
    /// Something was reached in a subprogram; no rule of earnings grants it.
    case subprogram
    /// An older system says so; no rule of earnings grants it here.
    case opening

    /// Those that rules of earnings are about.
    static let ofRules: [EarningEvent] = [.order, .invoice, .payment, .referral, .engagement, .periodEnd]
}

/// What sort of thing is earned.
public enum EarningKind: String, Codable, CaseIterable, Hashable, Sendable {
    case commission, rebate, incentive, bonus
    /// What was spent on marketing, in part.
    case reimbursement
    /// Of a contest.
    case prize

    /// Those that rules of earnings grant.
    static let ofRules: [EarningKind] = [.commission, .rebate, .incentive, .bonus]
}

/// What an earning is a share of, or is counted by.
public enum EarningBase: String, Codable, CaseIterable, Hashable, Sendable {
    /// What the line came to.
    case net
    /// What it lists at.
    case list
    /// What the first year of its term came to.
    case firstYear = "first_year"
    /// What a year of it comes to.
    case yearly
    /// What a year comes to, times the years that were committed, at least one.
    case committed
    /// What comes to again: the line where it has a term, nothing where it has none.
    case recurring
    /// What lies between list and net.
    case margin
    case units, points
    /// The event itself, whatever it came to.
    case once

    /// Is it counted rather than an amount?
    public var isCounted: Bool {
        switch self {
        case .units, .points, .once: true
        case .net, .list, .firstYear, .yearly, .committed, .recurring, .margin: false
        }
    }
}

/// Whose earning it is.
public enum Earner: String, Codable, CaseIterable, Hashable, Sendable {
    /// Who bought, or whose end customer it is, by referral or otherwise.
    case partner
    /// The distributor that an order went through.
    case distributor
    /// The partner of record of the subscription that a line is about.
    case partnerOfRecord = "partner_of_record"
}

/// The moment whose tier counts.
public enum TierMoment: String, Codable, CaseIterable, Hashable, Sendable {
    /// The day on which it is earned.
    case event
    /// The day of the order, or on which the vendor sold.
    case order
    /// The day of the invoice.
    case invoice
    /// The day of the referral, or on which the subscription began: kept from then on.
    case contract
}

/// One way in which partners earn.
public struct EarningRule: Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    public let kind: EarningKind
    public let event: EarningEvent
    /// For what is earned at a period's end: which, and what it gathers.
    public let period: Period?
    public let earner: Earner
    public let base: EarningBase
    public let scale: Scale
    public let tierAt: TierMoment
    /// In a group only the first rule that applies counts.
    public let group: String?
    public let conditions: [Condition]
    /// Is it only for what the vendor sold itself, or only for what partners bought? Nil where it is for both.
    let vendorSales: Bool?
    public let caps: [EarningCap]
    public let lasts: Lasts?
    public let payable: Payable
    public let forfeiture: Forfeiture?
    public let clawback: Clawback
    /// Into which currency it is converted; nil where it stays in the one it arose in.
    public let conversion: Conversion?

    /// Another currency in which it is owed.
    public struct Conversion: Hashable, Sendable {
        public let to: Currency
        public let rateOf: Moment
        public let clause: ClauseID

        /// The day whose rate counts.
        public enum Moment: String, Codable, CaseIterable, Hashable, Sendable {
            /// The day of the order, or on which the vendor sold.
            case order
            case invoice, payment
        }
    }

    /// How much of its base it grants.
    public enum Scale: Sendable {
        case rate(RateTerm)
        /// So much for each unit, point or event; one amount a currency.
        case each([Money])
        case steps(EarningSteps)
    }

    /// A period at whose end something is earned.
    public struct Period: Hashable, Sendable {
        /// What is gathered until then.
        public let gathers: EarningEvent
        public let days: EarningWindow
    }

    /// How long something is earned.
    public struct Lasts: Hashable, Sendable {
        public let months: Int
        public let since: Since
        public let clause: ClauseID

        public enum Since: String, Codable, CaseIterable, Hashable, Sendable {
            /// The first notice of the referral.
            case referral
            /// The first day of the subscription.
            case subscription
        }
    }

    /// Who has yet to decide its rate, where it is undecided.
    var decider: LocalText? {
        if case .rate(let term) = scale { term.decider } else { nil }
    }

    /// The rates that people decide for the case at hand are at most this; nil where nobody decides any.
    public var ceiling: Rate? {
        guard case .rate(let term) = scale, term.isDecidedByPeople else { return nil }
        return term.ceiling ?? .one
    }
}

/// Days over which earnings are gathered or bounded.
public enum EarningWindow: Hashable, Sendable {
    case calendar(CalendarPeriod)
    /// Of a year that begins with another month.
    case fiscal(CalendarPeriod, yearFrom: Int)
    /// So many months that end with the day.
    case trailing(months: Int)
    /// All there ever was.
    case ever

    /// The days that count together with a day, seen from it.
    public func days(around day: Day) -> ClosedRange<Day> {
        switch self {
        case .calendar(let period): period.days(around: day)
        case .fiscal(let period, let start): period.days(around: day, yearFrom: start)
        case .trailing(let months): MeasureWindow.trailing(months: months).days(through: day)
        case .ever: Day.first...day
        }
    }

    /// The key of its words, with the values they take.
    var phrase: Phrase {
        switch self {
        case .calendar(let period): Phrase("earning.window.\(period.rawValue)")
        case .fiscal(let period, _): Phrase("earning.window.fiscal_\(period.rawValue)")
        case .trailing(let months): Phrase("earning.window.trailing", ["months": .count(months)])
        case .ever: Phrase("earning.window.ever")
        }
    }
}
