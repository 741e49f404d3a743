import Record
import Terms

/// The rules for e-mail addresses that people enter.
package enum EmailAddress {
    /// The form in which addresses are compared: small letters, without spaces around.
    package static func canonical(_ text: String) -> String { trimmed(text).lowercased() }

    /// What stands before the @, in small letters.
    package static func local(_ text: String) -> String { String(canonical(text).prefix { $0 != "@" }) }

    /// The address without spaces around it.
    package static func trimmed(_ text: String) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// - Throws: `Problem.invalid` for what cannot be an address; whether mail arrives there is seen by sending some.
    package static func checked(_ text: String, _ field: String = "email") throws -> String {
        let address = trimmed(text)
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        let reserved = "<>()[],;:\"\\".unicodeScalars
        let isPlain = address.unicodeScalars.allSatisfy {
            !$0.isUnseen && !$0.properties.isWhitespace && !reserved.contains($0)
        }
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."),
            !parts[1].hasSuffix("."), isPlain, address.utf8.count <= 254
        else {
            throw Problem.invalid(
                field: "/\(field)", Phrase("email.invalid", ["text": .text(String(address.prefix(80)))]))
        }
        return address
    }
}
