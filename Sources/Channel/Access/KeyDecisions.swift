import Record
import Terms

/// Makes a key for one role; the secret is given by the one who asks for the key, so that it is never in the journal. A partner's
/// account admins make keys for their own company.
public struct CreateKey: Command {
    public static let name = "create_key"
    public static let permission = Permission.manageKeys

    public let name: String
    public let role: Role
    public let partner: PartnerID?
    /// The names of the permissions that the key has of what its role may; all of it when left out or empty.
    public let scopes: [String]?
    /// The moment from which it opens nothing; never when left out.
    public let expires: Instant?
    /// SHA-256 of the secret. Left out, a secret is made and shown once in the reply.
    public let hash: String?

    private enum CodingKeys: String, CodingKey { case name, role, partner, scopes, expires, hash }

    public init(
        name: String, role: Role, partner: PartnerID? = nil, scopes: [String]? = nil, expires: Instant? = nil,
        hash: String? = nil
    ) {
        (self.name, self.role, self.partner, self.hash) = (name, role, partner, hash)
        (self.scopes, self.expires) = (scopes, expires)
    }

    public struct State: Sendable {
        let partner: Partner?
        let secret: Secret
        /// The hash of the secret that the key is known by: the one given, or that of the one made here.
        let known: Known
        /// All that may be done, in the order of the table.
        let permissions: [Permission]
        /// Is the hash given that of another key, of whichever vendor, revoked or not?
        let taken: Bool
    }

    /// What the record keeps of a secret.
    struct Known: Codable, Sendable {
        let hash: String
        let visible: String?
    }

    public func load(_ reader: Reader) throws -> State {
        let secret = Secret.random()
        let known = try reader.outside("secret") {
            Known(hash: hash ?? secret.hash, visible: hash == nil ? secret.visible : nil)
        }
        return State(
            partner: try (partner ?? reader.context.actor.partner).map { try reader.require($0).value },
            secret: secret, known: known, permissions: reader.capabilities.permissions,
            taken: try reader.outside("taken") { try hash.map { try reader.snapshot.hasKey(hash: $0) } ?? false })
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        try Text.check(name, "name", most: 100)
        try checkHash(state)
        try state.partner?.requireNotTerminated()
        let kind = try checkRole(state, context)
        let scopes = try checkedScopes(state.permissions, kind, context.actor)
        if let expires, expires <= context.now {
            throw Problem.invalid(field: "/expires", Phrase("key.expires", ["moment": .moment(expires)]))
        }
        let key = Key(
            id: context.newID(), name: name, role: role, partner: state.partner?.id,
            companyKind: Role.partnerPeople.contains(role) ? kind : nil, hash: state.known.hash,
            created: context.now, visible: state.known.visible, scopes: scopes, expires: expires,
            madeBy: context.actor.id)
        return [KeyCreated(key: key)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> KeyView {
        let key = try reader.created(events, \KeyCreated.key)
        return try reader.view(key, secret: hash == nil ? state.secret.text : nil)
    }
}

extension CreateKey {
    private func checkHash(_ state: State) throws {
        if let hash,
            hash.utf8.count != 64 || !hash.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        {
            throw Problem.invalid(field: "/hash", "key.hash")
        }
        guard !state.taken else {
            throw Problem.invalid(field: "/hash", "key.known_secret")
        }
    }

    /// The kind of the partner's company, for a partner's key.
    private func checkRole(_ state: State, _ context: Context) throws -> PartnerType.Role? {
        guard role != .system else {
            throw Problem.invalid(field: "/role", "key.system")
        }
        guard role.isPartner == (state.partner != nil) else {
            throw Problem.invalid(
                field: context.actor.partner == nil ? "/partner" : "/role",
                Phrase(role.isPartner ? "key.partner_missing" : "key.partner_needless", ["role": role.phrase]))
        }
        guard let partner = state.partner else { return nil }
        guard let kind = context.program.partnerType(partner.type)?.role, role.fits(kind) else {
            throw Problem.invalid(
                field: "/role", Phrase("key.other_kind", ["partner": .text(partner.name), "role": role.phrase]))
        }
        return kind
    }

    /// The scopes without repetitions, in the order of the table; nil for all the role may.
    private func checkedScopes(
        _ permissions: [Permission], _ kind: PartnerType.Role?, _ actor: Actor
    ) throws -> [String]? {
        let asked = scopes ?? []
        for (place, name) in asked.enumerated() {
            guard let permission = permissions.first(where: { $0.name == name }) else {
                let nearest = Nearest.name(to: name, among: permissions.map(\.name))
                throw Problem.invalid(
                    field: "/scopes/\(place)",
                    Phrase(
                        "key.no_scope",
                        ["scope": .text(String(name.prefix(60))), "nearest": nearest.map(TypedValue.text)]))
            }
            guard permission.roles.contains(role), permission.allows(role, kind) else {
                throw Problem.invalid(
                    field: "/scopes/\(place)",
                    Phrase("key.beyond_role", ["role": role.phrase, "what": permission.phrase]))
            }
        }
        // A key with scopes makes none that does more than itself.
        if let own = actor.scopes, asked.isEmpty || !own.isSuperset(of: asked) {
            throw Problem.invalid(
                field: "/scopes", Phrase("key.beyond_own", ["known": .list(own.sorted().map(TypedValue.text))]))
        }
        return asked.isEmpty ? nil : permissions.map(\.name).filter(asked.contains)
    }
}

/// Ends a key at once; it cannot be undone.
public struct RevokeKey: Command {
    public static let name = "revoke_key"
    public static let permission = Permission.manageKeys

    public let key: ID<Key>

    public func load(_ reader: Reader) throws -> Versioned<Key> { try reader.subject(key) }

    public func decide(_ state: Versioned<Key>, _ context: Context) throws -> [any Event] {
        state.revoked == nil ? [KeyRevoked(key: key, at: context.now)] : []
    }

    public func reply(_ state: Versioned<Key>, _ events: [any Event], _ reader: Reader) throws -> KeyView {
        try reader.view(try reader.require(key).value)
    }
}

/// One key, without its secret.
public struct ShowKey: Query {
    public static let name = "show_key"
    public static let permission = Permission.manageKeys

    public let key: ID<Key>

    public func answer(_ reader: Reader) throws -> Versioned<KeyView> {
        let found = try reader.require(key)
        return Versioned(value: try reader.view(found.value), version: found.version)
    }
}

/// The keys of the vendor and its partners, or of one partner, without their secrets.
public struct ListKeys: Query, PageRequest {
    public static let name = "list_keys"
    public static let permission = Permission.manageKeys

    public let after: String?
    public let limit: Int?

    public func answer(_ reader: Reader) throws -> Page<KeyView> {
        let page: (records: [Versioned<Key>], next: String?) = try reader.page(self)
        return Page(items: try page.records.map { try reader.view($0.value) }, next: page.next)
    }
}
