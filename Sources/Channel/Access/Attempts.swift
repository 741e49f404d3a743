import Crypto
import Store
import Terms

/// Slows down whoever guesses, without keeping anybody out for long.
///
/// Each bucket counts attempts that have not come right. The first few are free; from then on the wait after each doubles, to
/// fifteen minutes at most, and every ten minutes one attempt is forgiven. An attempt is counted before its outcome is known,
/// so that many at the same moment count too; one that comes too early is not even looked at and not counted.
struct Bucket: Hashable, Sendable {
    /// Only a hash is stored: people type passwords where addresses belong.
    let name: String
    let free: Int64
    /// Seconds after which one attempt is forgiven.
    let forgivenEvery: Int64

    static let longestWait: Int64 = 15 * 60
    /// Counting further would make forgiving slower, and waits no longer.
    var most: Int64 { max(40, free + 10) }

    private init(_ kind: String, _ what: String, free: Int64, forgivenEvery: Int64 = 10 * 60) {
        name = hexadecimal(SHA256.hash(data: Array("\(kind) \(what)".utf8)))
        self.free = free
        self.forgivenEvery = forgivenEvery
    }

    /// Guesses at one account's password from places where it has never signed in.
    static func account(_ email: String) -> Bucket { Bucket("account", EmailAddress.canonical(email), free: 5) }
    /// Guesses at whatever accounts from one address; an office has many people behind one.
    static func address(_ network: String) -> Bucket { Bucket("address", network, free: 20) }
    /// Guesses at one account's password from one place where it has signed in before.
    static func place(_ email: String, _ mark: String) -> Bucket {
        Bucket("place", "\(EmailAddress.canonical(email)) \(mark)", free: 10)
    }
    /// Codes of one account's second factor.
    static func code(_ account: ID<Account>) -> Bucket { Bucket("code", account.text, free: 5) }
    /// Passwords asked for again while signed in.
    static func confirmation(_ account: ID<Account>) -> Bucket { Bucket("confirmation", account.text, free: 5) }
    /// Applications from one place.
    static func application(_ network: String) -> Bucket { Bucket("application", network, free: 5) }
    /// Applications that name one address, from wherever: each sends a mail there.
    static func applicant(_ email: String) -> Bucket { Bucket("applicant", EmailAddress.canonical(email), free: 5) }
    /// Codes of certificates that nothing has, asked for from one place.
    static func certificate(_ network: String) -> Bucket { Bucket("certificate", network, free: 20) }
    /// Mails to one account with a link for a new password.
    static func reset(_ email: String) -> Bucket { Bucket("reset", EmailAddress.canonical(email), free: 3) }
    /// End customers that one person, or one key, asks about before registering: typing a name may count a few times.
    static func checks(by person: String) -> Bucket { Bucket("checks", person, free: 60, forgivenEvery: 60) }
    /// The same of a whole partner, however many people and keys it has.
    static func checks(of partner: ID<Partner>) -> Bucket {
        Bucket("partner's checks", partner.text, free: 240, forgivenEvery: 30)
    }
    /// That a partner asked about an end customer already: asking again tells nothing new.
    static func checked(_ customer: CompanyKey, by partner: ID<Partner>) -> Bucket {
        Bucket("checked", "\(partner.text) \(customer.name) \(customer.domain ?? "")", free: 1, forgivenEvery: 86_400)
    }

    /// Seconds to wait after so many attempts.
    func wait(after count: Int64) -> Int64 {
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
        let forgiven = max(0, now.seconds - last.seconds) / bucket.forgivenEvery
        return (max(0, count - forgiven), last.adding(seconds: bucket.wait(after: count)))
    }

    /// Seconds until all of the buckets are open; 0 when they are.
    func wait(for buckets: [Bucket], at now: Instant) throws -> Int {
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
    func count(_ buckets: [Bucket], at now: Instant) throws {
        let seconds = try wait(for: buckets, at: now)
        guard seconds == 0 else {
            throw Problem.tooMany(message: "there were too many attempts", retryAfter: seconds)
        }
        for bucket in buckets {
            try put(bucket, min(try state(of: bucket, at: now).count + 1, bucket.most), now)
        }
        try forgetOldAttempts(before: now.adding(days: -1))
    }

    /// Notes something that happened, which is no attempt.
    func note(_ bucket: Bucket, at now: Instant) throws { try put(bucket, 1, now) }

    /// Takes back an attempt that came right.
    func takeBack(_ buckets: [Bucket], at now: Instant) throws {
        for bucket in buckets { try put(bucket, max(0, try state(of: bucket, at: now).count - 1), now) }
    }

    func forget(_ bucket: Bucket) throws { try writer().delete("attempts", key: [("bucket", .text(bucket.name))]) }

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
