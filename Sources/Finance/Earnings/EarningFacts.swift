import Commerce
import Members
import Record
import Store
import Terms

/// What is known where something is earned: found out once for all lines of it.
struct EarningFacts {
    private let reader: Reader
    private let source: EarningSource
    private var partners: [PartnerID: (partner: Partner, facts: Facts, history: [TierHeld])] = [:]
    private let account: CustomerAccount?
    private let deals: [ID<Deal>: Deal]
    private let subscriptions: [ID<Subscription>: Subscription]

    /// - Parameter reader: of everything of the vendor.
    init(_ source: EarningSource, _ reader: Reader) throws {
        (self.source, self.reader) = (source, reader)
        let asked = reader.context.program.asked
        account =
            asked.contains(where: { $0.name.hasPrefix("customer.") })
            ? try reader.account(of: source.customer, describedBy: source.partner).get() : nil
        var deals: [ID<Deal>: Deal] = [:]
        for id in Set(source.lines.compactMap(\.deal)) { deals[id] = try reader.find(id)?.value }
        self.deals = deals
        var subscriptions: [ID<Subscription>: Subscription] = [:]
        for id in Set(source.lines.compactMap(\.subscription)) { subscriptions[id] = try reader.find(id)?.value }
        self.subscriptions = subscriptions
    }

    func subscription(of line: EarningSource.Line) -> Subscription? { line.subscription.flatMap { subscriptions[$0] } }

    /// Who may earn on a line, and as what.
    func earners(of line: EarningSource.Line) throws -> [(PartnerID, Earner)] {
        var earners: [(PartnerID, Earner)] = []
        if let partner = source.partner { earners.append((try reader.survivor(of: partner), .partner)) }
        if let distributor = source.distributor {
            earners.append((try reader.survivor(of: distributor), .distributor))
        }
        if let subscription = subscription(of: line) { earners.append((subscription.partner, .partnerOfRecord)) }
        return earners
    }

    /// All that what a partner earns on a line depends on.
    mutating func input(
        _ event: EarningEvent, _ line: EarningSource.Line, of id: PartnerID, as earner: Earner, on day: Day
    ) throws -> EarningInput {
        let known = try self.partner(id)
        let program = reader.context.program
        var facts = known.facts
        facts.set(customer: source.customer, account, line.productLine, reader.context)
        facts.set(registration: line.deal.flatMap { deals[$0] }, reader.context)
        set(line, &facts, on: day)
        set(referral: source.referral, &facts, on: day)
        facts.set(.saleByVendor, source.isVendorSale)
        if let engagement = source.engagement {
            facts.set(.engagementKind, engagement.kind)
            facts.set(.engagementValue, Int(clamping: engagement.value.minor / engagement.value.currency.minorUnits))
        }
        for rule in program.earnings.rules {
            if let rate = source.referral?.rate, rule.ceiling != nil { facts.decided[rule.id] = rate.rate }
        }
        var input = EarningInput(event: event, day: day, earner: earner, facts: facts, sale: line.sale)
        let subscription = subscription(of: line)
        let noticed = source.referral.map { program.zone.day($0.notified) }
        input.began[.referral] = noticed
        input.began[.subscription] = subscription?.began
        if program.asked.contains(.partnerTier) {
            let tier = { known.history.tier(on: $0) ?? known.partner.tier ?? "" }
            input.facts.set(.partnerTier, tier(day))
            input.tiers = [
                .order: tier(source.sold), .invoice: tier(source.invoiced ?? day),
                .contract: tier(noticed ?? subscription?.began ?? source.sold),
            ]
        }
        return input
    }

    private mutating func partner(
        _ id: PartnerID
    ) throws -> (partner: Partner, facts: Facts, history: [TierHeld]) {
        if let known = partners[id] { return known }
        let partner = try reader.require(id).value
        let history = reader.context.program.asked.contains(.partnerTier) ? try reader.tierHistory(of: id) : []
        let found = (partner, try reader.facts(of: partner), history)
        partners[id] = found
        return found
    }

    private func set(_ line: EarningSource.Line, _ facts: inout Facts, on day: Day) {
        facts.set(.orderUnits, line.sale.units)
        facts.set(.orderProductLine, line.productLine)
        facts.set(.orderProduct, line.sku)
        facts.set(.orderDay, day.description)
        facts.set(.orderMonths, line.sale.months ?? 0)
        let whole = line.sale.net.minor / line.sale.net.currency.minorUnits
        facts.set(.orderMonthly, Int(clamping: whole / Int64(max(1, line.sale.months ?? 12))))
        if let order = source.order {
            facts.set(.dealRole, order.role.rawValue)
            facts.set(.orderRoute, order.route.rawValue)
            facts.set(.orderValue, Int(clamping: order.list.minor / order.list.currency.minorUnits))
            facts.set(.orderRegistered, line.deal.map(order.registrations.contains) ?? false)
            facts.set(.orderRenewal, order.origin?.renewal ?? (line.term?.change == .renew))
            facts.set(.orderInternalUse, order.origin?.internalUse ?? false)
            facts.set(.orderVendorDeveloped, order.origin?.vendorDeveloped ?? false)
            facts.set(.orderChange, line.term?.change.rawValue ?? "")
        }
        guard let subscription = subscription(of: line) else { return }
        facts.set(.subscriptionKnown, true)
        facts.set(.subscriptionUnits, subscription.units)
        facts.set(.subscriptionAgeMonths, subscription.age(on: day))
        facts.set(.subscriptionRenewals, subscription.renewals)
        facts.set(
            .subscriptionFirstYear,
            Int(clamping: subscription.firstYear.minor / subscription.firstYear.currency.minorUnits))
    }

    /// A notice that came after the sale brought nothing.
    private func set(referral: Referral?, _ facts: inout Facts, on day: Day) {
        guard let referral else { return }
        let notified = reader.context.program.zone.day(referral.notified)
        let days = notified.days(to: source.sold)
        guard days >= 0 else { return }
        facts.set(.referralKnown, true)
        facts.set(.referralDays, days)
        let months = notified.wholeMonths(to: source.sold)
        facts.set(.referralMonths, notified.adding(months: months) < source.sold ? months + 1 : months)
        facts.set(.referralBeforeNegotiation, source.negotiated.map { notified < $0 } ?? true)
        facts.set(.referralEnded, !referral.stands(on: day))
    }
}

/// A tier that a partner had from a day on.
struct TierHeld: Codable, Hashable, Sendable {
    let tier: String?
    let from: Day
}

extension [TierHeld] {
    /// The tier on a day; that of the first day known before then, nothing where none is known.
    func tier(on day: Day) -> String? { (last { $0.from <= day } ?? first)?.tier }
}

extension Reader {
    /// The tiers that a partner had, the first one first, as its standing keeps them.
    func tierHistory(of partner: PartnerID) throws -> [TierHeld] {
        let rows = try vendorWide.query("SELECT body FROM {standings} WHERE partner = $1", [.text(partner.text)])
        return try rows.first.map { row in
            let text = try row.text(0)
            return try JSON.parse(text)["history"]?.decode([TierHeld].self) ?? []
        } ?? []
    }

    func tier(of partner: Partner, on day: Day) throws -> String? {
        try tierHistory(of: partner.id).tier(on: day) ?? partner.tier
    }
}
