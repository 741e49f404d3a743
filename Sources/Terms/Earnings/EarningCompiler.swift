import CEL

/// Rules of earnings.
extension ProgramCompiler {
    mutating func earnings(_ written: WrittenEarnings?, _ usual: Rounding) -> EarningTerms {
        guard let written else { return .none }
        note(written.reading, nil, "earnings")
        collect(written.rules)
        return EarningTerms(
            rounding: written.rounding ?? usual, rules: written.rules.items.map { rule($0) },
            statements: statements(written.statements), payouts: payouts(written.payouts))
    }

    private mutating func statements(_ written: WrittenEarnings.Statements?) -> EarningTerms.Statements {
        guard let written else { return EarningTerms.none.statements }
        let clause = cite(written.clause)
        note(written.reading, clause, "earnings.statements")
        return EarningTerms.Statements(clause: clause, every: written.every ?? .month)
    }

    private mutating func payouts(_ written: WrittenEarnings.Payouts?) -> EarningTerms.Payouts {
        guard let written else { return EarningTerms.none.payouts }
        let clause = cite(written.clause)
        note(written.reading, clause, "earnings.payouts")
        return EarningTerms.Payouts(clause: clause, least: amounts(written.least), setsOff: written.setOff ?? false)
    }

    private mutating func rule(_ written: WrittenEarningRule) -> EarningRule {
        unique(written.id)
        let (id, clause) = (written.id.value, cite(written.clause))
        let place = "earnings.rules.\(id)"
        checkGranted(written)
        note(written.reading, clause, place)
        let base = written.of ?? (written.each == nil ? .net : .units)
        let scale = scale(written, base, clause)
        let caps = caps(written, clause, place)
        let period = period(written)
        let conditions = conditions(written.when, .earning)
        return EarningRule(
            id: id, label: text(written.label), clause: clause, kind: written.kind, event: written.on,
            period: period, earner: written.earner ?? .partner, base: base, scale: scale,
            tierAt: written.tierAt ?? .event, group: written.group, conditions: conditions,
            vendorSales: Self.vendorSales(conditions), caps: caps, lasts: lasts(written.lasts, clause, place),
            payable: payable(written.payable, clause, place),
            forfeiture: forfeiture(written.forfeits, clause, place),
            clawback: clawback(written.clawback, clause, place), conversion: conversion(written, clause, place))
    }

    /// What funds and subprograms grant follows from them, and from no rule.
    private mutating func checkGranted(_ written: WrittenEarningRule) {
        if !EarningEvent.ofRules.contains(written.on) {
            report(
                "no rule grants anything on \(written.on.rawValue)", at: written.id.position,
                hint: "write one of " + EarningEvent.ofRules.map(\.rawValue).joined(separator: ", "))
        }
        if !EarningKind.ofRules.contains(written.kind) {
            report(
                "no rule grants a \(written.kind.rawValue)", at: written.id.position,
                hint: "write one of " + EarningKind.ofRules.map(\.rawValue).joined(separator: ", "))
        }
    }

    /// What the conditions that ask for nothing else say of who sold.
    private static func vendorSales(_ conditions: [Condition]) -> Bool? {
        for condition in conditions where condition.expression.variables == [Fact.saleByVendor.rawValue] {
            var budget = Budget.decision
            var facts = Facts()
            facts.set(.saleByVendor, true)
            return (try? condition.holds(facts, &budget)) ?? false
        }
        return nil
    }

    /// How much of its base it grants: exactly one of the three ways, and one that goes with the base.
    private mutating func scale(
        _ written: WrittenEarningRule, _ base: EarningBase, _ clause: ClauseID
    ) -> EarningRule.Scale {
        let id = written.id
        let given = [written.rate != nil, written.each != nil, written.steps != nil].count { $0 }
        if given != 1 {
            report(
                "\(id.value) needs exactly one of rate, each, steps", at: id.position,
                hint: "write for example `rate: 10%`, or `each: 50.00 EUR` for units")
        }
        if let rate = written.rate {
            if base.isCounted {
                report(
                    "a share of \(base.rawValue) is no amount", at: rate.position,
                    hint: "write `each: 50.00 EUR`, or take it of an amount such as `of: net`")
            }
            if rate.part != nil {
                report("`part` is for prices", at: rate.position, hint: "leave it out, or write the whole rate")
            }
            if case .term(.recorded) = rate.kind {
                report(
                    "rates that distributors agree are for prices", at: rate.position,
                    hint: "write a rate, or `at_discretion`")
            }
            return .rate(self.rate(rate, clause, .earning))
        }
        if let each = written.each {
            if !base.isCounted {
                report(
                    "`each` goes with what is counted, not with \(base.rawValue)", at: each.position,
                    hint: "write `of: units`, `of: points` or `of: once`")
            }
            return .each(amounts(each))
        }
        guard let steps = written.steps else { return .each([]) }
        return .steps(self.steps(steps, base, clause, at: id.position))
    }

    private mutating func steps(
        _ written: WrittenEarningSteps, _ base: EarningBase, _ clause: ClauseID, at position: Position
    ) -> EarningSteps {
        collect(written.list)
        if base.isCounted {
            report("steps are rates of an amount", at: position, hint: "write `of: net`; steps may still be by units")
        }
        var steps: [EarningSteps.Step] = []
        for one in written.list.items {
            check(.fixed(one.rate.value), clause, at: one.rate.position)
            guard let step = step(one) else { continue }
            if let before = steps.last, step.from <= before.from {
                report("the steps do not rise here", at: one.from.position, hint: "write the lowest first, each once")
            }
            if let unit = steps.last(where: { $0.from > 0 }), step.currency != unit.currency {
                report(
                    "the steps are in different units", at: one.from.position,
                    hint: "write all of them in one currency, or all as counts of units")
            }
            steps.append(step)
        }
        if steps.isEmpty, written.list.errors.isEmpty {
            report("there are no steps", at: written.list.position, hint: "write `- {from: 0, rate: 5%}`")
        }
        return EarningSteps(days: window(written.over) ?? .ever, isMarginal: written.marginal ?? true, steps: steps)
    }

