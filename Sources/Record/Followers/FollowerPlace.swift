import Store
import Terms

/// How far one follower has come in one vendor's journal, and who reads for it now.
struct FollowerPlace: Sendable {
    let vendor: String
    let follower: String
    /// The sequence of the last entry that was taken in; 0 before the first.
    let sequence: Int64
    /// How often what comes next failed in a row.
    let attempts: Int64
    /// Through this sequence entries are taken in one by one: they failed together.
    let careful: Int64
    let holder: String

    /// So long a server reads for a vendor before another may.
    private static let lease: Int64 = 30_000
    /// So long what failed rests at most, in milliseconds.
    private static let longestRest: Int64 = 3_600_000
    /// An entry that failed so often by itself is set aside.
    static let mostAttempts: Int64 = 8

    /// Takes the place, unless another server reads there, what failed has to rest, or there is nothing new.
    static func take(
        _ follower: String, of vendor: String, at now: Instant, _ transaction: Transaction
    ) throws -> FollowerPlace? {
        let scope = VendorScope(vendor: vendor)
        let row = try transaction.query(
            "SELECT place, until, attempts, again, careful FROM {followers} WHERE follower = $1", [.text(follower)],
            in: scope
        ).first
        let sequence = try row?.int(0) ?? 0
        // Neither a lease nor a rest is longer than these: what says so was written by a clock that was wrong.
        func waits(_ moment: Int64, most: Int64) -> Bool {
            moment > now.milliseconds && moment <= now.milliseconds + most
        }
        if let row, try waits(row.int(1), most: lease) || waits(row.int(3), most: longestRest) { return nil }
        guard try transaction.journalHead(in: scope).sequence > sequence else { return nil }
        let place = FollowerPlace(
            vendor: vendor, follower: follower, sequence: sequence, attempts: try row?.int(2) ?? 0,
            careful: try row?.int(4) ?? 0, holder: ID<Vendor>.random(at: now).text)
        try place.write(
            sequence: sequence, until: now.milliseconds + lease, attempts: place.attempts, again: 0, nil, transaction)
        return place
    }

    /// What comes next: a batch, or a single entry where a batch has failed.
    func next(_ snapshot: Snapshot) throws -> [JournalEntry] {
        try snapshot.journal(in: VendorScope(vendor: vendor), after: sequence, limit: isCareful ? 1 : Replay.batch)
    }

    private var isCareful: Bool { sequence < careful }

    /// Moves on behind what was taken in, and keeps the place for the next batch.
    ///
    /// - Returns: nil when another server has taken the place since.
    func moved(to sequence: Int64, at now: Instant, _ transaction: Transaction) throws -> FollowerPlace? {
        guard try isHeld(transaction) else { return nil }
        try write(
            sequence: sequence, until: now.milliseconds + Self.lease, attempts: 0, again: 0, nil, transaction)
        return FollowerPlace(
            vendor: vendor, follower: follower, sequence: sequence, attempts: 0, careful: careful,
            holder: holder)
    }

    /// Gives the place back.
    func release(_ transaction: Transaction) throws {
        guard try isHeld(transaction) else { return }
        try write(sequence: sequence, until: 0, attempts: attempts, again: 0, nil, transaction)
    }

    /// Notes that what comes next, through `last`, failed: it rests for a while, twice as long each time, up to an hour, and is taken in
    /// one by one from then on; a single entry that failed too often is set aside.
    func failed(_ error: any Error, through last: Int64, at now: Instant, _ transaction: Transaction) throws {
        guard try isHeld(transaction) else { return }
        let reason = String("\(error)".prefix(500))
        guard isCareful, attempts + 1 >= Self.mostAttempts else {
            let pause = min(Int64(1_000) << min(attempts, 12), Self.longestRest)
            return try write(
                sequence: sequence, until: 0, attempts: attempts + 1, again: now.milliseconds + pause, reason,
                careful: max(careful, last), transaction)
        }
        try transaction.writer(vendor: vendor).put(
            "followers_set_aside",
            [
                ("follower", .text(follower)), ("sequence", .integer(sequence + 1)), ("at", .integer(now.milliseconds)),
                ("reason", .text(reason)),
            ])
        try write(sequence: sequence + 1, until: 0, attempts: 0, again: 0, nil, transaction)
    }

    private func isHeld(_ transaction: Transaction) throws -> Bool {
        try transaction.query(
            "SELECT holder FROM {followers} WHERE follower = $1", [.text(follower)], in: VendorScope(vendor: vendor)
        ).first?.text(0) == holder
    }

    private func write(
        sequence: Int64, until: Int64, attempts: Int64, again: Int64, _ reason: String?, careful: Int64? = nil,
        _ transaction: Transaction
    ) throws {
        try transaction.writer(vendor: vendor).put(
            "followers",
            [
                ("follower", .text(follower)), ("place", .integer(sequence)), ("holder", .text(holder)),
                ("until", .integer(until)), ("attempts", .integer(attempts)), ("again", .integer(again)),
                ("careful", .integer(careful ?? self.careful)), ("reason", SQLValue(reason)),
            ])
    }
}
