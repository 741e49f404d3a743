import Record
import Store
import Terms

/// The secret part of a one-time link: 160 bits of chance, of which only the SHA-256 is stored.
public struct LinkToken: Hashable, Sendable {
    public let text: String

    public init(_ text: String) { self.text = text }

    public static func random() -> LinkToken { LinkToken(Secret.characters()) }

    var hash: String { Secret(text).hash }
}

/// Why a one-time link does nothing any more.
public enum EndedLink: String, Error, CaseIterable, Sendable {
    /// There was never such a link, or it is long gone.
    case unknown
    case expired
    case used
    /// A later link was sent.
    case replaced
    /// What it was for was taken back.
    case withdrawn
}

/// A link that works once, until it expires.
struct Link: Identified, Sendable {
    static let prefix = "link"

    enum Purpose: String, Sendable {
        case invitation, reset
        /// Lets somebody in once, with a letter that says welcome.
        case welcome

        /// How long it works, in seconds.
        var lifetime: Int64 {
            switch self {
            case .invitation: 7 * 86_400
            case .reset: 3_600
            case .welcome: 3 * 86_400
            }
        }
    }

    let id: ID<Link>
    /// The membership or the account it is about.
    let subject: String
    let vendor: ID<Vendor>?
    let expires: Instant
    /// When it ends by the vendor's clock, where the program says how long it works: a sandbox's clock is not the real one.
    let term: Instant?
}

extension Snapshot {
    /// The link of a token.
    ///
    /// - Throws: `EndedLink` unless it still works.
    func link(_ token: LinkToken, for purpose: Link.Purpose, at now: Instant) throws -> Link {
        let rows = try query(
            "SELECT id, subject, vendor, expires, ended, term FROM {links} WHERE hash = $1 AND purpose = $2",
            [.text(token.hash), .text(purpose.rawValue)], in: PublicScope())
        guard let row = rows.first else { throw EndedLink.unknown }
        if let ended = try row.optionalText(4) { throw EndedLink(rawValue: ended) ?? .used }
        let link = Link(
            id: ID(unchecked: try row.text(0)), subject: try row.text(1),
            vendor: try row.optionalText(2).map { ID(unchecked: $0) }, expires: Instant(milliseconds: try row.int(3)),
            term: try row.optionalInt(5).map { Instant(milliseconds: $0) })
        guard now < link.expires else { throw EndedLink.expired }
        return link
    }
}

extension Transaction {
    /// Makes a link; earlier ones for the same end.
    ///
    /// - Parameters:
    ///   - lifetime: how long it works, in seconds; as usual for its purpose when left out.
    ///   - term: when it ends by the vendor's clock.
    func issue(
        _ token: LinkToken, _ id: ID<Link>, for purpose: Link.Purpose, of subject: String, vendor: ID<Vendor>?,
        at now: Instant, lifetime: Int64? = nil, term: Instant? = nil
    ) throws -> Link {
        try endLinks(for: purpose, of: subject, as: .replaced)
        let expires = now.adding(seconds: lifetime ?? purpose.lifetime)
        try writer().put(
            "links",
            [
                ("id", .text(id.text)), ("hash", .text(token.hash)), ("purpose", .text(purpose.rawValue)),
                ("subject", .text(subject)), ("vendor", SQLValue(vendor?.text)),
                ("created", .integer(now.milliseconds)), ("expires", .integer(expires.milliseconds)),
                ("term", term.map { .integer($0.milliseconds) } ?? .null),
            ])
        return Link(id: id, subject: subject, vendor: vendor, expires: expires, term: term)
    }

    /// Ends the links for something that still work.
    func endLinks(for purpose: Link.Purpose, of subject: String, as reason: EndedLink) throws {
        let rows = try query(
            "SELECT id FROM {links} WHERE subject = $1 AND purpose = $2 AND ended IS NULL",
            [.text(subject), .text(purpose.rawValue)], in: PublicScope())
        for row in rows {
            try writer().update("links", key: [("id", row[0])], [("ended", .text(reason.rawValue))])
        }
    }

    func use(_ link: Link) throws {
        try writer().update(
            "links", key: [("id", .text(link.id.text))], [("ended", .text(EndedLink.used.rawValue))])
    }
}
