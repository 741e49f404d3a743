import Commerce
import Members
import Record
import Store
import Terms

/// An order of the past as a file has it: what was bought, when, for how much.
public struct OrderRow: ImportRowByItself {
    public static let kind = ImportKind.orders
    public static let most = 500
    public static let columns: [ImportColumn] = [
        .required("external_id"), .required("partner"), .required("placed"), .required("sku"), .required("units"),
        .required("net"), .required("currency"), .optional("list"), .required("customer_name"),
        .optional("customer_country"), .optional("customer_domain"), .optional("distributor"), .optional("route"),
        .optional("role"), .optional("renewal"), .optional("internal_use"), .optional("vendor_developed"),
        .optional("status"), .optional("change"), .optional("months"), .optional("starts"),
    ]

    /// What another system calls it; a second order of the same is none.
    public let externalId: String
    public let partner: PartnerID
    public let distributor: PartnerID?
    public let placed: Instant
    public let customer: EndCustomer
    /// The partner type's usual route when left out.
    public let route: Route?
    /// Resale when left out.
    public let role: DealRole?
    public let renewal: Bool?
    public let internalUse: Bool?
    public let vendorDeveloped: Bool?
    /// How far it came; so far that it counts as a sale when left out.
    public let status: ImportedOrderStatus?
    public var lines: [Line]

    /// So many units of a product and what was charged for them.
    public struct Line: Codable, Hashable, Sendable {
        public let sku: String
        public let units: Int
        public let net: Money
        /// The list price of all units; that of the price list on the day, where there was one, when left out.
        public let list: Money?
        /// What it did to a subscription; left out, it was a purchase by itself.
        public let change: LineChange?
        /// Months of the term: 12 when left out.
        public let months: Int?
        /// The first day of the term; the day of the order, or the day after the present term, when left out.
        public let starts: Day?

        var term: LineTerm? {
            change.map { LineTerm(change: $0, subscription: nil, months: months, starts: starts) }
        }
    }

    public var key: String { SameText.key(externalId) }

    public static func known(_ rows: [OrderRow], _ reader: Reader) throws -> Set<String> {
        try reader.keys(of: "orders", external: rows.map(\.externalId), in: ["external", "id"])
    }

    public static func reference(_ rows: [OrderRow], _ reader: Reader) throws -> ImportReference {
        let partners = rows.map(\.partner) + rows.compactMap(\.distributor)
        var reference = try reader.importReference(partners: partners)
        let products = Set(rows.flatMap { $0.lines.map { SameText.key($0.sku) } }).sorted()
        for row in try reader.vendorWide.matching("SELECT body FROM {products}", "sku", products) {
            let product = try JSON.decode(Product.self, from: try row.text(0))
            reference.note(product)
        }
        reference.series = try reader.vendorWide.keptSeries()
        guard let wanted = reader.context.program.measured?.currency else { return reference }
        for row in rows {
            guard let currency = row.lines.first?.net.currency, currency != wanted else { continue }
            let place = CurrencyDay(
                currency: currency, day: reader.context.program.zone.day(row.placed))
            guard reference.rates[place] == nil else { continue }
            reference.rates[place] = try reader.rate(of: place.currency, to: wanted, on: place.day)
        }
        return reference
    }

    public func event(_ reference: ImportReference, _ context: Context) throws -> any Event {
        let externalId = try Text.line(externalId, "external_id")
        guard let buyer = reference.partners[partner], let type = context.program.partnerType(buyer.type) else {
            throw Problem.notFound(Partner.noun)
        }
        guard placed <= context.now else {
            throw Problem.invalid(field: "/placed", Phrase("moment.future", ["moment": .moment(placed)]))
        }
        try check(buyer, reference)
        let customer = try customer.checked()
        let day = context.program.zone.day(placed)
        let lines = try lines.enumerated().map { index, line in
            try line.priced("/lines/\(index)", reference, on: day, of: self, context.program.reference)
        }
        let currency = lines[0].net.currency
        let nothing = Money.zero(currency)
        let list = try Self.sum(lines.map(\.list), currency)
        let net = try Self.sum(lines.map(\.net), currency)
        try PurchaseLimits.check(list, "/list")
        let rate = lines[0].rate
        let counts = context.program.sales.counts
        let reached = status ?? ImportedOrderStatus(counts)
        let origin = try PurchaseOrigin(
            renewal: renewal, renews: nil, internalUse: internalUse, vendorDeveloped: vendorDeveloped)
        let invoiced = [.invoiced, .paid].contains(reached) ? net : nothing
        var order = Order(
            id: context.identifiers.next(Order.self, at: placed), partner: partner, distributor: distributor,
            quote: nil, again: nil, customer: customer,
            route: route ?? (distributor == nil ? type.routes.first : .distribution) ?? .direct,
            role: role ?? .resale, lines: lines, list: list, total: net,
            rate: lines.allSatisfy { $0.rate == rate } ? rate : nil, placed: placed, status: reached.status,
            confirmed: reached.status == .confirmed ? context.now : nil, registrations: [], overages: [],
            invoices: [], invoiced: invoiced, paid: reached == .paid ? net : nothing, charged: nothing,
            origin: origin, external: externalId)
        // What changes subscriptions is counted behind those that came before it.
        guard order.counts(from: counts), !lines.contains(where: { $0.term != nil }) else {
            return OrderImported(order: order, sale: nil)
        }
        order.counted = context.now
        return OrderImported(
            order: order,
            sale: try CountedSale(
                order, on: day,
                CountedSale.Setting(
                    wanted: context.program.measured?.currency,
                    rate: reference.rates[CurrencyDay(currency: currency, day: day)],
                    region: context.program.region(ofCountry: customer.country)?.id, segment: nil,
                    series: reference.series)))
    }

