import Crypto
import Store
import Terms

/// On whose word something is done.
public enum Credential: Sendable {
    /// A bearer key; looked up in the same transaction, so that a revoked one ends at once.
    case secret(Secret)
    /// A bearer key of somebody in a scenario that is played: its name stands for a company with its people, who also
    /// sign; only this process can say so.
    case played(Secret)
    /// Somebody signed in: acts as the session's current membership, looked up in the same transaction.
    case session(SessionToken)
    /// Somebody whom nobody knows, for the little that is open to everyone; only this process can say so.
    case stranger(ID<Vendor>)
    /// The clock, for timed work; only this process can say so.
    case system(ID<Vendor>)
}

/// Finds out who is behind a credential.
package protocol Authority: Sendable {
    /// The actor behind the secret of a key, across all vendors; nil when there is none, or its key is over.
    func actor(holding secret: Secret, _ guildhall: Guildhall, _ snapshot: Snapshot) throws -> Actor?
    /// The actor behind a session; nil when it is over, or acts for nobody.
    func actor(signedInBy token: SessionToken, _ guildhall: Guildhall, _ snapshot: Snapshot) throws -> Actor?
}

/// The secret part of a key as its holder sends it: `gh_` and 32 characters.
public struct Secret: Hashable, Sendable {
    public let text: String

    public init(_ text: String) { self.text = text }

    /// 160 bits of chance.
    public static func random() -> Secret { Secret("gh_" + characters()) }

    /// Characters at random, five bits each.
    package static func characters(_ count: Int = 32) -> String {
        let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
        return String((0..<count).map { _ in alphabet.randomElement() ?? "0" })
    }

    /// So much of it is shown to tell keys apart: `gh_` and four characters.
    package var visible: String { String(text.prefix(7)) }

    /// SHA-256 in hexadecimal.
    public var hash: String { hexadecimal(SHA256.hash(data: Array(text.utf8))) }
}

/// What a browser holds while somebody is signed in: 256 bits of chance, of which only the SHA-256 is stored.
public struct SessionToken: Hashable, Sendable {
    public let text: String

    public init(_ text: String) { self.text = text }

    public static func random() -> SessionToken {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return SessionToken(hexadecimal(bytes))
    }

    /// SHA-256 in hexadecimal.
    package var hash: String { hexadecimal(SHA256.hash(data: Array(text.utf8))) }

    /// What forms of this session bring back: made from the token, so that only its holder's pages have it.
    package var csrf: String { hexadecimal(SHA256.hash(data: Array("csrf \(text)".utf8))) }
}

/// Bytes as two digits each, small letters.
package func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
