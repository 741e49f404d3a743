import Channel
import HTTPTypes
import Hummingbird
import Record
import Store
import Terms

/// The public list of partners, and the program's contacts. What anybody may ask needs no key.
enum DirectoryAPI {
    static let capability = Capability(
        name: "Directory", summary: "The public list of partners, checks of certificates, and contacts.",
        endpoints: [
            .query("/v1/directory", SearchDirectory.self, "Search the list of partners"),
            .query("/v1/listings", ListListings.self, "List listings, newest first, also those that are not shown"),
            .query("/v1/listing", ShowListing.self, "Show a partner's listing"),
            .command(.post, "/v1/listing", PublishListing.self, "Publish the company on the list of partners"),
            .command(.post, "/v1/listing/withdraw", WithdrawListing.self, "Take the company off the list"),
            .command(.post, "/v1/partners/{partner}/unlist", UnlistPartner.self, "Keep a partner off the list"),
            .command(
                .post, "/v1/partners/{partner}/relist", RelistPartner.self, "Let a partner stand on the list again"),
            .query("/v1/contacts", ListContacts.self, "List where to turn for what"), search, check,
        ])

    private static let searchPath: PathTemplate = "/v1/programs/{vendor}/partners"
    private static let checkPath: PathTemplate = "/v1/programs/{vendor}/certificates/{code}"

    /// What a stranger asks of a program.
    private struct Place: Decodable, Sendable {
        let vendor: String
    }

    private struct Certificate: Decodable, Sendable {
        let vendor: String
        let code: String
    }

    /// As `SearchDirectory`, with the program it is about.
    private struct PublicSearch: Codable, Sendable {
        let vendor: String
        let text: String?
        let country: String?
        let tier: String?
        let type: String?
        let speciality: String?
        let skip: Int?
        let limit: Int?
    }

    private static let search = Endpoint(
        method: .get, path: searchPath, name: "search_public_directory",
        summary: "Search a program's list of partners; open to everyone", permission: nil,
        input: .query(PublicSearch.self), output: .json(SearchDirectory.Found.self), creates: false,
        repeatable: false, conditional: false, versioned: false
    ) { server, call in
        let known = ["text", "country", "tier", "type", "speciality", "skip", "limit"]
        let asked = try call.query(PublicSearch.self, searchPath, known: known)
        let search = SearchDirectory(
            text: asked.text, country: asked.country, tier: asked.tier, type: asked.type,
            speciality: asked.speciality, skip: asked.skip, limit: asked.limit)
        return try Response(
            json: try await server.channel.directory(
                of: try vendor(asked.vendor), search, in: PublicScope(), for: call.language))
    }

    private static let check = Endpoint(
        method: .get, path: checkPath, name: "check_public_certificate",
        summary: "Check a certificate by its code; open to everyone, and slowed down for who guesses", permission: nil,
        input: .query(Certificate.self), output: .json(CertificateCheck.self), creates: false, repeatable: false,
        conditional: false, versioned: false
    ) { server, call in
        let asked = try call.query(Certificate.self, checkPath, known: [])
        let origin = Origin(
            address: call.address(behindProxy: server.behindProxy), userAgent: call.request.headers[.userAgent] ?? "")
        return try Response(
            json: try await server.channel.checkCertificate(
                asked.code, of: try vendor(asked.vendor), from: origin, in: call.language))
    }

    /// A vendor by its id or its name in it.
    static func vendor(_ written: String) throws -> ID<Vendor> {
        guard let vendor = ID<Vendor>(written) ?? ID<Vendor>("vendor_" + written) else {
            throw Problem.notFound(Vendor.noun)
        }
        return vendor
    }
}
