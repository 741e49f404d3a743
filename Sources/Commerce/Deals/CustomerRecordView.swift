import Matching
import Members
import Record
import Store
import Terms

/// The record of an end customer, as the vendor's people keep it.
package struct CustomerRecordView: Codable, Sendable {
    package let id: ID<CustomerAccount>
    package let name: String
    package let names: [CustomerName]
    package let domains: [String]
    package let countries: [String]
    package let identifiers: [CustomerNumber]
    package let parent: Named?
    /// The record under which it stands; absent for one that stands for itself.
    package let merged: Named?
    /// Records that stand under it.
    package let absorbed: [Named]
    /// How it was described, by whom.
    package let descriptions: [Description]
    /// Other records that may be of the same company, the likeliest first.
    package let alike: [Alike]
    /// Product lines that several partners have registered for it.
    package let conflicts: [Uncovered]

    /// Another record.
    package struct Named: Codable, Sendable, SchemaNamed {
        package let id: ID<CustomerAccount>
        package let name: String
        package static var schemaName: String { "NamedCustomer" }
    }

    /// In whose words it stands in the record.
    package struct Description: Codable, Sendable, SchemaNamed {
        /// By which a split names it.
        package let id: String
        /// Absent for the vendor.
        package let partner: PartnerID?
        package let partnerName: String?
        package let name: String
        package let domain: String?
        package let country: String
        package static var schemaName: String { "CustomerDescription" }
    }

    /// A record that may be of the same company.
    package struct Alike: Codable, Sendable, SchemaNamed {
        package let id: ID<CustomerAccount>
        package let name: String
        package let country: String
        /// In what they are alike and differ, in words.
        package let reasons: [String]
        package static var schemaName: String { "AlikeCustomer" }
    }

    /// What several partners have registered.
    package struct Uncovered: Codable, Sendable, SchemaNamed {
        package let productLine: String
        package let deals: [DealSummary]
        package static var schemaName: String { "UncoveredConflict" }
    }
}

extension Reader {
    func recordView(_ spelled: SpelledCustomer) throws -> CustomerRecordView? {
        guard let record = spelled.record else { return nil }
        let partners = try partnerNames(spelled.descriptions.compactMap(\.partner))
        let absorbed: [Versioned<CustomerAccount>] = try vendorWide.records(
            "WHERE merged_into = $1 ORDER BY id", [.text(record.id.text)])
        let isOpen = record.merged == nil
        return CustomerRecordView(
            id: record.id, name: record.customer.name, names: record.names, domains: record.domains,
            countries: record.countries, identifiers: record.identifiers, parent: try record.parent.map(named),
            merged: try (record.merged?.into).map(named),
            absorbed: absorbed.map { .init(id: $0.value.id, name: $0.value.customer.name) },
            descriptions: spelled.descriptions.map { one in
                .init(
                    id: one.key, partner: one.partner, partnerName: one.partner.flatMap { partners[$0] },
                    name: one.written, domain: one.domain, country: one.country)
            },
            alike: isOpen ? try alike(record, spelled) : [], conflicts: isOpen ? try uncovered(spelled) : [])
    }

    private func named(_ id: ID<CustomerAccount>) throws -> CustomerRecordView.Named {
        .init(id: id, name: try vendorWide.require(id).value.customer.name)
    }

    /// Records that the policy takes for the same company, or leaves to a person, and that nobody told apart.
    private func alike(_ record: CustomerAccount, _ spelled: SpelledCustomer) throws -> [CustomerRecordView.Alike] {
        let likely = try known(record.customer).likely
        let called = SameCompany(
            names: likely.names + spelled.same.names.filter { !likely.names.contains($0) },
            domains: spelled.same.domains)
        let apart = try recordsApart(from: [record.id])[record.id] ?? []
        let others = Dictionary(grouping: try descriptions(called: called), by: \.customer)
            .filter { $0.key != record.id && !apart.contains($0.key) }
        let own = Company(record, called: [record.customer] + spelled.descriptions.map(\.described))
        let policy = matchPolicy
        return try others.compactMap { id, descriptions -> (Double, CustomerRecordView.Alike)? in
            guard let account = try vendorWide.find(id)?.value, account.merged == nil else { return nil }
            let evidence = MatchEvidence(
                own, Company(account, called: [account.customer] + descriptions.map(\.described)))
            guard policy.action(evidence) != .pass else { return nil }
            let reasons = MatchReason.reasons(evidence).map { wording($0.phrase.key, $0.phrase.values) }
            return (
                evidence.comparison.score,
                .init(
                    id: id, name: account.customer.name, country: account.customer.country, reasons: reasons)
            )
        }.sorted { ($1.0, $0.1.id.text) < ($0.0, $1.1.id.text) }.map(\.1)
    }

    /// Registrations that stand beside each other for one product line, of several partners.
    private func uncovered(_ spelled: SpelledCustomer) throws -> [CustomerRecordView.Uncovered] {
        let statuses = DealStatus.blocking.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let found: [Versioned<Deal>] = try vendorWide.records(
            "WHERE status IN (\(statuses)) AND \(spelled.same.condition(in: Deal.table)) ORDER BY id",
            spelled.same.arguments)
        let keys = Set(spelled.descriptions.map(\.key))
        let own = found.filter { keys.contains($0.value.described.key) }
        return try Dictionary(grouping: own, by: \.value.terms.productLine).sorted { $0.key < $1.key }
            .filter { Set($0.value.map(\.value.partner)).count > 1 }
            .map { .init(productLine: $0.key, deals: try summaries($0.value)) }
    }
}
