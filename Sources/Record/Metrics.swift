import Synchronization
import Terms

/// Counts of what was performed, for `/metrics`. A few adds under a lock for each command.
public final class Metrics: Sendable {
    /// Upper bounds of the histogram's buckets, in seconds.
    package static let bounds: [Double] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1]

    private struct Series {
        var byOutcome: [String: Int] = [:]
        var buckets = [Int](repeating: 0, count: bounds.count + 1)
        var seconds = 0.0
    }

    private let series = Mutex<[String: Series]>([:])
    private let isClockTrusted = Atomic<Bool>(true)
    private let mails = Mutex<[String: Int]>(["sent": 0, "put off": 0, "failed": 0])

    /// Counts a mail that was handed over, by what came of it.
    package func observeMail(_ outcome: String) { mails.withLock { $0[outcome, default: 0] += 1 } }

    /// Notes whether the clock was believed when it was read last.
    package func observeClock(isTrusted: Bool) { isClockTrusted.store(isTrusted, ordering: .relaxed) }

    package func observe(_ name: String, outcome: String, _ duration: Duration) {
        let (whole, attoseconds) = duration.components
        let seconds = Double(whole) + Double(attoseconds) / 1e18
        series.withLock { all in
            all[name, default: Series()].byOutcome[outcome, default: 0] += 1
            all[name, default: Series()].seconds += seconds
            let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
            all[name, default: Series()].buckets[bucket] += 1
        }
    }

    /// In the Prometheus text format, version 0.0.4.
    public func prometheusText() -> String {
        let all = series.withLock { $0 }.sorted { $0.key < $1.key }
        var lines = [
            "# HELP guildhall_commands_total Commands and queries by outcome.",
            "# TYPE guildhall_commands_total counter",
        ]
        for (name, series) in all {
            for (outcome, count) in series.byOutcome.sorted(by: { $0.key < $1.key }) {
                lines.append("guildhall_commands_total{name=\"\(name)\",outcome=\"\(outcome)\"} \(count)")
            }
        }
        lines.append("# HELP guildhall_command_seconds Time from arrival to the answer on disk.")
        lines.append("# TYPE guildhall_command_seconds histogram")
        for (name, series) in all {
            var total = 0
            for (index, count) in series.buckets.enumerated() {
                total += count
                let bound = index < Self.bounds.count ? "\(Self.bounds[index])" : "+Inf"
                lines.append("guildhall_command_seconds_bucket{name=\"\(name)\",le=\"\(bound)\"} \(total)")
            }
            lines.append("guildhall_command_seconds_sum{name=\"\(name)\"} \(series.seconds)")
            lines.append("guildhall_command_seconds_count{name=\"\(name)\"} \(total)")
        }
        lines.append(
            "# HELP guildhall_clock_trusted 1 while the clock is believed; 0 after a jump, while timed work waits.")
        lines.append("# TYPE guildhall_clock_trusted gauge")
        lines.append("guildhall_clock_trusted \(isClockTrusted.load(ordering: .relaxed) ? 1 : 0)")
        lines.append("# HELP guildhall_mails_total Tries to hand over a mail by outcome.")
        lines.append("# TYPE guildhall_mails_total counter")
        for (outcome, count) in mails.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
            lines.append("guildhall_mails_total{outcome=\"\(outcome)\"} \(count)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Guildhall {
    /// Runs the body and counts it with how it came out.
    package func measured<Value>(_ name: String, _ body: () async throws -> Value) async throws -> Value {
        let start = ContinuousClock.now
        do {
            let value = try await body()
            metrics.observe(name, outcome: "done", ContinuousClock.now - start)
            return value
        } catch {
            let outcome =
                switch error {
                case is WordedRefusal, is Refusal: "refused"
                case is Problem, is BudgetExceeded: "mistaken"
                default: "failed"
                }
            metrics.observe(name, outcome: outcome, ContinuousClock.now - start)
            throw (error as? BudgetExceeded).map(Problem.init) ?? error
        }
    }
}

extension Problem {
    /// A decision that the program's conditions make too costly to take.
    init(_ error: BudgetExceeded) { self = .wrongState(error.phrase) }
}
