import Record
import Terms

/// Makes a key for one role. The server makes its secret and shows it once, in the reply. A partner's account admins
/// make keys for their own company.
///
/// A key has at most what its maker has: the scopes, the role, the partner, the end; and it ends with its maker.
public struct CreateKey: Command {
    public static let name = "create_key"
    public static let permission = Permission.manageKeys
    public static let needsConfirmation = true

    public let name: LineName
    public let role: Role
    public let partner: PartnerID?
    /// The names of the permissions that the key has of what its role may; all of it when left out or empty.
    public let scopes: [String]?
    /// The moment from which it opens nothing; when left out never, or when the key that makes it ends.
    public let expires: Instant?

    public init(
        name: LineName, role: Role, partner: PartnerID? = nil, scopes: [String]? = nil, expires: Instant? = nil
    ) {
        (self.name, self.role, self.partner) = (name, role, partner)
        (self.scopes, self.expires) = (scopes, expires)
    }

    public struct State: Sendable {
        package let partner: Partner?
        package let secret: Secret
        /// What the key is known by.
        let known: Known
        /// All that may be done, in the order of the table.
        package let permissions: [Permission]
        /// The key that makes it; nil where a person does.
        let maker: Key?
    }

    /// What the record keeps of a secret.
    struct Known: Codable, Sendable {
        let hash: String
        let visible: String
    }

    public func load(_ reader: Reader) throws -> State {
        let secret = Secret.random()
        let actor = reader.context.actor
        return State(
            partner: try (partner ?? actor.partner).map { try reader.require($0).value }, secret: secret,
            known: try reader.outside("secret") { Known(hash: secret.hash, visible: secret.visible) },
            permissions: reader.capabilities.permissions,
            maker: try ID<Key>(actor.id).flatMap { try reader.vendorWide.find($0)?.value })
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        try state.partner?.requireNotTerminated()
        let kind = try checkRole(state, context)
        let scopes = try checkedScopes(state.permissions, kind, context.actor)
        let key = Key(
            id: context.newID(), name: name.text, role: role, partner: state.partner?.id,
            companyKind: Role.partnerPeople.contains(role) ? kind : nil, hash: state.known.hash,
            created: context.now, visible: state.known.visible, scopes: scopes,
            expires: try checkedEnd(state.maker?.expires, context), madeBy: context.actor.id)
        return [KeyCreated(key: key)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> KeyView {
        try reader.view(try reader.created(events, \KeyCreated.key), secret: state.secret.text)
    }
}

extension CreateKey {
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
        guard let partner = state.partner else {
            try checkReach(state.permissions, nil, context.actor)
            return nil
        }
        guard let kind = context.program.partnerType(partner.type)?.role, role.fits(kind) else {
            throw Problem.invalid(
                field: "/role", Phrase("key.other_kind", ["partner": .text(partner.name), "role": role.phrase]))
        }
        if context.actor.partner != nil { try checkReach(state.permissions, kind, context.actor) }
        return kind
    }

    /// On its own side, whoever makes a key gives it no role that may more than their own.
    private func checkReach(_ permissions: [Permission], _ kind: PartnerType.Role?, _ actor: Actor) throws {
        for permission in permissions where permission.allows(role, kind) && !permission.allows(actor.role, actor.kind)
        {
            throw Problem.invalid(
                field: "/role",
                Phrase("key.beyond_maker", ["role": role.phrase, "own": actor.role.phrase, "what": permission.phrase]))
        }
    }

    /// The end of the key: at the latest that of the key which makes it.
    private func checkedEnd(_ latest: Instant?, _ context: Context) throws -> Instant? {
        if let expires, expires <= context.now {
            throw Problem.invalid(field: "/expires", Phrase("key.expires", ["moment": .moment(expires)]))
        }
        if let expires, let latest, latest < expires {
            throw Problem.invalid(field: "/expires", Phrase("key.beyond_end", ["moment": .moment(latest)]))
        }
        return expires ?? latest
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

/// Ends a key at once, with the keys that it made; it cannot be undone.
public struct RevokeKey: Command {
    public static let name = "revoke_key"
    public static let permission = Permission.manageKeys

    public let key: ID<Key>

    public struct State: Sendable {
        package let key: Versioned<Key>
        /// Those it made, and those made by them.
        package let made: [ID<Key>]
    }

    public func load(_ reader: Reader) throws -> State {
        State(key: try reader.subject(key), made: try reader.liveKeys(madeBy: key.text))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard state.key.revoked == nil else { return [] }
        return ([key] + state.made).map { KeyRevoked(key: $0, at: context.now) }
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> KeyView {
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
