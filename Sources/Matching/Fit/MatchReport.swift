/// How well names are told apart: what a score says of labelled pairs, against what people said.
public struct MatchReport: Sendable {
    /// Of those that were taken for one company, and of those that are one.
    public struct Measure: Equatable, Sendable {
        public let taken: Int
        public let right: Int
        public let matches: Int

        /// Which part of what was taken is right; 1 where nothing was taken.
        public var precision: Double { taken == 0 ? 1 : Double(right) / Double(taken) }
        /// Which part of the matches was taken; 1 where there is none.
        public var recall: Double { matches == 0 ? 1 : Double(right) / Double(matches) }
        /// The harmonic mean of both.
        public var f1: Double {
            let sum = precision + recall
            return sum == 0 ? 0 : 2 * precision * recall / sum
        }
    }

    /// Pairs with at least the score from which a match is likelier than none.
    public let overall: Measure
    /// The area under the curve of precision over recall, as the mean precision at each match that is found.
    public let area: Double
    /// Pairs of each tier and of those above it.
    public let tiers: [(tier: MatchTier, measure: Measure)]
    /// The same by kind of difference, where pairs say theirs.
    public let kinds: [(kind: String, measure: Measure)]
    /// Pairs on the wrong side, the clearest mistakes first.
    public let mistakes: [(pair: LabelledPair, score: Double)]

    /// - Parameter comparisons: One for each pair, in their order.
    init(_ pairs: [LabelledPair], _ comparisons: [(score: Double, tier: MatchTier)]) {
        let rows = zip(pairs, comparisons).map { (pair: $0, score: $1.score, tier: $1.tier) }
        let matches = pairs.count(where: \.isMatch)
        overall = Self.measure(rows.map { ($0.pair.isMatch, $0.score >= 0.5) })
        tiers = [MatchTier.same, .likely, .possible].map { tier in
            (tier, Self.measure(rows.map { ($0.pair.isMatch, $0.tier >= tier) }))
        }
        kinds = Set(pairs.map(\.kind)).sorted().map { kind in
            (kind, Self.measure(rows.filter { $0.pair.kind == kind }.map { ($0.pair.isMatch, $0.score >= 0.5) }))
        }
        mistakes = rows.filter { $0.pair.isMatch != ($0.score >= 0.5) }
            .sorted { abs($0.score - 0.5) > abs($1.score - 0.5) }.map { ($0.pair, $0.score) }
        area = Self.area(rows.map { ($0.score, $0.pair.isMatch) }, matches)
    }

    /// - Parameter weights: By which names are compared.
    public init(_ pairs: [LabelledPair], by weights: NameWeights = .standard, _ policy: MatchPolicy = .sample) {
        self.init(
            pairs,
            pairs.map { pair in
                let comparison = NameComparison(pair.one, pair.other, by: weights)
                return (comparison.score, policy.tier(comparison))
            })
    }

    private static func measure(_ rows: [(isMatch: Bool, taken: Bool)]) -> Measure {
        Measure(
            taken: rows.count { $0.taken }, right: rows.count { $0.taken && $0.isMatch },
            matches: rows.count { $0.isMatch })
    }

    private static func area(_ rows: [(score: Double, isMatch: Bool)], _ matches: Int) -> Double {
        guard matches > 0 else { return 1 }
        let sorted = rows.sorted { $0.score > $1.score }
        var (area, right, seen, at) = (0.0, 0, 0, 0)
        while at < sorted.count {
            // Equal scores are taken together.
            let end = sorted[at...].firstIndex { $0.score != sorted[at].score } ?? sorted.count
            let more = sorted[at..<end].count { $0.isMatch }
            (right, seen) = (right + more, seen + end - at)
            area += Double(more) / Double(matches) * Double(right) / Double(seen)
            at = end
        }
        return area
    }
}

extension WeightFit {
    /// What a fit is worth on pairs that it has not seen: each of `parts` parts is judged by weights that were found from the others and
    /// from `always`. Pairs that speak of the same names fall into the same part.
    public func crossValidated(
        _ pairs: [LabelledPair], always: [LabelledPair] = [], parts: Int = 10, _ policy: MatchPolicy = .sample
    ) -> MatchReport {
        let rows = pairs.map { (features: NameFeatures(NameAlignment($0.one, $0.other)), isMatch: $0.isMatch) }
        let others = always.map { (features: NameFeatures(NameAlignment($0.one, $0.other)), isMatch: $0.isMatch) }
        let part = pairs.map { pair -> Int in
            Int(WordHash(min(pair.one.compared, pair.other.compared).utf8.prefix(8)).value % UInt64(parts))
        }
        var comparisons = [(score: Double, tier: MatchTier)](repeating: (0, .different), count: pairs.count)
        for fold in 0..<parts {
            let weights = weights(from: others + zip(rows, part).filter { $1 != fold }.map(\.0))
            for index in pairs.indices where part[index] == fold {
                let comparison = NameComparison(pairs[index].one, pairs[index].other, by: weights)
                comparisons[index] = (comparison.score, policy.tier(comparison))
            }
        }
        return MatchReport(pairs, comparisons)
    }
}
