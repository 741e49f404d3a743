import Logging
import Store
import Synchronization
import Terms

/// Something that matters to whoever looks after security: who did or tried what, from where, and how it came out.
/// Holds no secret: no password, code, token or key, nor what could be tried in place of one.
public struct SecurityEvent: Codable, Hashable, Sendable {
    /// What happened.
    public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
        case signedIn = "signed_in"
        case signedOut = "signed_out"
        /// Others of the account's sessions, by its owner or by whoever runs the server.
        case sessionsEnded = "sessions_ended"
        case signInFailed = "sign_in_failed"
        /// Too many attempts: the next has to wait.
        case lockedOut = "locked_out"
        case codeFailed = "code_failed"
        case confirmed
        case confirmationFailed = "confirmation_failed"
        case passwordChanged = "password_changed"
        case passwordReset = "password_reset"
        case factorChanged = "factor_changed"
        /// The role, the scopes, or that it was a key, stood in the way.
        case refused
        /// A form that does not come from a page shown to the one who sent it.
        case foreignForm = "foreign_form"
        /// No key or session that is worth anything.
        case unknownKey = "unknown_key"
        /// Too much was asked in too short a time.
        case quotaReached = "quota_reached"
        case keyMade = "key_made"
        case keyEnded = "key_ended"
        case exported
        /// The rules for the vendor's people were changed.
        case rulesChanged = "rules_changed"
    }

    public let kind: Kind
    /// The real moment.
    public let at: Instant
    /// As the journal names actors; nil where nobody is known.
    public let actor: String?
    public let role: Role?
    public let partner: PartnerID?
    /// The account's address, where it is about signing in and there is such an account.
    public let account: String?
    /// The client's IP address.
    public let address: String?
    /// What it is about: a permission, a key's id, a page.
    public let about: String?

    package init(
        _ kind: Kind, at: Instant, actor: String? = nil, role: Role? = nil, partner: PartnerID? = nil,
        account: String? = nil, address: String? = nil, about: String? = nil
    ) {
        (self.kind, self.at, self.actor, self.role, self.partner) = (kind, at, actor, role, partner)
        (self.account, self.address, self.about) = (account, address, about)
    }

    package init(_ kind: Kind, by actor: Actor, at: Instant, about: String?) {
        self.init(kind, at: at, actor: actor.id, role: actor.role, partner: actor.partner, about: about)
    }

    /// Its members for a line of the log.
    var metadata: Logger.Metadata {
        let members: [(String, String?)] = [
            ("kind", kind.rawValue), ("actor", actor), ("role", role?.rawValue), ("partner", partner?.text),
            ("account", account), ("address", address), ("about", about),
        ]
        return Dictionary(uniqueKeysWithValues: members.compactMap { name, value in value.map { (name, "\($0)") } })
    }
}

/// Security events of this process: each is a line of the log at once, and a row of its vendor's table within a second
/// or two, so that no request waits for it.
public final class SecurityLog: Sendable {
    private let waiting = Mutex<[(vendor: ID<Vendor>, event: SecurityEvent)]>([])
    private let logger: Logger
    /// More than that wait only while the database is away; the log's lines have them all.
    private static let most = 10_000

    init(_ logger: Logger) { self.logger = logger }

    /// - Parameter vendors: whose people see it in their console; none for what is nobody's.
    package func note(_ event: SecurityEvent, for vendors: [ID<Vendor>]) {
        logger.notice("security", metadata: event.metadata)
        waiting.withLock { waiting in
            guard waiting.count < Self.most else { return }
            waiting += vendors.map { ($0, event) }
        }
    }

    fileprivate func take() -> [(vendor: ID<Vendor>, event: SecurityEvent)] {
        waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }

    static let table = TableDeclaration(
        name: "security_events", key: ["vendor", "id"], tenancy: .vendor(partnerColumns: []), replayed: false)

    static let migration = Migration(
        id: "security-1",
        sql: [
            """
            CREATE TABLE security_events (vendor TEXT NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL, \
            kind TEXT NOT NULL, actor TEXT, account TEXT, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
            """,
            "CREATE INDEX security_events_at ON security_events (at)",
            "CREATE INDEX security_events_kind ON security_events (vendor, kind, id)",
            "CREATE INDEX security_events_actor ON security_events (vendor, actor, id)",
            "CREATE INDEX security_events_account ON security_events (vendor, account, id)",
        ])
}

/// A security event as it is kept.
public struct SecurityEntry: Identified, Sendable {
    public static let prefix = "security"
}

extension Guildhall {
    /// Brings security events that wait into their vendors' tables.
    public func writeSecurityEvents() async throws {
        for (vendor, events) in Dictionary(grouping: security.take(), by: \.vendor) {
            try await database.write(vendor: vendor.text) { transaction in
                let writer = try transaction.writer(vendor: vendor.text)
                for (_, event) in events {
                    try writer.put(
                        SecurityLog.table.name,
                        [
                            ("id", .text(ID<SecurityEntry>.random(at: event.at).text)),
                            ("at", .integer(event.at.milliseconds)), ("kind", .text(event.kind.rawValue)),
                            ("actor", SQLValue(event.actor)), ("account", SQLValue(event.account)),
                            ("body", .text(String(decoding: try JSON.encode(event), as: UTF8.self))),
                        ])
                }
            }
        }
    }
}
