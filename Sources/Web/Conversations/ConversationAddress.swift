import Channel
import Record

/// The addresses of what is said about a thing, by the thing's id.
enum ConversationAddress {
    static let about = SharedAddress<String>("/conversations/{about}")
}
