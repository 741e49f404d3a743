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
