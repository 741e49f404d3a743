import Store
import Terms

extension Guildhall {
    /// Who is behind a credential.
    ///
    /// - Throws: `Problem.unauthenticated` when nobody is.
    package func actor(_ credential: Credential, _ snapshot: Snapshot) throws -> Actor {
        let actor: Actor? =
            switch credential {
            case .system(let vendor): .system(vendor)
            case .stranger(let vendor): .stranger(vendor)
            case .secret(let secret): try authority.actor(holding: secret, self, snapshot)
            case .played(let secret): try authority.actor(holding: secret, self, snapshot)?.playing()
            case .session(let token): try authority.actor(signedInBy: token, self, snapshot)
            }
        guard let actor else {
            // Whose key it was is unknown; that somebody tried is told to whoever runs the server.
            if case .secret = credential { security.note(SecurityEvent(.unknownKey, at: clock.now), for: []) }
            throw Problem.unauthenticated
        }
        return actor
    }

    func authorise(_ actor: Actor, _ permission: Permission) throws {
        guard permission.allows(actor.role, actor.kind), !actor.isStranger || permission.isOpenToStrangers else {
            throw refused(actor, permission.name, Problem.forbidden(permission))
        }
        guard permission.isWithin(actor.scopes) else {
            throw refused(actor, permission.name, Problem.outOfScope(permission))
        }
    }

    /// Notes for the vendor's admins that something was not allowed.
    private func refused(_ actor: Actor, _ what: String, _ problem: Problem) -> Problem {
        security.note(SecurityEvent(.refused, by: actor, at: clock.now, about: what), for: [actor.vendor])
        return problem
    }

    /// Notes for the vendor's admins that somebody took records away.
    package func noteExport(_ what: String, by actor: Actor) {
        security.note(SecurityEvent(.exported, by: actor, at: clock.now, about: what), for: [actor.vendor])
    }

    /// Sees whether the one who asks may give such a command at all, and gives it in person where that is asked for.
    func authorise<C: Command>(_ actor: Actor, _: C.Type) throws {
        try authorise(actor, C.permission)
        switch actor.entrance {
        case .key where C.binds && actor.partner != nil: throw refused(actor, C.name, .inPerson)
        case .session(isFresh: false) where C.needsConfirmation: throw Problem.unconfirmed
        default: break
        }
    }
}
