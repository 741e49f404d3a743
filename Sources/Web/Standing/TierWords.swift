import Terms

/// A program's tiers and benefits as its public page shows them.
struct TierWords: Sendable {
    struct Step: Sendable {
        let label: String
        let clause: ClauseLink
        let rises: String
        let takes: [ProgramWords.Part]
        let hasTakes: Bool
    }

    struct Row: Sendable {
        let label: String
        let clause: ClauseLink
        /// A cell a tier; a dash where it has none of it.
        let cells: [String]
        let takes: [ProgramWords.Part]
    }

    let label: String
    let clause: ClauseLink
    let steps: [Step]
    let benefits: [Row]
    let hasBenefits: Bool

    /// - Parameters:
    ///   - link: a clause's link on the page.
    ///   - ways: how a partner comes to a tier, in the reader's language.
    init(_ terms: TierOverview, _ link: (ClauseID) -> ClauseLink, ways: (Tier.Rise) -> String) {
        func parts(_ takes: [ProgramOverview.RuleOverview.Part]) -> [ProgramWords.Part] {
            takes.map { ProgramWords.Part(words: $0.words, clause: link($0.clause)) }
        }
        label = terms.label
        clause = link(terms.clause)
        steps = terms.tiers.map { tier in
            Step(
                label: tier.label, clause: link(tier.clause), rises: ways(tier.rises), takes: parts(tier.takes),
                hasTakes: !tier.takes.isEmpty)
        }
        benefits = terms.benefits.map { row in
            Row(
                label: row.label, clause: link(row.clause), cells: row.words.map { $0 ?? "–" }, takes: parts(row.takes))
        }
        hasBenefits = !benefits.isEmpty
    }
}
