import Members
import Record
import Store
import Terms

/// What somebody said about a registration, a quote, an order, an invoice, an application, a partner, a case or a lead: to the other side, or to the
/// vendor's own people.
public struct Comment: Entity {
    public static let prefix = "comment"
    public static let table = "comments"
    public static let noun = "comment"

    public let id: ID<Comment>
    /// The id of what it is about.
    public let about: String
    /// The partner that it is said to, or that says it; nil for what stays among the vendor's people.
    public let with: PartnerID?
    /// Who said it, as the journal names actors.
    public let author: String
    /// Did the vendor's side say it?
    public let isVendors: Bool
    public let text: String
    /// What came with it.
    @OmittedWhenEmpty public var files: [Attachment]
    /// Whom it shall reach by name.
    @OmittedWhenEmpty public var mentions: [ID<Membership>]
    public let at: Instant

    public var columns: [(String, SQLValue)] {
        [("about", .text(about)), ("partner", SQLValue(with?.text)), ("author", .text(author))]
    }

    public func shown(to reader: Reader) throws -> CommentView {
        let names = try reader.actorNames(Set([author] + mentions.map(\.text)))
        return CommentView(
            id: id, about: about, with: with, inside: with == nil, member: ID(author),
            author: names[author] ?? ActorName(name: author, role: nil),
            byVendor: isVendors, text: text, files: files, mentions: mentions.compactMap { names[$0.text] }, at: at)
    }
}

/// A comment with the name of who said it.
public struct CommentView: Codable, Sendable {
    public let id: ID<Comment>
    /// The id of what it is about.
    public let about: String
    /// The partner that it is said to, or that says it; absent for what stays among the vendor's people.
    public let with: PartnerID?
    /// Is it for the vendor's own people alone?
    public let inside: Bool
    /// The membership of whoever said it; absent for keys.
    public let member: ID<Membership>?
    public let author: ActorName
    /// Did the vendor's side say it?
    public let byVendor: Bool
    public let text: String
    /// What came with it.
    public let files: [Attachment]
    /// Whom it shall reach by name.
    public let mentions: [ActorName]
    public let at: Instant
}

enum CommentTables {
    static let comments = Comment.declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "comments-1",
            sql: [
                """
                CREATE TABLE comments (vendor TEXT NOT NULL, id TEXT NOT NULL, about TEXT NOT NULL, partner TEXT, \
                version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX comments_about ON comments (vendor, about, id)",
            ]),
        Migration(
            id: "comments-2",
            sql: [
                "ALTER TABLE comments ADD COLUMN author TEXT NOT NULL DEFAULT ''",
                "CREATE INDEX comments_author ON comments (vendor, about, author)",
            ]),
    ]
}

/// Somebody said something. The words stand in the request alone.
struct CommentAdded: Event {
    static let kind = "comment.added"
    let comment: ID<Comment>
    let about: String
    /// Nil for what stays among the vendor's people.
    let with: PartnerID?
    let isVendors: Bool
    let files: [Attachment]?
    let mentions: [ID<Membership>]?
    var subject: String { about }
    var partner: PartnerID? { with }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(
            Comment(
                id: comment, about: about, with: with, author: entry.actor, isVendors: isVendors,
                text: try tables.asked(AddComment.self).text, files: files ?? [], mentions: mentions ?? [],
                at: Instant(milliseconds: entry.at)))
    }
}
