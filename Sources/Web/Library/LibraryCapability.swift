extension WebCapability {
    /// Files and logos that the vendor gives its partners.
    static let library = WebCapability(
        name: "Library", summary: "Files and logos for partners, by type and tier.", endpoints: LibraryAPI.endpoints,
        pages: LibraryPages.routes,
        navigation: LibraryAddress.list.both.map {
            NavigationEntry($0, "library.title", in: .resources, order: 52) { $0.resources.library != nil }
        })
}
