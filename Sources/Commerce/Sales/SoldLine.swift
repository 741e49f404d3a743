import Members
import Record
import Store
import Terms

/// A line of a sale as measures see it: what was bought or given up, by whom, how.
package struct SoldLine: Codable, Hashable, Sendable {
    package let sku: String
    package let productLine: String
    /// Units bought; nothing where units were given up.
    package let units: Int
    /// Units that came, less those that were given up; a renewal adds nothing.
    package let net: Int
    /// What it came to, in the currency in which its sale counts.
    package let minor: Int64
    package let change: LineChange?
    package let months: Int?
    /// The end customer, by its domain or its name.
    package let customer: String
    package let country: String
    package let region: String?
    package let segment: String?
    package let route: Route
    package let role: DealRole
    package let origin: PurchaseOrigin?
    /// Was it priced by a registration?
    package let isRegistered: Bool

    /// Was the end customer's first purchase of what it is about made by it?
    package var isNew: Bool {
        change.map { $0 == .begin } ?? (origin?.renewal != true)
    }

    /// The same as units of another product that were given up by an upgrade.
    package func leaving(_ sku: String, _ productLine: String, units: Int) -> SoldLine {
        SoldLine(
            sku: sku, productLine: productLine, units: 0, net: -units, minor: 0, change: change, months: months,
            customer: customer, country: country, region: region, segment: segment, route: route, role: role,
            origin: origin, isRegistered: isRegistered)
    }

    /// The same, less units and an amount that went back.
    func lessened(by units: Int, minor: Int64) -> SoldLine {
        SoldLine(
            sku: sku, productLine: productLine, units: -units, net: net == 0 ? 0 : -units, minor: -minor,
            change: change, months: months, customer: customer, country: country, region: region, segment: segment,
            route: route, role: role, origin: origin, isRegistered: isRegistered)
    }

    /// What conditions of measures read, on a day.
    package func facts(on day: Day, _ currency: Currency) -> Facts {
        var facts = Facts()
        facts.set(.dealRole, role.rawValue)
        facts.set(.customerCountry, country)
        facts.set(.customerRegion, region ?? "")
        facts.set(.customerSegment, segment ?? "")
        facts.set(.orderRoute, route.rawValue)
        facts.set(.orderUnits, units)
        facts.set(.orderProduct, sku)
        facts.set(.orderProductLine, productLine)
        facts.set(.orderDay, day.description)
        facts.set(.orderRenewal, origin?.renewal ?? (change == .renew))
        facts.set(.orderInternalUse, origin?.internalUse ?? false)
        facts.set(.orderVendorDeveloped, origin?.vendorDeveloped ?? false)
        facts.set(.orderChange, change?.rawValue ?? "")
        facts.set(.orderMonths, months ?? 0)
        let monthly = Money(minor: minor, currency).wholeUnits / Int64(max(1, months ?? 12))
        facts.set(.orderMonthly, Int(clamping: monthly))
        facts.set(.orderRegistered, isRegistered)
        return facts
    }

    package static func key(_ customer: EndCustomer) -> String {
        let key = CompanyKey(customer)
        return key.domain ?? key.name
    }
}

extension Money {
    /// Whole units of the currency, cut.
    var wholeUnits: Int64 { minor / currency.minorUnits }
}

extension Order {
    /// Its lines as sold.
    ///
    /// - Parameters:
    ///   - minors: what each came to, in the currency in which the sale counts.
    ///   - nets: the units that each brought, less those given up; what was ordered, and nothing of a renewal, where nil.
    func sold(_ minors: [Int64], nets: [Int]? = nil, region: String?, segment: String?) -> [SoldLine] {
        lines.enumerated().map { place, line in
            let givesUp = line.term?.change.givesUp ?? false
            let usual = givesUp ? -line.units : origin?.renewal == true || line.term?.change == .renew ? 0 : line.units
            return SoldLine(
                sku: line.sku, productLine: line.productLine, units: givesUp ? 0 : line.units,
                net: nets?[place] ?? usual, minor: minors[place], change: line.term?.change, months: line.term?.months,
                customer: SoldLine.key(customer), country: customer.country, region: region, segment: segment,
                route: route, role: role, origin: origin, isRegistered: line.deal.map(registrations.contains) ?? false)
        }
    }
}
