import Record
@_spi(System) import Store
import Terms

extension Guildhall {
    /// How long a one-time link that does nothing any more still says why.
    static let daysOfEndedLinks: Int64 = 30
    /// How long a mail that was sent can be looked at in the outbox. What it told of stays in the journal and among the notices.
    static let daysOfSentMail: Int64 = 90

    /// Forgets one-time links that expired long ago and mails that were sent long ago, at most a thousand of each at a time.
    ///
    /// - Returns: how many rows are gone.
    @discardableResult
    public func forgetOld() async throws -> Int {
        let now = clock.now
        let links = try await database.write { transaction in
            let links = try transaction.query(
                "SELECT id FROM {links} WHERE expires < $1 ORDER BY expires LIMIT 1000",
                [.integer(now.adding(days: -Self.daysOfEndedLinks).milliseconds)], in: PublicScope())
            for row in links { try transaction.writer().delete("links", key: [("id", row[0])]) }
            return links.count
        }
        let mails = try await database.read { snapshot in
            try snapshot.query(
                "SELECT vendor, id FROM {outbox} WHERE state = $1 AND finished < $2 ORDER BY finished LIMIT 1000",
                [
                    .text(OutboxMail.State.sent.rawValue),
                    .integer(now.adding(days: -Self.daysOfSentMail).milliseconds),
                ], in: SystemScope())
        }
        // What was sent so long ago changes no more.
        for (vendor, rows) in Dictionary(grouping: mails, by: \.[0]) {
            guard case .text(let vendor) = vendor else { continue }
            try await database.write(vendor: vendor) { transaction in
                for row in rows { try transaction.writer(vendor: vendor).delete("outbox", key: [("id", row[1])]) }
            }
        }
        return links + mails.count
    }
}
