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
        let days = figure.window.days(through: input.through)
        let soFar = figure.value(input, in: days)
        let toGo = soFar < needed ? Int64(clamping: Int128(needed) - Int128(soFar)) : 0
        let met = toGo == 0
        let by = met ? nil : figure.lastDay(input, in: days)
        var missing: [MissingPart] = []
        if !met {
            missing.append(
                MissingPart(
                    "missing.\(figure.measure.rawValue)",
                    [
                        "needed": figure.typed(needed), "so_far": figure.typed(soFar), "to_go": figure.typed(toGo),
                        "window": .phrase(figure.window.words(through: input.through)), "by": by.map(TypedValue.day),
                    ]))
            missing +=
                figure.currency == nil
                ? [] : input.uncounted.map { MissingPart("missing.no_rate", ["money": .money($0)]) }
        }
        return RequirementStanding(
            requirement, tier: tier, met: met,
            amount: figure.currency.map { currency in
                RequirementStanding.AmountFigure(
                    soFar: Money(minor: soFar, currency), needed: Money(minor: needed, currency),
                    toGo: Money(minor: toGo, currency))
            },
            count: figure.currency == nil
                ? RequirementStanding.CountFigure(soFar: soFar, needed: needed, toGo: toGo) : nil,
            from: days.lowerBound, by: by, missing: missing)
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
    /// What a partner has of it in some days; sums beyond 64 bits, which no sales come to, end at the highest there is.
    func value(_ input: StandingInput, in days: ClosedRange<Day>) -> Int64 {
        if measure == .activities {
            let counted = obligation.map { input.activities[$0] ?? [] } ?? input.activities.values.flatMap(\.self)
            return Int64(counted.count { days.contains($0) })
        }
        let sum = input.sales.reduce(Int128(0)) { sum, sale in
            guard days.contains(sale.day) else { return sum }
            return switch measure {
            case .netRevenue: sum + Int128(sale.minor)
            case .units, .licences: sum + Int128(sale.units)
            case .orders: sum + Int128(sale.orders)
            case .activities: sum
            }
        }
        return Int64(clamping: sum)
    }

    /// The last day on which all that counts so far still counts: the window's end, or, where the window moves, the day before its
    /// oldest part drops out.
    func lastDay(_ input: StandingInput, in days: ClosedRange<Day>) -> Day? {
        switch window {
        case .calendar(let period): period.days(around: days.upperBound).upperBound
        case .trailing:
            input.sales.lazy.filter { days.contains($0.day) }.map(\.day).min().map { window.lastDay(counting: $0) }
        }
    }
}
