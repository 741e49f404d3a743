import Record
@_spi(System) import Store
import Terms

/// A mail's row as whoever hands it over sees it.
struct TakenMail: Sendable {
    let tenant: String
    let id: ID<OutboxMail>
    let body: MailBody
    let secret: String?
    let created: Instant
    let waitsSince: Instant
    let expires: Instant?
    private let lastAnswer: MailAnswer?
    /// With the one that is under way.
    var attempts: Int
    /// Who has taken it: marks made by anybody else later do not count.
    var lease = ""
    var leaseUntil = Instant(milliseconds: 0)

    private static let columns = "vendor, id, body, secret, created, waits_since, expires, attempts, answer"

    private init(_ row: Row) throws {
        tenant = try row.text(0)
        id = ID(unchecked: try row.text(1))
        body = try JSON.decode(MailBody.self, from: try row.text(2))
        secret = try row.optionalText(3)
        created = Instant(milliseconds: try row.int(4))
        waitsSince = Instant(milliseconds: try row.int(5))
        expires = try row.optionalInt(6).map { Instant(milliseconds: $0) }
        attempts = Int(try row.int(7))
        lastAnswer = try MailAnswer(row, 8)
    }

    /// Those whose time has come and whom nobody has taken, the one that waits longest first.
    static func due(at now: Instant, most: Int, _ pace: MailPace, _ snapshot: Snapshot) throws -> [TakenMail] {
        // No mail waits or is left to a server for longer than this: what says so was written by a clock that was
        // wrong.
        try snapshot.query(
            """
            SELECT \(columns) FROM {outbox} WHERE state = 'waiting' AND (due <= $1 OR due > $3) \
            AND (lease_until <= $1 OR lease_until > $4) ORDER BY due, id LIMIT $2
            """,
            [
                .integer(now.milliseconds), .integer(Int64(most)), .integer(now.milliseconds + 2 * pace.longest),
                .integer(now.milliseconds + 2 * pace.lease),
            ], in: SystemScope()
        ).map(TakenMail.init)
    }

    /// Takes it until the lease is over; nil, and finished, when it is of no use any more or has waited too long.
    ///
    /// Who writes a vendor's rows has the vendor to itself, so no other server has taken it since it was read in this transaction.
    func take(at now: Instant, _ pace: MailPace, _ transaction: Transaction) throws -> TakenMail? {
        if let expires, expires <= now {
            try finish(.failed, MailAnswer(Phrase("mail.answer.link_ended")), at: now, transaction)
            return nil
        }
        // A mail that somebody has tried again waits anew.
        let since = waitsSince.milliseconds == 0 ? now : waitsSince
        guard now.milliseconds - since.milliseconds < pace.patience else {
            try finish(.failed, Self.givenUp(lastAnswer), at: now, transaction)
            return nil
        }
        var taken = self
        taken.attempts += 1
        taken.lease = ID<OutboxMail>.random(at: now).text
        taken.leaseUntil = Instant(milliseconds: now.milliseconds + pace.lease)
        try update(
            [
                ("lease_until", .integer(taken.leaseUntil.milliseconds)), ("lease_of", .text(taken.lease)),
                ("attempts", .integer(Int64(taken.attempts))), ("waits_since", .integer(since.milliseconds)),
            ], transaction)
        return taken
    }

    /// Notes what came of it. After the lease only that it was sent counts: another server has it by then.
    func mark(_ outcome: MailOutcome, at now: Instant, _ pace: MailPace, _ transaction: Transaction) throws {
        let rows = try transaction.query(
            "SELECT lease_of, waits_since, state FROM {outbox} WHERE id = $1", [.text(id.text)],
            in: VendorScope(vendor: tenant))
        guard let row = rows.first else { return }
        let isMine = try row.optionalText(0) == lease && row.text(2) == OutboxMail.State.waiting.rawValue
        switch outcome {
        case .sent(let answer): try finish(.sent, MailAnswer(server: answer), at: now, transaction)
        case .permanent(let answer) where isMine:
            try finish(.failed, MailAnswer(answer), at: now, transaction)
        case .temporary(let answer) where isMine:
            let next = now.milliseconds + pace.pause(after: attempts)
            // Nothing when somebody had it tried again meanwhile: then it waits anew.
            let since = try row.int(1) == 0 ? now.milliseconds : try row.int(1)
            guard next - since < pace.patience else {
                return try finish(.failed, Self.givenUp(MailAnswer(answer)), at: now, transaction)
            }
            try update(
                [("due", .integer(next)), ("lease_until", 0), ("answer", MailAnswer(answer).column)],
                transaction)
        default: return
        }
    }

    private static func givenUp(_ answer: MailAnswer?) -> MailAnswer {
        MailAnswer(
            answer.map { Phrase("mail.answer.given_up", ["last": $0.value]) } ?? Phrase("mail.answer.no_server"))
    }

    /// The last change of its row. What lets somebody in is forgotten with the sending.
    private func finish(
        _ state: OutboxMail.State, _ answer: MailAnswer, at now: Instant, _ transaction: Transaction
    ) throws {
        var changes: [(String, SQLValue)] = [
            ("state", .text(state.rawValue)), ("lease_until", 0), ("finished", .integer(now.milliseconds)),
            ("answer", answer.column),
        ]
        if state == .sent { changes.append(("secret", nil)) }
        try update(changes, transaction)
    }

    private func update(_ changes: [(String, SQLValue)], _ transaction: Transaction) throws {
        try transaction.writer(vendor: tenant).update("outbox", key: [("id", .text(id.text))], changes)
    }

    /// With its link in place.
    var ready: ReadyMail {
        let open = body.opened(by: secret)
        return ReadyMail(
            id: id, address: open.address, name: open.name, subject: open.subject, text: open.whole, html: open.html,
            language: open.language, created: created, stop: open.stop)
    }
}
