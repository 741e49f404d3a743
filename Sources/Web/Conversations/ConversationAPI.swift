import Channel

/// Comments.
enum ConversationAPI {
    static let endpoints: [Endpoint] = [
        .command(.post, "/v1/comments", AddComment.self, "Say something about a thing"),
        .query("/v1/comments", ListComments.self, "List what was said about a thing, newest first"),
    ]
}
