import Terms

/// Makes a key for one role; the secret is given by the one who asks for the key, so that it is never in the journal.
public struct CreateKey: Command {
    public static let name = "create_key"
    public static let permission = Permission.manageKeys

    public let name: String
    public let role: Role
    public let partner: ID<Partner>?
    /// SHA-256 of the secret. Left out, a secret is made and shown once in the reply.
    public let hash: String?

    private enum CodingKeys: String, CodingKey { case name, role, partner, hash }

    public init(name: String, role: Role, partner: ID<Partner>? = nil, hash: String? = nil) {
        (self.name, self.role, self.partner, self.hash) = (name, role, partner, hash)
    }

    public struct State: Sendable {
        let partner: Partner?
        let secret: Secret
        /// Is the hash given that of another key, of whichever vendor, revoked or not?
        let taken: Bool
    }

    public func load(_ reader: Reader) throws -> State {
        State(
            partner: try (partner ?? reader.context.actor.partner).map { try reader.require($0).value },
            secret: .random(), taken: try hash.map { try reader.snapshot.hasKey(hash: $0) } ?? false)
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        try Text.check(name, "name", most: 100)
        guard role != .system else {
            throw Problem.invalid(field: "/role", message: "nobody holds a key of the role system", hint: nil)
        }
        if let hash,
            hash.utf8.count != 64 || !hash.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        {
            throw Problem.invalid(
                field: "/hash", message: "that is not a SHA-256 in hexadecimal",
                hint: "write 64 digits 0-9 and a-f, or leave hash out to have a secret made")
        }
        guard !state.taken else {
            throw Problem.invalid(
                field: "/hash", message: "there is a key of this secret already", hint: "use a new secret")
        }
        guard role.isPartner == (state.partner != nil) else {
            throw Problem.invalid(
                field: context.actor.partner == nil ? "/partner" : "/role",
                message: role.isPartner
                    ? "a \(role.rawValue)'s key needs its partner" : "only a partner's key names a partner",
                hint: nil)
        }
        let kind = state.partner.flatMap { context.program.partnerType($0.type)?.role }
        if let partner = state.partner, !(kind.map(role.fits) ?? false) {
            throw Problem.invalid(field: "/role", message: "\(partner.name) is not a \(role.rawValue)", hint: nil)
        }
        let key = Key(
            id: context.newID(), name: name, role: role, partner: state.partner?.id,
            companyKind: Role.partnerPeople.contains(role) ? kind : nil, hash: hash ?? state.secret.hash,
            created: context.now)
        return [KeyCreated(key: key)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> KeyView {
        let key = try reader.created(events, \KeyCreated.key)
        return KeyView(key, secret: hash == nil ? state.secret.text : nil)
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
        KeyView(try reader.require(key).value)
    }
}

/// One key, without its secret.
public struct ShowKey: Query {
    public static let name = "show_key"
    public static let permission = Permission.manageKeys

    public let key: ID<Key>

    public func answer(_ reader: Reader) throws -> Versioned<KeyView> {
        let found = try reader.require(key)
        return Versioned(value: KeyView(found.value), version: found.version)
    }
}

/// All keys of the vendor, without their secrets.
public struct ListKeys: Query, PageRequest {
    public static let name = "list_keys"
    public static let permission = Permission.manageKeys

    public let after: String?
    public let limit: Int?

    public func answer(_ reader: Reader) throws -> Page<KeyView> {
        let page: (records: [Versioned<Key>], next: String?) = try reader.page(self)
        return Page(items: page.records.map { KeyView($0.value) }, next: page.next)
    }
}
