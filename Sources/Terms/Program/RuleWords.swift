/// What rules grant, in words.
extension Wording {
    /// `12 %`, `up to 10 %`, `a rate at the vendor's discretion`.
    func rate(_ term: RateTerm) -> String {
        switch term {
        case .fixed(let rate): language.share(rate)
        case .recorded(.agreedRate): self("rate.agreed")
        case .recorded(.bonusShare): self("rate.passed_on")
        case .recorded(.bonusKept): self("rate.kept")
        case .undecided(let decider): self("rate.undecided", ["decider": .text(text(decider))])
        case .upTo(let rate): self("rate.up_to", ["rate": .text(language.share(rate))])
        case .atDiscretion: self("rate.at_discretion")
        case .byFacts(let table): rates(table)
        }
    }

    /// How much a discount grants of what: `12 % off list, of it the part that the distributor passes on`.
    func grant(_ rule: DiscountRule) -> String {
        let key = rule.rate.facts.isEmpty ? "rate.of" : "rate.table_of"
        let whole = self(key, ["rate": .text(rate(rule.rate)), "base": .text(base(rule.base))])
        return switch rule.part {
        case .bonusShare: self("rate.part.passed_on", ["whole": .text(whole)])
        case .bonusKept: self("rate.part.kept", ["whole": .text(whole)])
        case .agreedRate: self("rate.part.agreed", ["whole": .text(whole)])
        case nil: whole
        }
    }

    func base(_ base: DiscountRule.Base) -> String { self("rate.base.\(base.rawValue)") }

    /// The ways of a purchase: `directly from the vendor, through distribution`.
    public func routes(_ routes: [Route]) -> String { joined(routes.map { self("way.\($0.rawValue)") }) }

    /// Words with the conditions under which they hold; the words alone where there are none.
    func when(_ conditions: [Condition], _ words: String) -> String {
        guard let condition = self.words(conditions) else { return words }
        return self("words.when", ["words": .text(words), "condition": .text(condition)])
    }

    /// `takes that partner type is Invested`.
    func takes(_ condition: String) -> String { self("words.takes", ["condition": .text(condition)]) }
}
