/// What anybody may know of a program's tiers: what each takes, and what it has.
public struct TierOverview: Codable, Hashable, Sendable {
    /// What a tier is called here.
    public let label: String
    public let clause: ClauseID
    /// Lowest first.
    public let tiers: [Step]
    public let benefits: [Row]

    /// One tier with what reaching it takes.
    public struct Step: Codable, Hashable, Sendable {
        public let id: String
        public let label: String
        public let clause: ClauseID
        public let rises: Tier.Rise
        public let takes: [ProgramOverview.RuleOverview.Part]
    }

    /// One benefit, tier by tier.
    public struct Row: Codable, Hashable, Sendable {
        public let label: String
        public let clause: ClauseID
        /// Words for each tier in the order of the tiers; nil where it has none of it.
        public let words: [String?]
        /// What it takes besides the tier.
        public let takes: [ProgramOverview.RuleOverview.Part]
    }
}

extension ProgramInWords {
    /// Nil for a program without tiers. O(requirements × tiers + benefits × tiers).
    var tierOverview: TierOverview? {
        guard let terms = program.tiers else { return nil }
        return TierOverview(
            label: say.text(terms.label), clause: terms.clause,
            tiers: steps(terms),
            benefits: program.benefits.map { benefit in
                TierOverview.Row(
                    label: say.text(benefit.label), clause: benefit.clause,
                    words: terms.tiers.map { tier in
                        benefit.tiers.map { $0[tier.id].map(say.text) } ?? say.text(Benefit.tick)
                    },
                    takes: held(benefit)
                        + benefit.conditions.map {
                            .init(words: say.words($0), clause: $0.clause ?? benefit.clause)
                        })
            })
    }

    /// The program's designations, each with what it takes.
    var designationOverview: [TierOverview.Step] { program.designations.flatMap { steps($0.ladder) } }

    private func steps(_ terms: TierTerms) -> [TierOverview.Step] {
        terms.tiers.map { tier in
            TierOverview.Step(
                id: tier.id, label: say.text(tier.label), clause: tier.clause, rises: tier.rises,
                takes: terms.requirements.compactMap { requirement in
                    asked(requirement, of: tier.id).map {
                        .init(words: "\(say.text(requirement.label)): \($0)", clause: requirement.clause)
                    }
                })
        }
    }

    /// The designations of which a benefit takes one.
    private func held(_ benefit: Benefit) -> [ProgramOverview.RuleOverview.Part] {
        guard let designations = benefit.designations else { return [] }
        let names = designations.sorted().map { TypedValue.named(.designation, $0) }
        return [
            .init(words: say("missing.other_designation", ["designations": .list(names)]), clause: benefit.clause)
        ]
    }

    /// What a tier asks by a requirement, in words; nil when it asks nothing.
    private func asked(_ requirement: TierRequirement, of tier: String) -> String? {
        guard requirement.concerns(tier) else { return nil }
        switch requirement.kind {
        case .figure(let figure):
            return (figure.atLeast[tier] ?? figure.keeps[tier]).map { say.figure($0, of: figure) }
        case .certified(let posts):
            return say.joined(say.posts(posts[tier] ?? []))
        case .score(let score): return (score.atLeast[tier] ?? score.keeps[tier]).map { say.score(score, $0) }
        case .obligation(let id, _): return program.obligations.first { $0.id == id }.map(often)
        case .conditions(let conditions, _): return say.joined(conditions.map(say.words))
        }
    }

    /// How often it is due, in words.
    private func often(_ obligation: Obligation) -> String {
        let times =
            obligation.count == 1
            ? TypedValue.words("often.one") : .phrase(Phrase("often.times", ["count": .count(obligation.count)]))
        return say("often.\(obligation.every.rawValue)", ["count": times])
    }
}
