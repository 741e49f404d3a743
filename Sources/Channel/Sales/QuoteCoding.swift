import Record
import Terms

/// Written without what follows from the decision: the list and net amounts and the rate are its outcome, and a unit's price is the list
/// amount by the number of units. What differs from that is written.
extension PricedLine: Codable {
    private enum CodingKeys: String, CodingKey {
        case sku, name, productLine, units, unitPrice, list, net, rate, deal, decision, distributorBonus
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        let units = try members.decode(Int.self, forKey: .units)
        let decision = try members.decode(Decision.self, forKey: .decision)
        func money(_ key: CodingKeys, else known: Money?) throws -> Money {
            try members.decodeIfPresent(Money.self, forKey: key) ?? known ?? members.decode(Money.self, forKey: key)
        }
        let list = try money(.list, else: decision.outcome.from)
        self.init(
            sku: try members.decode(String.self, forKey: .sku), name: try members.decode(String.self, forKey: .name),
            productLine: try members.decode(String.self, forKey: .productLine), units: units,
            unitPrice: try money(.unitPrice, else: Self.unitPrice(list, units)), list: list,
            net: try money(.net, else: decision.outcome.amount),
            rate: try members.decodeIfPresent(Rate.self, forKey: .rate) ?? decision.outcome.rate
                ?? members.decode(Rate.self, forKey: .rate),
            deal: try members.decodeIfPresent(ID<Deal>.self, forKey: .deal), decision: decision,
            distributorBonus: try members.decodeIfPresent(Decision.self, forKey: .distributorBonus))
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(sku, forKey: .sku)
        try members.encode(name, forKey: .name)
        try members.encode(productLine, forKey: .productLine)
        try members.encode(units, forKey: .units)
        if unitPrice != Self.unitPrice(list, units) { try members.encode(unitPrice, forKey: .unitPrice) }
        if list != decision.outcome.from { try members.encode(list, forKey: .list) }
        if net != decision.outcome.amount { try members.encode(net, forKey: .net) }
        if rate != decision.outcome.rate { try members.encode(rate, forKey: .rate) }
        try members.encodeIfPresent(deal, forKey: .deal)
        try members.encode(decision, forKey: .decision)
        try members.encodeIfPresent(distributorBonus, forKey: .distributorBonus)
    }

    private static func unitPrice(_ list: Money, _ units: Int) -> Money? {
        units > 0 ? try? list.divided(by: Int64(units), .down) : nil
    }
}

/// Written without the sums of its lines.
extension Quote {
    private enum CodingKeys: String, CodingKey {
        case id, partner, distributor, customer, route, role, lines, made, validThrough, origin
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        let lines = try members.decode([PricedLine].self, forKey: .lines)
        guard let currency = lines.first?.list.currency else {
            throw DecodingError.dataCorruptedError(forKey: .lines, in: members, debugDescription: "there is no line")
        }
        let (list, total) = (try lines.sum(in: currency, \.list), try lines.sum(in: currency, \.net))
        self.init(
            id: try members.decode(ID<Quote>.self, forKey: .id),
            partner: try members.decode(PartnerID.self, forKey: .partner),
            distributor: try members.decodeIfPresent(PartnerID.self, forKey: .distributor),
            customer: try members.decode(EndCustomer.self, forKey: .customer),
            route: try members.decode(Route.self, forKey: .route),
            role: try members.decode(DealRole.self, forKey: .role),
            lines: lines, list: list, total: total, discount: try list.subtracting(total), rate: lines.commonRate,
            made: try members.decode(Instant.self, forKey: .made),
            validThrough: try members.decode(Day.self, forKey: .validThrough),
            origin: try members.decodeIfPresent(PurchaseOrigin.self, forKey: .origin))
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(id, forKey: .id)
        try members.encode(partner, forKey: .partner)
        try members.encodeIfPresent(distributor, forKey: .distributor)
        try members.encode(customer, forKey: .customer)
        try members.encode(route, forKey: .route)
        try members.encode(role, forKey: .role)
        try members.encode(lines, forKey: .lines)
        try members.encode(made, forKey: .made)
        try members.encode(validThrough, forKey: .validThrough)
        try members.encodeIfPresent(origin, forKey: .origin)
    }
}

extension [PricedLine] {
    /// The rate of all lines, where it is the same.
    var commonRate: Rate? {
        guard let first = first?.rate, allSatisfy({ $0.rate == first }) else { return nil }
        return first
    }
}
