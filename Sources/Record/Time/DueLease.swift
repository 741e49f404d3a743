@_spi(System) import Store
import Terms

/// Which server does a vendor's timed work now, and what could not be done of it.
///
/// Not part of the record: replay neither reads nor writes these tables.
package enum DueTables {
    /// One row a vendor: its work is done in order, so it is taken as a whole and only one server has it.
    package static let leases = TableDeclaration(
        name: "due_leases", key: ["vendor"], tenancy: .vendor(partnerColumns: []), replayed: false)
    /// Pieces that failed, and when they are tried again.
    package static let faults = TableDeclaration(
        name: "due_faults", key: ["vendor", "kind", "subject"], tenancy: .vendor(partnerColumns: []), replayed: false)

    package static let migrations = [
        Migration(
            id: "due-leases-1",
            sql: [
                """
                CREATE TABLE due_leases (vendor TEXT NOT NULL, holder TEXT NOT NULL, until INTEGER NOT NULL, \
                PRIMARY KEY (vendor)) STRICT
                """,
                """
                CREATE TABLE due_faults (vendor TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, \
                at INTEGER NOT NULL, attempts INTEGER NOT NULL, again INTEGER NOT NULL, reason TEXT NOT NULL, \
                PRIMARY KEY (vendor, kind, subject)) STRICT
                """,
            ])
    ]
}

/// A piece of timed work as it stands on the table.
package struct DuePiece: Hashable, Sendable {
    package let kind: String
    package let subject: String
    package let at: Instant
    /// How often it failed before.
    package let attempts: Int64

    package var key: [(String, SQLValue)] { [("kind", .text(kind)), ("subject", .text(subject))] }
}

/// A vendor's timed work, left to whoever holds this until a moment of the real clock. When the holder dies, the lease runs out
/// and another server goes on.
///
/// Transactions that write for a vendor come one after the other, also between servers, so a row that was read in one is not changed
/// by anybody else before it is written.
package struct DueLease: Sendable {
    package let vendor: ID<Vendor>
    package let holder: String

    /// Long enough for any single piece; so long does a vendor's work rest after a server was killed.
    package static let length: Int64 = 30_000

    /// Takes a vendor's work, unless somebody holds it.
    package static func take(_ vendor: ID<Vendor>, at now: Instant, _ transaction: Transaction) throws -> DueLease? {
        let rows = try transaction.query(
            "SELECT until FROM {due_leases}", [], in: VendorScope(vendor: vendor.text))
        // Nobody holds it for longer than a lease: what says so was written by a clock that was wrong.
        if let until = try rows.first?.int(0), until > now.milliseconds, until <= now.milliseconds + length {
            return nil
        }
        let lease = DueLease(vendor: vendor, holder: ID<Vendor>.random(at: now).text)
        try lease.write(until: now.milliseconds + length, transaction)
        return lease
    }

    /// Is it still this holder's? When half of its time is over, it is lengthened on the way.
    package func holds(at now: Instant, _ transaction: Transaction) throws -> Bool {
        let rows = try transaction.query(
            "SELECT holder, until FROM {due_leases}", [], in: VendorScope(vendor: vendor.text))
        guard let row = rows.first, try row.text(0) == holder else { return false }
        if try row.int(1) - now.milliseconds < Self.length / 2 {
            try write(until: now.milliseconds + Self.length, transaction)
        }
        return true
    }

    /// Gives it back, if it is still this holder's.
    package func release(_ transaction: Transaction) throws {
        let rows = try transaction.query("SELECT holder FROM {due_leases}", [], in: VendorScope(vendor: vendor.text))
        guard try rows.first?.text(0) == holder else { return }
        try transaction.writer(vendor: vendor.text).clear("due_leases")
    }

    private func write(until: Int64, _ transaction: Transaction) throws {
        try transaction.writer(vendor: vendor.text).put(
            "due_leases", [("holder", .text(holder)), ("until", .integer(until))])
    }
}

/// One piece of work on somebody's turn: what its transaction looks at before anything is done.
public struct DueTurn: Sendable {
    package let lease: DueLease
    package let piece: DuePiece
    /// The real moment.
    package let now: Instant

    package var vendor: ID<Vendor> { lease.vendor }

    /// Never longer between two tries, in milliseconds.
    static let longestPause: Int64 = 3_600_000

    /// Makes sure that nobody else does this piece or has done it. Its fault, if it had one, is forgotten with its success.
    ///
    /// - Throws: `Lost` when the lease has run out and another server took it, or the piece is on the table no more.
    package func begin(_ transaction: Transaction) throws {
        guard try lease.holds(at: now, transaction) else { throw Lost() }
        let rows = try transaction.query(
            "SELECT at FROM {due} WHERE kind = $1 AND subject = $2 AND at = $3",
            [.text(piece.kind), .text(piece.subject), .integer(piece.at.milliseconds)],
            in: VendorScope(vendor: vendor.text))
        guard !rows.isEmpty else { throw Lost() }
        if piece.attempts > 0 {
            try transaction.writer(vendor: vendor.text).delete("due_faults", key: piece.key)
        }
    }

    /// Sets a piece aside that cannot be done, so that what comes after it is: it is tried again, each time after a longer
    /// while, up to an hour.
    package func fail(_ error: any Error, _ transaction: Transaction) throws {
        let pause = min(Int64(60_000) << min(piece.attempts, 6), Self.longestPause)
        try transaction.writer(vendor: vendor.text).put(
            "due_faults",
            piece.key + [
                ("at", .integer(piece.at.milliseconds)), ("attempts", .integer(piece.attempts + 1)),
                ("again", .integer(now.milliseconds + pause)), ("reason", .text("\(error)")),
            ])
    }

    /// The turn is over: another server does the work, or did.
    package struct Lost: Error {}
}
