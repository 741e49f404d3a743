import CEL

extension TierTerms {
    /// How a partner stands to everything a tier asks of its type. O(requirements × sales days + posts × people × posts).
    ///
    /// - Parameter keeping: judge whether the tier is kept rather than reached.
    /// - Throws: `BudgetExceeded` when the conditions cost more than a decision may.
    public func standing(
        _ input: StandingInput, to tier: String, keeping: Bool = false
    ) throws(BudgetExceeded) -> [RequirementStanding] {
        var budget = Budget.decision
        var found: [RequirementStanding] = []
        for requirement in requirements
        where requirement.concerns(tier) && (requirement.types?.contains(input.type) ?? true) {
            if let judged = try judge(requirement, tier, keeping, input, &budget) { found.append(judged) }
        }
        return found
    }

    /// Does the partner have all that the tier asks?
    ///
    /// - Throws: as `standing`.
    public func reaches(_ input: StandingInput, _ tier: String) throws(BudgetExceeded) -> Bool {
        try standing(input, to: tier).allSatisfy(\.met)
    }

    /// A decision about a partner's way to a tier: granted when all is there.
    ///
    /// - Throws: as `standing`.
    public func decision(
        _ input: StandingInput, to tier: Tier, _ program: ProgramReference
    ) throws(BudgetExceeded) -> Decision {
        let found = try standing(input, to: tier.id)
        let name = TypedValue.named(.tier, tier.id)
        let conferred = RuleOutcome(
            own: "conferred", label: Phrase("rule.tier_conferred", ["tier": name]), clause: tier.clause,
            missing: [MissingPart("missing.conferred", ["tier": name])])
        let rules = found.map(\.outcome) + (tier.rises == .conferred ? [conferred] : [])
        return Decision(
            question: .standing, subject: input.subject, at: input.at, program: program,
            outcome: Outcome(rules.allSatisfy(\.applied) ? .granted : .nothing), rules: rules)
    }

    private func judge(
        _ requirement: TierRequirement, _ tier: String, _ keeping: Bool, _ input: StandingInput,
        _ budget: inout Budget
    ) throws(BudgetExceeded) -> RequirementStanding? {
        switch requirement.kind {
        case .figure(let figure): return self.figure(requirement, figure, tier, keeping, input)
        case .certified(let posts): return people(requirement, posts[tier] ?? [], tier, input)
        case .score(let score): return self.score(requirement, score, tier, keeping, input)
        case .obligation(let id, _):
            let overdue = input.duties.filter { $0.obligation == id && $0.state == .overdue }
            return RequirementStanding(
                requirement, tier: tier, met: overdue.isEmpty, overdue: overdue.isEmpty ? nil : overdue,
                missing: overdue.map { duty in
                    MissingPart(
                        "missing.overdue",
                        [
                            "duty": .phrase(duty.title), "due": .day(duty.due),
                            "open": duty.open == 1 ? nil : .count(duty.open),
                        ], clause: duty.clause)
                })
        case .conditions(let conditions, _):
            let missing = try conditions.missing(input.facts, &budget)
            return RequirementStanding(
                requirement, tier: tier, met: missing.isEmpty, facts: conditions.seen(input.facts), missing: missing)
        }
    }

    private func figure(
        _ requirement: TierRequirement, _ figure: TierFigure, _ tier: String, _ keeping: Bool, _ input: StandingInput
    ) -> RequirementStanding? {
        guard let needed = figure.threshold(tier, keeping: keeping) else { return nil }
        let (value, day) = figure.best(input, needed: needed)
        let days = figure.window.days(through: day, joined: input.joined)
        let (met, soFar) = (value.reaches(needed), value.number)
        let toGo = soFar < needed ? Int64(clamping: Int128(needed) - Int128(soFar)) : 0
        let by = met ? nil : figure.lastDay(input, in: days)
        var missing: [MissingPart] = []
        if !met {
            missing.append(figure.missing(needed, value, toGo, by: by, input))
            missing +=
                figure.currency == nil
                ? [] : input.uncounted.map { MissingPart("missing.no_rate", ["money": .money($0)]) }
        }
        let isCount = figure.currency == nil && !figure.isShare
        return RequirementStanding(
            requirement, tier: tier, met: met,
            amount: figure.isShare
                ? nil
                : figure.currency.map { currency in
                    RequirementStanding.AmountFigure(
                        soFar: Money(minor: soFar, currency), needed: Money(minor: needed, currency),
                        toGo: Money(minor: toGo, currency))
                },
            count: isCount ? RequirementStanding.CountFigure(soFar: soFar, needed: needed, toGo: toGo) : nil,
            share: figure.isShare ? RequirementStanding.ShareFigure(value, needed: needed) : nil,
            from: figure.first(input, in: days), by: by, missing: missing)
    }

    private func people(
        _ requirement: TierRequirement, _ posts: [[String]], _ tier: String, _ input: StandingInput
    ) -> RequirementStanding {
        let assignment = PostAssignment(posts: posts, holders: input.holders)
        let empty = zip(posts, assignment.people).filter { $0.1 == nil }.map(\.0)
        let missing = empty.map { post in
            let taken = input.holders.contains { post.contains($0.certification) }
            return MissingPart(
                taken ? "missing.certified_taken" : "missing.certified",
                ["certifications": .list(post.map { .named(.certification, $0) })])
        }
        return RequirementStanding(
            requirement, tier: tier, met: empty.isEmpty,
            count: .init(
                soFar: Int64(assignment.filled), needed: Int64(posts.count), toGo: Int64(empty.count)),
            openPosts: empty.isEmpty ? nil : empty, missing: missing)
    }
}

extension TierFigure {
    /// What it would take: how much there is, and how much is missing by when.
    fileprivate func missing(
        _ needed: Int64, _ value: Value, _ toGo: Int64, by: Day?, _ input: StandingInput
    ) -> MissingPart {
        let span = Phrase(
            yearOnYear == nil ? "figure.window" : "figure.year_on_year",
            ["window": .phrase(window.words(through: input.through, joined: input.joined))])
        if case .share(let part, let whole) = value, whole <= 0 || yearOnYear == nil {
            return MissingPart(
                whole > 0 ? "missing.share" : "missing.share_of_nothing",
                [
                    "needed": typed(needed), "so_far": typed(value.number), "part": .count(part),
                    "whole": .count(whole), "window": .phrase(span),
                ])
        }
        return MissingPart(
            isShare ? "missing.growth" : "missing.\(words)",
            [
                "needed": typed(needed), "so_far": typed(value.number), "to_go": typed(toGo), "window": .phrase(span),
                "by": by.map(TypedValue.day),
            ])
    }
}
