import Record
@_spi(System) import Store
import Terms

/// Finds out who is behind a key or a session.
package struct KeysAndSessions: Authority {
    private let keys = DecodedBodies<Key>()

    package init() {}

    package func actor(holding secret: Secret, _ guildhall: Guildhall, _ snapshot: Snapshot) throws -> Actor? {
        let hash = secret.hash
        guard let (vendor, body) = try snapshot.liveKey(hash: hash) else { return nil }
        let key = try keys.value(hash, body)
        let now = guildhall.clock.now
        if let expires = key.expires, try guildhall.vendor(vendor, snapshot).now(now) >= expires { return nil }
        guildhall.access.keyUses.note(key.id, of: vendor, at: now)
        return Actor(
            id: key.id.text, role: key.role, vendor: vendor, partner: key.partner, kind: key.kind, name: key.name,
            scopes: key.scopes.map { Set($0) }, through: .key(maker: key.madeBy))
    }

    package func actor(signedInBy token: SessionToken, _ guildhall: Guildhall, _ snapshot: Snapshot) throws -> Actor? {
        let now = guildhall.clock.now
        guard let (actor, hasFactor) = try snapshot.actor(signedInBy: token, at: now) else { return nil }
        // A vendor's own people alone: partners look after theirs.
        if !hasFactor, actor.partner == nil {
            let vendor = try guildhall.vendor(actor.vendor, snapshot)
            if let from = vendor.secondFactorFrom, vendor.now(now) >= from { throw Problem.factorNeeded }
        }
        return actor
    }
}

/// What access brings along while the process runs.
package struct AccessServices: Sendable {
    package let passwords: PasswordWork
    /// Seals the secrets of second factors; nil in a process that has to do with none.
    package let sealing: SealingKey?

    package init(passwords: PasswordWork, sealing: SealingKey?) {
        (self.passwords, self.sealing) = (passwords, sealing)
    }
    let keyUses = KeyUses()
}

extension Guildhall {
    package var access: AccessServices { services[AccessServices.self] }
    package var passwords: PasswordWork { access.passwords }
    package var sealing: SealingKey? { access.sealing }
    var keyUses: KeyUses { access.keyUses }
}
