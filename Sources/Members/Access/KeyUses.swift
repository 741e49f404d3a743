import Record
import Store
import Synchronization
import Terms

/// When keys were used last. Noted in memory as requests come and written now and then for all keys at once, so that no request
/// waits for it.
final class KeyUses: Sendable {
    private struct Noted {
        /// The last use of each key, for as long as the server runs.
        var uses: [ID<Key>: Instant] = [:]
        /// The keys used since it was written last, with their vendors.
        var unwritten: [ID<Key>: ID<Vendor>] = [:]
        var written = Instant(milliseconds: 0)
    }

    private let noted = Mutex(Noted())
    /// Written at most so often, in seconds.
    private static let interval: Int64 = 60

    func note(_ key: ID<Key>, of vendor: ID<Vendor>, at now: Instant) {
        noted.withLock { noted in
            noted.uses[key] = now
            noted.unwritten[key] = vendor
        }
    }

    func last(_ key: ID<Key>) -> Instant? { noted.withLock { $0.uses[key] } }

    /// What is to be written, if it is time; it counts as written then.
    func take(at now: Instant, isLast: Bool) -> [(key: ID<Key>, vendor: ID<Vendor>, used: Instant)] {
        noted.withLock { noted in
            guard isLast || now >= noted.written.adding(seconds: Self.interval) || now < noted.written else {
                return []
            }
            let taken = noted.unwritten.compactMap { key, vendor in noted.uses[key].map { (key, vendor, $0) } }
            noted.unwritten = [:]
            noted.written = now
            return taken
        }
    }

    static let table = TableDeclaration(
        name: "key_uses", key: ["vendor", "id"], tenancy: .vendor(partnerColumns: []), replayed: false)
}

extension Guildhall {
    /// Writes when keys were used last, at most once a minute.
    ///
    /// - Parameter isLast: also when less than a minute passed: the server stops.
    public func writeKeyUses(isLast: Bool = false) async throws {
        let taken = keyUses.take(at: clock.now, isLast: isLast)
        guard !taken.isEmpty else { return }
        for (vendor, uses) in Dictionary(grouping: taken, by: \.vendor) {
            try await database.write(vendor: vendor.text) { transaction in
                for (key, _, used) in uses {
                    let shown = try self.vendor(vendor, transaction).now(used)
                    try transaction.writer(vendor: vendor.text).put(
                        "key_uses", [("id", .text(key.text)), ("at", .integer(shown.milliseconds))])
                }
            }
        }
    }
}

extension Reader {
    /// When a key was used last, by the vendor's clock; to the minute.
    func lastUse(of key: ID<Key>) throws -> Instant? {
        let rows = try vendorWide.query("SELECT at FROM {key_uses} WHERE id = $1", [.text(key.text)])
        return try rows.first.map { Instant(milliseconds: try $0.int(0)) }
    }
}
