import Record
import Terms

/// A rule of a program as its public page shows it: what it grants or is, what it takes, each with its clause. The part `rule`
/// shows it.
struct RuleWords: Sendable {
    struct Part: Sendable {
        let words: String
        let clause: ClauseLink
    }

    let label: String
    let grants: String?
    let clause: ClauseLink
    let takes: [Part]
    let hasParts: Bool
}

/// Terms of a program put on its page, with links to its clauses and their titles, which strangers have from nowhere else.
struct TermsOnPage {
    let visit: Visit
    private let titles: [ClauseID: String]

    init(_ overview: ProgramOverview, _ visit: Visit) {
        titles = Dictionary(uniqueKeysWithValues: overview.clauses.map { ($0.id, $0.title) })
        self.visit = visit
    }

    func clause(_ id: ClauseID) -> ClauseLink {
        visit.clause(id, titled: titles[id])
    }

    func rule(
        _ label: String, _ clause: ClauseID, grants: String? = nil, takes: [ProgramOverview.RuleOverview.Part]
    ) -> RuleWords {
        RuleWords(
            label: label, grants: grants, clause: self.clause(clause),
            takes: takes.map { RuleWords.Part(words: $0.words, clause: self.clause($0.clause)) },
            hasParts: !takes.isEmpty)
    }

    func rule(_ rule: ProgramOverview.RuleOverview) -> RuleWords {
        self.rule(rule.label, rule.clause, grants: rule.grants, takes: rule.takes)
    }
}
