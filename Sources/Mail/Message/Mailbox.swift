import Terms

/// An address with the name of whoever reads it: RFC 5322's mailbox.
public struct Mailbox: Hashable, Sendable {
    /// As it is shown; nil when there is none.
    public let name: String?
    /// `local@domain`, the domain as the domain name system knows it. Letters beyond ASCII before the @ are taken as they are
    /// (RFC 6531); a server that cannot take them refuses.
    public let address: String
    /// Does it take a server with RFC 6531's extension?
    let needsSMTPUTF8: Bool

    /// Takes what can be an address: one @ with something before and a domain behind, no blanks, no control characters, and none
    /// of the marks that would need quoting; at most 254 bytes. Nil for anything else.
    ///
    /// The name may be any text; what no header can hold is left out when it is written.
    public init?(name: String? = nil, address: String) {
        guard let address = MailAddress(host: address) else { return nil }
        self.name = name
        (self.address, needsSMTPUTF8) = (address.sent, address.needsSMTPUTF8)
    }

    /// Reads `Ada Lovelace <ada@example.org>`, or an address alone.
    public init?(_ text: String) {
        guard text.hasSuffix(">"), let opening = text.lastIndex(of: "<") else {
            self.init(address: text)
            return
        }
        let name = text[..<opening].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let bare =
            name.count > 1 && name.hasPrefix("\"") && name.hasSuffix("\"") ? String(name.dropFirst().dropLast()) : name
        self.init(
            name: bare.isEmpty ? nil : bare, address: String(text[text.index(after: opening)...].dropLast()))
    }

    /// The part behind the @.
    public var domain: String { String(address.split(separator: "@").last ?? "") }
}
