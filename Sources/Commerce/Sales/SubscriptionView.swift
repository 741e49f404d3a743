import Record
import Store
import Terms

/// A subscription as the vendor or its partner of record sees it. A later partner of record is shown nothing of what an earlier one ordered
/// and what that cost.
public struct SubscriptionView: Codable, Hashable, Sendable, SchemaNamed {
    public let id: ID<Subscription>
    /// The partner of record: who transacted it last, or whom the vendor named since.
    public let partner: PartnerID
    /// The day from which that partner is its partner of record.
    public let recordSince: Day
    /// Why the vendor named it; absent where it transacted it.
    public let recordReason: String?
    public let customer: EndCustomer
    public let sku: String
    public let productLine: String
    public let units: Int
    /// The first and the last day of the present term.
    public let starts: Day
    public let ends: Day
    /// What it costs a year, net; absent where another partner's order made it so.
    public let yearly: Money?
    /// What its first year cost, net; absent where another partner transacted it first.
    public let firstYear: Money?
    /// The first day of its first term.
    public let began: Day
    /// Who transacted it first; absent where that was another partner.
    public let first: PartnerID?
    public let renewals: Int
    public let status: Subscription.Status
    /// The day on which it ended, and why.
    public let ended: Day?
    public let endReason: String?
    /// The orders that made it what it is and that are there for the one who asks, oldest first.
    public let orders: [ID<Order>]

    public static var schemaName: String { "Subscription" }
}

extension SubscriptionView: Resource { package static var resource: String { "subscription" } }

extension [Subscription] {
    /// As the one who asks sees them. One question for the orders of all.
    func shown(to reader: Reader) throws -> [SubscriptionView] {
        let partner = reader.context.actor.partner
        let known = partner == nil ? nil : try reader.own(flatMap(\.orders))
        return map { $0.shown(to: partner, knowing: known) }
    }
}

extension Subscription {
    /// - Parameter known: the orders that the partner sees; nil for the vendor, who sees all.
    fileprivate func shown(to viewer: PartnerID?, knowing known: Set<String>?) -> SubscriptionView {
        let own = orders.filter { known?.contains($0.text) ?? true }
        let isFirst = viewer == nil || viewer == first
        // Where the vendor named the partner, what it costs may be what another was asked for.
        let isPriced = recordReason == nil || own.last == orders.last
        return SubscriptionView(
            id: id, partner: partner, recordSince: recordSince, recordReason: recordReason, customer: customer,
            sku: sku, productLine: productLine, units: units, starts: starts, ends: ends,
            yearly: isPriced ? yearly : nil, firstYear: isFirst ? firstYear : nil, began: began,
            first: isFirst ? first : nil, renewals: renewals, status: status, ended: ended, endReason: endReason,
            orders: own)
    }
}

extension Reader {
    /// Those of some orders that are there for the one who asks.
    fileprivate func own(_ orders: [ID<Order>]) throws -> Set<String> {
        let ids = Set(orders.map(\.text)).sorted()
        guard !ids.isEmpty else { return [] }
        return Set(try matching("SELECT id FROM {orders}", "id", ids).map { try $0.text(0) })
    }
}
