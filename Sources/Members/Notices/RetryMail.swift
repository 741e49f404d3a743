import Record
import Store
import Terms

/// Tries a mail again at once: one that failed, was withheld, or waits for its next turn.
public struct RetryMail: Command {
    public static let name = "retry_mail"
    public static let permission = Permission.seeOutbox

    public let mail: ID<OutboxMail>

    public init(mail: ID<OutboxMail>) { self.mail = mail }

    public struct State: Codable, Sendable {
        package let state: OutboxMail.State
        /// Is it about a link that is not kept any more?
        let isSpent: Bool
    }

    public func load(_ reader: Reader) throws -> State {
        try reader.outside("mail") { try look(reader) }
    }

    private func look(_ reader: Reader) throws -> State {
        let rows = try reader.query("SELECT state, secret, body FROM {outbox} WHERE id = $1", [.text(mail.text)])
        guard let row = rows.first, let state = OutboxMail.State(rawValue: try row.text(0)) else {
            throw Problem.notFound(OutboxMail.noun)
        }
        let kind = AccountMail(rawValue: try JSON.decode(MailBody.self, from: try row.text(2)).kind)
        let secret = try row.optionalText(1)
        return State(state: state, isSpent: kind?.isSecret == true && secret == nil)
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard state.state != .sent else {
            throw Problem.wrongState("mail.sent_already")
        }
        guard !state.isSpent else {
            throw Problem.wrongState("mail.link_ended")
        }
        return [MailRetried(mail: mail)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> OutboxContent {
        try ShowOutboxMail(mail: mail).look(reader, openingLinks: false)
    }
}

/// Somebody had a mail tried again.
package struct MailRetried: Event {
    package static let kind = "mail.retried"
    package let mail: ID<OutboxMail>
    package var subject: String { mail.text }

    /// The event is in the journal alone: the outbox is no part of the record, and replay must send nothing. See `Guildhall.post`.
    package func apply(_ entry: JournalEntry, to tables: Tables) throws {}

    /// Lets the mail wait anew, from now on.
    func release(_ transaction: Transaction, _ vendor: ID<Vendor>) throws {
        try transaction.writer(vendor: vendor.text).update(
            "outbox", key: [("id", .text(mail.text))],
            [
                ("state", .text(OutboxMail.State.waiting.rawValue)), ("due", 0), ("waits_since", 0),
                ("finished", nil),
            ])
    }
}
