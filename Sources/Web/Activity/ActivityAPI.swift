import Channel
import Record

/// What was decided and changed, and what those who follow the journal could not take in.
enum ActivityAPI {
    static let endpoints: [Endpoint] = [
        .query("/v1/activity", ListActivity.self, "List what was decided and changed, newest first"),
        .query("/v1/journal/set_aside", ListSetAside.self, "List entries that a follower could not take in"),
    ]
}
