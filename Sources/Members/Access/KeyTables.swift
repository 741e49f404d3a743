import Record
@_spi(System) import Store
import Terms

enum KeyTables {
    static let keys = Key.declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "access-1",
            sql: [
                """
                CREATE TABLE keys (vendor TEXT NOT NULL, id TEXT NOT NULL, hash TEXT NOT NULL, partner TEXT, \
                revoked INTEGER NOT NULL, \
                \(Key.sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE UNIQUE INDEX keys_hash ON keys (hash)",
            ]),
        Migration(
            id: "access-2",
            sql: [
                """
                CREATE TABLE key_uses (vendor TEXT NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL, \
                PRIMARY KEY (vendor, id)) STRICT
                """
            ]),
        Migration(
            id: "keys-lists",
            sql: Key.listIndexes(behind: ["partner", "revoked"])),
    ]
}

package struct KeyCreated: Event {
    package static let kind = "key.created"
    package let key: Key

    package init(key: Key) {
        self.key = key
    }
    package var subject: String { key.id.text }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(key) }
}

package struct KeyRevoked: EntityChange {
    package static let kind = "key.revoked"
    package let key: ID<Key>
    package let at: Instant

    package init(key: ID<Key>, at: Instant) {
        (self.key, self.at) = (key, at)
    }
    package var changed: ID<Key> { key }

    package func change(_ key: inout Key) { key.revoked = at }
}

extension Snapshot {
    /// Is there a key with this hash, across all vendors and whether revoked or not?
    package func hasKey(hash: String) throws -> Bool {
        guard !hash.utf8.contains(0) else { return false }
        return try !query("SELECT id FROM {keys} WHERE hash = $1", [.text(hash)], in: SystemScope()).isEmpty
    }

    /// The vendor and the body of a key that is not revoked, by the hash of its secret, across all vendors.
    func liveKey(hash: String) throws -> (vendor: ID<Vendor>, body: String)? {
        let rows = try query(
            "SELECT vendor, body FROM {keys} WHERE hash = $1 AND revoked = 0", [.text(hash)], in: SystemScope())
        guard let row = rows.first, let vendor = ID<Vendor>(try row.text(0)) else { return nil }
        return (vendor, try row.text(1))
    }
}
