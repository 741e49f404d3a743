import Foundation

/// Finds weights from labelled pairs: a logistic regression in which a difference can only speak against a match, and what two names have
/// in common only for it. The same pairs make the same weights.
public struct WeightFit: Sendable {
    /// How strongly weights are held near where they began, in squared distance; the more, the less a single pair decides.
    public var restraint: Double
    /// Where they begin: nothing, or the weights in use, which a vendor's own decisions then refine.
    public var start: NameWeights?

    public init(restraint: Double = 1.5, from start: NameWeights? = nil) {
        (self.restraint, self.start) = (restraint, start)
    }

    /// Costs pairs × features × some hundred rounds: a second for ten thousand pairs.
    public func weights(from pairs: [LabelledPair]) -> NameWeights {
        weights(from: pairs.map { (NameFeatures(NameAlignment($0.one, $0.other)), $0.isMatch) })
    }

    func weights(from rows: [(features: NameFeatures, isMatch: Bool)]) -> NameWeights {
        var weights = start ?? NameWeights()
        let began = weights
        var sums = rows.map { weights.sum($0.features) }
        let columns = NameFeatures.Feature.allCases.map { feature in rows.map { $0.features[feature] } }
        for _ in 0..<400 {
            var moved = 0.0
            let ones = [Double](repeating: 1, count: rows.count)
            let change = step(ones, rows, sums, start == nil ? 0 : weights.bias - began.bias)
            weights.bias += change
            moved = max(moved, abs(change))
            for index in sums.indices { sums[index] += change }
            for (feature, column) in zip(NameFeatures.Feature.allCases, columns) {
                let change = step(column, rows, sums, weights[feature] - began[feature])
                let wanted = weights[feature] + change
                let allowed = NameFeatures.isFor(feature) ? max(0, wanted) : min(0, wanted)
                let moves = allowed - weights[feature]
                guard moves != 0 else { continue }
                weights[feature] = allowed
                moved = max(moved, abs(moves))
                for index in sums.indices { sums[index] += moves * column[index] }
            }
            if moved < 1e-6 { break }
        }
        return weights
    }

    /// Newton's step for one weight, at most one.
    private func step(
        _ column: [Double], _ rows: [(features: NameFeatures, isMatch: Bool)], _ sums: [Double], _ away: Double
    ) -> Double {
        // Weights in use were found from hundreds of pairs, so that a vendor's first few do not upset them.
        let hold = start == nil ? restraint : restraint * 10
        var (slope, bend) = (-hold * away, hold)
        for (index, value) in column.enumerated() where value != 0 {
            let score = 1 / (1 + exp(-sums[index]))
            slope += ((rows[index].isMatch ? 1 : 0) - score) * value
            bend += score * (1 - score) * value * value
        }
        return max(-1, min(1, slope / bend))
    }
}
