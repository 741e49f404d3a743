import Members
import Record
import Store
import Terms

/// What quotes and orders have in common: who buys what, for whom, by which route.
struct PurchaseEntry: Sendable {
    let partner: PartnerID?
    let deal: ID<Deal>?
    let customer: EndCustomer?
    let route: Route?
    let role: DealRole?
    let distributor: PartnerID?
    let currency: Currency?
    let lines: [LineEntry]
    let origin: PurchaseOrigin?
    /// The promotions by which it was quoted.
    var quoted: [PromotionTerms] = []

    /// Reads what pricing needs: the partner, its own registrations of the product lines, the products.
    func load(_ reader: Reader) throws -> PurchaseSituation {
        let buyer = try buyer(reader)
        try reader.requireActive(buyer)
        let deal = try deal.map { try reader.visible($0).value }
        if let deal, deal.partner != buyer.id { throw Problem.notFound(Deal.noun) }
        guard let customer = try deal?.terms.customer ?? customer?.checked() else {
            throw Problem.invalid(field: "/customer", "purchase.no_customer")
        }
        if let given = self.customer, deal != nil, !CompanyKey(given).matches(CompanyKey(customer)) {
            throw Problem.invalid(
                field: "/customer",
                Phrase("purchase.other_customer", ["given": .text(given.name), "customer": .text(customer.name)]))
        }
        // Looking for other spellings costs the most of all this: once for everything.
        let same = try reader.same(CompanyKey(customer))
        let pastDue = try reader.pastDueSince(buyer.id)
        let account = try reader.account(of: customer, describedBy: buyer.id, knownAs: same)
        let known = try reader.partnerFacts(buyer.id)
        let running = lines.contains { $0.change != nil } ? try reader.running(knownAs: same) : []
        let split = try lines.split(try products(reader), by: running, for: buyer.id)
        try PurchaseLimits.check(lines: split.count, "/lines")
        let productLines = Set(split.map(\.product.productLine))
        var deals: [String: Deal] = [:]
        for line in productLines {
            if let deal {
                if deal.terms.productLine == line { deals[line] = deal }
            } else {
                deals[line] = try reader.registration(of: buyer.id, knownAs: same, line)
            }
        }
        let through = try distributor(reader, buyer)
        return PurchaseSituation(
            partner: buyer, paymentsCurrent: try pastDue.get() == nil, customer: customer,
            deals: deals, distributor: through,
            distributorCurrent: try through.map { try reader.pastDueSince($0.id).get() == nil } ?? true,
            distributionTerms: try through.map { try reader.distributionTerms(buyer.id, $0.id) } ?? [],
            account: try account.get(), lines: split, namedDeal: deal,
            records: try reader.records(
                knownAs: same, try account.get(), buyer: buyer.id, productLines),
            programRate: try reader.programRate(currency),
            renewal: try reader.renewal(origin, of: buyer.id, customer, knownAs: same, productLines),
            known: try known.get(),
            promotions: try reader.promotions(
                for: buyer.id, in: currency ?? reader.context.program.currency, quoted: quoted))
    }

    private func buyer(_ reader: Reader) throws -> Partner {
        let actor = reader.context.actor
        switch (actor.kind, partner) {
        case (.reseller, nil): return try reader.ownPartner()
        case (.reseller, let named?):
            guard named == actor.partner else { throw Problem.notFound(Partner.noun) }
            return try reader.ownPartner()
        case (.distributor, let named?):
            // A distributor knows only the resellers that gave it permission.
            guard let own = actor.partner, let reseller = try reader.vendorWide.find(named)?.value,
                reseller.permitted.contains(own)
            else { throw Problem.notFound(Partner.noun) }
            return reseller
        case (_, let named?): return try reader.require(named).value
        case (_, nil):
            throw Problem.invalid(field: "/partner", "purchase.no_partner")
        }
    }

    private func distributor(_ reader: Reader, _ buyer: Partner) throws -> Partner? {
        let own = reader.context.actor.kind == .distributor ? reader.context.actor.partner : nil
        guard let id = distributor ?? own else { return nil }
        if let own, own != id { throw Problem.notFound("distributor") }
        guard let found = try reader.vendorWide.find(id)?.value,
            reader.context.program.partnerType(found.type)?.role == .distributor
        else { throw Problem.notFound("distributor") }
        return found
    }

    /// The product of each line; each is looked up once.
    ///
    /// - Throws: `Problem.invalid` for what no line may be, and for what the vendor does not sell.
    private func products(_ reader: Reader) throws -> [Product] {
        try PurchaseLimits.check(lines: lines.count, "/lines")
        var known: [String: Product] = [:]
        return try lines.enumerated().map { index, line in
            try PurchaseLimits.check(units: line.units, "/lines/\(index)/units")
            try line.checkTerm("/lines/\(index)")
            if let product = known[line.sku] { return product }
            guard let product = try reader.product(sku: line.sku) else {
                throw Problem.invalid(
                    field: "/lines/\(index)/sku", Phrase("purchase.no_product", ["sku": .text(line.sku)]))
            }
            known[line.sku] = product
            return product
        }
    }
}

/// All that must be known to price a purchase.
public struct PurchaseSituation: Sendable {
    package let partner: Partner
    package let paymentsCurrent: Bool
    package let customer: EndCustomer
    /// The partner's own registrations by product line.
    package let deals: [String: Deal]
    package let distributor: Partner?
    let distributorCurrent: Bool
    /// What the distributor and the reseller agreed between themselves.
    let distributionTerms: [DistributionTerms]
    let account: CustomerAccount?
    /// What is bought: a line that renews more than there is stands there as two.
    let lines: [SplitLine]
    /// The registration that the purchase names.
    let namedDeal: Deal?
    /// Who is partner of record, by product lines.
    let records: [String: LineRecord]
    /// What the purchase's currency is in the program's, where a rule asks for the order's value; nil where they are the same.
    let programRate: ExactRate?
    let renewal: RenewalSituation
    /// What other capabilities know of the partner.
    let known: Facts
    let promotions: PurchasePromotions
}

extension Reader {
    /// The partner's own registration for an end customer and product line: of those in force the oldest that has units
    /// left to order, or else the newest; where none is in force, the newest that was approved once, or else the
    /// newest.
    ///
    /// - Parameter same: under which names the end customer is known.
    func registration(of partner: PartnerID, knownAs same: SameCompany, _ productLine: String) throws -> Deal? {
        let found: [Versioned<Deal>] = try vendorWide.all(
            where: """
                partner = $1 AND product_line = $2 AND status <> 'draft' \
                AND \(same.condition(in: Deal.table, after: 2))
                """,
            [.text(partner.text), .text(productLine)] + same.arguments, newestFirst: true)
        let deals = found.map(\.value)
        let inForce = deals.filter { deal in
            deal.status == .approved && (deal.approval?.holds(at: now, in: context.program.zone) ?? false)
        }
        return inForce.last { $0.orderedUnits < $0.terms.units } ?? inForce.first
            ?? deals.first { $0.approval != nil } ?? deals.first
    }
}
