/// An address with the name of whoever reads it: RFC 5322's mailbox.
public struct Mailbox: Hashable, Sendable {
    /// As it is shown; nil when there is none.
    public let name: String?
    /// `local@domain`, the domain as the domain name system knows it. Letters beyond ASCII before the @ are taken as they are
    /// (RFC 6531); a server that cannot take them refuses.
    public let address: String

    /// Takes what can be an address: one @ with something before and a domain behind, no blanks, no control characters, and none
    /// of the marks that would need quoting; at most 254 bytes. Nil for anything else.
    ///
    /// The name may be any text; what no header can hold is left out when it is written.
    public init?(name: String? = nil, address: String) {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count), !parts[1].isEmpty,
            address.utf8.count <= 254, address.unicodeScalars.allSatisfy(Self.mayStand),
            parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ !$0.isEmpty })
        else { return nil }
        self.name = name
        self.address = "\(parts[0])@\(Punycode.ascii(domain: parts[1]))"
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

    private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .unassigned, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
        default: !"<>()[]\\,;:\"".unicodeScalars.contains(scalar)
        }
    }
}
