import Channel
import Enablement
import HTTPTypes
import Hummingbird
import Record
import Store
import Terms

/// The public list of partners, and the program's contacts. Looking up partners needs no key.
enum DirectoryAPI {
    static let endpoints: [Endpoint] = [
        .query("/v1/directory", SearchDirectory.self, "Search the list of partners"),
        .query("/v1/listings", ListListings.self, "List listings, newest first, also those that are not shown"),
        .query("/v1/listing", ShowListing.self, "Show a partner's listing"),
        .command(.post, "/v1/listing", PublishListing.self, "Publish the company on the list of partners"),
        .command(.post, "/v1/listing/withdraw", WithdrawListing.self, "Take the company off the list"),
        .command(.post, "/v1/partners/{partner}/unlist", UnlistPartner.self, "Keep a partner off the list"),
        .command(
            .post, "/v1/partners/{partner}/relist", RelistPartner.self, "Let a partner stand on the list again"),
        .query("/v1/contacts", ListContacts.self, "List where to turn for what"), search,
    ]

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
        method: .get, path: "/v1/programs/{vendor}/partners", name: "search_public_directory",
        summary: "Search a program's list of partners; open to everyone", permission: nil,
        input: .query(PublicSearch.self), output: .json(SearchDirectory.Found.self), creates: false,
        repeatable: false, conditional: false, versioned: false
    ) { server, call in
        let known = ["text", "country", "tier", "type", "speciality", "skip", "limit"]
        let asked = try call.query(PublicSearch.self, known: known)
        let search = SearchDirectory(
            text: asked.text, country: asked.country, tier: asked.tier, type: asked.type,
            speciality: asked.speciality, skip: asked.skip, limit: asked.limit)
        let vendor = try PublicVendor.named(asked.vendor)
        return try await call.judging(asked) {
            try Response(
                json: try await server.channel.directory(of: vendor, search, in: PublicScope(), for: call.language))
        }
    }
}
