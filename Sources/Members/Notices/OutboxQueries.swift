import Record
import Store
import Terms

/// A mail as the vendor's people see it in a list.
public struct OutboxEntry: Codable, Sendable {
    public let id: ID<OutboxMail>
    /// Whom it goes to.
    public let to: String
    public let name: String?
    public let language: Language
    /// The kind of notice, or of account mail.
    public let kind: String
    public let subject: String
    public let state: OutboxMail.State
    /// The id of what it is about.
    public let about: String?
    /// When that was, by the vendor's clock.
    public let at: Instant?
    /// When it was put into the outbox; this and the moments below are real, also in a sandbox.
    public let created: Instant
    /// When it will be tried next, while it waits.
    public let due: Instant?
    /// How often it was tried.
    public let attempts: Int
    /// When it was sent, or failed for good.
    public let finished: Instant?
    /// What the mail server said last, or why it was not sent.
    public let answer: String?

    fileprivate static let columns =
        "id, state, created, due, attempts, finished, answer, body"

    fileprivate init(_ row: Row, _ wording: Wording) throws {
        let body = try JSON.decode(MailBody.self, from: try row.text(7))
        let state = OutboxMail.State(rawValue: try row.text(1)) ?? .failed
        id = ID(unchecked: try row.text(0))
        (to, name, language, kind, subject) = (body.address, body.name, body.language, body.kind, body.subject)
        (about, at, self.state) = (body.about, body.at, state)
        created = Instant(milliseconds: try row.int(2))
        due = state == .waiting ? Instant(milliseconds: try row.int(3)) : nil
        attempts = Int(try row.int(4))
        finished = try row.optionalInt(5).map { Instant(milliseconds: $0) }
        answer = try MailAnswer(row, 6)?.text(wording)
    }
}

/// A mail with what it says. A link that lets somebody in is never readable, but for a sandbox's admin when its
/// receiver exists nowhere but in that sandbox; others see where it leads without its last part.
public struct OutboxContent: Codable, Sendable {
    public let mail: OutboxEntry
    public let text: String
    public let html: String
    public let link: String?
}

/// The vendor's mails, newest first.
public struct ListOutbox: Query, PageRequest {
    public static let name = "list_outbox"
    public static let permission = Permission.seeOutbox

    /// Only those in this state.
    public let state: OutboxMail.State?
    public let after: String?
    public let limit: Int?

    public init(state: OutboxMail.State? = nil, after: String? = nil, limit: Int? = nil) {
        (self.state, self.after, self.limit) = (state, after, limit)
    }

    public func answer(_ reader: Reader) throws -> Page<OutboxEntry> {
        var conditions = ["1 = 1"]
        var arguments: [SQLValue] = []
        if let state {
            arguments.append(.text(state.rawValue))
            conditions.append("state = $\(arguments.count)")
        }
        if let after {
            arguments.append(.text(after))
            conditions.append("id < $\(arguments.count)")
        }
        arguments.append(.integer(Int64(size + 1)))
        let rows = try reader.query(
            """
            SELECT \(OutboxEntry.columns) FROM {outbox} WHERE \(conditions.joined(separator: " AND ")) \
            ORDER BY id DESC LIMIT $\(arguments.count)
            """, arguments)
        let wording = reader.wording
        let items = try rows.prefix(size).map { try OutboxEntry($0, wording) }
        return Page(items: items, next: rows.count > size ? items.last?.id.text : nil)
    }
}

/// One mail with its text.
public struct ShowOutboxMail: Query {
    public static let name = "show_outbox_mail"
    public static let permission = Permission.seeOutbox

    public let mail: ID<OutboxMail>

    public init(mail: ID<OutboxMail>) { self.mail = mail }

    public func answer(_ reader: Reader) throws -> OutboxContent { try look(reader, openingLinks: true) }

    /// - Parameter openingLinks: whether a sandbox's admin sees links of who exists there alone; never in what is kept.
    package func look(_ reader: Reader, openingLinks: Bool) throws -> OutboxContent {
        let rows = try reader.query(
            "SELECT \(OutboxEntry.columns), secret FROM {outbox} WHERE id = $1", [.text(mail.text)])
        guard let row = rows.first else { throw Problem.notFound(OutboxMail.noun) }
        let kept = try JSON.decode(MailBody.self, from: try row.text(7))
        let mayOpen =
            try openingLinks && reader.context.actor.role == .vendorAdmin
            && reader.snapshot.soleSandbox(of: kept.address, for: reader.context.vendor.id) == reader.context.vendor.id
        let body = kept.opened(by: mayOpen ? try row.optionalText(8) : nil)
        return OutboxContent(
            mail: try OutboxEntry(row, reader.wording), text: body.whole, html: body.html, link: body.link)
    }
}
