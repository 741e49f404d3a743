import Crypto
import Record
import Store
import Terms

/// A bearer key: only the hash of its secret is kept.
public struct Key: Entity {
    public static let prefix = "key"
    public static let table = "keys"
    public static let noun = "key"

    public let id: ID<Key>
    public let name: String
    public let role: Role
    public let partner: PartnerID?
    /// The kind of that partner's company; a key of a whole company says it by its role.
    let companyKind: PartnerType.Role?
    /// SHA-256 of the secret in hexadecimal. The secret has 160 random bits, so a plain hash cannot be searched.
    public let hash: String
    public let created: Instant
    /// The beginning of the secret, to tell keys apart; nil for the key with which a vendor began.
    package let visible: String?
    /// What it may do of what its role may; nil for all of it.
    let scopes: [String]?
    /// The moment by the vendor's clock from which it opens nothing.
    package let expires: Instant?
    /// The membership or the key that made it.
    let madeBy: String?
    public var revoked: Instant?

    package init(
        id: ID<Key>, name: String, role: Role, partner: PartnerID?, companyKind: PartnerType.Role? = nil,
        hash: String, created: Instant, visible: String? = nil, scopes: [String]? = nil, expires: Instant? = nil,
        madeBy: String? = nil
    ) {
        (self.id, self.name, self.role, self.partner, self.hash) = (id, name, role, partner, hash)
        (self.companyKind, self.created, revoked) = (companyKind, created, nil)
        (self.visible, self.scopes, self.expires, self.madeBy) = (visible, scopes, expires, madeBy)
    }

    /// The kind of the company whose key it is; nil for the vendor's.
    package var kind: PartnerType.Role? {
        switch role {
        case .reseller: .reseller
        case .distributor: .distributor
        case .referral: .referral
        default: companyKind
        }
    }

    public var columns: [(String, SQLValue)] {
        [
            ("hash", .text(hash)), ("partner", SQLValue(partner?.text)),
            ("revoked", .integer(revoked == nil ? 0 : 1)),
        ]
    }

    public static let sorts: [ListColumn<Key>] = [.text("name") { $0.name }, .text("role") { $0.role.rawValue }]
}

/// What a key's owner is shown: everything but the hash.
public struct KeyView: Codable, Sendable {
    public let id: ID<Key>
    public let name: String
    public let role: Role
    public let partner: PartnerID?
    /// The beginning of the secret; nil for the key with which a vendor began.
    public let visible: String?
    /// What it may do of what its role may; empty for all of it.
    public let scopes: [String]
    public let created: Instant
    /// The name of the member or of the key that made it; nil for the key with which a vendor began.
    public let madeBy: String?
    public let expires: Instant?
    /// To the minute; nil when it was never used.
    public let lastUsed: Instant?
    public let revoked: Instant?
    /// Shown once, when the key is made.
    public fileprivate(set) var secret: String?
}

extension KeyView: ShownOnce {
    package var withoutSecret: KeyView {
        var view = self
        view.secret = nil
        return view
    }
}

extension Reader {
    package func view(_ key: Key, secret: String? = nil) throws -> KeyView {
        KeyView(
            id: key.id, name: key.name, role: key.role, partner: key.partner, visible: key.visible,
            scopes: key.scopes ?? [], created: key.created, madeBy: try maker(of: key),
            expires: key.expires, lastUsed: try lastUse(of: key.id), revoked: key.revoked, secret: secret)
    }
}
