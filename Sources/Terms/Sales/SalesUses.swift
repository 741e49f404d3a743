/// What a program says of orders, in words.
extension ProgramInWords {
    var salesTerms: [TermInWords] {
        guard let clause = program.sales.clause else { return [] }
        let (sales, title) = (program.sales, say("title.sales"))
        var terms = [term(clause, "sales.counts", title, say("term.sale_counts.\(sales.counts.rawValue)"))]
        if let most = sales.confirmAbove {
            terms.append(
                term(clause, "sales.confirm_above", title, say("term.confirm_above", ["amount": .money(most)])))
        }
        return terms
            + sales.requirements.map { requirement in
                term(
                    requirement.clause, "sales.requirements.\(requirement.id)", say.text(requirement.label),
                    say.asks(requirement), when: requirement.conditions)
            }
            + sales.declineReasons.map { reason in
                term(
                    reason.clause, "sales.decline.\(reason.id)", say.text(reason.label),
                    say("term.may_decline_order", ["reason": .text(say.text(reason.label))]), when: reason.conditions)
            }
            + sales.remedies.map { remedy in
                term(
                    remedy.clause, "sales.remedies.\(remedy.id)", say.text(remedy.label), say("term.remedy"),
                    when: remedy.conditions)
            }
    }
}

extension Wording {
    /// `an order is refused unless it comes to at least 25 units, of lines whose product line is Backup`.
    func asks(_ requirement: OrderRequirement) -> String {
        let least: TypedValue? =
            switch requirement.least {
            case .units(let units)?: .phrase(Phrase("term.order_least_units", ["units": .count(units)]))
            case .amounts(let amounts)?:
                .text(joined(amounts.map { language.text($0) }, .or))
            case nil: nil
            }
        return self(
            "term.order_requirement",
            ["least": least, "lines": words(requirement.lines).map(TypedValue.text)])
    }
}
