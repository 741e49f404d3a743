/// What is known of a company when it is compared with another.
public struct Company: Sendable {
    /// Its legal, trading and former names; one at least.
    public let names: [CompanyName]
    /// ISO 3166-1 alpha-2; nil where nobody said.
    public let country: String?
    /// Compared as names of places are: without accents and case.
    public let city: String?
    public let domains: Set<CompanyDomain>
    public let identifiers: Set<CompanyIdentifier>
    /// Whatever names its parent, the same for all its companies.
    public let parent: String?

    public init(
        names: [CompanyName], country: String? = nil, city: String? = nil, domains: Set<CompanyDomain> = [],
        identifiers: Set<CompanyIdentifier> = [], parent: String? = nil
    ) {
        (self.names, self.country, self.domains) = (names, country, domains)
        (self.identifiers, self.parent) = (identifiers, parent)
        self.city = city.map(CompanyName.folded)
    }

    /// A company of which the name and where it is are known, and perhaps its domain.
    public init(name: String, country: String? = nil, city: String? = nil, domain: String? = nil) {
        self.init(
            names: [CompanyName(name)], country: country, city: city,
            domains: domain.map { [CompanyDomain(ascii: $0)] } ?? [])
    }
}

extension CompanyName {
    /// A phrase in small letters of ASCII with single blanks: what places are compared by.
    public static func folded(_ text: String) -> String {
        NameScanner.words(of: text).map { String(decoding: $0.letters, as: UTF8.self) }.joined(separator: " ")
    }
}
