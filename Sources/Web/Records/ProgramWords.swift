import Terms

/// A program's overview as the template `program-overview` shows it.
struct ProgramWords: Sendable {
    struct TypeRow: Sendable {
        let label: String
        let clause: ClauseLink
        let buys: String
        let isBuyer: Bool
        let discounts: [RuleWords]
        let hasDiscounts: Bool
    }

    /// A step of registration: a sentence, and perhaps what it is made of.
    struct Step: Sendable {
        let name: String
        let sentence: String
        let clause: ClauseLink?
        let rules: [RuleWords]
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
    let caps: [RuleWords]
    let hasCaps: Bool
    /// What partners earn beside their price.
    let earned: [RuleWords]
    let hasEarned: Bool
    /// What of their marketing is reimbursed.
    let paid: [RuleWords]
    let hasPaid: Bool
    let funded: [RuleWords]
    let hasFunded: Bool
    /// Tiers with what each takes, and benefits by tier; nil in a program without tiers.
    let tiers: TierWords?
    let designations: [RuleWords]
    let hasDesignations: Bool
    let steps: [Step]
    let registers: Bool
    let clauses: [ClausePages.Row]
    let assumed: [Assumed]
    let isAssumed: Bool

    init(_ overview: ProgramOverview, _ visit: Visit) {
        let page = TermsOnPage(overview, visit)
        heading = overview.title
        notice = overview.notice
        since = visit.text(
            "terms.version_since",
            ["n": String(overview.program.version), "day": visit.formats.day(overview.effective)])
        types = overview.types.map { type in
            let rules = type.role == .distributor ? overview.bonuses : type.discounts
            return TypeRow(
                label: type.label, clause: page.clause(type.clause),
                buys: type.routes.map { visit.text("terms.route.\($0.rawValue)") }.joined(separator: ", "),
                isBuyer: !type.routes.isEmpty,
                discounts: rules.map(page.rule), hasDiscounts: !rules.isEmpty)
        }
        caps = overview.caps.map(page.rule)
        hasCaps = !caps.isEmpty
        earned = overview.earnings.map(page.rule)
        hasEarned = !earned.isEmpty
        paid = (overview.fees + overview.ordering).map(page.rule)
        hasPaid = !paid.isEmpty
        funded = (overview.funds + overview.subprograms).map(page.rule)
        hasFunded = !funded.isEmpty
        tiers = overview.tiers.map { TierWords($0, on: page) }
        designations = overview.designations.map(page.step)
        hasDesignations = !designations.isEmpty
        steps = overview.registration.map { Self.steps($0, page) } ?? []
        registers = !steps.isEmpty
        clauses = overview.clauses.map { clause in
            ClausePages.Row(
                clause: page.clause(clause.id), summary: clause.summary,
                uses: visit.strings.count("terms.uses_count", clause.uses.count))
        }
        assumed = overview.readings.map { Assumed(clause: $0.clause.map(page.clause), reason: $0.reason) }
        isAssumed = !assumed.isEmpty
    }

    private static func steps(
        _ terms: ProgramOverview.RegistrationOverview, _ page: TermsOnPage
    ) -> [Step] {
        let visit = page.visit
        func step(
            _ key: String, _ clause: ClauseID?, _ values: [String: String] = [:],
            _ rules: [ProgramOverview.RuleOverview] = []
        ) -> Step {
            Step(
                name: visit.text("terms.step.\(key).name"), sentence: visit.text("terms.step.\(key).text", values),
                clause: clause.map(page.clause), rules: rules.map(page.rule), hasRules: !rules.isEmpty)
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
            term, step("extension", terms.extensionClause),
        ] + (terms.protectionClause.map { [step("protection", $0)] } ?? [])
            + (terms.vendorQuotes.isEmpty ? [] : [step("vendor_quotes", nil, [:], terms.vendorQuotes)])
            + (terms.withdrawal.isEmpty ? [] : [step("withdrawal", nil, [:], terms.withdrawal)])
            + (terms.significant.map {
                [step("overage", terms.overageClause, ["rate": visit.formats.rate($0)])]
            } ?? [])
    }
}
