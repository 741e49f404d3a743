import Commerce
import Members
import Record
import Terms

/// Something that partners earn on, whatever it is: an order, what an end customer was invoiced for, an engagement.
struct EarningSource {
    let id: EarningSourceID
    /// What people know it by.
    let about: String
    let customer: EndCustomer
    let lines: [Line]
    /// The day on which it was sold.
    let sold: Day
    /// The day of its invoice, where it is one.
    let invoiced: Day?
    /// Whose it is, by what they are to it.
    let partner: PartnerID?
    let distributor: PartnerID?
    let referral: Referral?
    let negotiated: Day?
    /// What of each line counts by now, by event.
    let counted: [EarningEvent: [Int64]]
    /// Has the customer paid all that is claimed?
    let isPaid: Bool
    let order: Order?
    let engagement: Engagement?

    struct Line {
        let sku: String
        let productLine: String
        let sale: EarningSale
        let term: LineTerm?
        let deal: ID<Deal>?
        let subscription: ID<Subscription>?
    }

    /// The lines as they are looked at on an event: a referral is won by the whole.
    func lines(on event: EarningEvent) throws -> [Line] {
        guard event == .referral, let first = lines.first else { return lines }
        let currency = first.sale.net.currency
        let sale = EarningSale(
            net: try lines.sum(in: currency, \.sale.net), list: try lines.sum(in: currency, \.sale.list), months: nil,
            units: lines.reduce(0) { $0 + $1.sale.units }, points: lines.reduce(0) { $0 + $1.sale.points })
        return [
            Line(
                sku: first.sku, productLine: first.productLine, sale: sale, term: nil, deal: first.deal,
                subscription: first.subscription)
        ]
    }

    /// Is what is earned on an event earned on a product? What was delivered is none, and a referral may be won by several.
    func isOfOneProduct(_ event: EarningEvent) -> Bool {
        engagement == nil && (event != .referral || Set(lines.map(\.sku)).count == 1)
    }

    /// A part of an amount in proportion, rounded half to even: more is never less of it.
    static func share(_ minor: Int64, _ part: Int64, of whole: Int64) throws -> Int64 {
        guard whole > 0 else { return 0 }
        guard part < whole else { return minor }
        return try EarningInput.Part(from: 0, through: max(0, part), whole: whole).of(minor, .halfEven)
    }
}

extension EarningSource {
    init(_ order: Order, _ zone: Zone) throws {
        let nets = order.lines.enumerated().map { place, line in
            let back = (order.returns ?? []).filter { $0.line == place + 1 }.reduce(0) { $0 + $1.net.minor }
            return max(0, line.net.minor - back)
        }
        let standing = nets.reduce(0, +)
        let left = max(0, standing - order.credited.minor)
        let kept = try nets.map { try Self.share($0, left, of: standing) }
        var counted: [EarningEvent: [Int64]] = [:]
        if order.counted != nil { counted[.order] = kept }
        let invoiced = order.invoiced.minor - order.credited.minor
        counted[.invoice] = try kept.map { try Self.share($0, invoiced, of: left) }
        counted[.payment] = try kept.map { try Self.share($0, order.paid.minor, of: left) }
        self.init(
            id: .order(order.id), about: order.customer.name, customer: order.customer,
            lines: order.lines.map { line in
                Line(
                    sku: line.sku, productLine: line.productLine,
                    sale: EarningSale(
                        net: line.net, list: line.list, months: line.term.map { $0.months ?? 12 }, units: line.units),
                    term: line.term, deal: line.deal, subscription: line.term?.subscription)
            },
            sold: zone.day(order.placed), invoiced: nil, partner: order.partner, distributor: order.distributor,
            referral: nil,
            negotiated: nil, counted: counted, isPaid: left > 0 && order.isPaid, order: order, engagement: nil)
    }

    init(_ invoice: CustomerInvoice, _ referral: Referral?) throws {
        let left = try invoice.claimed.minor
        let whole = invoice.amount.minor
        let kept = try invoice.lines.map { try Self.share($0.net.minor, left, of: whole) }
        var counted: [EarningEvent: [Int64]] = [.invoice: kept]
        counted[.payment] = try kept.map { try Self.share($0, invoice.paid.minor, of: left) }
        if referral?.won == invoice.id { counted[.referral] = [left] }
        self.init(
            id: .customerInvoice(invoice.id), about: "\(invoice.number), \(invoice.customer.name)",
            customer: invoice.customer,
            lines: invoice.lines.map { line in
                Line(
                    sku: line.sku, productLine: line.productLine, sale: line.sale, term: nil, deal: nil,
                    subscription: line.subscription)
            },
            sold: invoice.sold, invoiced: invoice.issued, partner: invoice.partner, distributor: nil,
            referral: referral,
            negotiated: invoice.negotiated, counted: counted, isPaid: left > 0 && !invoice.isOpen, order: nil,
            engagement: nil)
    }

    init(_ engagement: Engagement) {
        let line = Line(
            sku: engagement.kind, productLine: "",
            sale: EarningSale(net: engagement.licenceValue, list: engagement.licenceValue, months: 12, units: 1),
            term: nil, deal: nil, subscription: engagement.subscription)
        self.init(
            id: .engagement(engagement.id), about: engagement.customer.name, customer: engagement.customer,
            lines: [line], sold: engagement.delivered, invoiced: nil, partner: engagement.partner, distributor: nil,
            referral: nil,
            negotiated: nil,
            counted: engagement.status == .approved ? [.engagement: [engagement.licenceValue.minor]] : [:],
            isPaid: true, order: nil, engagement: engagement)
    }

    /// Was it sold by the vendor itself?
    var isVendorSale: Bool {
        if case .customerInvoice = id { true } else { false }
    }
}

extension Reader {
    /// What earnings are taken of, as it stands now; nil for what is gathered.
    func source(_ id: EarningSourceID) throws -> EarningSource? {
        let all = vendorWide
        switch id {
        case .order(let order): return try EarningSource(try all.require(order).value, context.program.zone)
        case .customerInvoice(let invoice):
            let invoice = try all.require(invoice).value
            return try EarningSource(invoice, try invoice.referral.map { try all.require($0).value })
        case .engagement(let engagement): return EarningSource(try all.require(engagement).value)
        case .gathering, .granted, .opening: return nil
        }
    }
}
