/// How leads go to partners.
extension ProgramCompiler {
    mutating func leads(_ written: WrittenLeads?, tiers: [String]) -> LeadTerms? {
        guard let written else { return nil }
        let clause = cite(written.clause)
        note(written.reading, clause, "leads")
        collect(written.rules)
        if written.rules.count == 0 {
            report("there are no rules", at: written.rules.position, hint: "write one by which leads go to partners")
        }
        return LeadTerms(
            clause: clause, acceptance: term(written.accept, clause, "leads.accept"),
            action: term(written.act, clause, "leads.act"), capacity: capacity(written.capacity, clause, tiers),
            rules: written.rules.items.map { rule($0, tiers) })
    }

    private mutating func term(_ written: WrittenLeads.Term, _ usual: ClauseID, _ place: String) -> LeadTerms.Term {
        let clause = written.clause.map { cite($0) } ?? usual
        note(written.reading, clause, place)
        return LeadTerms.Term(
            clause: clause, businessDays: positive(written.businessDays, "business_days", most: 1_000))
    }

    private mutating func capacity(
        _ written: WrittenLeads.Capacity?, _ usual: ClauseID, _ tiers: [String]
    ) -> LeadTerms.Capacity? {
        guard let written else { return nil }
        let clause = written.clause.map { cite($0) } ?? usual
        note(written.reading, clause, "leads.capacity")
        if let all = written.most.all {
            return LeadTerms.Capacity(clause: clause, most: .all(positive(all, "most", most: 1_000_000)))
        }
        return LeadTerms.Capacity(clause: clause, most: .byTier(counts(written.most, tiers, "most")))
    }

    private mutating func counts(_ written: WrittenQuota, _ tiers: [String], _ what: String) -> [String: Int] {
        if written.tiers.isEmpty { report("it names no tier", at: written.position, hint: "write `gold: 3`") }
        var counts: [String: Int] = [:]
        for (id, count, position) in written.tiers {
            checkKnown([id], among: tiers, "tier", at: position)
            counts[id] = positive(count, what, most: 1_000_000)
        }
        return counts
    }

    private mutating func rule(_ written: WrittenLeadRule, _ tiers: [String]) -> LeadRule {
        unique(written.id)
        let clause = cite(written.clause)
        note(written.reading, clause, "leads.rules.\(written.id.value)")
        let match = Set(written.match.value)
        if match.contains(.country) == match.contains(.region) {
            report(
                "\(written.id.value) needs exactly one of country, region in `match`", at: written.match.position,
                hint: "write for example `match: [country, product_line]`")
        }
        if let all = written.weights?.all {
            report("weights are of tiers", at: all.position, hint: "write for example `weights: {gold: 3, silver: 2}`")
        }
        return LeadRule(
            id: written.id.value, label: text(written.label), clause: clause,
            place: match.contains(.region) ? .region : .country, matchesProductLine: match.contains(.productLine),
            matchesLanguage: match.contains(.language), conditions: conditions(written.when, .leadRouting),
            weights: written.weights.map { $0.all == nil ? counts($0, tiers, "the weight") : [:] } ?? [:])
    }
}
