import Matching
import Members
import Record
import Store
import Terms

/// What people said of records that may be of one company: who is one, who is not, and what is known of them beside a name.
struct CustomerKnowledge: Sendable {
    /// The records by their descriptions' keys.
    private let records: [String: ID<CustomerAccount>]
    private let accounts: [ID<CustomerAccount>: CustomerAccount]
    private let spellings: [ID<CustomerAccount>: [CustomerDescription]]
    private let apart: [ID<CustomerAccount>: Set<ID<CustomerAccount>>]
    /// All names and domains of these records, to be looked up with those that are asked for.
    let names: [String]
    let domains: [String]

    /// Nobody said anything.
    static let none = CustomerKnowledge([], [:], [:])

    fileprivate init(
        _ descriptions: [CustomerDescription], _ accounts: [ID<CustomerAccount>: CustomerAccount],
        _ apart: [ID<CustomerAccount>: Set<ID<CustomerAccount>>]
    ) {
        // What came to a record after somebody looked at it stands there by its name alone.
        let kept = descriptions.filter(\.isKept)
        records = Dictionary(kept.map { ($0.key, $0.customer) }) { first, _ in first }
        spellings = Dictionary(grouping: kept, by: \.customer)
        (self.accounts, self.apart) = (accounts, apart)
        names = Set(descriptions.map(\.name)).sorted()
        domains = Set(
            descriptions.compactMap { CompanyKey(name: $0.written, domain: $0.domain).telling }
        ).sorted()
    }

    /// What is known of a company beside what a description says of it.
    private func company(_ customer: EndCustomer, _ record: ID<CustomerAccount>?) -> Company {
        guard let record, let account = accounts[record] else { return Company(customer) }
        return Company(account, called: [customer] + (spellings[record] ?? []).map(\.described))
    }

    /// What is done about two descriptions: by what somebody said of them, else by the evidence.
    func judge(
        _ one: (customer: EndCustomer, by: PartnerID?), _ other: (customer: EndCustomer, by: PartnerID?),
        _ policy: MatchPolicy
    ) -> (action: MatchAction, ground: MatchGround?) {
        let first = records[DescribedCustomer(one.customer, by: one.by).key]
        let second = records[DescribedCustomer(other.customer, by: other.by).key]
        if let first, let second {
            if first == second { return (.decline, nil) }
            if apart[first]?.contains(second) ?? false { return (.pass, nil) }
        }
        let evidence = MatchEvidence(company(one.customer, first), company(other.customer, second))
        return (policy.action(evidence), policy.ground(evidence))
    }
}

/// Under which names an end customer is known, or may be, with what people said of these.
struct KnownCustomer: Sendable {
    /// In the same name, or as somebody said.
    let same: SameCompany
    /// And in names that are likely it.
    let likely: SameCompany
    let knowledge: CustomerKnowledge
}

extension Reader {
    func known(_ customer: EndCustomer) throws -> KnownCustomer {
        let alike = try alike(CompanyKey(customer))
        let knowledge = try knowledge(of: alike.likely)
        return KnownCustomer(same: alike.same, likely: alike.likely.with(knowledge), knowledge: knowledge)
    }

    /// What people said of those that are, or may be, called so. One question where nobody said anything, which is the rule.
    func knowledge(of company: SameCompany) throws -> CustomerKnowledge {
        let kept = Set(try descriptions(called: company, keptAlone: true).map(\.customer))
        guard !kept.isEmpty else { return .none }
        let ids = kept.sorted { $0.text < $1.text }
        let accounts: [(ID<CustomerAccount>, CustomerAccount)] = try ids.compactMap { id in
            try vendorWide.find(id).map { (id, $0.value) }
        }
        return CustomerKnowledge(
            try descriptions(under: ids), Dictionary(accounts) { first, _ in first }, try recordsApart(from: kept))
    }
}

extension SameCompany {
    /// With all names and domains that people put beside these.
    func with(_ knowledge: CustomerKnowledge) -> SameCompany {
        SameCompany(
            names: names + knowledge.names.filter { !names.contains($0) },
            domains: domains + knowledge.domains.filter { !domains.contains($0) })
    }
}

extension Company {
    /// All that is known of an end customer.
    ///
    /// - Parameter called: how it is described, the description in question first.
    init(_ account: CustomerAccount, called: [EndCustomer]) {
        var names: [String] = []
        for name in called.map(\.name) + account.names.map(\.text) where !names.contains(name) { names.append(name) }
        let domains = called.compactMap(\.domain) + account.domains
        self.init(
            names: names.map { CompanyName($0) },
            country: called.first.flatMap { $0.country.isEmpty ? nil : $0.country },
            domains: Set(domains.compactMap { DomainName($0)?.ascii }.map { CompanyDomain(ascii: $0) }),
            identifiers: Set(account.identifiers.compactMap(\.checked)), parent: account.parent?.text)
    }
}
