import Members
import Record
import Terms

/// A company as a document names it.
public struct DocumentParty: Codable, Hashable, Sendable {
    public let name: String
    /// A line each; empty where no address is known.
    public let address: [String]
    /// ISO 3166 two-letter code; empty where none is known.
    public let country: String
}

/// From whom a document of the vendor's comes, and whom it is made out to.
public struct DocumentParties: Codable, Hashable, Sendable {
    /// With its name in any case.
    public let vendor: Letterhead
    public let partner: DocumentParty
    /// The distributor it goes through, if any.
    public let distributor: DocumentParty?
}

extension Reader {
    /// Whom a document is between. Whoever may read the document may know: they did it together.
    package func documentParties(_ partner: PartnerID, through distributor: PartnerID? = nil) throws -> DocumentParties
    {
        let wide = vendorWide
        let head = try letterhead()
        return DocumentParties(
            vendor: Letterhead(
                name: head.name ?? context.vendor.name, address: head.address, contact: head.contact, foot: head.foot,
                taxes: head.taxes),
            partner: DocumentParty(try wide.require(partner).value),
            distributor: try distributor.map { DocumentParty(try wide.require($0).value) })
    }
}

extension DocumentParty {
    fileprivate init(_ partner: Partner) {
        name = partner.name
        address = [partner.profile?.address, partner.profile?.city].compactMap(\.self)
            .flatMap { $0.split(separator: "\n").map(String.init) }.filter { !$0.isEmpty }
        country = partner.country
    }
}
