extension WebCapability {
    /// What those who run the server ask.
    static let operations = WebCapability(
        name: "Operations", summary: "The server's health, the kinds of problems, and this description.",
        endpoints: OperationAPI.endpoints)
}
