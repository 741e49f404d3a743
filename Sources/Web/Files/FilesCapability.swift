extension WebCapability {
    /// Files that people hand in.
    static let files = WebCapability(
        name: "Files", summary: "Files that partners hand in as evidence.", endpoints: FileAPI.endpoints)
}
