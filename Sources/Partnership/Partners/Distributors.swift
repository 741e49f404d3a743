import Members
import Record
import Store
import Terms

/// The vendor's distributors by name, for resellers who choose one: whom each of them has given permission, and since when.
public struct ListDistributors: Query {
    public static let name = "list_distributors"
    public static let permission = Permission.grantPermissions

    /// A distributor as a reseller sees it.
    public struct Listed: Codable, Sendable, SchemaNamed {
        public let id: PartnerID
        public let name: String
        /// ISO 3166 two-letter code.
        public let country: String
        /// Since when the reseller who asks lets it register on its behalf; absent while it does not.
        public let permittedSince: Instant?

        public static var schemaName: String { "ListedDistributor" }
    }

    public func answer(_ reader: Reader) throws -> Page<Listed> {
        let types = reader.context.program.partnerTypes.filter { $0.role == .distributor }.map(\.id)
        guard !types.isEmpty else { return Page(items: [], next: nil) }
        let places = types.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let found: [Versioned<Partner>] = try reader.vendorWide.records(
            "WHERE type IN (\(places)) ORDER BY name, id", types.map { .text($0) })
        let rows = try reader.query("SELECT distributor, since FROM {permissions}")
        let given = try Dictionary(uniqueKeysWithValues: rows.map { (try $0.text(0), try $0.int(1)) })
        return Page(
            items: found.map { distributor in
                Listed(
                    id: distributor.id, name: distributor.name, country: distributor.country,
                    permittedSince: given[distributor.id.text].map { Instant(milliseconds: $0) })
            }, next: nil)
    }
}
