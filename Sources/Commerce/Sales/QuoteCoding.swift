import Record
import Terms

/// A priced line as it is written: without what follows from its decision. The list and net amounts and the rate are
/// the decision's outcome, a unit's price is the list amount by the number of units; what differs from that is written.
private struct WrittenLine<Reasons: Codable>: Codable {
    let sku: String
    let name: String
    let productLine: String
    let units: Int
    let unitPrice: Money?
    let list: Money?
    let net: Money?
    let rate: Rate?
    let deal: ID<Deal>?
    let term: LineTerm?
    let promotions: [TakenPromotion]?
    let decision: Reasons
    let distributorBonus: Reasons?

    init(_ line: PricedLine, _ reasons: (Decision) -> Reasons) {
        let outcome = line.decision.outcome
        (sku, name, productLine, units) = (line.sku, line.name, line.productLine, line.units)
        unitPrice = line.unitPrice == Self.unitPrice(line.list, line.units) ? nil : line.unitPrice
        list = line.list == outcome.from ? nil : line.list
        net = line.net == outcome.amount ? nil : line.net
        rate = line.rate == outcome.rate ? nil : line.rate
        (deal, term, promotions) = (line.deal, line.term, line.promotions)
        (decision, distributorBonus) = (reasons(line.decision), line.distributorBonus.map(reasons))
    }

    /// - Throws: `DecodingError` when the decision has no outcome from which to tell what is left out.
    func line(_ whole: (Reasons) -> Decision, _ path: [any CodingKey]) throws -> PricedLine {
        let decision = whole(decision)
        guard let list = list ?? decision.outcome.from, let net = net ?? decision.outcome.amount,
            let unitPrice = unitPrice ?? Self.unitPrice(list, units)
        else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: path, debugDescription: "neither the line nor its decision says what it costs"))
        }
        return PricedLine(
            sku: sku, name: name, productLine: productLine, units: units, unitPrice: unitPrice, list: list, net: net,
            rate: rate ?? decision.outcome.rate, deal: deal, term: term, promotions: promotions,
            decision: decision,
            distributorBonus: distributorBonus.map(whole))
    }

    private static func unitPrice(_ list: Money, _ units: Int) -> Money? {
        units > 0 ? try? list.divided(by: Int64(units), .down) : nil
    }
}

extension PricedLine: Codable {
    public init(from decoder: any Decoder) throws {
        self = try WrittenLine<Decision>(from: decoder).line({ $0 }, decoder.codingPath)
    }

    public func encode(to encoder: any Encoder) throws { try WrittenLine(self) { $0 }.encode(to: encoder) }
}

/// Written without the sums of its lines; their decisions are of its moment, by one program, and about the line's
/// registration or the partner.
extension Quote {
    private enum CodingKeys: String, CodingKey {
        case id, partner, distributor, customer, route, role, lines, by, version, made, validThrough, origin, promotions
        case order
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        let partner = try members.decode(PartnerID.self, forKey: .partner)
        let made = try members.decode(Instant.self, forKey: .made)
        let program = ProgramReference(
            name: try members.decode(String.self, forKey: .by), version: try members.decode(Int.self, forKey: .version))
        let lines = try members.decode([WrittenLine<BareDecision>].self, forKey: .lines).map { line in
            try line.line({ $0.about(line.deal?.text ?? partner.text, at: made, program) }, decoder.codingPath)
        }
        guard let currency = lines.first?.list.currency else {
            throw DecodingError.dataCorruptedError(forKey: .lines, in: members, debugDescription: "there is no line")
        }
        let (list, total) = (try lines.sum(in: currency, \.list), try lines.sum(in: currency, \.net))
        self.init(
            id: try members.decode(ID<Quote>.self, forKey: .id),
            partner: partner,
            distributor: try members.decodeIfPresent(PartnerID.self, forKey: .distributor),
            customer: try members.decode(EndCustomer.self, forKey: .customer),
            route: try members.decode(Route.self, forKey: .route),
            role: try members.decode(DealRole.self, forKey: .role),
            lines: lines, list: list, total: total, discount: try list.subtracting(total), rate: lines.commonRate,
            made: made,
            validThrough: try members.decode(Day.self, forKey: .validThrough),
            origin: try members.decodeIfPresent(PurchaseOrigin.self, forKey: .origin),
            promotions: try members.decodeIfPresent([PromotionTerms].self, forKey: .promotions),
            order: try members.decodeIfPresent(ID<Order>.self, forKey: .order))
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(id, forKey: .id)
        try members.encode(partner, forKey: .partner)
        try members.encodeIfPresent(distributor, forKey: .distributor)
        try members.encode(customer, forKey: .customer)
        try members.encode(route, forKey: .route)
        try members.encode(role, forKey: .role)
        try members.encode(lines.map { WrittenLine($0, BareDecision.init) }, forKey: .lines)
        try members.encodeIfPresent(lines.first?.decision.program.name, forKey: .by)
        try members.encodeIfPresent(lines.first?.decision.program.version, forKey: .version)
        try members.encode(made, forKey: .made)
        try members.encode(validThrough, forKey: .validThrough)
        try members.encodeIfPresent(origin, forKey: .origin)
        try members.encodeIfPresent(promotions, forKey: .promotions)
        try members.encodeIfPresent(order, forKey: .order)
    }
}

extension [PricedLine] {
    /// The rate of all lines, where it is the same.
    var commonRate: Rate? {
        guard let first = first?.rate, allSatisfy({ $0.rate == first }) else { return nil }
        return first
    }
}
