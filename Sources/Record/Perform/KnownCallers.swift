import Store
import Synchronization
import Terms

/// Who asks, as far as it matters before anything is done: for whom commands wait, and whose quotas they count against.
public struct Caller: Hashable, Sendable {
    public let vendor: ID<Vendor>
    /// As the journal names actors.
    public let id: String
    public let partner: PartnerID?

    public init(vendor: ID<Vendor>, id: String, partner: PartnerID?) {
        (self.vendor, self.id, self.partner) = (vendor, id, partner)
    }

    init(_ actor: Actor) { self.init(vendor: actor.vendor, id: actor.id, partner: actor.partner) }
}

/// As whom each key and each session acted last, so that its next command waits with that vendor's from the start.
///
/// Nothing rests on it: who acts is looked up again in the command's own transaction, and where a session has switched
/// to another vendor meanwhile, the command is run again with that vendor.
final class KnownCallers: Sendable {
    private let known = Mutex<[String: Caller]>([:])
    private static let most = 10_000

    fileprivate func caller(of hash: String) -> Caller? { known.withLock { $0[hash] } }

    func note(_ actor: Actor, of credential: Credential) {
        guard let hash = credential.hash else { return }
        known.withLock { known in
            if known.count >= Self.most, known[hash] == nil { known.removeAll() }
            known[hash] = Caller(actor)
        }
    }
}

extension Guildhall {
    /// The vendor in whose program somebody most likely acts.
    ///
    /// - Throws: `Problem.unauthenticated` when nobody is behind the credential.
    func likelyVendor(of credential: Credential) async throws -> ID<Vendor> {
        switch credential {
        case .system(let vendor), .stranger(let vendor): return vendor
        case .secret, .played, .session: return try await recognise(credential).vendor
        }
    }

    /// Who is behind a credential, before anything of a request is read: from memory where it asked before.
    ///
    /// - Throws: `Problem.unauthenticated` when nobody is.
    public func recognise(_ credential: Credential) async throws -> Caller {
        if let known = credential.hash.flatMap(knownCallers.caller) { return known }
        let actor = try await database.read { try self.actor(credential, $0) }
        knownCallers.note(actor, of: credential)
        return Caller(actor)
    }
}

extension Credential {
    /// What is kept of a secret or a token; nil for who has none.
    var hash: String? {
        switch self {
        case .secret(let secret), .played(let secret): secret.hash
        case .session(let token): token.hash
        case .stranger, .system: nil
        }
    }
}
