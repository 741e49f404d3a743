extension WebCapability {
    /// Files and logos that the vendor gives its partners.
    static let library = WebCapability(
        name: "Library", summary: "Files and logos for partners, by type and tier.", endpoints: LibraryAPI.endpoints,
        pages: LibraryPages.routes,
        navigation: NavigationEntry.both(
            LibraryAddress.list.both, "library.title", portal: .resources, console: .partners, order: 60
        ) { $0.resources.library != nil })
}
