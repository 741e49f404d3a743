import Enablement
import Record

/// The addresses of licences that are not for resale.
enum LicenceAddress {
    static let list = SharedFixedAddress("/licences")
    static let grant = PageAddress<ID<Licence>>("/console/licences/{licence}/grant")
    static let decline = PageAddress<ID<Licence>>("/console/licences/{licence}/decline")
}
