import Commerce
import Members
import Record

/// The addresses of registrations: a partner's own in the portal, what the vendor decides in the console.
enum DealAddress {
    static let list = SharedFixedAddress("/deals")
    static let deal = SharedAddress<ID<Deal>>("/deals/{deal}")
    static let file = SharedAddress<ID<Deal>, ID<StoredFile>>("/deals/{deal}/files/{file}")

    static let new = FixedAddress("/portal/deals/new")
    static let edit = PageAddress<ID<Deal>>("/portal/deals/{deal}/edit")
    static let discard = PageAddress<ID<Deal>>("/portal/deals/{deal}/discard")
    static let submit = PageAddress<ID<Deal>>("/portal/deals/{deal}/submit")
    static let answer = PageAddress<ID<Deal>>("/portal/deals/{deal}/answer")
    static let evidence = PageAddress<ID<Deal>>("/portal/deals/{deal}/evidence")
    static let requestExtension = PageAddress<ID<Deal>>("/portal/deals/{deal}/extension")
    static let close = PageAddress<ID<Deal>>("/portal/deals/{deal}/close")

    static let review = PageAddress<ID<Deal>>("/console/deals/{deal}/review")
    static let requestAction = PageAddress<ID<Deal>>("/console/deals/{deal}/request-action")
    static let approve = PageAddress<ID<Deal>>("/console/deals/{deal}/approve")
    static let decline = PageAddress<ID<Deal>>("/console/deals/{deal}/decline")
    static let exception = PageAddress<ID<Deal>>("/console/deals/{deal}/exception")
    static let suspend = PageAddress<ID<Deal>>("/console/deals/{deal}/suspend")
    static let resume = PageAddress<ID<Deal>>("/console/deals/{deal}/resume")
    static let rescind = PageAddress<ID<Deal>>("/console/deals/{deal}/rescind")
    static let extend = PageAddress<ID<Deal>>("/console/deals/{deal}/extend")
    static let declineExtension = PageAddress<ID<Deal>>("/console/deals/{deal}/decline-extension")
    static let quoteDirectly = PageAddress<ID<Deal>>("/console/deals/{deal}/vendor-quotes")
}
