import Record

extension WebCapability {
    /// Looking for things from anywhere.
    static let search = WebCapability(
        name: "Search", summary: "Finds things by names, numbers, domains and addresses, whole or in part.",
        endpoints: SearchAPI.endpoints, pages: SearchPages.routes,
        models: [SearchPages.Model.self])
}
