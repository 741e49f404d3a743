/// What a program says of earnings, in words.
extension ProgramInWords {
    var earningTerms: [TermInWords] {
        let earnings = program.earnings
        var terms = earnings.rules.flatMap(terms)
        if let clause = earnings.statements.clause {
            let every = TypedValue.phrase(EarningWindow.calendar(earnings.statements.every).phrase)
            terms.append(
                term(
                    clause, "earnings.statements", say("title.statements"),
                    say("term.statements", ["every": every])))
        }
        if let clause = earnings.payouts.clause {
            let least = earnings.payouts.least.map(TypedValue.money)
            terms.append(
                term(
                    clause, "earnings.payouts", say("title.payouts"),
                    say(
                        earnings.payouts.setsOff ? "term.payouts.set_off" : "term.payouts",
                        ["least": least.isEmpty ? nil : .list(least)])))
        }
        return terms
    }

    private func terms(of rule: EarningRule) -> [TermInWords] {
        let (place, title) = ("earnings.rules.\(rule.id)", say.text(rule.label))
        var terms = [term(rule.clause, place, title, words(rule), when: rule.conditions)]
        for cap in rule.caps {
            terms.append(
                term(cap.clause, "\(place).caps.\(cap.id)", title, words(cap), when: cap.conditions))
        }
        if let lasts = rule.lasts {
            let words = say(
                "term.earning.lasts",
                ["months": .count(lasts.months), "since": .words("earning.since.\(lasts.since.rawValue)")])
            terms.append(term(lasts.clause, "\(place).lasts", title, words))
        }
        terms.append(term(rule.payable.clause, "\(place).payable", title, words(rule.payable)))
        if let conversion = rule.conversion {
            let words = say(
                "term.earning.converts",
                [
                    "currency": .text(conversion.to.code),
                    "moment": .words("earning.rate_of.\(conversion.rateOf.rawValue)"),
                ])
            terms.append(term(conversion.clause, "\(place).converts", title, words))
        }
        if let forfeiture = rule.forfeiture {
            let words = say(
                "term.earning.forfeits",
                ["days": .count(forfeiture.days)])
            terms.append(term(forfeiture.clause, "\(place).forfeits", title, words))
        }
        terms.append(term(rule.clawback.clause, "\(place).clawback", title, words(rule.clawback)))
        return terms
    }

    private func words(_ rule: EarningRule) -> String {
        say(
            "term.earning",
            [
                "kind": .words("earning.kind.\(rule.kind.rawValue)"), "grants": .text(say.grants(rule)),
                "event": .phrase(event(rule)), "earner": .words("earning.earner.\(rule.earner.rawValue)"),
                "tier": rule.tierAt == .event ? nil : .words("earning.tier_at.\(rule.tierAt.rawValue)"),
                "group": rule.group.map(TypedValue.text),
            ])
    }

    private func event(_ rule: EarningRule) -> Phrase {
        guard let period = rule.period else { return Phrase("earning.event.\(rule.event.rawValue)") }
        return Phrase(
            "earning.event.period_end",
            [
                "window": .phrase(period.days.phrase),
                "gathers": .words("earning.gathers.\(period.gathers.rawValue)"),
            ])
    }

    private func words(_ cap: EarningCap) -> String {
        let scope = TypedValue.words("earning.per.\(cap.per.rawValue)")
        if let share = cap.share {
            return say("term.earning.cap_share", ["share": .text(say.language.share(share))])
        }
        let days: TypedValue? = cap.days == .ever ? nil : .phrase(cap.days.phrase)
        if let count = cap.count {
            return say("term.earning.cap_count", ["count": .count(count), "scope": scope, "days": days])
        }
        return say(
            "term.earning.cap_amount", ["most": .list(cap.most.map(TypedValue.money)), "scope": scope, "days": days])
    }

    private func words(_ payable: EarningRule.Payable) -> String {
        let after: Phrase =
            switch payable.after {
            case .earned: "earning.after.earned"
            case .customerPayment: "earning.after.customer_payment"
            case .partnerInvoice: "earning.after.partner_invoice"
            case .period(let days): Phrase("earning.after.period", ["window": .phrase(days.phrase)])
            }
        return say(
            "term.earning.payable",
            [
                "after": .phrase(after), "wait": payable.waitDays == 0 ? nil : .count(payable.waitDays),
                "within": payable.withinDays == 0 ? nil : .count(payable.withinDays),
            ])
    }

    private func words(_ clawback: EarningRule.Clawback) -> String {
        let churn = clawback.churn.map { churn in
            TypedValue.phrase(
                Phrase(
                    "term.earning.churn",
                    ["days": .count(churn.days), "extent": .words("earning.extent.\(churn.extent.rawValue)")]))
        }
        return say(
            "term.earning.clawback",
            ["credit": .words("earning.extent.\(clawback.credit.rawValue)"), "churn": churn])
    }
}

extension Wording {
    /// How much of what a rule grants: `10 % of what was invoiced`, `50.00 EUR for each unit`.
    func grants(_ rule: EarningRule) -> String {
        let base = TypedValue.words("earning.base.\(rule.base.rawValue)")
        switch rule.scale {
        case .rate(let term):
            let key = term.facts.isEmpty ? "earning.grants.rate" : "earning.grants.table"
            return self(key, ["rate": .text(rate(term)), "base": base])
        case .each(let amounts):
            return self("earning.grants.each", ["each": .list(amounts.map(TypedValue.money)), "base": base])
        case .steps(let steps):
            let words = steps.steps.map { step in
                let from = step.currency.map { TypedValue.money(Money(minor: step.from, $0)) } ?? .count(step.from)
                return self("earning.grants.step", ["from": from, "rate": .text(language.share(step.rate))])
            }
            return self(
                steps.isMarginal ? "earning.grants.steps" : "earning.grants.steps_all",
                [
                    "steps": .text(joined(words)), "base": base,
                    "days": steps.days == .ever ? nil : .phrase(steps.days.phrase),
                ])
        }
    }
}

extension ProgramInWords {
    /// The rules of earnings as the public page shows them.
    var earningOverview: [ProgramOverview.RuleOverview] {
        program.earnings.rules.map { overview($0.label, $0.clause, say.grants($0), $0.conditions) }
    }
}
