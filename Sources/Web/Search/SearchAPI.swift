import Record

/// Looking for things.
enum SearchAPI {
    static let endpoints: [Endpoint] = [.query("/v1/search", Search.self, "Find things by words")]
}
