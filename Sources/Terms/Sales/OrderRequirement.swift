import CEL

/// Something that an order, or a quote, has to meet.
public struct OrderRequirement: Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    /// The lines it is about, over their facts; an order without any is not held to it.
    public let lines: [Condition]
    /// What has to hold for each of them.
    public let conditions: [Condition]
    /// What they have to come to together.
    public let least: Least?

    /// The least that lines come to.
    public enum Least: Hashable, Sendable {
        case units(Int)
        /// After all discounts; one amount a currency.
        case amounts([Money])
    }

    /// A line as requirements see it.
    public struct Line: Sendable {
        let facts: Facts
        let units: Int
        let net: Money

        public init(_ facts: Facts, units: Int, net: Money) { (self.facts, self.units, self.net) = (facts, units, net) }
    }

    /// Is it met? An outcome with what is missing where it is not; nil where no line is concerned.
    ///
    /// - Parameter rate: what the order's currency is in the program's; nil where they are the same, or no rate is known. An order that
    ///   cannot be compared is not held back.
    /// - Throws: `BudgetExceeded` when the conditions cost more than a decision may, `MoneyError`.
    public func outcome(_ all: [Line], rate: ExactRate?, _ currency: Currency) throws -> RuleOutcome? {
        var budget = Budget.decision
        let own = try all.filter { try lines.hold($0.facts, &budget) }
        guard let first = own.first else { return nil }
        var missing: [MissingPart] = []
        var facts = first.facts
        for line in own where missing.isEmpty {
            missing = try conditions.missing(line.facts, &budget)
            facts = line.facts
        }
        var seen = conditions.seen(facts)
        switch least {
        case .units(let least)?:
            let units = own.reduce(0) { $0 + $1.units }
            seen.append(SeenFact("order.all_units", .count(units)))
            if units < least {
                missing.append(MissingPart("missing.order_units", ["least": .count(least), "units": .count(units)]))
            }
        case .amounts(let amounts)?:
            let net = try own.sum(in: first.net.currency) { $0.net }
            seen.append(SeenFact("order.all_net", .money(net)))
            if let least = amounts.first(where: { $0.currency == net.currency }) {
                if least.exceeds(net) { missing.append(Self.lacking(least, net)) }
            } else if let rate, let least = amounts.first(where: { $0.currency == currency }),
                least.exceeds(try net.converted(by: rate, to: currency))
            {
                missing.append(Self.lacking(least, net))
            }
        case nil: break
        }
        return RuleOutcome(id: id, facts: seen, missing: missing)
    }

    private static func lacking(_ least: Money, _ net: Money) -> MissingPart {
        MissingPart("missing.order_amount", ["least": .money(least), "net": .money(net)])
    }
}
