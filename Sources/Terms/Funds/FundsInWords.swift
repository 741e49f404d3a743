/// What a program says of funds, in words.
extension ProgramInWords {
    var fundTerms: [TermInWords] { program.funds.flatMap(terms) }

    private func terms(of fund: FundTerms) -> [TermInWords] {
        let (place, title) = ("funds.\(fund.id)", say.text(fund.label))
        var terms = [term(fund.clause, place, title, say.grants(fund), when: fund.conditions)]
        terms.append(term(fund.proposal.clause, "\(place).proposal", title, words(fund.proposal)))
        terms += fund.steps.enumerated().map { number, step in
            term(step.clause, "\(place).approval.\(number)", title, words(step))
        }
        if let done = fund.done {
            let words = say(
                done.periods == 0 ? "term.fund.done" : "term.fund.done_later",
                ["periods": .count(done.periods), "window": .phrase(fund.every.phrase)])
            terms.append(term(done.clause, "\(place).done", title, words))
        }
        terms.append(
            term(
                fund.claim.clause, "\(place).claim", title,
                say(
                    "term.fund.claim",
                    [
                        "days": .count(fund.claim.withinDays), "remind": .count(fund.claim.remindDays),
                        "rates": .words("fund.rates.\(fund.claim.rates.rawValue)"),
                    ])))
        terms.append(
            term(
                fund.payable.clause, "\(place).payable", title,
                say("term.fund.payable", ["days": .count(fund.payable.withinDays)])))
        terms += fund.costs.map { cost in
            term(
                cost.clause, "\(place).costs.\(cost.id)", say.text(cost.label),
                say(cost.isExcluded ? "term.fund.excluded" : "term.fund.cost"))
        }
        terms += fund.activities.map { activity in
            term(activity.clause, "\(place).activities.\(activity.id)", say.text(activity.label), words(activity))
        }
        return terms
    }

    private func words(_ proposal: FundTerms.Proposal) -> String {
        say(
            "term.fund.proposal",
            [
                "days": proposal.businessDays == 0 ? nil : .count(proposal.businessDays),
                "least": proposal.least.isEmpty ? nil : .list(proposal.least.map(TypedValue.money)),
            ])
    }

    private func words(_ step: FundTerms.Step) -> String {
        say(
            "term.fund.step",
            [
                "by": .words(step.by.map { "fund.by.\($0.rawValue)" } ?? "fund.by.anybody"),
                "above": step.above.isEmpty ? nil : .list(step.above.map(TypedValue.money)),
            ])
    }

    private func words(_ activity: FundTerms.Activity) -> String {
        say(
            "term.fund.activity",
            [
                "share": activity.share.map { .text(say.language.share($0)) },
                "proofs": activity.proofs.isEmpty ? nil : .text(say.joined(activity.proofs.map { say.text($0.label) })),
            ])
    }

    /// The funds as the public page shows them.
    var fundOverview: [ProgramOverview.RuleOverview] {
        program.funds.map { overview($0.label, $0.clause, say.grants($0), $0.conditions) }
    }
}

extension Wording {
    /// What a fund gives: `50 % of what marketing cost, at most 5,000.00 USD`.
    func grants(_ fund: FundTerms) -> String {
        self(
            "term.fund",
            [
                "share": .text(language.share(fund.share)),
                "most": fund.most.isEmpty ? nil : .list(fund.most.map(TypedValue.money)),
                "window": .phrase(fund.every.phrase), "agreement": fund.agreement.map { .named(.agreement, $0) },
            ])
    }
}
