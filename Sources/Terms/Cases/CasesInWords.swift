/// What a program says of cases, in words.
extension ProgramInWords {
    var caseTerms: [TermInWords] {
        let cases = program.cases
        return cases.kinds.map(words) + cases.priorities.map(words) + cases.outcomes.map(words)
    }

    private func words(_ kind: CaseKind) -> TermInWords {
        let about = kind.about?.map { TypedValue.words("case.about.\($0.rawValue)") }
        let contact = kind.contact.flatMap { id in program.resources.contacts.first { $0.id == id } }
        return term(
            kind.clause, "cases.kinds.\(kind.id)", say.text(kind.label),
            say(
                kind.answer == nil ? "term.case" : "term.case_answered",
                [
                    "sort": .words("case.sort.\(kind.sort.rawValue)"), "about": about.map(TypedValue.list),
                    "answer": kind.answer.map { .text(say.text($0)) }, "email": contact.map { .text($0.email) },
                ]), types: kind.types.map(Set.init))
    }

    private func words(_ rule: CasePriorityRule) -> TermInWords {
        let target: TypedValue? =
            switch rule.target {
            case .businessHours(let hours): .phrase(Phrase("case.target_hours", ["n": .count(hours)]))
            case .businessDays(let days): .phrase(Phrase("case.target_days", ["n": .count(days)]))
            case nil: nil
            }
        let hours: TypedValue? =
            if case .businessHours = rule.target { program.cases.hours.map { .text($0.description) } } else { nil }
        return term(
            rule.clause, "cases.priorities.\(rule.id)", say.text(rule.label),
            say(
                "term.case_priority",
                [
                    "priority": rule.priority.phrase, "kinds": names(rule.kinds), "target": target, "hours": hours,
                ]), when: rule.conditions)
    }

    private func words(_ outcome: CaseOutcome) -> TermInWords {
        let remedies = outcome.remedies.map(\.phrase)
        return term(
            outcome.clause, "cases.outcomes.\(outcome.id)", say.text(outcome.label),
            say(
                "term.case_outcome",
                ["kinds": names(outcome.kinds), "remedies": remedies.isEmpty ? nil : .list(remedies)]))
    }

    private func names(_ kinds: [String]?) -> TypedValue? {
        kinds.map { .list($0.map { .named(.caseKind, $0) }) }
    }
}
