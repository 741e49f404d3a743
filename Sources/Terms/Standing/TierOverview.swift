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

extension TierOverview {
    /// Nil for a program without tiers. O(requirements × tiers + benefits × tiers).
    init?(_ program: Program) {
        guard let terms = program.tiers else { return nil }
        self.init(
            label: terms.label, clause: terms.clause,
            tiers: terms.tiers.map { tier in
                Step(
                    id: tier.id, label: tier.label, clause: tier.clause, rises: tier.rises,
                    takes: terms.requirements.compactMap { requirement in
                        requirement.asked(of: tier.id, program.obligations, terms.certifications).map {
                            .init(words: "\(requirement.label): \($0)", clause: requirement.clause)
                        }
                    })
            },
            benefits: program.benefits.map { benefit in
                Row(
                    label: benefit.label, clause: benefit.clause,
                    words: terms.tiers.map { tier in benefit.tiers.map { $0[tier.id] } ?? "✓" },
                    takes: benefit.conditions.map { .init(words: $0.words, clause: $0.clause ?? benefit.clause) })
            })
    }
}

extension TierRequirement {
    /// What a tier asks by it, in words; nil when it asks nothing.
    fileprivate func asked(
        of tier: String, _ obligations: [Obligation], _ certifications: [String: String]
    ) -> String? {
        guard concerns(tier) else { return nil }
        switch kind {
        case .figure(let figure):
            return (figure.atLeast[tier] ?? figure.keeps[tier]).map { figure.shown($0) }
        case .certified(let posts):
            return (posts[tier] ?? []).map { $0.map { certifications[$0] ?? $0 }.joined(separator: " or ") }
                .joined(separator: ", ")
        case .obligation(let id, _): return obligations.first { $0.id == id }.map { $0.often }
        case .conditions(let conditions, _): return conditions.map(\.words).joined(separator: ", ")
        }
    }
}

extension Obligation {
    /// How often, in words.
    fileprivate var often: String {
        let times = count == 1 ? "one" : "\(count)"
        return switch every {
        case .once: "once"
        case .month: "\(times) a month"
        case .quarter: "\(times) a quarter"
        case .halfYear: "\(times) each half-year"
        case .year: "\(times) a year"
        }
    }
}