    private func check(_ buyer: Partner, _ reference: ImportReference) throws {
        let program = reference.context.program
        guard program.partnerType(buyer.type)?.role == .reseller else {
            throw Problem.invalid(
                field: "/partner", Phrase("purchase.not_for_distributors", ["partner": .text(buyer.name)]))
        }
        if let distributor { _ = try reference.distributor(distributor) }
        try PurchaseLimits.check(lines: lines.count, "/lines")
    }

    private static func sum(_ amounts: [Money], _ currency: Currency) throws -> Money {
        do {
            return try amounts.reduce(.zero(currency)) { try $0.adding($1) }
        } catch {
            throw (error as? MoneyError).map { Problem($0, field: "/net") } ?? error
        }
    }
}

extension OrderRow.Line {
    /// The line as orders keep it. What it cost is a fact; its decision says so and names no clause.
    fileprivate func priced(
        _ field: String, _ reference: ImportReference, on day: Day, of order: OrderRow, _ program: ProgramReference
    ) throws -> PricedLine {
        guard let product = reference.product(sku) else {
            throw Problem.invalid(field: "\(field)/sku", Phrase("import.no_product", ["sku": .text(sku)]))
        }
        try PurchaseLimits.check(units: units, "\(field)/units")
        try LineEntry(sku: sku, units: units, change: change, months: months, starts: starts).checkTerm(field)
        guard !net.isNegative, list.map({ !$0.isNegative && $0.currency == net.currency }) ?? true else {
            throw Problem.invalid(field: "\(field)/net", Phrase("import.net", ["amount": .money(net)]))
        }
        let whole = try whole(product, on: day, field)
        let (rate, unitPrice) = try shares(of: whole, field)
        return PricedLine(
            sku: product.sku, name: product.name, productLine: product.productLine, units: units, unitPrice: unitPrice,
            list: whole, net: net, rate: rate, deal: nil, term: term,
            decision: Decision(
                question: .price, subject: order.partner.text, at: order.placed, program: program,
                outcome: Outcome(.priced, rate: rate, from: whole, amount: net), rules: []),
            distributorBonus: nil)
    }

    /// What the line would have cost by list: as it says, or by the product's price of the day; what was charged where neither tells.
    private func whole(_ product: Product, on day: Day, _ field: String) throws -> Money {
        let whole = try list ?? listed(product, on: day, field) ?? net
        // Above the price list of the day nothing was taken off; only a list price that the row names can be wrong.
        if list == nil, net.exceeds(whole) { return net }
        guard whole.isZero, net.isPositive else { return whole }
        guard list == nil else {
            throw Problem.invalid(
                field: "\(field)/list", Phrase("import.list_of_nothing", ["amount": .money(net)]))
        }
        return net
    }

    /// The rate that was taken off the whole, cut to a millionth, and the price of one unit by list, cut to the minor unit.
    private func shares(of whole: Money, _ field: String) throws -> (rate: Rate?, unitPrice: Money) {
        guard !net.exceeds(whole) else {
            throw Problem.invalid(
                field: "\(field)/net",
                Phrase("import.above_list", ["amount": .money(net), "list": .money(whole)]))
        }
        do {
            let rate = whole.isZero ? nil : try whole.subtracting(net).share(of: whole, .down)
            return (rate, try whole.divided(by: Int64(units), .down))
        } catch { throw Problem(error, field: "\(field)/net") }
    }

    private func listed(_ product: Product, on day: Day, _ field: String) throws -> Money? {
        do {
            return try product.listPrice(net.currency, on: day)?.times(Int64(units))
        } catch {
            throw Problem(error, field: "\(field)/units")
        }
    }
}
