import Members
import Record
import Terms

/// Subscriptions: those of which a partner is partner of record, or all for the vendor.
package enum SubscriptionList: RecordList {
    package static let name = "list_subscriptions"
    package static let permission = Permission.seeOrders
    package static let filters: [ListFilter] = [
        .partner(), .choice("status", Subscription.Status.self), .text("product_line"),
        .customer(),
    ]

    package static func items(
        _ records: [Versioned<Subscription>], _ reader: Reader
    ) throws -> [SubscriptionView] {
        try records.map(\.value).shown(to: reader)
    }
}

package typealias ListSubscriptions = ListQuery<SubscriptionList>
