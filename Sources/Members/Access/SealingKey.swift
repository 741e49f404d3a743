import Crypto
import Foundation
import Record
import Terms

/// The key that seals what the server must be able to read again although nobody else may: the secrets of second factors. It signs addresses
/// in mails, too. It never lies
/// in the database, so that whoever has a copy of that, or a backup, cannot make anybody's codes.
///
/// What is sealed is bound to its account: put into another account's row, it does not open.
public struct SealingKey: Sendable {
    /// 256 bits, in hexadecimal: as it stands in a file or in the environment.
    public let text: String
    /// Tells keys apart and says nothing about them.
    let mark: String
    private let own: SymmetricKey
    /// Signs addresses that stand in mails.
    private let signing: SymmetricKey

    /// - Returns: nil for anything but 64 hexadecimal digits, with white space around them at most.
    public init?(_ text: String) {
        let digits = text.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
        let bytes = Self.bytes(digits)
        guard bytes.count == 32, digits.utf8.count == 64 else { return nil }
        self.init(bytes: bytes)
    }

    private init(bytes: [UInt8]) {
        let root = SymmetricKey(data: bytes)
        text = hexadecimal(bytes)
        let code = HMAC<SHA256>.authenticationCode(for: Array("guildhall sealing key".utf8), using: root)
        mark = hexadecimal(Array(code.prefix(8)))
        own = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: root, info: Array("guildhall second factors".utf8), outputByteCount: 32)
        signing = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: root, info: Array("guildhall addresses in mails".utf8), outputByteCount: 32)
    }

    public static func random() -> SealingKey {
        var generator = SystemRandomNumberGenerator()
        return SealingKey(bytes: (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    private static func bytes(_ digits: String) -> [UInt8] {
        let values = digits.utf8.map { digit -> UInt8? in
            switch digit {
            case 48...57: digit - 48
            case 97...102: digit - 87
            default: nil
            }
        }
        guard values.count.isMultiple(of: 2), values.allSatisfy({ $0 != nil }) else { return [] }
        let known = values.compactMap(\.self)
        return stride(from: 0, to: known.count, by: 2).map { known[$0] << 4 | known[$0 + 1] }
    }
}

extension SealingKey {
    /// What shows that a text comes from this server: HMAC with SHA-256, in hexadecimal.
    func code(of text: String) -> String {
        hexadecimal(Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: signing)))
    }

    /// Is this the code of the text? Compared in a time that says nothing of how far the two agree.
    func signed(_ text: String, _ code: String) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(Self.bytes(code), authenticating: Array(text.utf8), using: signing)
    }
}

extension SealingKey {
    private static let beginning = "sealed"

    /// Does this text lie open, as everything did before there was a key?
    package static func isOpen(_ text: String) -> Bool { !text.hasPrefix(beginning + ".") }

    /// - Returns: `sealed.`, the key's mark and, in base 64, nonce, ciphertext and tag of AES-256 in GCM.
    func seal(_ secret: String, of account: ID<Account>) throws -> String {
        let box = try AES.GCM.seal(Array(secret.utf8), using: own, authenticating: Self.binding(account))
        guard let combined = box.combined else { throw SealingFault.damaged }
        return "\(Self.beginning).\(mark).\(combined.base64EncodedString())"
    }

    /// - Throws: `SealingFault` for what another key sealed, for another account, or what was changed since.
    package func open(_ sealed: String, of account: ID<Account>) throws -> String {
        let parts = sealed.split(separator: ".")
        guard parts.count == 3, parts[0] == Self.beginning, let combined = Data(base64Encoded: String(parts[2])) else {
            throw SealingFault.damaged
        }
        guard parts[1] == mark else { throw SealingFault.otherKey }
        do {
            let box = try AES.GCM.SealedBox(combined: combined)
            let plain = try AES.GCM.open(box, using: own, authenticating: Self.binding(account))
            return String(decoding: plain, as: UTF8.self)
        } catch {
            throw SealingFault.damaged
        }
    }

    private static func binding(_ account: ID<Account>) -> [UInt8] { Array("second factor of \(account.text)".utf8) }
}

/// Why something sealed does not open, or nothing can be sealed.
public enum SealingFault: Error, Hashable, Sendable {
    /// This process was given no key.
    case noKey
    /// It was sealed with another key.
    case otherKey
    /// It was changed since it was sealed, or belongs to another account.
    case damaged
}
