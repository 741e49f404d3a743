import Store
import Synchronization
import Terms

/// For which vendor each key and each session acted last, so that its next command waits with that vendor's from the start.
///
/// Nothing rests on it: who acts is looked up again in the command's own transaction, and where a session has switched to another
/// vendor meanwhile, the command is run again with that vendor.
final class KnownVendors: Sendable {
    private let known = Mutex<[String: ID<Vendor>]>([:])
    private static let most = 10_000

    fileprivate func vendor(of hash: String) -> ID<Vendor>? { known.withLock { $0[hash] } }

    func note(_ vendor: ID<Vendor>, of credential: Credential) {
        guard let hash = credential.hash else { return }
        known.withLock { known in
            if known.count >= Self.most, known[hash] == nil { known.removeAll() }
            known[hash] = vendor
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
        case .secret, .played, .session:
            if let known = credential.hash.flatMap(knownVendors.vendor) { return known }
            return try await database.read { try self.actor(credential, $0).vendor }
        }
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
