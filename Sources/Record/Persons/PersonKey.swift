import Crypto
import Foundation

/// The key of one person at one vendor: 256 bits of chance. Who destroys it erases the person from the journal.
struct PersonKey: Hashable, Sendable {
    let bytes: [UInt8]

    static func random() -> PersonKey {
        var generator = SystemRandomNumberGenerator()
        return PersonKey(bytes: (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    private func derived(_ use: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: bytes), info: Array("guildhall person \(use)".utf8),
            outputByteCount: 32)
    }

    /// Seals a text. The same text of the same person has the same seal, since its nonce follows from it (as in RFC 5297): what is
    /// performed again writes the same bytes.
    func seal(_ text: String, of person: PersonID, at vendor: String) throws -> PersonSeal {
        let binding = Self.binding(person, vendor)
        let plain = Array(text.utf8)
        let code = HMAC<SHA256>.authenticationCode(for: binding + plain, using: derived("nonce"))
        let box = try AES.GCM.seal(
            plain, using: derived("text"), nonce: AES.GCM.Nonce(data: Array(code.prefix(12))), authenticating: binding)
        let whole = Data(Array(box.nonce)) + box.ciphertext + box.tag
        return PersonSeal("\(person).\(whole.base64EncodedString())")
    }

    /// - Returns: nil for what another key sealed, for another person or vendor, or what was changed since.
    func open(_ seal: PersonSeal, at vendor: String) -> String? {
        guard let whole = Data(base64Encoded: String(seal.content)), let box = try? AES.GCM.SealedBox(combined: whole),
            let plain = try? AES.GCM.open(
                box, using: derived("text"), authenticating: Self.binding(seal.person, vendor))
        else { return nil }
        return String(decoding: plain, as: UTF8.self)
    }

    private static func binding(_ person: PersonID, _ vendor: String) -> [UInt8] {
        Array("\(vendor) \(person) ".utf8)
    }
}
