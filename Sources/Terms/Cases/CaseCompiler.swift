/// Kinds of cases, their priorities and outcomes.
extension ProgramCompiler {
    /// - Parameter contacts: the ids of the program's contacts.
    mutating func cases(_ written: WrittenCases?, contacts: [String]) -> CaseTerms {
        guard let written else { return .none }
        note(written.reading, nil, "cases")
        collect(written.kinds)
        checkDistinct(written.kinds.items.map(\.id), "kind of case")
        let kinds = names(in: written.kinds, \.id)
        if written.kinds.items.isEmpty, written.kinds.errors.isEmpty {
            report(
                "there are no kinds of case", at: written.kinds.position,
                hint: "write one, or leave the section out where the program has no cases")
        }
        var terms = CaseTerms()
        terms.hours = hours(written.hours)
        terms.kinds = written.kinds.items.map { kind($0, contacts) }
        terms.priorities = priorities(written.priorities, kinds, hasHours: written.hours != nil)
        terms.outcomes = outcomes(written.outcomes, kinds)
        return terms
    }

    private mutating func hours(_ written: WrittenCases.Hours?) -> WorkingHours? {
        guard let written else { return nil }
        guard let from = time(written.from), let to = time(written.to) else { return nil }
        if let hours = WorkingHours(from: from, to: to) { return hours }
        report(
            "the working day ends at \(written.to.value), before it begins", at: written.to.position,
            hint: "write a time after \(written.from.value)")
        return nil
    }

    private mutating func time(_ written: Located<String>) -> Int? {
        if let minutes = WorkingHours.minutes(written.value) { return minutes }
        report("\"\(written.value)\" is no time of day", at: written.position, hint: "write it such as \"09:00\"")
        return nil
    }

    private mutating func kind(_ written: WrittenCaseKind, _ contacts: [String]) -> CaseKind {
        let clause = cite(written.clause)
        note(written.reading, clause, "cases.kinds.\(written.id.value)")
        if let types = written.types {
            checkKnown(types.value, among: partnerTypeIDs, "partner type", at: types.position)
        }
        if let about = written.about, about.isEmpty {
            report(
                "it can be about nothing", at: written.id.position, hint: "leave `about` out when it is for anything")
        }
        if let contact = written.contact {
            checkKnown([contact.value], among: contacts, "contact", at: contact.position)
            if written.answer == nil {
                report(
                    "the contact belongs to no answer", at: contact.position,
                    hint: "say in `answer` what is answered at once, or leave `contact` out")
            }
        }
        return CaseKind(
            id: written.id.value, label: text(written.label), clause: clause, sort: written.sort, about: written.about,
            types: written.types?.value, answer: written.answer.map(text), contact: written.contact?.value)
    }

    private mutating func priorities(
        _ written: Each<WrittenCasePriorityRule>?, _ kinds: [String]?, hasHours: Bool
    ) -> [CasePriorityRule] {
        guard let written else { return [] }
        collect(written)
        return written.items.map { rule in
            unique(rule.id)
            let clause = cite(rule.clause)
            note(rule.reading, clause, "cases.priorities.\(rule.id.value)")
            if let named = rule.kinds, let kinds {
                checkKnown(named.value, among: kinds, "kind of case", at: named.position)
            }
            return CasePriorityRule(
                id: rule.id.value, label: text(rule.label), clause: clause, priority: rule.priority,
                kinds: rule.kinds?.value, conditions: conditions(rule.when, .casePriority),
                target: target(rule.answerWithin, hasHours: hasHours))
        }
    }

    private mutating func target(
        _ written: WrittenCasePriorityRule.Target?, hasHours: Bool
    ) -> CasePriorityRule.Target? {
        guard let written else { return nil }
        switch (written.businessHours, written.businessDays) {
        case (let count?, nil):
            if !hasHours {
                report(
                    "business hours are counted, and nothing says which they are", at: count.position,
                    hint: "write `hours: {from: \"09:00\", to: \"17:00\"}` in `cases`")
            }
            return .businessHours(positive(count, "business_hours", most: 10_000))
        case (nil, let count?):
            return .businessDays(positive(count, "business_days", most: 1_000))
        default:
            report(
                "a target needs exactly one of business_hours, business_days", at: written.position,
                hint: "write for example `answer_within: {business_days: 2}`")
            return nil
        }
    }

    private mutating func outcomes(_ written: Each<WrittenCaseOutcome>?, _ kinds: [String]?) -> [CaseOutcome] {
        guard let written else { return [] }
        collect(written)
        checkDistinct(written.items.map(\.id), "outcome")
        return written.items.map { outcome in
            let clause = cite(outcome.clause)
            note(outcome.reading, clause, "cases.outcomes.\(outcome.id.value)")
            if let named = outcome.kinds, let kinds {
                checkKnown(named.value, among: kinds, "kind of case", at: named.position)
            }
            return CaseOutcome(
                id: outcome.id.value, label: text(outcome.label), clause: clause, kinds: outcome.kinds?.value,
                remedies: outcome.remedies ?? [])
        }
    }
}
