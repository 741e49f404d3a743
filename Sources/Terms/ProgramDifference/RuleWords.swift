import CEL

extension Condition {
    /// What it takes, as a person would say it: `partner type is invested`; where that cannot be said, the expression.
    public var words: String {
        expression.conjuncts.map { conjunct in
            guard let comparison = conjunct.comparison, let fact = Fact(rawValue: comparison.slot) else {
                return conjunct.source
            }
            return comparison.words(fact)
        }.joined(separator: ", and ")
    }
}

extension CEL.Comparison {
    fileprivate func words(_ fact: Fact) -> String {
        if case .bool(let wanted) = literal {
            return wanted == (self.operator == .equal) ? fact.label : "not \(fact.label)"
        }
        let literals: [CEL.Value] = if case .list(let all) = literal { Array(all) } else { [literal] }
        let shown = literals.map { SeenFact(fact, $0).shown }.joined(separator: " or ")
        return switch self.operator {
        case .equal, .within: "\(fact.label) is \(shown)"
        case .notEqual: "\(fact.label) is not \(shown)"
        case .less: "\(fact.label) is less than \(shown)"
        case .lessOrEqual: "\(fact.label) is at most \(shown)"
        case .greater: "\(fact.label) is more than \(shown)"
        case .greaterOrEqual: "\(fact.label) is at least \(shown)"
        }
    }
}

extension [Condition] {
    /// All of them in one sentence; nil when there are none.
    public var words: String? { isEmpty ? nil : map(\.words).joined(separator: "; ") }
}

extension Rate {
    /// As it stands in a sentence: `12 %`.
    public var words: String { String(description.dropLast()) + " %" }
}

extension RateTerm {
    /// What is granted, in words.
    public var words: String {
        switch self {
        case .fixed(let rate): rate.words
        case .recorded(.agreedRate): "the discount agreed between reseller and distributor"
        case .recorded(.bonusShare): "the share of the bonus that is passed on"
        case .recorded(.bonusKept): "the share of the bonus that is kept"
        case .undecided(let decider): "a rate that \(decider) has yet to decide"
        case .upTo(let rate): "up to \(rate.words)"
        case .atDiscretion: "a rate at the vendor's discretion"
        }
    }
}

extension DiscountRule {
    /// How much it grants of what: `12 % of list price, of it the part the distributor passes on`.
    public var words: String {
        let whole = "\(rate.words) \(base.words)"
        return switch part {
        case .bonusShare: "\(whole), of it the part that the distributor passes on"
        case .bonusKept: "\(whole), of it the part that the distributor keeps"
        case .agreedRate: "\(whole), of it the part agreed with the distributor"
        case nil: whole
        }
    }
}

extension DiscountRule.Base {
    var words: String {
        switch self {
        case .list: "off list"
        case .remaining: "off what the discounts before it leave"
        }
    }
}

extension Route {
    /// The way of a purchase, in words.
    public var words: String {
        switch self {
        case .direct: "directly from the vendor"
        case .distribution: "through distribution"
        case .marketplace: "through a distributor's marketplace"
        }
    }
}
