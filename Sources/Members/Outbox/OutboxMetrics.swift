import Record
@_spi(System) import Store
import Terms

extension Guildhall {
    /// How the outbox stands, in the Prometheus text format.
    ///
    /// - Throws: `StoreError` when the database is away.
    public func outboxMetrics() async throws -> String {
        let now = clock.now
        let rows = try await database.read { snapshot in
            try snapshot.query(
                """
                SELECT state, count(*), min(created) FROM {outbox} WHERE state IN ('waiting', 'failed') GROUP BY state
                """, [], in: SystemScope())
        }
        var counts: [String: Int64] = [:]
        var oldest: Int64 = 0
        for row in rows {
            counts[try row.text(0)] = try row.int(1)
            if try row.text(0) == "waiting" { oldest = max(0, now.milliseconds - (try row.int(2))) }
        }
        return """
            # HELP guildhall_outbox_mails Mails that wait, and mails that failed for good.
            # TYPE guildhall_outbox_mails gauge
            guildhall_outbox_mails{state="waiting"} \(counts["waiting"] ?? 0)
            guildhall_outbox_mails{state="failed"} \(counts["failed"] ?? 0)
            # HELP guildhall_outbox_oldest_waiting_seconds Age of the mail that waits longest; 0 when none does.
            # TYPE guildhall_outbox_oldest_waiting_seconds gauge
            guildhall_outbox_oldest_waiting_seconds \(Double(oldest) / 1_000)

            """
    }
}
