import Foundation
import Synchronization
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

/// Lets so many clients call the body without pause, with the client's number and one for each call. Returns calls a second.
func callsPerSecond(
    by clients: Int, seconds: Double = 5, _ body: @escaping @Sendable (Int, Int) async throws -> Void
) async throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    let end = start.advanced(by: .seconds(seconds))
    let done = Counter()
    try await withThrowingTaskGroup(of: Void.self) { group in
        for client in 0..<clients {
            group.addTask { while clock.now < end { try await body(client, done.next()) } }
        }
        try await group.waitForAll()
    }
    return Double(done.count) / start.duration(to: clock.now).seconds
}

/// Counts up, from whichever thread.
final class Counter: Sendable {
    private let value = Mutex(0)

    var count: Int { value.withLock { $0 } }

    func next() -> Int {
        value.withLock { value in
            value += 1
            return value
        }
    }
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

extension String {
    /// The last part of a path, such as a program's name of its folder.
    var lastPart: String { URL(fileURLWithPath: self).lastPathComponent }
}
