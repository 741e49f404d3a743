import Record

/// What running scenarios came to.
public struct ScenarioReport: Sendable {
    public private(set) var passed = 0
    public private(set) var failures: [ScenarioFailure] = []

    public init() {}

    mutating func add(_ failure: ScenarioFailure?) {
        if let failure { failures.append(failure) } else { passed += 1 }
    }

    public mutating func add(_ other: ScenarioReport) {
        passed += other.passed
        failures += other.failures
    }

    /// `N passed, N failed`.
    public var summary: String { "\(passed) passed, \(failures.count) failed" }
}

/// One failed scenario: the first step that went otherwise than expected, and why.
public struct ScenarioFailure: Sendable, CustomStringConvertible {
    let file: String
    let scenario: String
    let line: Int
    let column: Int
    let step: String
    let expected: String
    let got: String
    /// The decision's reasons, a line each.
    let reasons: [String]

    public var description: String {
        var lines = ["\(file):\(line):\(column): \(scenario)", "    step      \(step)"]
        lines.append("    expected  \(expected)")
        lines.append("    got       \(got)")
        for (index, reason) in reasons.enumerated() {
            lines.append((index == 0 ? "    because   " : "              ") + reason)
        }
        return lines.joined(separator: "\n")
    }
}
