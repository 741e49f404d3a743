import Members
import Record
@_spi(System) import Store
import Terms

/// A partner as everybody may see it: what every listing has, and what the partner chose to publish.
public struct PublicPartner: Codable, Sendable {
    public let name: String
    /// ISO 3166 two-letter code.
    public let country: String
    public let type: String
    public let typeLabel: String
    public let tier: String?
    public let tierLabel: String?
    public let website: String?
    public let description: String?
    public let city: String?
    public let phone: String?
    public let specialities: [String]
    /// Since when it stands on the list.
    public let since: Day
    /// The clause by which partners are listed.
    public let clause: ClauseID
}

/// The vendor's public list of partners, by name.
public struct SearchDirectory: Query {
    public static let name = "search_directory"
    public static let permission = Permission.seeProgram

    /// Part of a name or of what the partner says of itself.
    public let text: String?
    /// ISO 3166 two-letter code.
    public let country: String?
    public let tier: String?
    public let type: String?
    public let speciality: String?
    /// How many to leave out from the start.
    public let skip: Int?
    /// How many at most, 1 to 200; 50 when nothing is said.
    public let limit: Int?

    public init(
        text: String? = nil, country: String? = nil, tier: String? = nil, type: String? = nil,
        speciality: String? = nil, skip: Int? = nil, limit: Int? = nil
    ) {
        (self.text, self.country, self.tier, self.type) = (text, country, tier, type)
        (self.speciality, self.skip, self.limit) = (speciality, skip, limit)
    }

    /// A part of the list.
    public struct Found: Codable, Sendable, SchemaNamed {
        public let items: [PublicPartner]
        /// How many there are of this sort.
        public let count: Int
        /// What can be looked for, in all of the list.
        public let countries: [String]
        public let specialities: [String]

        public static var schemaName: String { "DirectoryPage" }
    }

    public func answer(_ reader: Reader) throws -> Found {
        let all = try reader.vendorWide.listed()
        let found = all.filter(fits)
        let start = min(max(skip ?? 0, 0), found.count)
        let size = min(max(limit ?? 50, 1), 200)
        return Found(
            items: Array(found[start..<min(start + size, found.count)]), count: found.count,
            countries: Set(all.map(\.country)).sorted(), specialities: Set(all.flatMap(\.specialities)).sorted())
    }

    private func fits(_ partner: PublicPartner) -> Bool {
        func same(_ wanted: String?, _ value: String?) -> Bool {
            guard let wanted, !wanted.isEmpty else { return true }
            return value?.lowercased() == wanted.lowercased()
        }
        let words = [partner.name, partner.city ?? "", partner.description ?? ""] + partner.specialities
        let sought = (text ?? "").lowercased().split(whereSeparator: \.isWhitespace)
        let place = words.joined(separator: " ").lowercased()
        return sought.allSatisfy { place.contains($0) } && same(country, partner.country) && same(tier, partner.tier)
            && same(type, partner.type)
            && ((speciality ?? "").isEmpty || partner.specialities.contains { same(speciality, $0) })
    }
}

extension Reader {
    /// Everybody on the list, by name: who published, is not kept off it, and meets the program's conditions now. O(listings).
    fileprivate func listed() throws -> [PublicPartner] {
        guard let terms = context.program.resources.directory else { return [] }
        let rows = try query(
            """
            SELECT l.body, p.body FROM {listings} l JOIN {partners} p ON p.id = l.partner WHERE l.shown = 1 \
            ORDER BY p.name, l.id
            """)
        return try rows.compactMap { row in
            let listing = try JSON.decode(Listing.self, from: try row.text(0))
            let partner = try JSON.decode(Partner.self, from: try row.text(1))
            let facts = terms.conditions.isEmpty ? Facts() : try facts(of: partner)
            let decision = try terms.decision(subject: partner.id.text, at: now, program: context.program, facts)
            guard decision.outcome.verdict.isFavourable else { return nil }
            return view(partner, listing, terms)
        }
    }

    private func view(_ partner: Partner, _ listing: Listing, _ terms: DirectoryTerms) -> PublicPartner {
        func shown<Value>(_ field: DirectoryTerms.Field, _ value: Value?) -> Value? {
            terms.fields.contains(field) ? value : nil
        }
        let details = listing.details
        return PublicPartner(
            name: partner.name, country: partner.country, type: partner.type,
            typeLabel: wording.text(.named(.partnerType, partner.type)), tier: partner.tier,
            tierLabel: context.program.tiers?.tier(partner.tier)?.label[language],
            website: shown(.website, details.website),
            description: shown(.description, details.description), city: shown(.city, details.city),
            phone: shown(.phone, details.phone), specialities: shown(.specialities, details.specialities) ?? [],
            since: context.program.zone.day(listing.published), clause: terms.clause)
    }
}

/// The own listing, or a partner's for the vendor.
public struct ShowListing: Query {
    public static let name = "show_listing"
    public static let permission = Permission.seePartners

    /// The partner, when the vendor asks.
    public let partner: PartnerID?

    public func answer(_ reader: Reader) throws -> Versioned<Listing> {
        guard let listing = try reader.listing(of: try reader.partnerActedFor(partner).id) else {
            throw Problem.notFound(Listing.noun)
        }
        return listing
    }
}

extension Guildhall {
    /// The public list of partners, for somebody whom nobody knows.
    ///
    /// - Parameter scope: that of somebody who has not signed in: nothing but what partners published is given out.
    /// - Throws: `Problem.notFound` for a vendor that is not here.
    public func directory(
        of vendor: ID<Vendor>, _ search: SearchDirectory, in scope: PublicScope, for language: Language
    ) async throws -> SearchDirectory.Found {
        try await database.read { snapshot in
            try search.answer(try self.systemReader(vendor, snapshot, in: language))
        }
    }
}
