import Crypto
import Store
import Terms

/// Slows down whoever guesses, without keeping anybody out for long.
///
/// Each bucket counts attempts that have not come right. The first few are free; from then on the wait after each doubles, to
/// fifteen minutes at most, and every ten minutes one attempt is forgiven. An attempt is counted before its outcome is known,
/// so that many at the same moment count too; one that comes too early is not even looked at and not counted.
package struct Bucket: Hashable, Sendable {
    /// Only a hash is stored: people type passwords where addresses belong.
    package let name: String
    package let free: Int64
    /// Seconds after which one attempt is forgiven.
    package let forgivenEvery: Int64

    package static let longestWait: Int64 = 15 * 60
    /// Counting further would make forgiving slower, and waits no longer.
    package var most: Int64 { max(40, free + 10) }

    package init(_ kind: String, _ what: String, free: Int64, forgivenEvery: Int64 = 10 * 60) {
        name = hexadecimal(SHA256.hash(data: Array("\(kind) \(what)".utf8)))
        self.free = free
        self.forgivenEvery = forgivenEvery
    }

    /// Seconds to wait after so many attempts.
    package func wait(after count: Int64) -> Int64 {
        guard count > free else { return 0 }
        return min(Self.longestWait, 1 << min(count - free, 20))
    }
}

extension Snapshot {
    /// The attempts of a bucket that are not forgiven yet, and the moment from which the next is looked at.
    func state(of bucket: Bucket, at now: Instant) throws -> (count: Int64, open: Instant) {
        let rows = try query(
            "SELECT count, at FROM {attempts} WHERE bucket = $1", [.text(bucket.name)], in: PublicScope())
        guard let row = rows.first else { return (0, now) }
        let (count, last) = (try row.int(0), Instant(milliseconds: try row.int(1)))
        // An attempt that is still to come was counted by a clock that was wrong: nobody waits for that.
        guard last <= now else { return (count, now) }
        let forgiven = max(0, now.seconds - last.seconds) / bucket.forgivenEvery
        return (max(0, count - forgiven), last.adding(seconds: bucket.wait(after: count)))
    }

    /// Seconds until all of the buckets are open; 0 when they are.
    package func wait(for buckets: [Bucket], at now: Instant) throws -> Int {
        try buckets.map { bucket in
            let open = try state(of: bucket, at: now).open
            return Int(max(0, open.milliseconds - now.milliseconds) + 999) / 1_000
        }.max() ?? 0
    }
}

extension Transaction {
    /// Counts an attempt before its outcome is known.
    ///
    /// - Throws: `Problem.tooMany` when it comes too early; then it is not counted.
    package func count(_ buckets: [Bucket], at now: Instant) throws {
        let seconds = try wait(for: buckets, at: now)
        guard seconds == 0 else {
            throw Problem.tooMany("problem.too_many_attempts", retryAfter: seconds)
        }
        for bucket in buckets {
            try put(bucket, min(try state(of: bucket, at: now).count + 1, bucket.most), now)
        }
        try forgetOldAttempts(before: now.adding(days: -1))
    }

    /// Notes something that happened, which is no attempt.
    package func note(_ bucket: Bucket, at now: Instant) throws { try put(bucket, 1, now) }

    /// Takes back an attempt that came right.
    package func takeBack(_ buckets: [Bucket], at now: Instant) throws {
        for bucket in buckets { try put(bucket, max(0, try state(of: bucket, at: now).count - 1), now) }
    }

    package func forget(_ bucket: Bucket) throws {
        try writer().delete("attempts", key: [("bucket", .text(bucket.name))])
    }

    /// Nobody waits yet while a bucket is not full, so what was begun of the next forgiving goes on.
    private func put(_ bucket: Bucket, _ count: Int64, _ now: Instant) throws {
        guard count > 0 else { return try forget(bucket) }
        let at = count > bucket.free || count == 1 ? now : try begunForgiving(bucket, now)
        try writer().put(
            "attempts",
            [("bucket", .text(bucket.name)), ("count", .integer(count)), ("at", .integer(at.milliseconds))])
    }

    private func begunForgiving(_ bucket: Bucket, _ now: Instant) throws -> Instant {
        let rows = try query("SELECT at FROM {attempts} WHERE bucket = $1", [.text(bucket.name)], in: PublicScope())
        guard let row = rows.first else { return now }
        let last = Instant(milliseconds: try row.int(0))
        guard last <= now else { return now }
        let passed = max(0, now.seconds - last.seconds)
        return last.adding(seconds: passed - passed % bucket.forgivenEvery)
    }

    /// A few at a time, so that the table stays small and no attempt pays for all.
    private func forgetOldAttempts(before moment: Instant) throws {
        let rows = try query(
            "SELECT bucket FROM {attempts} WHERE at < $1 ORDER BY at LIMIT 4", [.integer(moment.milliseconds)],
            in: PublicScope())
        for row in rows { try writer().delete("attempts", key: [("bucket", row[0])]) }
    }
}

enum AttemptTables {
    static let attempts = TableDeclaration(name: "attempts", key: ["bucket"], tenancy: .shared, replayed: false)
    static let migrations = [
        Migration(
            id: "attempts-1",
            sql: [
                """
                CREATE TABLE attempts (bucket TEXT NOT NULL PRIMARY KEY, count INTEGER NOT NULL, \
                at INTEGER NOT NULL) STRICT
                """,
                "CREATE INDEX attempts_at ON attempts (at)",
            ])
    ]
}
