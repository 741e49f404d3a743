import Terms

/// A program's overview as the template `program-overview` shows it.
struct ProgramWords: Sendable {
    struct TypeRow: Sendable {
        let label: String
        let clause: ClauseLink
        let buys: String
        let isBuyer: Bool
        let discounts: [Rule]
        let hasDiscounts: Bool
    }

    struct Rule: Sendable {
        let label: String
        let grants: String?
        let clause: ClauseLink
        let takes: [Part]
        let hasParts: Bool
    }

    struct Part: Sendable {
        let words: String
        let clause: ClauseLink
    }

    /// A step of registration: a sentence, and perhaps what it is made of.
    struct Step: Sendable {
        let name: String
        let sentence: String
        let clause: ClauseLink?
        let rules: [Rule]
        let hasRules: Bool
    }

    struct Assumed: Sendable {
        let clause: ClauseLink?
        let reason: String
    }

    let heading: String
    let notice: String
    let since: String
    let types: [TypeRow]
    /// Bounds on all discounts together.
    let caps: [Rule]
    let hasCaps: Bool
    /// Tiers with what each takes, and benefits by tier; nil in a program without tiers.
    let tiers: TierWords?
    let steps: [Step]
    let registers: Bool
    let clauses: [ClausePages.Row]
    let assumed: [Assumed]
    let isAssumed: Bool

    init(_ overview: ProgramOverview, _ visit: Visit) {
        let links = ClauseLinks(overview, visit)
        heading = overview.title
        notice = overview.notice
        since = visit.text(
            "terms.version_since",
            ["n": String(overview.program.version), "day": visit.formats.day(overview.effective)])
        types = overview.types.map { type in
            let rules = type.role == .distributor ? overview.bonuses : type.discounts
            return TypeRow(
                label: type.label, clause: links[type.clause],
                buys: type.routes.map { visit.text("terms.route.\($0.rawValue)") }.joined(separator: ", "),
                isBuyer: !type.routes.isEmpty,
                discounts: rules.map { links.rule($0) }, hasDiscounts: !rules.isEmpty)
        }
        caps = overview.caps.map { links.rule($0) }
        hasCaps = !caps.isEmpty
        tiers = overview.tiers.map { terms in
            TierWords(terms) {
                links[$0]
            } ways: {
                visit.text("standing.rises.\($0.rawValue)")
            }
        }
        steps = overview.registration.map { Self.steps($0, links, visit) } ?? []
        registers = !steps.isEmpty
        clauses = overview.clauses.map { clause in
            ClausePages.Row(
                clause: links[clause.id], summary: clause.summary,
                uses: visit.strings.count("terms.uses_count", clause.uses.count))
        }
        assumed = overview.readings.map { Assumed(clause: $0.clause.map { links[$0] }, reason: $0.reason) }
        isAssumed = !assumed.isEmpty
    }

    private static func steps(
        _ terms: ProgramOverview.RegistrationOverview, _ links: ClauseLinks, _ visit: Visit
    ) -> [Step] {
        func step(
            _ key: String, _ clause: ClauseID?, _ values: [String: String] = [:],
            _ rules: [ProgramOverview.RuleOverview] = []
        ) -> Step {
            Step(
                name: visit.text("terms.step.\(key).name"), sentence: visit.text("terms.step.\(key).text", values),
                clause: clause.map { links[$0] }, rules: rules.map { links.rule($0) }, hasRules: !rules.isEmpty)
        }
        let days = ["days": visit.formats.number(terms.termDays)]
        let addenda = terms.addenda.map { addendum in
            visit.text("terms.addendum", ["region": addendum.region, "days": visit.formats.number(addendum.days)])
        }
        var term = step(terms.noticeDayCounts ? "term" : "term_after", terms.termClause, days)
        if !addenda.isEmpty {
            term = Step(
                name: term.name, sentence: ([term.sentence] + addenda).joined(separator: " "), clause: term.clause,
                rules: [], hasRules: false)
        }
        return [
            step("register", terms.clause, [:], terms.requirements), step("accept", nil, [:], terms.criteria),
            step(
                "decide", terms.decisionClause,
                [
                    "days": visit.formats.number(terms.businessDays),
                    "enterprise": visit.formats.number(terms.enterpriseBusinessDays),
                ]),
            term, step("extension", terms.extensionClause), step("protection", terms.protectionClause),
            step("vendor_quotes", nil, [:], terms.vendorQuotes), step("withdrawal", nil, [:], terms.withdrawal),
            step("overage", terms.overageClause, ["rate": visit.formats.rate(terms.significant)]),
        ]
    }
}

/// Links to the clauses of an overview with their titles, which strangers have from nowhere else.
private struct ClauseLinks {
    private let titles: [ClauseID: String]
    private let visit: Visit

    init(_ overview: ProgramOverview, _ visit: Visit) {
        titles = Dictionary(uniqueKeysWithValues: overview.clauses.map { ($0.id, $0.title) })
        self.visit = visit
    }

    subscript(id: ClauseID) -> ClauseLink {
        ClauseLink(id: id.text, title: titles[id] ?? id.text, href: visit.clause(id).href)
    }

    func rule(_ rule: ProgramOverview.RuleOverview) -> ProgramWords.Rule {
        ProgramWords.Rule(
            label: rule.label, grants: rule.grants, clause: self[rule.clause],
            takes: rule.takes.map { ProgramWords.Part(words: $0.words, clause: self[$0.clause]) },
            hasParts: !rule.takes.isEmpty)
    }
}
