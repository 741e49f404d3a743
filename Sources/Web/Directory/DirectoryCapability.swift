extension WebCapability {
    /// The public list of partners, and where to turn for what.
    static let directory = WebCapability(
        name: "Directory", summary: "The public list of partners, and the program's contacts.",
        endpoints: DirectoryAPI.endpoints, pages: DirectoryPages.routes,
        navigation: [
            NavigationEntry(DirectoryAddress.listing, "directory.listing", in: .company, order: 53) {
                $0.resources.directory != nil
            },
            NavigationEntry(DirectoryAddress.contacts, "directory.contacts", in: .resources, order: 58) {
                !$0.resources.contacts.isEmpty
            },
            NavigationEntry(DirectoryAddress.list, "directory.title", in: .partners, order: 58) {
                $0.resources.directory != nil
            },
        ],
        places: [.of(.partnerUnlisted, .partnerRelisted, on: DirectoryAddress.listing)],
        models: [PublicDirectory.Model.self])
}
