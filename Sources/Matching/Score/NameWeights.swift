import Foundation

/// What each kind of difference weighs: a small file of data that a fit makes, and that a vendor's own decisions can refine.
public struct NameWeights: Equatable, Sendable {
    /// Where nothing differs and nothing is in common.
    public internal(set) var bias: Double
    private var weights: [Double]

    /// The weights that come with this module.
    public static let standard: NameWeights = {
        let text = DataFile.lines("weights").map(\.text).joined(separator: "\n")
        guard let weights = try? NameWeights(text: text) else { preconditionFailure("weights.txt is damaged") }
        return weights
    }()

    /// No difference weighs anything.
    init() {
        bias = 0
        weights = [Double](repeating: 0, count: NameFeatures.Feature.allCases.count)
    }

    public internal(set) subscript(feature: NameFeatures.Feature) -> Double {
        get { weights[feature.index] }
        set { weights[feature.index] = newValue }
    }

    /// How likely two names mean one company, from 0 to 1. A difference more never raises it.
    public func score(_ features: NameFeatures) -> Double { 1 / (1 + exp(-sum(features))) }

    func sum(_ features: NameFeatures) -> Double {
        var sum = bias
        for (weight, value) in zip(weights, features.all) { sum += weight * value }
        return sum
    }

    /// Reads the lines of a file of weights: a name, a tab and a number; lines that begin with `#` are remarks.
    ///
    /// - Throws: ``WeightsMistake`` with the line that is wrong: a name that is none, no number, or a difference that would speak for a
    ///   match.
    public init(text: String) throws {
        self.init()
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("#") || line.allSatisfy(\.isWhitespace) { continue }
            let cells = line.split(separator: "\t")
            guard cells.count == 2, let value = Double(cells[1]), value.isFinite else {
                throw WeightsMistake(line: number + 1)
            }
            if cells[0] == "bias" {
                bias = value
            } else if let feature = NameFeatures.Feature(rawValue: String(cells[0])),
                NameFeatures.isFor(feature) ? value >= 0 : value <= 0
            {
                self[feature] = value
            } else {
                throw WeightsMistake(line: number + 1)
            }
        }
    }

    /// The file that ``init(text:)`` reads, with four decimals.
    public var text: String {
        let lines = [("bias", bias)] + NameFeatures.Feature.allCases.map { ($0.rawValue, self[$0]) }
        return lines.map { "\($0.0)\t\(String(format: "%.4f", $0.1 == 0 ? 0 : $0.1))\n" }.joined()
    }
}

/// A line of a file of weights cannot be read.
public struct WeightsMistake: Error, Equatable {
    /// Counted from 1.
    public let line: Int
}
