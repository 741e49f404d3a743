/// Where the API is on this server.
enum API {
    /// With what the path of each of its operations begins.
    static let root = "/v1/"
}
