import Members
import Record
import Terms

/// How a purchase came about, where that bears on its price.
public struct PurchaseOrigin: Codable, Hashable, Sendable {
    /// Does it renew an earlier purchase?
    public let renewal: Bool
    /// The order it renews, where that is known: one of the same partner, end customer and product lines.
    public let renews: ID<Order>?
    /// Is it for the partner's own use?
    public let internalUse: Bool
    /// Did the vendor develop the deal and hand it over?
    public let vendorDeveloped: Bool

    package init(renewal: Bool, renews: ID<Order>?, internalUse: Bool, vendorDeveloped: Bool) {
        (self.renewal, self.renews, self.internalUse) = (renewal, renews, internalUse)
        self.vendorDeveloped = vendorDeveloped
    }

    /// Nil where nothing is out of the ordinary, so that nothing is written down.
    ///
    /// - Throws: `Problem.invalid` when an order to renew is named for what is said to be no renewal.
    package init?(renewal: Bool?, renews: ID<Order>?, internalUse: Bool?, vendorDeveloped: Bool?) throws {
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
    /// The product lines of which the deal that is renewed was first transacted by this partner.
    let firstTransacted: Set<String>

    /// What holds for a purchase that is no renewal.
    static let none = RenewalSituation(firstTransacted: [])
}

extension Reader {
    /// Looks up what a renewal's price depends on; reads nothing for other purchases. O(length of the chain of
    /// renewals) at most.
    ///
    /// - Parameter same: under which names the end customer is known.
    /// - Throws: `Problem.notFound` for an order to renew that is not this partner's, `Problem.invalid` for one of
    ///   another end customer or product line, or one that is no sale.
    func renewal(
        _ origin: PurchaseOrigin?, of buyer: PartnerID, _ customer: EndCustomer, knownAs same: SameCompany,
        _ productLines: Set<String>
    ) throws -> RenewalSituation {
        guard let origin, origin.renewal else { return .none }
        var named: Order?
        if let renews = origin.renews {
            // Of another partner's order nobody learns anything, not even that there is one.
            guard let order = try vendorWide.find(renews)?.value, order.partner == buyer else {
                throw Problem.notFound(Order.noun)
            }
            try order.checkRenewal(customer, productLines)
            named = try root(of: order)
        }
        let own = try productLines.filter { line in
            if let named, named.origin?.renewal != true { return true }
            // What is renewed is known no further back: the first order that there is tells.
            return try firstOrder(of: buyer, knownAs: same, line).map { $0.origin?.renewal != true } ?? false
        }
        return RenewalSituation(firstTransacted: own)
    }

    /// The first order of a chain of renewals.
    private func root(of order: Order) throws -> Order {
        var (order, seen) = (order, Set([order.id]))
        while let earlier = order.origin?.renews, seen.insert(earlier).inserted {
            guard let found = try vendorWide.find(earlier)?.value else { break }
            order = found
        }
        return order
    }

    /// The first order of a product line that counts, by a partner for an end customer.
    private func firstOrder(of buyer: PartnerID, knownAs same: SameCompany, _ line: String) throws -> Order? {
        var first: Order?
        try vendorWide.each(
            Order.self, where: "partner = $1 AND counted = 1 AND \(same.condition(in: Order.table, after: 1))",
            [.text(buyer.text)] + same.arguments
        ) { order in
            if order.value.productLines.contains(line) { first = order.value }
            return first == nil
        }
        return first
    }
}

extension Order {
    var productLines: Set<String> { Set(lines.map(\.productLine)) }

    /// - Throws: `Problem.invalid` where the order cannot be what is renewed for an end customer and product lines.
    fileprivate func checkRenewal(_ customer: EndCustomer, _ lines: Set<String>) throws {
        guard CompanyKey(self.customer).matches(CompanyKey(customer)), lines.isSubset(of: productLines) else {
            let own = productLines.sorted().map(TypedValue.text)
            throw Problem.invalid(
                field: "/renews",
                Phrase("purchase.renews_other", ["customer": .text(self.customer.name), "lines": .list(own)]))
        }
        guard counted != nil else { throw Problem.invalid(field: "/renews", "purchase.renews_no_sale") }
    }
}

extension Facts {
    mutating func set(_ origin: PurchaseOrigin?, _ renewal: RenewalSituation, _ productLine: String) {
        guard let origin else { return }
        set(.orderRenewal, origin.renewal)
        set(.orderFirstTransacted, renewal.firstTransacted.contains(productLine))
        set(.orderInternalUse, origin.internalUse)
        set(.orderVendorDeveloped, origin.vendorDeveloped)
    }
}
