/// What a program says of leads, in words.
extension ProgramInWords {
    var leadTerms: [TermInWords] {
        guard let leads = program.leads else { return [] }
        let terms = [
            term(
                leads.acceptance.clause, "leads.accept", say("title.lead_accept"),
                say("term.lead_accept", ["days": .count(leads.acceptance.businessDays)])),
            term(
                leads.action.clause, "leads.act", say("title.lead_act"),
                say("term.lead_act", ["days": .count(leads.action.businessDays)])),
        ]
        let capacity = leads.capacity.map { capacity in
            term(
                capacity.clause, "leads.capacity", say("title.lead_capacity"),
                say("term.lead_capacity", ["most": .text(words(capacity.most))]))
        }
        return terms + [capacity].compactMap(\.self) + leads.rules.map(words)
    }

    private func words(_ most: LeadTerms.Capacity.Most) -> String {
        switch most {
        case .all(let count): say.language.text(Int64(count))
        case .byTier(let counts): words(counts)
        }
    }

    private func words(_ counts: [String: Int]) -> String {
        say.joined(
            counts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map {
                "\(say.text(.named(.tier, $0.key))) \($0.value)"
            })
    }

    private func words(_ rule: LeadRule) -> TermInWords {
        let match: [TypedValue] =
            [.words("lead_match.\(rule.place.rawValue)")]
            + (rule.matchesProductLine ? [.words("lead_match.product_line")] : [])
            + (rule.matchesLanguage ? [.words("lead_match.language")] : [])
        return term(
            rule.clause, "leads.rules.\(rule.id)", say.text(rule.label),
            say(
                "term.lead_rule",
                ["match": .list(match), "weights": rule.weights.isEmpty ? nil : .text(words(rule.weights))]),
            when: rule.conditions)
    }
}
