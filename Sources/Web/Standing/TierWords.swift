import Terms

/// A program's tiers and benefits as its public page shows them.
struct TierWords: Sendable {
    struct Row: Sendable {
        let rule: RuleWords
        /// A cell a tier; a dash where it has none of it.
        let cells: [String]
    }

    let label: String
    let clause: ClauseLink
    /// Each grants the way in which a partner comes to it.
    let steps: [RuleWords]
    let benefits: [Row]
    let hasBenefits: Bool

    init(_ terms: TierOverview, on page: TermsOnPage) {
        label = terms.label
        clause = page.clause(terms.clause)
        steps = terms.tiers.map { tier in
            let way = page.visit.text("standing.rises.\(tier.rises.rawValue)")
            return page.rule(tier.label, tier.clause, grants: way, takes: tier.takes)
        }
        benefits = terms.benefits.map { row in
            Row(rule: page.rule(row.label, row.clause, takes: row.takes), cells: row.words.map { $0 ?? "–" })
        }
        hasBenefits = !benefits.isEmpty
    }
}
