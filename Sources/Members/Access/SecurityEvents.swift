import Record
@_spi(System) import Store
import Terms

extension Guildhall {
    /// Notes something about an account, for every vendor to which it belongs.
    package func note(
        _ kind: SecurityEvent.Kind, _ account: Account, from origin: Origin? = nil, about: String? = nil,
        _ snapshot: Snapshot
    ) throws {
        let memberships = try snapshot.memberships(of: account.id)
        let event = SecurityEvent(
            kind, at: clock.now, account: account.email, address: origin?.address, about: about)
        security.note(event, for: Set(memberships.map(\.vendor)).sorted { $0.text < $1.text })
    }

    /// Notes an attempt at signing in that did not come right. Of an address without an account the log alone is told,
    /// without the address: people type passwords where addresses belong.
    func noteFailed(_ kind: SecurityEvent.Kind, _ account: Account?, from origin: Origin) async {
        guard let account else {
            return security.note(SecurityEvent(kind, at: clock.now, address: origin.address), for: [])
        }
        do {
            try await database.read { try self.note(kind, account, from: origin, $0) }
        } catch {
            logger.warning("a security event is in the log alone", metadata: ["reason": "\(error)"])
        }
    }

    /// Notes that somebody took a table of the vendor's records away as a file.
    public func noteExport(_ what: String, by credential: Credential) async throws {
        noteExport(what, by: try await surroundings(credential).actor)
    }

    /// Notes that somebody sent a form that does not come from a page shown to them.
    public func noteForeignForm(_ caller: Caller?, from origin: Origin) {
        let event = SecurityEvent(
            .foreignForm, at: clock.now, actor: caller?.id, partner: caller?.partner, address: origin.address)
        security.note(event, for: caller.map { [$0.vendor] } ?? [])
    }

    /// Notes that somebody asked for too much.
    public func noteQuota(_ caller: Caller) {
        let event = SecurityEvent(.quotaReached, at: clock.now, actor: caller.id, partner: caller.partner)
        security.note(event, for: [caller.vendor])
    }
}

extension Effect {
    static let keyMade = Effect(of: KeyCreated.self) { event, delivery in
        delivery.note(.keyMade, about: event.key.id.text)
    }
    static let keyEnded = Effect(of: KeyRevoked.self) { event, delivery in
        delivery.note(.keyEnded, about: event.key.text)
    }
}

extension Delivery {
    /// Notes what was done, by whoever asked for it.
    package func note(_ kind: SecurityEvent.Kind, about: String?) {
        let context = reader.context
        guildhall.security.note(
            SecurityEvent(kind, by: context.actor, at: now, about: about), for: [context.vendor.id])
    }
}

/// Security events of the vendor, newest first.
public struct ListSecurityEvents: Query, PageRequest {
    public static let name = "list_security_events"
    public static let permission = Permission.seeSecurity

    public let kind: SecurityEvent.Kind?
    /// Only of this key or member.
    public let actor: String?
    /// Only about the account with this address.
    public let account: String?
    /// The first day, in the program's zone.
    public let from: Day?
    /// The last day, in the program's zone.
    public let through: Day?
    public let after: String?
    public let limit: Int?

    public init(kind: SecurityEvent.Kind? = nil) {
        (self.kind, actor, account, from, through, after, limit) = (kind, nil, nil, nil, nil, nil, nil)
    }

    /// An event with its place.
    public struct Listed: Codable, Sendable, SchemaNamed {
        public let id: ID<SecurityEntry>
        public let event: SecurityEvent
        /// Who that is; nil for one of whom nothing is known any more.
        public let by: ActorName?

        public static var schemaName: String { "ListedSecurityEvent" }
    }

    public func answer(_ reader: Reader) throws -> Page<Listed> {
        var all = Conditions()
        if let kind { all.add(.text(kind.rawValue)) { "kind = \($0)" } }
        if let actor { all.add(.text(actor)) { "actor = \($0)" } }
        if let account { all.add(.text(account)) { "account = \($0)" } }
        let zone = reader.context.program.zone
        if let from { all.add(.integer(zone.start(of: from).milliseconds)) { "at >= \($0)" } }
        if let through { all.add(.integer(zone.end(of: through).milliseconds)) { "at < \($0)" } }
        if let after { all.add(.text(after)) { "id < \($0)" } }
        let place = all.place(of: .integer(Int64(size + 1)))
        let rows = try reader.query(
            "SELECT id, body FROM {security_events} WHERE \(all.sql) ORDER BY id DESC LIMIT \(place)", all.arguments)
        let events = try rows.prefix(size).map { row in
            (
                id: ID<SecurityEntry>(unchecked: try row.text(0)),
                event: try JSON.decode(SecurityEvent.self, from: try row.text(1))
            )
        }
        let names = try reader.actorNames(Set(events.compactMap(\.event.actor)))
        let items = events.map { Listed(id: $0.id, event: $0.event, by: $0.event.actor.flatMap { names[$0] }) }
        return Page(items: items, next: rows.count > size ? items.last?.id.text : nil)
    }
}
