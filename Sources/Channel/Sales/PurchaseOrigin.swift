import Record
import Terms

/// How a purchase came about, where that bears on its price.
public struct PurchaseOrigin: Codable, Hashable, Sendable {
    /// Does it renew an earlier purchase?
    public let renewal: Bool
    /// The order it renews, where that was placed here.
    public let renews: ID<Order>?
    /// Is it for the partner's own use?
    public let internalUse: Bool
    /// Did the vendor develop the deal and hand it over?
    public let vendorDeveloped: Bool

    /// Nil where nothing is out of the ordinary, so that nothing is written down.
    ///
    /// - Throws: `Problem.invalid` when an order to renew is named for what is said to be no renewal.
    init?(renewal: Bool?, renews: ID<Order>?, internalUse: Bool?, vendorDeveloped: Bool?) throws {
        guard renewal ?? false || renews == nil || renewal == nil else {
            throw Problem.invalid(field: "/renews", "purchase.no_renewal")
        }
        self.renewal = renewal ?? (renews != nil)
        self.renews = renews
        self.internalUse = internalUse ?? false
        self.vendorDeveloped = vendorDeveloped ?? false
        guard self.renewal || self.internalUse || self.vendorDeveloped else { return nil }
    }
}

/// What must be known of earlier dealings to price a renewal.
struct RenewalSituation: Sendable {
    /// Was the purchase that is renewed this partner's own?
    let firstTransacted: Bool
    /// Did the partner bring a new opportunity within the last twelve months?
    let newOpportunity: Bool

    /// What holds for a purchase that is no renewal.
    static let none = RenewalSituation(firstTransacted: false, newOpportunity: false)
}

extension Reader {
    /// Looks up what a renewal's price depends on; reads nothing for other purchases. At most the partner's last 500 orders are
    /// looked through.
    func renewal(
        _ origin: PurchaseOrigin?, of buyer: PartnerID, _ customer: EndCustomer, _ productLines: Set<String>
    ) throws -> RenewalSituation {
        guard let origin, origin.renewal else { return .none }
        let orders: [Versioned<Order>] = try vendorWide.records(
            "WHERE partner = $1 ORDER BY id DESC LIMIT 500", [.text(buyer.text)])
        let own: Bool
        if let renewed = origin.renews {
            guard let order = try vendorWide.find(renewed)?.value else { throw Problem.notFound(Order.noun) }
            // Of another partner's order nobody learns more than that it was not this partner's.
            own = order.partner == buyer
        } else {
            let key = CompanyKey(customer)
            own = orders.contains { order in
                CompanyKey(order.customer).matches(key)
                    && order.lines.contains { productLines.contains($0.productLine) }
            }
        }
        return RenewalSituation(firstTransacted: own, newOpportunity: try newOpportunity(buyer, orders.map(\.value)))
    }

    /// A registration or an order that was no renewal, in the last twelve months.
    private func newOpportunity(_ buyer: PartnerID, _ orders: [Order]) throws -> Bool {
        let since = today.adding(months: -12)
        let zone = context.program.zone
        if orders.contains(where: { $0.origin?.renewal != true && zone.day($0.placed) >= since }) { return true }
        let deals: [Versioned<Deal>] = try vendorWide.records(
            "WHERE partner = $1 AND status <> 'draft' ORDER BY id DESC LIMIT 50", [.text(buyer.text)])
        return deals.contains { deal in deal.submitted.map { zone.day($0) >= since } ?? false }
    }
}

extension Facts {
    mutating func set(_ origin: PurchaseOrigin?, _ renewal: RenewalSituation) {
        guard let origin else { return }
        set(.orderRenewal, origin.renewal)
        set(.orderFirstTransacted, renewal.firstTransacted)
        set(.orderInternalUse, origin.internalUse)
        set(.orderVendorDeveloped, origin.vendorDeveloped)
        set(.partnerNewOpportunity, renewal.newOpportunity)
    }
}
