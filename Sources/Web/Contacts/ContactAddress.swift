import Channel
import Commerce
import Record

/// The addresses of contacts that partners name with registrations.
enum ContactAddress {
    static let list = SharedFixedAddress("/deal-contacts")
    static let record = PageAddress<ID<Deal>>("/portal/deals/{deal}/contacts")
    static let approve = PageAddress<ID<DealContact>>("/portal/deal-contacts/{contact}/approve")
    static let withdraw = PageAddress<ID<DealContact>>("/portal/deal-contacts/{contact}/withdraw")
}
