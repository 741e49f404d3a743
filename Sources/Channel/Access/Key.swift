import Crypto
import Store
import Terms

/// A bearer key: only the hash of its secret is kept.
public struct Key: Record {
    public static let prefix = "key"
    public static let table = "keys"
    public static let noun = "key"

    public let id: ID<Key>
    public let name: String
    public let role: Role
    public let partner: ID<Partner>?
    /// The kind of that partner's company; a key of a whole company says it by its role.
    let companyKind: PartnerType.Role?
    /// SHA-256 of the secret in hexadecimal. The secret has 160 random bits, so a plain hash cannot be searched.
    public let hash: String
    public let created: Instant
    public var revoked: Instant?

    init(
        id: ID<Key>, name: String, role: Role, partner: ID<Partner>?, companyKind: PartnerType.Role? = nil,
        hash: String, created: Instant
    ) {
        (self.id, self.name, self.role, self.partner, self.hash) = (id, name, role, partner, hash)
        (self.companyKind, self.created, revoked) = (companyKind, created, nil)
    }

    /// The kind of the company whose key it is; nil for the vendor's.
    var kind: PartnerType.Role? {
        switch role {
        case .reseller: .reseller
        case .distributor: .distributor
        default: companyKind
        }
    }

    public var columns: [(String, SQLValue)] {
        [
            ("hash", .text(hash)), ("partner", SQLValue(partner?.text)),
            ("revoked", .integer(revoked == nil ? 0 : 1)),
        ]
    }
}

/// What a key's owner is shown: everything but the hash.
public struct KeyView: Codable, Sendable {
    public let id: ID<Key>
    public let name: String
    public let role: Role
    public let partner: ID<Partner>?
    public let created: Instant
    public let revoked: Instant?
    /// Shown once, when the key is made.
    public fileprivate(set) var secret: String?

    init(_ key: Key, secret: String? = nil) {
        (id, name, role, partner, created, revoked) =
            (key.id, key.name, key.role, key.partner, key.created, key.revoked)
        self.secret = secret
    }
}

extension KeyView: ShownOnce {
    var withoutSecret: KeyView {
        var view = self
        view.secret = nil
        return view
    }
}

/// The secret part of a key as its holder sends it: `gh_` and 32 characters.
public struct Secret: Hashable, Sendable {
    public let text: String

    public init(_ text: String) { self.text = text }

    /// 160 bits of chance.
    public static func random() -> Secret {
        let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
        return Secret("gh_" + String((0..<32).map { _ in alphabet.randomElement() ?? "0" }))
    }

    /// SHA-256 in hexadecimal.
    public var hash: String { hexadecimal(SHA256.hash(data: Array(text.utf8))) }
}
