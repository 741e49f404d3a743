import Record
@_spi(System) import Store
import Terms

/// The secret part of a one-time link: 160 bits of chance, of which only the SHA-256 is stored.
public struct LinkToken: Hashable, Sendable {
    public let text: String

    public init(_ text: String) { self.text = text }

    public static func random() -> LinkToken { LinkToken(Secret.characters()) }

    package var hash: String { Secret(text).hash }
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
package struct Link: Identified, Sendable {
    package static let prefix = "link"

    package enum Purpose: String, Sendable {
        case invitation, reset
        /// Shows that mail to an applicant's address arrives with the applicant.
        case confirmation
        /// Lets somebody in once, with a letter that says welcome.
        case welcome

        /// How long it works, in seconds.
        var lifetime: Int64 {
            switch self {
            case .invitation, .confirmation: 7 * 86_400
            case .reset: 3_600
            case .welcome: 3 * 86_400
            }
        }
    }

    package let id: ID<Link>
    /// The membership, the account or the application it is about.
    package let subject: String
    package let vendor: ID<Vendor>?
    package let expires: Instant
    /// The sandbox in whose outbox its text can be read; nil where nobody but its receiver sees it.
    let legible: ID<Vendor>?
    /// When it ends by the vendor's clock, where the program says how long it works: a sandbox's clock is not the real one.
    package let term: Instant?
}

extension Snapshot {
    /// The link of a token.
    ///
    /// - Throws: `EndedLink` unless it still works.
    package func link(_ token: LinkToken, for purpose: Link.Purpose, at now: Instant) throws -> Link {
        let rows = try query(
            "SELECT id, subject, vendor, expires, ended, term, legible FROM {links} WHERE hash = $1 AND purpose = $2",
            [.text(token.hash), .text(purpose.rawValue)], in: PublicScope())
        guard let row = rows.first else { throw EndedLink.unknown }
        if let ended = try row.optionalText(4) { throw EndedLink(rawValue: ended) ?? .used }
        let link = Link(
            id: ID(unchecked: try row.text(0)), subject: try row.text(1),
            vendor: try row.optionalText(2).map { ID(unchecked: $0) }, expires: Instant(milliseconds: try row.int(3)),
            legible: try row.optionalText(6).map { ID(unchecked: $0) },
            term: try row.optionalInt(5).map { Instant(milliseconds: $0) })
        guard now < link.expires else { throw EndedLink.expired }
        return link
    }

    /// The sandbox whose admins may read what is written to an address: the one vendor to which its person belongs, was
    /// invited or ever belonged, or the one that writes to somebody whom nobody knows. Nil for who is known to any
    /// other vendor; and nil for everybody on a server that has a vendor in earnest, so that nothing can be told from
    /// whether a link is shown.
    func soleSandbox(of address: String, for writer: ID<Vendor>? = nil) throws -> ID<Vendor>? {
        let vendors = try query("SELECT body FROM {vendors}", [], in: SystemScope())
        guard try vendors.allSatisfy({ try JSON.decode(Vendor.self, from: try $0.text(0)).sandbox }) else { return nil }
        let account = try account(email: address)?.id.text
        let rows = try query(
            """
            SELECT vendor FROM {person_keys} WHERE mailbox = $1 UNION SELECT vendor FROM {memberships} WHERE account = $2
            """,
            [.text(MailAddress.key(of: address)), SQLValue(account)], in: SystemScope())
        guard let first = rows.first else { return account == nil ? writer : nil }
        return rows.count == 1 ? try ID<Vendor>(first.text(0)) : nil
    }

    /// A link that can be read in a sandbox's outbox lets in only who exists nowhere but there.
    ///
    /// - Throws: `EndedLink.withdrawn` once its person is known to another vendor.
    func checkLegible(_ link: Link, to address: String) throws {
        guard let sandbox = link.legible else { return }
        guard try soleSandbox(of: address, for: sandbox) == sandbox else { throw EndedLink.withdrawn }
    }
}

extension Transaction {
    /// Makes a link; earlier ones for the same end.
    ///
    /// - Parameters:
    ///   - address: whom it is sent to; nil where it is handed over otherwise than by mail.
    ///   - lifetime: how long it works, in seconds; as usual for its purpose when left out.
    ///   - term: when it ends by the vendor's clock.
    package func issue(
        _ token: LinkToken, _ id: ID<Link>, for purpose: Link.Purpose, of subject: String, to address: String?,
        vendor: ID<Vendor>?,
        at now: Instant, lifetime: Int64? = nil, term: Instant? = nil
    ) throws -> Link {
        try endLinks(for: purpose, of: subject, as: .replaced)
        let expires = now.adding(seconds: lifetime ?? purpose.lifetime)
        let legible = try address.flatMap { try soleSandbox(of: $0, for: vendor) }
        try writer().put(
            "links",
            [
                ("id", .text(id.text)), ("hash", .text(token.hash)), ("purpose", .text(purpose.rawValue)),
                ("subject", .text(subject)), ("vendor", SQLValue(vendor?.text)),
                ("created", .integer(now.milliseconds)), ("expires", .integer(expires.milliseconds)),
                ("term", term.map { .integer($0.milliseconds) } ?? .null), ("legible", SQLValue(legible?.text)),
            ])
        return Link(id: id, subject: subject, vendor: vendor, expires: expires, legible: legible, term: term)
    }

    /// Ends the links for something that still work.
    package func endLinks(for purpose: Link.Purpose, of subject: String, as reason: EndedLink) throws {
        let rows = try query(
            "SELECT id FROM {links} WHERE subject = $1 AND purpose = $2 AND ended IS NULL",
            [.text(subject), .text(purpose.rawValue)], in: PublicScope())
        for row in rows {
            try writer().update("links", key: [("id", row[0])], [("ended", .text(reason.rawValue))])
        }
    }

    package func use(_ link: Link) throws {
        try writer().update(
            "links", key: [("id", .text(link.id.text))], [("ended", .text(EndedLink.used.rawValue))])
    }
}
