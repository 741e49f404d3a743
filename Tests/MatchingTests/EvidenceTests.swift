import Testing

@testable import Matching

@Suite("What else is known of a company")
struct EvidenceTests {
    @Test("Numbers of registers are known by their check digits", arguments: PairFile.rows("identifiers"))
    func identifiers(_ row: [String]) throws {
        let kind = try #require(CompanyIdentifier.Kind(rawValue: row[0]))
        let found = CompanyIdentifier(kind, row[2], country: row[1].isEmpty ? nil : row[1])
        #expect((found != nil) == (row[3] == "true"), "\(row)")
    }

    @Test("How a number is written makes no difference")
    func writtenNumbers() throws {
        let plain = try #require(CompanyIdentifier(.tax, "136695976", country: "DE"))
        #expect(CompanyIdentifier(.tax, "DE 136 695 976") == plain)
        #expect(CompanyIdentifier(.tax, "de136695976", country: "FR") == plain)
        #expect(CompanyIdentifier(.tax, "136695978", country: "DE") == nil)
        #expect(CompanyIdentifier(.tax, "123", country: "US") == nil)
        #expect(CompanyIdentifier(.registration, "HRB 00123", country: "DE") != nil)
        #expect(
            CompanyIdentifier(.registration, "00123456", country: "GB")
                == CompanyIdentifier(.registration, "123456", country: "GB"))
        #expect(
            CompanyIdentifier(.registration, "123456", country: "GB")
                != CompanyIdentifier(.registration, "123456", country: "IE"))
        #expect(CompanyIdentifier(.registration, "123456") == nil)
    }

    @Test(
        "A domain is a company's by what was registered; mail providers' and hosts' are nobody's",
        arguments: [
            ("acme.example", "acme.example", CompanyDomain.Kind.own), ("shop.acme.co.uk", "acme.co.uk", .own),
            ("gmail.com", "gmail.com", .mail), ("acme.github.io", "acme.github.io", .host),
            ("www.acme.blogspot.com", "acme.blogspot.com", .host),
            ("a.b.acme.de", "acme.de", .own), ("city.kawasaki.jp", "city.kawasaki.jp", .own),
            ("acme.foo.kawasaki.jp", "acme.foo.kawasaki.jp", .own),
        ])
    func domains(_ text: String, _ registered: String, _ kind: CompanyDomain.Kind) {
        let domain = CompanyDomain(ascii: text)
        #expect(domain.registered == registered)
        #expect(domain.kind == kind)
    }
}

@Suite("What follows from evidence")
struct MatchPolicyTests {
    /// Two companies and what is to be done, a row for each row of the table of evidence.
    struct Case: CustomTestStringConvertible {
        let what: String
        let one: Company
        let other: Company
        let action: MatchAction
        var policy = MatchPolicy.sample

        var testDescription: String { what }
    }

    private static func company(
        _ name: String, _ country: String? = "DE", city: String? = nil, domain: String? = nil, tax: String? = nil,
        lei: String? = nil,
        parent: String? = nil
    ) -> Company {
        var identifiers: Set<CompanyIdentifier> = []
        if let number = tax.flatMap({ CompanyIdentifier(.tax, $0) }) { identifiers.insert(number) }
        if let number = lei.flatMap({ CompanyIdentifier(.lei, $0) }) { identifiers.insert(number) }
        return Company(
            names: [CompanyName(name)], country: country, city: city,
            domains: domain.map { [CompanyDomain(ascii: $0)] } ?? [],
            identifiers: identifiers, parent: parent)
    }

    private static let declines = MatchPolicy(
        same: 0.67, likely: 0.67, possible: 0.1,
        actions: Dictionary(uniqueKeysWithValues: MatchGround.allCases.map { ($0, .decline) }))
    private static let (one, other) = ("DE136695976", "DE129273398")
    private static let lei = "5493001KJTIIGC8Y1R12"

