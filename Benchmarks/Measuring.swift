import Foundation
import Terms

/// Reports one figure as a line of JSON.
func report(_ name: String, _ value: Double, _ unit: String) {
    print("{\"name\": \"\(name)\", \"value\": \(value), \"unit\": \"\(unit)\"}")
    fflush(nil)
}

/// Calls the body again and again for about so many seconds, a thousand calls between looks at the clock; returns calls a second.
func callsPerSecond(seconds: Double = 3, _ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    var calls = 0
    while start.duration(to: clock.now) < .seconds(seconds) {
        for _ in 0..<1_000 { try body() }
        calls += 1_000
    }
    return Double(calls) / start.duration(to: clock.now).seconds
}

extension Duration {
    var seconds: Double {
        let (whole, attoseconds) = components
        return Double(whole) + Double(attoseconds) / 1e18
    }
}

/// A program's texts from its folder.
func programSource(_ folder: String) throws -> ProgramSource {
    ProgramSource(
        program: try String(contentsOfFile: "\(folder)/program.yaml", encoding: .utf8),
        clauses: try String(contentsOfFile: "\(folder)/clauses.yaml", encoding: .utf8))
}
