import Members
import Record

/// The addresses of a partner's agreements.
enum AgreementAddress {
    static let list = FixedAddress("/portal/agreements")
    static let agreement = PageAddress<String>("/portal/agreements/{agreement}")
    static let accept = PageAddress<String>("/portal/agreements/{agreement}/accept")
    static let document = PageAddress<String, ID<StoredFile>>("/portal/agreements/{agreement}/documents/{file}")
}
