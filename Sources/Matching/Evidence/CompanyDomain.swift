/// The domain of a company, and whether it says whose it is.
public struct CompanyDomain: Hashable, Sendable {
    /// What was registered, in ASCII: `acme.co.uk` of `shop.acme.co.uk`.
    public let registered: String
    public let kind: Kind

    public enum Kind: Sendable {
        /// The company's own.
        case own
        /// A provider of mailboxes for everybody.
        case mail
        /// A host of other people's pages, or a name that many share.
        case host
    }

    /// - Parameter ascii: A domain as the domain name system knows it, in small letters: Punycode where it has other letters.
    public init(ascii: String) {
        let labels = ascii.split(separator: ".").map(String.init)
        let lists = DomainLists.shared
        if let host = Self.suffix(of: labels, in: lists.hosts) {
            registered = labels.suffix(host + 1).joined(separator: ".")
            kind = .host
            return
        }
        let suffix = Self.suffix(of: labels, in: lists.suffixes) ?? 1
        registered = labels.suffix(suffix + 1).joined(separator: ".")
        kind =
            lists.mail.contains(WordHash(registered.utf8).value) || lists.mail.contains(WordHash(ascii.utf8).value)
            ? .mail : .own
    }

    /// How many labels of the longest rule a domain ends with (the algorithm of publicsuffix.org: exceptions, then the longest).
    private static func suffix(of labels: [String], in rules: Set<UInt64>) -> Int? {
        for start in labels.indices {
            let rest = labels[start...].joined(separator: ".")
            if rules.contains(WordHash("!\(rest)".utf8).value) { return labels.count - start - 1 }
            if rules.contains(WordHash(rest.utf8).value) { return labels.count - start }
            let above = labels[(start + 1)...].joined(separator: ".")
            if !above.isEmpty, rules.contains(WordHash("*.\(above)".utf8).value) { return labels.count - start }
        }
        return nil
    }
}

/// Domains of mail providers and hosts, and the suffixes under which one registers.
private struct DomainLists: Sendable {
    static let shared = DomainLists()

    let mail: Set<UInt64>
    let hosts: Set<UInt64>
    let suffixes: Set<UInt64>

    private init() {
        mail = Self.lines("mail-domains")
        hosts = Self.lines("host-domains")
        suffixes = Self.lines("public-suffixes")
    }

    private static func lines(_ file: String) -> Set<UInt64> { Set(DataFile.lines(file).map { WordHash($0).value }) }
}
