import Store
import Terms

/// Somebody who reads a vendor's journal as it grows, outside any transaction of those who write it: a feed, a search index, webhooks.
///
/// Each keeps its place for each vendor. One server at a time reads for a vendor; what a server that died had begun is taken again, so
/// a follower must not mind an entry that comes twice.
package struct Follower: Sendable {
    /// In snake case; it names the place that is kept, and the series in the figures.
    package let name: String
    /// The kinds of conclusions that it reads; nil for all. Requests are not read.
    let follows: Set<String>?
    /// Takes in entries of one vendor, in order. The place is moved when it returns.
    ///
    /// - Throws: anything: the entries come again, with growing pauses, first all of them and then one by one; one that never goes well
    ///   is set aside.
    let take: @Sendable ([JournalEntry], Guildhall) async throws -> Void

    package init(
        _ name: String, follows: Set<String>? = nil,
        _ take: @escaping @Sendable ([JournalEntry], Guildhall) async throws -> Void
    ) {
        (self.name, self.follows, self.take) = (name, follows, take)
    }

    func reads(_ entry: JournalEntry) -> Bool {
        entry.sort == .conclusion && follows?.contains(entry.kind) ?? true
    }
}

/// Where followers stand. Not part of the record: replay neither reads nor writes these tables.
enum FollowerTables {
    static let places = TableDeclaration(
        name: "followers", key: ["vendor", "follower"], tenancy: .vendor(partnerColumns: []), replayed: false)
    static let asides = TableDeclaration(
        name: "followers_set_aside", key: ["vendor", "follower", "sequence"], tenancy: .vendor(partnerColumns: []),
        replayed: false)

    static let migrations = [
        Migration(
            id: "followers-1",
            sql: [
                """
                CREATE TABLE followers (vendor TEXT NOT NULL, follower TEXT NOT NULL, place INTEGER NOT NULL, \
                holder TEXT NOT NULL, until INTEGER NOT NULL, attempts INTEGER NOT NULL, again INTEGER NOT NULL, \
                careful INTEGER NOT NULL, reason TEXT, PRIMARY KEY (vendor, follower)) STRICT
                """,
                """
                CREATE TABLE followers_set_aside (vendor TEXT NOT NULL, follower TEXT NOT NULL, \
                sequence INTEGER NOT NULL, at INTEGER NOT NULL, reason TEXT NOT NULL, \
                PRIMARY KEY (vendor, follower, sequence)) STRICT
                """,
            ])
    ]
}

/// An entry that a follower could not take in.
public struct SetAsideEntry: Codable, Hashable, Sendable {
    public let follower: String
    /// The entry's place in the journal.
    public let sequence: Int64
    /// When it was set aside, by the real clock.
    public let at: Instant
    /// What went wrong the last time.
    public let reason: String
}
