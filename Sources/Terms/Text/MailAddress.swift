/// An address that mail can be sent to (RFC 5321, RFC 6531): one @, before it what needs no quoting, behind it a domain. However the
/// domain is typed, it is the same address. Whether mail arrives there is seen by sending some.
public struct MailAddress: TextCoded, Hashable, Sendable {
    /// Before the @, as it was typed, composed.
    public let local: String
    public let domain: DomainName

    public init?(_ text: String) {
        self.init(host: text.withoutBlanksAround)
        guard domain.ascii.contains(".") else { return nil }
    }

    /// Takes a domain of one label too, such as a machine's own name.
    public init?(host text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let domain = Self.domain(parts[1]) else { return nil }
        let local = String(parts[0]).composed
        // What nobody sees makes no other address; it was meant to look like one.
        guard !text.unicodeScalars.contains(where: \.isUnseen), Self.isLocal(local),
            local.utf8.count + 1 + domain.ascii.utf8.count <= 254
        else { return nil }
        (self.local, self.domain) = (local, domain)
    }

    /// As people read it.
    public var text: String { "\(local)@\(domain.text)" }

    /// As a mail server is told it: the domain in ASCII. Letters beyond ASCII before the @ need a server with SMTPUTF8 (RFC 6531).
    public var sent: String { "\(local)@\(domain.ascii)" }

    /// Does it take a server that knows letters beyond ASCII?
    public var needsSMTPUTF8: Bool { !local.utf8.allSatisfy { $0 < 128 } }

    /// By which two addresses are compared: small letters throughout, since no provider in use tells mailboxes apart by capitals.
    public var key: String { "\(local.lowercased())@\(domain.text)" }

    /// By which what somebody typed is compared with addresses: that of the address, or the text itself in small letters where it is none.
    public static func key(of text: String) -> String {
        MailAddress(text)?.key ?? text.withoutBlanksAround.lowercased()
    }

    /// Before the @ of what somebody typed, in small letters.
    public static func local(of text: String) -> String { String(key(of: text).prefix { $0 != "@" }) }

    public var description: String { text }
    public static var form: String { "an e-mail address such as name@company.example" }
    public static var example: String { "name@company.example" }
    public static var schemaMembers: [Node.Member] {
        [Node.Member("format", "idn-email"), Node.Member("maxLength", Node(.number("254")))]
    }
    public static func meant(by text: String) -> Phrase? {
        MailAddress(text) == nil
            ? Phrase("email.invalid", ["text": .text(String(text.withoutBlanksAround.prefix(80)))]) : nil
    }

    /// No part of an address of the web is taken for a domain here; one full stop behind it means the same domain.
    private static func domain(_ text: Substring) -> DomainName? {
        DomainName(host: text.last == "." ? text.dropLast() : text)
    }

    /// RFC 5321's dot-string with RFC 6531's letters, at most 64 bytes.
    static func isLocal(_ text: String) -> Bool {
        let reserved = "<>()[],;:\"\\".unicodeScalars
        return (1...64).contains(text.utf8.count)
            && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
            && text.unicodeScalars.allSatisfy {
                !$0.isUnseen && !$0.properties.isWhitespace && !$0.endsLine && !reserved.contains($0)
            }
    }
}

/// For texts that stand in the source: what is no address there ends the program.
extension MailAddress: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) {
        guard let address = MailAddress(value) else { preconditionFailure("\"\(value)\" is not \(Self.form)") }
        self = address
    }
}
