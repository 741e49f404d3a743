import Enablement
import Record

/// The addresses of files and logos for partners.
enum LibraryAddress {
    static let list = SharedFixedAddress("/library")
    static let file = SharedAddress<ID<LibraryFile>>("/library/{document}")
    static let remove = PageAddress<ID<LibraryFile>>("/console/library/{document}/remove")
}
