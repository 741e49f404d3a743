import Logging
import Record
@_spi(System) import Store
import Terms

/// Takes mails from the outbox and hands them over.
///
/// A mail is taken in one transaction, which leaves it to this server for a while (the lease), handed over outside any
/// transaction, and marked in another. So no two servers hand over the same mail; and when a server dies on the way, the mail is
/// taken again once the lease is over. Only when it dies between the mail server's "yes" and the mark does a mail go out twice,
/// with the same Message-ID.
public struct MailDelivery: Sendable {
    private let guildhall: Guildhall
    private let carrier: MailCarrier?
    private let pace: MailPace
    /// Mails that are taken and handed over at the same time.
    private let width: Int

    /// - Parameter carrier: nil when there is no mail server: then mails wait, and only links that have ended are forgotten.
    public init(_ guildhall: Guildhall, _ carrier: MailCarrier?, pace: MailPace = .usual, width: Int = 4) {
        (self.guildhall, self.carrier, self.pace, self.width) = (guildhall, carrier, pace, width)
    }

    /// Hands over what is due, and returns when nothing more is. Mails that arrive meanwhile are handed over too.
    ///
    /// - Returns: how many mails were handed over, whatever came of it.
    /// - Throws: `StoreError` when the database is away; what was handed over by then is marked as soon as it is back.
    @discardableResult
    public func run() async throws -> Int {
        try await forgetEndedLinks()
        guard let carrier else { return 0 }
        var count = 0
        while !Task.isCancelled {
            let taken = try await take()
            guard !taken.isEmpty else { return count }
            count += taken.count
            await withTaskGroup(of: Void.self) { group in
                for mail in taken {
                    group.addTask { await mark(mail, await carrier.carry(mail.ready)) }
                }
            }
        }
        return count
    }

    /// Mails due now, which from now on are this server's to hand over.
    private func take() async throws -> [TakenMail] {
        let now = guildhall.clock.now
        let width = width
        // Looked at first, so that an idle outbox costs no write.
        let pace = pace
        let due = try await guildhall.database.read { try TakenMail.due(at: now, most: width, pace, $0) }
        var taken: [TakenMail] = []
        for tenant in Set(due.map(\.tenant)) {
            taken += try await guildhall.database.write(vendor: tenant) { transaction in
                try TakenMail.due(at: now, most: width, pace, transaction).filter { $0.tenant == tenant }
                    .compactMap { try $0.take(at: now, pace, transaction) }
            }
        }
        return taken
    }

    /// Keeps trying while the database is away: what the mail server has taken must not be sent again.
    private func mark(_ mail: TakenMail, _ outcome: MailOutcome) async {
        let kind =
            switch outcome {
            case .sent: "sent"
            case .temporary: "put off"
            case .permanent: "failed"
            }
        guildhall.metrics.observeMail(kind)
        if let trouble = outcome.trouble {
            guildhall.logger.notice(
                "a mail was not sent: \(kind)",
                metadata: [
                    "mail": "\(mail.id)",
                    "reason": "\(Wording(.english, nil, book: guildhall.capabilities.book).text(trouble))",
                ])
        }
        while true {
            do {
                let now = guildhall.clock.now
                return try await guildhall.database.write(vendor: mail.tenant) { transaction in
                    try mail.mark(outcome, at: now, pace, transaction)
                }
            } catch {
                guildhall.logger.warning("what came of a mail is not noted yet", metadata: ["mail": "\(mail.id)"])
                guard guildhall.clock.now < mail.leaseUntil, !Task.isCancelled else { return }
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }

    /// Takes out of the outbox what would still let somebody in, once it does so no more.
    private func forgetEndedLinks() async throws {
        let now = guildhall.clock.now
        let sql = "SELECT vendor, id, state FROM {outbox} WHERE secret IS NOT NULL AND expires <= $1 LIMIT 100"
        let ended = try await guildhall.database.read {
            try $0.query(sql, [.integer(now.milliseconds)], in: SystemScope())
        }
        for tenant in Set(try ended.map { try $0.text(0) }) {
            try await guildhall.database.write(vendor: tenant) { transaction in
                let rows = try transaction.query(
                    sql, [.integer(now.milliseconds)], in: VendorScope(vendor: tenant))
                for row in rows {
                    var changes: [(String, SQLValue)] = [("secret", nil)]
                    if try row.text(2) == OutboxMail.State.waiting.rawValue {
                        changes += [
                            ("state", .text(OutboxMail.State.failed.rawValue)),
                            ("finished", .integer(now.milliseconds)),
                            ("answer", MailAnswer(Phrase("mail.answer.link_ended")).column),
                        ]
                    }
                    try transaction.writer(vendor: tenant).update("outbox", key: [("id", row[1])], changes)
                }
            }
        }
    }
}

extension Guildhall {
    /// Lets no mail that waits now be sent: for a world that was made up, with a past that nobody must get mail about. Each can
    /// still be sent by hand.
    ///
    /// - Parameter reason: why, a key of the wordbook.
    public func withholdWaitingMail(because reason: Phrase) async throws {
        try await database.write { transaction in
            let rows = try transaction.query(
                "SELECT vendor, id FROM {outbox} WHERE state = 'waiting'", [], in: SystemScope())
            for row in rows {
                try transaction.writer(vendor: try row.text(0)).update(
                    "outbox", key: [("id", .text(try row.text(1)))],
                    [("state", .text(OutboxMail.State.withheld.rawValue)), ("answer", MailAnswer(reason).column)])
            }
        }
    }
}
