import Channel
import Record

/// Who is to do what waits.
enum InboxAPI {
    static let endpoints: [Endpoint] = [
        .command(.post, "/v1/assignments", AssignTask.self, "Assign something that waits to somebody"),
        .query("/v1/assignments", ListAssignments.self, "List what is whose to do"),
    ]
}