    private mutating func step(_ written: WrittenEarningSteps.Step) -> EarningSteps.Step? {
        if let count = written.from.integer {
            guard count >= 0 else {
                report("a step begins at \(count)", at: written.from.position, hint: "begin at 0 or above")
                return nil
            }
            return EarningSteps.Step(from: count, currency: nil, rate: written.rate.value)
        }
        guard let amount = money(written.from) else { return nil }
        return EarningSteps.Step(from: amount.minor, currency: amount.currency, rate: written.rate.value)
    }

    private mutating func period(_ written: WrittenEarningRule) -> EarningRule.Period? {
        guard written.on == .periodEnd else {
            if let every = written.every {
                report("`every` goes with `on: period_end`", at: every.position, hint: "leave it out")
            }
            if written.gathers != nil {
                report(
                    "`gathers` goes with `on: period_end`", at: written.id.position, hint: "leave it out")
            }
            return nil
        }
        guard let every = written.every, let days = window(every), every.trailingMonths == nil, every.kind != .ever
        else {
            report(
                "\(written.id.value) names no period at whose end it is earned", at: written.id.position,
                hint: "write for example `every: quarter`")
            return nil
        }
        let gathers = written.gathers ?? .order
        if ![.order, .invoice, .payment].contains(gathers) {
            report(
                "\(gathers.rawValue) is not gathered", at: written.id.position, hint: "gather order, invoice or payment"
            )
        }
        return EarningRule.Period(gathers: gathers, days: days)
    }

    private mutating func caps(
        _ written: WrittenEarningRule, _ clause: ClauseID, _ place: String
    ) -> [EarningCap] {
        guard let list = written.caps else { return [] }
        collect(list, most: 50)
        return list.items.enumerated().map { number, cap in
            let given = [cap.most != nil, cap.share != nil, cap.count != nil].count { $0 }
            if given != 1 {
                report(
                    "a cap of \(written.id.value) needs exactly one of most, share, count", at: list.position,
                    hint: "write for example {most: 150.00 EUR, per: subscription, over: month}")
            }
            let own = cap.clause.map { cite($0) } ?? clause
            note(cap.reading, own, "\(place).caps.\(number)")
            if let share = cap.share, share.value < .zero || share.value > .one {
                report(
                    "a cap of \(share.value) is not between 0% and 100%", at: share.position,
                    hint: "write it such as 40%")
            }
            return EarningCap(
                id: "\(written.id.value)/\(number + 1)", clause: own, most: amounts(cap.most),
                share: cap.share?.value, count: cap.count.map { positive($0, "count", most: 1_000_000) },
                per: cap.per ?? .line, days: window(cap.over) ?? .ever, conditions: conditions(cap.when, .earning))
        }
    }

    private mutating func lasts(
        _ written: WrittenEarningRule.Lasts?, _ clause: ClauseID, _ place: String
    ) -> EarningRule.Lasts? {
        guard let written else { return nil }
        let own = written.clause.map { cite($0) } ?? clause
        note(written.reading, own, "\(place).lasts")
        return EarningRule.Lasts(
            months: positive(written.months, "months", most: 1_200), since: written.since, clause: own)
    }

    private mutating func payable(
        _ written: WrittenEarningRule.Payable?, _ clause: ClauseID, _ place: String
    ) -> EarningRule.Payable {
        let own = written?.clause.map { cite($0) } ?? clause
        note(written?.reading, own, "\(place).payable")
        let after: EarningRule.Payable.After =
            switch written?.after?.kind {
            case .earned, nil: .earned
            case .customerPayment: .customerPayment
            case .partnerInvoice: .partnerInvoice
            case .calendar(let period): .period(.calendar(period))
            case .fiscal(let period): .period(.fiscal(period, yearFrom: fiscalMonth))
            }
        return EarningRule.Payable(
            clause: own, after: after, waitDays: written?.waitDays.map { positive($0, "wait_days") } ?? 0,
            withinDays: written?.withinDays.map { positive($0, "within_days") } ?? 0)
    }

    private mutating func forfeiture(
        _ written: WrittenEarningRule.Forfeits?, _ clause: ClauseID, _ place: String
    ) -> EarningRule.Forfeiture? {
        guard let written else { return nil }
        let own = written.clause.map { cite($0) } ?? clause
        note(written.reading, own, "\(place).forfeits")
        return EarningRule.Forfeiture(clause: own, days: positive(written.days, "days"))
    }

    private mutating func clawback(
        _ written: WrittenEarningRule.Clawback?, _ clause: ClauseID, _ place: String
    ) -> EarningRule.Clawback {
        let own = written?.clause.map { cite($0) } ?? clause
        note(written?.reading, own, "\(place).clawback")
        return EarningRule.Clawback(
            clause: own, credit: written?.credit ?? .proRata,
            churn: written?.churn.map {
                EarningRule.Clawback.Churn(days: positive($0.days, "days"), extent: $0.takes ?? .proRata)
            })
    }

    private mutating func window(_ written: WrittenEarningWindow?) -> EarningWindow? {
        guard let written else { return nil }
        if let months = written.trailingMonths {
            return .trailing(months: positive(months, "trailing_months", most: 120))
        }
        return switch written.kind {
        case .calendar(let period): .calendar(period)
        case .fiscal(let period): .fiscal(period, yearFrom: fiscalMonth)
        case .ever, nil: .ever
        }
    }
}