    static let cases: [Case] = [
        Case(
            what: "equal number, like names", one: company("Kestrel GmbH", tax: one),
            other: company("Kestrel Foods GmbH", tax: one), action: .decline),
        Case(
            what: "equal number, another against it", one: company("Kestrel", tax: one, lei: lei),
            other: company("Kestrel", tax: other, lei: lei), action: .person),
        Case(
            what: "equal number, absurd name", one: company("Kestrel", tax: one),
            other: company("Falcon Marine", tax: one), action: .person),
        Case(
            what: "equal number, another fund", one: company("Kestrel Fund II", tax: one),
            other: company("Kestrel Fund III", tax: one), action: .person),
        Case(
            what: "same name and domain", one: company("Kestrel", domain: "kestrel.example"),
            other: company("Kestrel GmbH", nil, domain: "kestrel.example"), action: .decline),
        Case(
            what: "same name and domain, another country", one: company("Kestrel", domain: "kestrel.example"),
            other: company("Kestrel", "FR", domain: "kestrel.example"), action: .person),
        Case(
            what: "same name, a mail provider's domain", one: company("Kestrel", domain: "gmail.com"),
            other: company("Kestrel", domain: "gmail.com"), action: .person),
        Case(
            what: "same name, country and city", one: company("Kestrel", city: "Köln"),
            other: company("Kestrel", city: "KOLN"), action: .person),
        Case(
            what: "the same where that declines", one: company("Kestrel", city: "Köln"),
            other: company("Kestrel", city: "KOLN"), action: .decline, policy: declines),
        Case(
            what: "the same, other domains", one: company("Kestrel", city: "Köln", domain: "kestrel.example"),
            other: company("Kestrel", city: "Köln", domain: "k.example"), action: .person, policy: declines),
        Case(
            what: "equal domain, another name", one: company("Kestrel", domain: "kestrel.example"),
            other: company("Falcon Marine", domain: "kestrel.example"), action: .person),
        Case(what: "same name alone", one: company("Kestrel"), other: company("Kestrel"), action: .person),
        Case(
            what: "same name, another country", one: company("Kestrel"), other: company("Kestrel", "FR"),
            action: .person),
        Case(what: "likely", one: company("Kestrel Foods"), other: company("Kestral Foods", nil), action: .person),
        Case(
            what: "likely, another country", one: company("Kestrel Foods"), other: company("Kestral Foods", "FR"),
            action: .pass),
        Case(what: "possible", one: company("Kestrel"), other: company("Kestrel Argentina"), action: .pass),
        Case(
            what: "possible, same parent", one: company("Kestrel", parent: "k"),
            other: company("Kestrel Argentina", parent: "k"), action: .person),
        Case(
            what: "possible, same city", one: company("Kestrel", city: "Köln"),
            other: company("Kestrel Argentina", city: "Köln"), action: .person),
        Case(
            what: "other tax numbers", one: company("Kestrel", tax: one), other: company("Kestrel", tax: other),
            action: .pass),
        Case(
            what: "other tax numbers, same parent", one: company("Kestrel", tax: one, parent: "k"),
            other: company("Kestrel", tax: other, parent: "k"), action: .person),
        Case(
            what: "another number in the name", one: company("Kestrel Fund II", domain: "kestrel.example"),
            other: company("Kestrel Fund III", domain: "kestrel.example"), action: .person),
        Case(
            what: "nothing but a mail provider's domain", one: company("Kestrel", domain: "gmail.com"),
            other: company("Falcon Marine", domain: "gmail.com"), action: .pass),
        Case(what: "nothing", one: company("Kestrel"), other: company("Falcon Marine"), action: .pass),
    ]

    @Test("Each kind of evidence has its action, whichever side it is on", arguments: cases)
    func table(_ row: Case) {
        #expect(row.policy.action(MatchEvidence(row.one, row.other)) == row.action)
        #expect(row.policy.action(MatchEvidence(row.other, row.one)) == row.action)
    }

    @Test("A name alone never declines, however alike")
    func nameAlone() {
        for pair in PairFile.own {
            let (one, other) = (Company(names: [pair.one], country: "DE"), Company(names: [pair.other], country: "DE"))
            #expect(
                MatchPolicy.sample.action(MatchEvidence(one, other)) != .decline,
                "\(pair.one.text) | \(pair.other.text)")
        }
    }

    @Test("Another number or place never declines, whatever else is equal")
    func anotherNumber() {
        for pair in PairFile.own where ["number.other", "number.missing", "place.other"].contains(pair.kind) {
            let (one, other) = (
                Company(names: [pair.one], domains: [CompanyDomain(ascii: "kestrel.example")]),
                Company(names: [pair.other], domains: [CompanyDomain(ascii: "kestrel.example")])
            )
            #expect(
                Self.declines.action(MatchEvidence(one, other)) != .decline, "\(pair.one.text) | \(pair.other.text)")
        }
    }

    @Test("Of several names the nearest counts, and the reasons tell of all evidence")
    func severalNames() {
        let one = Company(
            names: ["Falcon Marine", "Kestrel GmbH"].map { CompanyName($0) }, country: "DE",
            domains: [CompanyDomain(ascii: "kestrel.example")])
        let other = Company(name: "KESTREL", country: "AT", domain: "kestrel.example")
        let evidence = MatchEvidence(one, other)
        #expect(evidence.comparison.isSameName)
        #expect(
            MatchReason.reasons(evidence) == [
                MatchReason(.sameName), MatchReason(.formDiffers, "gmbh", ""),
                MatchReason(.sameDomain, "kestrel.example", "kestrel.example"),
                MatchReason(.otherCountry),
            ])
    }
}
