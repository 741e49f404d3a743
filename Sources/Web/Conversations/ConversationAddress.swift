import Channel
import Members
import Record

/// The addresses of what is said about a thing, by the thing's id.
enum ConversationAddress {
    static let about = SharedAddress<String>("/conversations/{about}")
    static let file = SharedAddress<ID<Comment>, ID<StoredFile>>("/comments/{comment}/files/{file}")
}
