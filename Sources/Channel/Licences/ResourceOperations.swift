/// Commands and queries about licences, the library and the public list of partners.
enum ResourceOperations {
    static let commands: [Operation] = [
        Operation(RequestLicence.self), Operation(GrantLicence.self), Operation(DeclineLicence.self),
        Operation(ExpireLicence.self), Operation(AddLibraryFile.self), Operation(RemoveLibraryFile.self),
        Operation(DownloadLibraryFile.self), Operation(PublishListing.self), Operation(WithdrawListing.self),
        Operation(UnlistPartner.self), Operation(RelistPartner.self),
    ]

    static let queries: [Operation] = [
        Operation(query: ListLicences.self), Operation(query: ShowLicence.self),
        Operation(query: ShowLicenceQuotas.self), Operation(query: ListLibrary.self),
        Operation(query: ShowLibraryFile.self),
        Operation(query: ListLibraryDownloads.self), Operation(query: SearchDirectory.self),
        Operation(query: ShowListing.self), Operation(query: ListListings.self), Operation(query: ListContacts.self),
    ]

    static let events: [any Event.Type] = LicenceEvents.all + LibraryEvents.all + DirectoryEvents.all
}

extension Licence: Resource { static var resource: String { "licence" } }
extension LibraryView: Resource { static var resource: String { "document" } }
extension LibraryShelf: Resource { static var resource: String { "library" } }
extension Listing: Resource { static var resource: String { "listing" } }
extension SearchDirectory.Found: Resource { static var resource: String { "directory" } }
