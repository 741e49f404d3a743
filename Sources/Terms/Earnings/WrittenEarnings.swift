/// What a program file says of earnings, as written.
struct WrittenEarnings: Decodable, Sendable {
    let rounding: Rounding?
    let rules: Each<WrittenEarningRule>
    let statements: Statements?
    let payouts: Payouts?
    let reading: WrittenText?

    struct Statements: Decodable, Sendable {
        let clause: Located<String>
        let every: CalendarPeriod?
        let reading: WrittenText?
    }

    struct Payouts: Decodable, Sendable {
        let clause: Located<String>
        /// An amount, or one a currency.
        let least: Node?
        let setOff: Bool?
        let reading: WrittenText?
    }
}

/// A rule of earnings as written.
struct WrittenEarningRule: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    let kind: EarningKind
    let on: EarningEvent
    /// What is gathered until the end of a period.
    let gathers: EarningEvent?
    let every: WrittenEarningWindow?
    let earner: Earner?
    let of: EarningBase?
    let rate: WrittenRate?
    /// An amount, or one a currency.
    let each: Node?
    let steps: WrittenEarningSteps?
    let tierAt: TierMoment?
    let group: String?
    let when: WrittenConditions?
    let caps: Each<WrittenEarningCap>?
    let lasts: Lasts?
    let payable: Payable?
    let forfeits: Forfeits?
    let clawback: Clawback?
    let converts: Converts?
    let reading: WrittenText?

    struct Converts: Decodable, Sendable {
        let to: Currency
        let rateOf: EarningRule.Conversion.Moment?
        let clause: Located<String>?
        let reading: WrittenText?
    }

    struct Lasts: Decodable, Sendable {
        let months: Located<Int>
        let since: EarningRule.Lasts.Since
        let clause: Located<String>?
        let reading: WrittenText?
    }

    struct Payable: Decodable, Sendable {
        let clause: Located<String>?
        let after: WrittenPayableAfter?
        let waitDays: Located<Int>?
        let withinDays: Located<Int>?
        let reading: WrittenText?
    }

    struct Forfeits: Decodable, Sendable {
        let clause: Located<String>?
        let days: Located<Int>
        let reading: WrittenText?
    }

    struct Clawback: Decodable, Sendable {
        let clause: Located<String>?
        let credit: EarningRule.Clawback.Extent?
        let churn: Churn?
        let reading: WrittenText?
    }

    struct Churn: Decodable, Sendable {
        let days: Located<Int>
        let takes: EarningRule.Clawback.Extent?
    }
}

/// A cap as written.
struct WrittenEarningCap: Decodable, Sendable {
    let clause: Located<String>?
    /// An amount, or one a currency.
    let most: Node?
    let share: Located<Rate>?
    let count: Located<Int>?
    let per: EarningCap.Scope?
    let over: WrittenEarningWindow?
    let when: WrittenConditions?
    let reading: WrittenText?
}

/// Steps as written.
struct WrittenEarningSteps: Decodable, Sendable {
    let over: WrittenEarningWindow?
    let marginal: Bool?
    let list: Each<Step>

    struct Step: Decodable, Sendable {
        /// A count of units, an amount, or 0.
        let from: Node
        let rate: Located<Rate>
    }
}

/// `month`, `quarter`, `half_year`, `year`; `fiscal_quarter` …; `ever`; or `{trailing_months: 12}`.
struct WrittenEarningWindow: NodeDecodable, Sendable {
    enum Kind: Sendable, Hashable {
        case calendar(CalendarPeriod)
        case fiscal(CalendarPeriod)
        case ever
    }

    let kind: Kind?
    let trailingMonths: Located<Int>?
    let position: Position

    struct Long: Decodable { let trailingMonths: Located<Int> }

    init(node: Node) throws(DocumentError) {
        position = node.position
        guard node.members == nil else {
            (kind, trailingMonths) = (nil, try node.decode(Long.self).trailingMonths)
            return
        }
        let word = node.text ?? ""
        guard let kind = Self.kinds[word] else {
            throw DocumentError(
                at: node, "\"\(word)\" is not a period",
                hint: Nearest.question(about: word, among: Self.kinds.keys.sorted())
                    ?? "write {trailing_months: 12}, or one of " + Self.kinds.keys.sorted().joined(separator: ", "))
        }
        (self.kind, trailingMonths) = (kind, nil)
    }

    static let kinds: [String: Kind] = {
        var kinds: [String: Kind] = ["ever": .ever]
        for period in CalendarPeriod.allCases {
            kinds[period.rawValue] = .calendar(period)
            kinds["fiscal_\(period.rawValue)"] = .fiscal(period)
        }
        return kinds
    }()
}

/// `earned`, `customer_payment`, `partner_invoice`, or the end of a period: `month_end`, `fiscal_quarter_end`.
struct WrittenPayableAfter: NodeDecodable, Sendable {
    enum Kind: Sendable, Hashable {
        case earned, customerPayment, partnerInvoice
        case calendar(CalendarPeriod)
        case fiscal(CalendarPeriod)
    }

    let kind: Kind

    init(node: Node) throws(DocumentError) {
        let word = node.text ?? ""
        guard let kind = Self.kinds[word] else {
            throw DocumentError(
                at: node, "nothing is payable after \"\(word)\"",
                hint: Nearest.question(about: word, among: Self.kinds.keys.sorted())
                    ?? "write one of " + Self.kinds.keys.sorted().joined(separator: ", "))
        }
        self.kind = kind
    }

    static let kinds: [String: Kind] = {
        var kinds: [String: Kind] = [
            "earned": .earned, "customer_payment": .customerPayment, "partner_invoice": .partnerInvoice,
        ]
        for period in CalendarPeriod.allCases {
            kinds["\(period.rawValue)_end"] = .calendar(period)
            kinds["fiscal_\(period.rawValue)_end"] = .fiscal(period)
        }
        return kinds
    }()
}
