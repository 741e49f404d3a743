import Terms

extension TermsOnPage {
    /// A tier or a designation with what it takes; it grants the way in which a partner comes to it.
    func step(_ step: TierOverview.Step) -> RuleWords {
        rule(
            step.label, step.clause, grants: visit.text("standing.rises.\(step.rises.rawValue)"), takes: step.takes)
    }
}

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
        steps = terms.tiers.map(page.step)
        benefits = terms.benefits.map { row in
            Row(rule: page.rule(row.label, row.clause, takes: row.takes), cells: row.words.map { $0 ?? "–" })
        }
        hasBenefits = !benefits.isEmpty
    }
}
