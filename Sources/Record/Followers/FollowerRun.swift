import Logging
@_spi(System) import Store
import Terms

extension Guildhall {
    /// Lets every follower take in what is new, for each vendor that no other server reads for.
    ///
    /// - Throws: `StoreError` when the database is away; what a follower throws is noted, and comes again later.
    public func runFollowers() async throws {
        let vendors = try await database.read { try $0.journalVendors(in: SystemScope()) }
        for follower in capabilities.followers {
            for vendor in vendors where try await isBehind(follower, vendor) {
                try await run(follower, vendor)
            }
        }
    }

    /// Looked at first, so that a vendor with nothing new costs no write.
    private func isBehind(_ follower: Follower, _ vendor: String) async throws -> Bool {
        try await database.read { snapshot in
            let scope = VendorScope(vendor: vendor)
            let place = try snapshot.query(
                "SELECT place FROM {followers} WHERE follower = $1", [.text(follower.name)], in: scope
            ).first?.int(0)
            return try snapshot.journalHead(in: scope).sequence > place ?? 0
        }
    }

    private func run(_ follower: Follower, _ vendor: String) async throws {
        let clock = clock
        var place = try await database.write(vendor: vendor) {
            try FollowerPlace.take(follower.name, of: vendor, at: clock.now, $0)
        }
        while !Task.isCancelled, let held = place {
            let entries = try await database.read { try held.next($0) }
            guard let last = entries.last?.sequence else {
                return try await database.write(vendor: vendor) { try held.release($0) }
            }
            do {
                let wanted = entries.filter(follower.reads)
                if !wanted.isEmpty { try await follower.take(wanted, self) }
            } catch {
                logger.warning(
                    "a follower of the journal failed",
                    metadata: ["follower": "\(follower.name)", "vendor": "\(vendor)", "reason": "\(error)"])
                return try await database.write(vendor: vendor) {
                    try held.failed(error, through: last, at: clock.now, $0)
                }
            }
            place = try await database.write(vendor: vendor) { try held.moved(to: last, at: clock.now, $0) }
        }
    }

    /// How followers stand, in the Prometheus text format. One step in an index for each vendor and follower.
    ///
    /// - Throws: `StoreError` when the database is away.
    public func followerMetrics() async throws -> String {
        let names = capabilities.followers.map(\.name)
        let (behind, aside) = try await database.read { snapshot -> ([String: Int64], [String: Int64]) in
            var heads: [String: Int64] = [:]
            for vendor in try snapshot.journalVendors(in: SystemScope()) {
                heads[vendor] = try snapshot.journalHead(in: VendorScope(vendor: vendor)).sequence
            }
            let all = heads.values.reduce(0, +)
            var behind = Dictionary(uniqueKeysWithValues: names.map { ($0, all) })
            for row in try snapshot.query(
                "SELECT follower, CAST(sum(place) AS INTEGER) FROM {followers} GROUP BY follower", [],
                in: SystemScope())
            {
                behind[try row.text(0)] = all - (try row.int(1))
            }
            let rows = try snapshot.query(
                "SELECT follower, count(*) FROM {followers_set_aside} GROUP BY follower", [], in: SystemScope())
            return (behind, Dictionary(uniqueKeysWithValues: try rows.map { (try $0.text(0), try $0.int(1)) }))
        }
        var lines = [
            "# HELP guildhall_follower_behind_entries Entries of the journal that a follower has not read yet.",
            "# TYPE guildhall_follower_behind_entries gauge",
        ]
        lines += names.map { "guildhall_follower_behind_entries{follower=\"\($0)\"} \(behind[$0] ?? 0)" }
        lines += [
            "# HELP guildhall_follower_set_aside_entries Entries that a follower could not take in.",
            "# TYPE guildhall_follower_set_aside_entries gauge",
        ]
        lines += names.map { "guildhall_follower_set_aside_entries{follower=\"\($0)\"} \(aside[$0] ?? 0)" }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Reader {
    /// Entries that the vendor's followers set aside, newest first, so many at most.
    package func setAside(most: Int) throws -> [SetAsideEntry] {
        try vendorWide.query(
            "SELECT follower, sequence, at, reason FROM {followers_set_aside} ORDER BY at DESC, sequence LIMIT $1",
            [.integer(Int64(most))]
        ).map { row in
            SetAsideEntry(
                follower: try row.text(0), sequence: try row.int(1), at: Instant(milliseconds: try row.int(2)),
                reason: try row.text(3))
        }
    }
}
