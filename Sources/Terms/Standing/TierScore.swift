/// A score: points for each of several metrics, with the most that each may bring, added up.
public struct TierScore: Sendable {
    public let metrics: [Metric]
    /// Points by tier.
    public let atLeast: [String: Int64]
    /// What holding the tier takes, where that differs.
    public let keeps: [String: Int64]

    /// One thing that brings points.
    public struct Metric: Sendable {
        public let id: String
        public let label: LocalText
        public let source: Source
        /// So many points for each so much of it: minor units, a count, or millionths of a share.
        public let points: Int64
        public let each: Int64
        /// It brings no more than that.
        public let most: Int64
        /// Without so many points of it the score is not enough, whatever the others bring.
        public let least: Int64?
    }

    /// What is counted.
    public enum Source: Sendable {
        case figure(TierFigure)
        /// Different people who hold one of these certifications.
        case people([String])
    }

    /// What the tier takes to be reached, or to be kept.
    public func threshold(_ tier: String, keeping: Bool) -> Int64? {
        keeping ? keeps[tier] ?? atLeast[tier] : atLeast[tier]
    }

    /// The figures that it looks at.
    var figures: [TierFigure] {
        metrics.compactMap { if case .figure(let figure) = $0.source { figure } else { nil } }
    }

    /// The points of each metric. O(sales days + holders) a metric.
    func points(_ input: StandingInput) -> [Int64] {
        metrics.map { metric in
            switch metric.source {
            case .figure(let figure): metric.points(of: figure.value(input, through: input.through))
            case .people(let certifications):
                metric.points(of: .number(Int64(input.people(holding: certifications))))
            }
        }
    }
}

extension TierScore.Metric {
    /// Whole points, rounded down; a share is taken as its two numbers, so that nothing is lost on the way. Of nothing there are none.
    func points(of value: TierFigure.Value) -> Int64 {
        let (amount, whole): (Int128, Int128) =
            switch value {
            case .number(let number): (Int128(number), 1)
            case .share(let part, let whole): (Int128(part) * Int128(Rate.one.millionths), Int128(whole))
            }
        guard amount > 0, whole > 0 else { return 0 }
        // Counts, amounts and points have 64 bits at most each, shares some more: what leaves 128 bits is beyond any cap.
        let (product, overflow) = amount.multipliedReportingOverflow(by: Int128(points))
        return overflow ? most : min(most, Int64(clamping: product / (Int128(each) * whole)))
    }
}

extension TierTerms {
    /// How a partner stands to a score.
    func score(
        _ requirement: TierRequirement, _ score: TierScore, _ tier: String, _ keeping: Bool, _ input: StandingInput
    ) -> RequirementStanding? {
        guard let needed = score.threshold(tier, keeping: keeping) else { return nil }
        let points = score.points(input)
        let soFar = points.reduce(0, +)
        let toGo = max(0, needed - soFar)
        var missing: [MissingPart] = []
        if toGo > 0 {
            missing.append(
                MissingPart(
                    "missing.points", ["needed": .count(needed), "so_far": .count(soFar), "to_go": .count(toGo)]))
        }
        for (metric, points) in zip(score.metrics, points) {
            guard let least = metric.least, points < least else { continue }
            missing.append(
                MissingPart(
                    "missing.metric",
                    ["metric": .named(.metric, metric.id), "least": .count(least), "so_far": .count(points)]))
        }
        if score.figures.contains(where: { $0.currency != nil }), !missing.isEmpty {
            missing += input.uncounted.map { MissingPart("missing.no_rate", ["money": .money($0)]) }
        }
        let seen = zip(score.metrics, points).map { metric, points in
            TypedValue.phrase(
                Phrase(
                    "score.metric",
                    ["metric": .named(.metric, metric.id), "points": .count(points), "most": .count(metric.most)]))
        }
        return RequirementStanding(
            requirement, tier: tier, met: missing.isEmpty,
            count: .init(soFar: soFar, needed: needed, toGo: toGo),
            metrics: zip(score.metrics, points).map { .init($0, points: $1) },
            facts: [SeenFact("standing.points", .list(seen))], missing: missing)
    }
}

extension RequirementStanding {
    /// What one metric of a score brings.
    public struct MetricFigure: Hashable, Sendable {
        public let id: String
        public let points: Int64
        public let most: Int64
        public let least: Int64?

        init(_ metric: TierScore.Metric, points: Int64) {
            (id, self.points, most, least) = (metric.id, points, metric.most, metric.least)
        }
    }
}

/// What one metric of a score brings, in words.
public struct WordedMetric: Codable, Hashable, Sendable {
    public let id: String
    public let label: String
    public let points: Int64
    /// It brings no more than that.
    public let most: Int64
    /// What it has to bring at the least.
    public let least: Int64?
}

extension StandingInput {
    /// Different people who hold one of these certifications.
    fileprivate func people(holding certifications: [String]) -> Int {
        var people: Set<String> = []
        for holder in holders where certifications.contains(holder.certification) { people.insert(holder.person) }
        return people.count
    }
}
