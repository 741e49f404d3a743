/// What a program says of subprograms, in words.
extension ProgramInWords {
    var subprogramTerms: [TermInWords] {
        program.subprograms.flatMap { terms -> [TermInWords] in
            let (place, title) = ("subprograms.\(terms.id)", say.text(terms.label))
            let granted = term(terms.clause, place, title, say.grants(terms), when: terms.conditions)
            guard terms.kind != .promotion else { return [granted] }
            return [
                granted,
                term(
                    terms.payable.clause, "\(place).payable", title,
                    say("term.subprogram.payable", ["days": .count(terms.payable.withinDays)])),
            ]
        }
    }

    /// What may be run within the program, as the public page shows it.
    var subprogramOverview: [ProgramOverview.RuleOverview] {
        program.subprograms.map { overview($0.label, $0.clause, say.grants($0), $0.conditions) }
    }
}

extension Wording {
    /// What a subprogram may give: `a rebate of at most 5 %, by orders, for at most a year`.
    func grants(_ terms: SubprogramTerms) -> String {
        let rewards = SubprogramTerms.Reward.allCases.filter(terms.rewards.contains)
        return self(
            "term.subprogram.\(terms.kind.rawValue)",
            [
                "rewards": .list(rewards.map { .words("subprogram.reward.\($0.rawValue)") }),
                "most": terms.most.map { .text(language.share($0)) },
                "counts": .words("subprogram.counts.\(terms.counts.rawValue)"),
                "longest": terms.longest.map { .phrase(EarningWindow.calendar($0).phrase) },
                "agreement": terms.agreement.map { .named(.agreement, $0) },
                "sales": words(terms.sales.conditions).map(TypedValue.text),
                "of": .words("subprogram.of.\(terms.base.rawValue)"), "group": terms.group.map(TypedValue.text),
                "ties": terms.kind == .contest ? .words("subprogram.ties.\(terms.ties.rawValue)") : nil,
            ])
    }
}
