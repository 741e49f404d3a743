import Record
@_spi(System) import Store
import Terms

extension Guildhall {
    /// Forgets what is no part of the record and was kept long enough, at most a thousand rows of each sort at a time.
    ///
    /// - Returns: how many rows are gone.
    @discardableResult
    public func forgetOld(_ retention: Retention = .usual) async throws -> Int {
        let now = clock.now
        func before(_ days: Int) -> Instant { now.adding(days: -Int64(days)) }
        var gone = 0
        gone += try await forgetShared("links", ["id"], "expires", before: before(retention.endedLinks))
        gone += try await forgetShared(
            "known_devices", ["account", "mark"], "seen", before: before(retention.knownDevices))
        let ended = before(retention.endedSessions)
        gone += try await forgetShared("sessions", ["id"], "seen", before: ended.adding(seconds: -Session.idle))
        gone += try await forgetShared("sessions", ["id"], "created", before: ended.adding(seconds: -Session.longest))
        for (table, key, moment, limit, condition) in [
            ("outbox", ["id"], "finished", retention.sentMails, "state = 'sent'"),
            ("replies", ["actor", "idempotency_key"], "at", retention.replies, nil),
            ("security_events", ["id"], "at", retention.securityEvents, nil),
            ("acceptance_origins", ["id"], "at", retention.acceptanceAddresses, nil),
        ] as [(String, [String], String, Int, String?)] {
            gone += try await forget(table, key, moment, before: before(limit), where: condition)
        }
        return gone
    }

    private static let most = 1_000

    private func forgetShared(
        _ table: String, _ key: [String], _ moment: String, before limit: Instant
    ) async throws -> Int {
        let columns = key.joined(separator: ", ")
        let sql = "SELECT \(columns) FROM {\(table)} WHERE \(moment) < $1 ORDER BY \(moment) LIMIT \(Self.most)"
        let isEmpty = try await database.read {
            try $0.query(sql, [.integer(limit.milliseconds)], in: PublicScope()).isEmpty
        }
        // Looked at first, so that nothing to forget costs no write.
        guard !isEmpty else { return 0 }
        return try await database.write { transaction in
            let rows = try transaction.query(sql, [.integer(limit.milliseconds)], in: PublicScope())
            for row in rows { try transaction.writer().delete(table, key: Array(zip(key, row.values))) }
            return rows.count
        }
    }

    private func forget(
        _ table: String, _ key: [String], _ moment: String, before limit: Instant, where condition: String?
    ) async throws -> Int {
        let columns = key.joined(separator: ", ")
        let also = condition.map { " AND \($0)" } ?? ""
        let rows = try await database.read { snapshot in
            try snapshot.query(
                """
                SELECT vendor, \(columns) FROM {\(table)} WHERE \(moment) < $1\(also) ORDER BY \(moment) \
                LIMIT \(Self.most)
                """, [.integer(limit.milliseconds)], in: SystemScope())
        }
        // What is so old changes no more.
        for (vendor, rows) in Dictionary(grouping: rows, by: \.[0]) {
            guard case .text(let vendor) = vendor else { continue }
            try await database.write(vendor: vendor) { transaction in
                let writer = try transaction.writer(vendor: vendor)
                for row in rows { try writer.delete(table, key: Array(zip(key, row.values.dropFirst()))) }
            }
        }
        return rows.count
    }
}
