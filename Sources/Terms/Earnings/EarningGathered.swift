import CEL

extension EarningTerms {
    /// What rules gather of an event until the end of their period.
    ///
    /// - Throws: as `decide`.
    public func gathered(_ input: EarningInput) throws(EarningError) -> [EarningGathered] {
        var gathered: [EarningGathered] = []
        var budget = Budget.decision
        for rule in gathering(on: input.event) where rule.earner == input.earner && rule.concerns(input.facts) {
            let facts = input.facts(for: rule)
            do {
                guard try rule.conditionsOnTheWay.hold(facts, &budget) else { continue }
                let base = try input.sale.amount(rule.base) ?? .zero(input.sale.net.currency)
                let part = try input.part?.of(base, rounding) ?? base
                let whole = input.sale.count(rule.base.isCounted ? rule.base : .units)
                let units = try input.part?.of(whole, .down) ?? whole
                gathered.append(EarningGathered(rule: rule, amount: part, units: units))
            } catch let error as MoneyError {
                throw .money(error)
            } catch let error as BudgetExceeded {
                throw .budget(error)
            } catch { throw .money(.overflow) }
        }
        return gathered
    }
}

/// What a rule gathers of an event.
public struct EarningGathered: Sendable {
    public let rule: EarningRule
    /// Of the rule's base; nothing where it counts.
    public let amount: Money
    public let units: Int64
}

extension EarningRule {
    /// Is it for what was sold as it was: by the vendor itself, or by a partner?
    func concerns(_ facts: Facts) -> Bool { vendorSales.map { .bool($0) == facts[.saleByVendor] } ?? true }

    /// What is asked of each event that is gathered: all but what is known of the partner at the end.
    var conditionsOnTheWay: [Condition] { conditions.filter { !$0.isOfPartner } }
    /// What is asked at the end of a period: what is known of the partner then.
    var conditionsAtEnd: [Condition] { conditions.filter(\.isOfPartner) }

    func isAskedAtEnd(_ part: MissingPart) -> Bool {
        guard case .condition(let place) = part.what, conditions.indices.contains(place) else { return true }
        return conditions[place].isOfPartner
    }
}

extension Condition {
    /// Does it read nothing but facts of the partner?
    fileprivate var isOfPartner: Bool {
        expression.variables.allSatisfy { Fact(rawValue: $0)?.name.hasPrefix("partner.") ?? false }
    }
}
