import Foundation

/// A domain of the domain name system, as companies have it: `bücher.example`. However it is typed, in capitals, wide, in Punycode
/// (`xn--bcher-kva.example`), with `www.`, a scheme, a path or a full stop behind it, it is the same value: mapped by IDNA (RFC 5891, and
/// Unicode's UTS 46 without its transitional part), in the letters that people read.
public struct DomainName: TextCoded, Hashable, Sendable {
    /// In the letters that people read, small and composed.
    public let text: String
    /// As the domain name system knows it, in ASCII (RFC 3492).
    public let ascii: String

    /// Takes a name of two labels or more; the last is no number.
    public init?(_ text: String) {
        self.init(host: Self.host(in: text))
        guard ascii.contains(".") else { return nil }
    }

    /// Takes the name of a host as it stands, of one label too: no scheme, path or `www.` is taken away.
    public init?(host: some StringProtocol) {
        guard let mapped = Self.mapped(String(host)), Self.isHostName(mapped.ascii) else { return nil }
        (text, ascii) = (mapped.shown, mapped.ascii)
    }

    public var description: String { text }
    public static var form: String { "a domain such as example.com" }
    public static var example: String { "example.com" }
    public static var schemaMembers: [Node.Member] {
        [Node.Member("format", "idn-hostname"), Node.Member("maxLength", Node(.number("253")))]
    }
    public static func meant(by text: String) -> Phrase? {
        DomainName(text) == nil ? Phrase("company.domain", ["text": .text(String(text.prefix(80)))]) : nil
    }

    /// The host in an address of the web, or the text itself, without `www.` and a last full stop.
    private static func host(in text: String) -> String {
        var rest = Substring(text.withoutBlanksAround)
        if let scheme = rest.range(of: "://") { rest = rest[scheme.upperBound...] }
        rest = rest.prefix { !"/:?#".contains($0) }
        if rest.prefix(4).lowercased() == "www." { rest = rest.dropFirst(4) }
        // The other full stops of IDNA.
        while let last = rest.unicodeScalars.last, ".\u{3002}\u{FF0E}\u{FF61}".unicodeScalars.contains(last) {
            rest = rest.dropLast()
        }
        return String(rest)
    }

    private static func mapped(_ host: String) -> (shown: String, ascii: String)? {
        guard !host.isEmpty, host.utf8.count <= 1_000 else { return nil }
        let small = host.lowercased()
        let isPlain = small.utf8.allSatisfy { $0 < 128 }
        if isPlain, !small.contains("xn--") { return (small, small) }
        // A colon or a bracket would make it something else than a name.
        guard !small.utf8.contains(where: { "[]:/?#@%\\".utf8.contains($0) }) else { return nil }
        var address = URLComponents()
        address.scheme = "https"
        address.host = small
        guard let ascii = address.encodedHost, let shown = address.host, ascii.utf8.allSatisfy({ $0 < 128 }),
            !ascii.contains("%"), !shown.isEmpty
        else { return nil }
        // What stands in Punycode has to be what its letters are written as.
        guard !isPlain || shown != ascii else { return nil }
        var again = URLComponents()
        again.scheme = "https"
        again.host = shown
        guard again.encodedHost == ascii else { return nil }
        return (shown, ascii)
    }

    /// RFC 1123: labels of letters, digits and hyphens between them, each at most 63 long, 253 together.
    private static func isHostName(_ ascii: String) -> Bool {
        let labels = ascii.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let hyphen = UInt8(ascii: "-")
        let isValid = labels.allSatisfy { label in
            (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
                && label.allSatisfy { (48...57).contains($0) || (97...122).contains($0) || $0 == hyphen }
        }
        guard isValid, ascii.utf8.count <= 253, let last = labels.last else { return false }
        return labels.count == 1 || !last.allSatisfy { (48...57).contains($0) }
    }
}

/// For texts that stand in the source: what is no domain there ends the program.
extension DomainName: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) {
        guard let domain = DomainName(value) else { preconditionFailure("\"\(value)\" is not \(Self.form)") }
        self = domain
    }
}
