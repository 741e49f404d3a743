import Record
@_spi(System) import Store
import Terms

/// A mail that waits to be sent, was sent, or could not be.
public struct OutboxMail: Identified, Sendable {
    public static let prefix = "mail"
    public static let noun = "mail"

    /// Where a mail stands.
    public enum State: String, Codable, CaseIterable, Hashable, Sendable {
        /// To be sent as soon as its time has come and there is a mail server.
        case waiting
        /// Taken by the mail server.
        case sent
        /// Refused for good, or given up.
        case failed
        /// Not to be sent, such as the mails of a sample world's past.
        case withheld
    }
}

/// The table of mails: written in the transaction of what they tell of, so that neither is ever there without the other.
///
/// Left out of replay, since what a mail server answered follows from no journal; replay never writes it either.
enum OutboxTables {
    static let outbox = TableDeclaration(
        name: "outbox", key: ["vendor", "id"], tenancy: .vendor(partnerColumns: []), replayed: false)

    /// Under this name stand the mails of accounts that belong to no vendor. No vendor's id can be the same: those begin with
    /// `vendor_`.
    static let ofAccounts = "accounts"

    static let migrations = [
        Migration(
            id: "outbox-1",
            sql: [
                """
                CREATE TABLE outbox (vendor TEXT NOT NULL, id TEXT NOT NULL, mail_key TEXT NOT NULL, \
                state TEXT NOT NULL, created INTEGER NOT NULL, waits_since INTEGER NOT NULL, due INTEGER NOT NULL, \
                lease_until INTEGER NOT NULL, lease_of TEXT, attempts INTEGER NOT NULL, expires INTEGER, \
                finished INTEGER, answer TEXT, secret TEXT, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE UNIQUE INDEX outbox_key ON outbox (vendor, mail_key)",
                "CREATE INDEX outbox_due ON outbox (state, due)",
            ]),
        Migration(
            id: "outbox-2", sql: ["CREATE INDEX outbox_secret ON outbox (expires) WHERE secret IS NOT NULL"]),
    ]
}

/// What a mail says, as it is kept. A link that lets somebody in is kept beside it, not in it: see `secret`.
struct MailBody: Codable, Sendable {
    let address: String
    let name: String?
    let language: Language
    /// The kind of notice, or of account mail.
    let kind: String
    let subject: String
    /// With what stands for a secret link in the link's place.
    let text: String
    /// Why the mail came, and how to have no more of them.
    let footer: String
    let link: String?
    /// Whose mail it is, as a heading: the program's title, or Guildhall.
    let heading: String
    /// The id of what it is about, and the moment of that, by the vendor's clock.
    let about: String?
    let at: Instant?
    /// By which its reader declines mails of this kind (RFC 8058); nil for those that nobody may decline.
    var stop: String?
}

/// A mail as it is put into the outbox.
struct NewMail: Sendable {
    let vendor: ID<Vendor>?
    /// Unique with its vendor: a second mail of the same key is none.
    let key: String
    let body: MailBody
    /// The link to be put in place of `body.link`, when the link lets somebody in.
    let secret: String?
    /// The moment after which the mail is of no use any more.
    let expires: Instant?
    /// The real moment.
    let created: Instant
}

extension Transaction {
    /// Puts a mail into the outbox, unless one of the same key is there.
    func put(_ mail: NewMail) throws {
        let tenant = mail.vendor?.text ?? OutboxTables.ofAccounts
        let known = try query(
            "SELECT id FROM {outbox} WHERE mail_key = $1", [.text(mail.key)], in: VendorScope(vendor: tenant))
        guard known.isEmpty else { return }
        let id = ID<OutboxMail>.hashed("\(tenant) \(mail.key)", at: mail.created)
        let created = SQLValue.integer(mail.created.milliseconds)
        try writer(vendor: tenant).put(
            "outbox",
            [
                ("id", .text(id.text)), ("mail_key", .text(mail.key)),
                ("state", .text(OutboxMail.State.waiting.rawValue)), ("created", created), ("waits_since", created),
                ("due", created), ("lease_until", 0), ("attempts", 0),
                ("expires", SQLValue(mail.expires?.milliseconds)), ("secret", SQLValue(mail.secret)),
                ("body", .text(String(decoding: try JSON.encode(mail.body), as: UTF8.self))),
            ])
    }
}
