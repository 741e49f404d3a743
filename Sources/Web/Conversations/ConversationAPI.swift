import Channel
import Members
import Record

/// Comments.
enum ConversationAPI {
    static let endpoints: [Endpoint] = [
        .command(.post, "/v1/comments", AddComment.self, "Say something about a thing"),
        .query("/v1/comments", ListComments.self, "List what was said about a thing, newest first"),
        .query("/v1/comments/{comment}", ShowComment.self, "Show a comment"),
        download,
    ]

    private struct Place: Decodable, Sendable {
        let comment: ID<Comment>
        let file: ID<StoredFile>
    }

    private static let download = Endpoint.download(
        "/v1/comments/{comment}/files/{file}", "comment_file", .comment, Place.self,
        "Get a file that came with a comment"
    ) { channel, place, credential, _ in
        try await channel.commentFile(place.file, of: place.comment, as: credential)
    }
}
