import Enablement
import Record
import Terms

/// Files and logos that the vendor gives its partners.
enum LibraryAPI {
    static let endpoints: [Endpoint] = [
        .command(
            .post, "/v1/library", AddLibraryFile.self, "Put a file into the library", creates: { $0.id.text }),
        .query("/v1/library", ListLibrary.self, "List the files of the library"),
        .query("/v1/library/{document}", ShowLibraryFile.self, "Show a file of the library"),
        .command(
            .post, "/v1/library/{document}/remove", RemoveLibraryFile.self, "Take a file out of the library"),
        .command(
            .post, "/v1/library/{document}/download", DownloadLibraryFile.self,
            "Record that a file is taken, and say what it is"),
        .query("/v1/library/{document}/downloads", ListLibraryDownloads.self, "List who took a file"), content,
    ]

    private struct Place: Decodable, Sendable {
        let document: ID<LibraryFile>
    }

    private static let content = Endpoint.download(
        "/v1/library/{document}/content", "library_content", .seeLibrary, Place.self,
        "Get a file of the library; a partner's taking it is recorded"
    ) { channel, place, credential, language in
        try await channel.libraryFile(place.document, as: credential, in: language)
    }
}

extension LibraryView: VersionedReply {}
