import Testing

@testable import Matching

@Suite("Weights that a fit finds")
struct FitTests {
    @Test(
        "On the project's own pairs that a fit has not seen, it tells most apart, and the tier that may decline is never wrong"
    )
    func ownPairs() throws {
        let report = WeightFit().crossValidated(PairFile.own)
        print("own pairs, cross-validated: \(Self.line(report))")
        #expect(report.overall.f1 >= 0.89)
        #expect(report.area >= 0.97)
        try #expect(#require(report.tiers.first).measure.precision == 1)
    }

    @Test("On pairs beside the project that a fit has not seen, it is as good as is asked")
    func sharedPairs() throws {
        guard let shared = PairFile.shared else { return }
        let unseen = WeightFit().crossValidated(shared, always: PairFile.own)
        print("shared pairs, cross-validated: \(Self.line(unseen))")
        #expect(unseen.overall.f1 >= 0.9)
        #expect(unseen.area >= 0.975)
        try #expect(#require(unseen.tiers.first).measure.precision == 1)
        let standard = MatchReport(shared)
        print("shared pairs, standard weights: \(Self.line(standard))")
        #expect(standard.overall.f1 >= 0.91)
        #expect(standard.area >= 0.98)
    }

    @Test("The same pairs make the same weights, and what is written of them is read again")
    func same() throws {
        let (one, other) = (WeightFit().weights(from: PairFile.own), WeightFit().weights(from: PairFile.own))
        #expect(one.text == other.text)
        let read = try NameWeights(text: "# made by a fit\n\n" + one.text)
        #expect(read.text == one.text)
        let doubled = WeightFit().weights(from: PairFile.own + PairFile.own)
        #expect(doubled.text != one.text, "twice the evidence moves weights farther from nothing")
    }

    @Test("No difference ever speaks for a match, whatever the labels")
    func signs() {
        let turned = PairFile.own.map { LabelledPair($0.one.text, $0.other.text, isMatch: !$0.isMatch) }
        let weights = WeightFit().weights(from: turned)
        for feature in NameFeatures.Feature.allCases where feature != .common { #expect(weights[feature] <= 0) }
        #expect(weights[.common] >= 0)
    }

    @Test("A vendor's few decisions move the weights in use a little, and many of them more")
    func refined() {
        let decision = LabelledPair("Kestrel", "Kestrel Argentina", isMatch: true)
        let start = NameWeights.standard
        func score(_ count: Int) -> Double {
            let weights = WeightFit(from: start).weights(from: Array(repeating: decision, count: count))
            return NameComparison(decision.one, decision.other, by: weights).score
        }
        let before = NameComparison(decision.one, decision.other).score
        #expect(before < score(1))
        #expect(score(1) < score(20))
        #expect(score(1) - before < 0.25)
    }

    @Test(
        "What is no file of weights is refused with its line",
        arguments: [
            ("bias", 1), ("bias\t0\nletters\tx", 2), ("letters\t0.5", 1), ("common\t-1", 1),
            ("bias\t0\n\nnonsense\t-1", 3), ("bias\tinf", 1),
        ])
    func mistakes(_ text: String, _ line: Int) {
        #expect(throws: WeightsMistake(line: line)) { try NameWeights(text: text) }
    }

    @Test("Precision, recall and area are those of the definition")
    func measures() {
        let pairs = [true, false, true, false].map { LabelledPair("a", "b", isMatch: $0) }
        let report = MatchReport(pairs, [(0.9, .same), (0.8, .likely), (0.6, .possible), (0.1, .different)])
        #expect(report.overall == MatchReport.Measure(taken: 3, right: 2, matches: 2))
        #expect(abs(report.area - (1 + 2.0 / 3) / 2) < 1e-12)
        #expect(report.tiers.map(\.measure.taken) == [1, 2, 3])
        #expect(report.mistakes.map(\.score) == [0.8])
        let none = MatchReport([], [])
        #expect(none.overall.f1 == 1 && none.area == 1)
    }

    private static func line(_ report: MatchReport) -> String {
        "precision \(report.overall.precision), recall \(report.overall.recall), F1 \(report.overall.f1), area \(report.area)"
    }
}
