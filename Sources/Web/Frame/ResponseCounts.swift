import Synchronization

/// How many responses there were of each status, for `/metrics`.
final class ResponseCounts: Sendable {
    private let counts = Mutex<[Int: Int]>([:])

    func count(_ status: Int) { counts.withLock { $0[status, default: 0] += 1 } }

    /// In the Prometheus text format, version 0.0.4.
    var prometheusText: String {
        let lines = counts.withLock { $0 }.sorted { $0.key < $1.key }.map { status, count in
            "guildhall_http_responses_total{status=\"\(status)\"} \(count)\n"
        }
        return "# HELP guildhall_http_responses_total Responses by HTTP status.\n"
            + "# TYPE guildhall_http_responses_total counter\n" + lines.joined()
    }
}
