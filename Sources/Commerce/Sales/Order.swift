import Members
import Record
import Store
import Terms

/// A purchase order: priced at the moment it is placed, a sale from the moment at which the program says it counts.
public struct Order: Entity {
    public static let prefix = "order"
    public static let table = "orders"
    public static let noun = "order"

    public let id: ID<Order>
    public let partner: PartnerID
    public let distributor: PartnerID?
    /// The quote it was placed from, if any.
    public let quote: ID<Quote>?
    /// Why the quote was ordered once more, where it was.
    public let again: String?
    public let customer: EndCustomer
    public let route: Route
    public let role: DealRole
    public let lines: [PricedLine]
    public let list: Money
    public let total: Money
    public let rate: Rate?
    public let placed: Instant
    public var status: OrderStatus
    /// Why it was declined or cancelled.
    public var statusReason: StatusReason?
    /// When the vendor had it.
    public var confirmed: Instant?
    /// From when it counts as a sale; nil while it does not.
    public var counted: Instant?
    /// Registrations in whose term it was placed: units that count are counted under them.
    public let registrations: [ID<Deal>]
    /// One decision for each of these, made when the order came to count.
    public var overages: [Overage]
    public var invoices: [ID<Invoice>]
    /// What was invoiced for it so far, charges aside.
    public var invoiced: Money
    /// What was paid of that.
    public var paid: Money
    /// What was credited of it without units going back.
    public internal(set) var credited: Money
    /// What the units came to that were cancelled or went back.
    public internal(set) var returned: Money
    /// Units that were cancelled after it was confirmed, or went back; nil where there are none.
    public internal(set) var returns: [ReturnedLine]?
    /// What was charged up to list price.
    public var charged: Money
    /// How the purchase came about; nil where there is nothing out of the ordinary.
    public let origin: PurchaseOrigin?
    /// What another system calls it; unique within the vendor.
    public let external: String?
    /// What of `invoiced` and `paid` an older system says without an invoice or a payment that stands here; absent where nothing is.
    package internal(set) var stated: Stated?

    /// What was said of an order, and shown by no document.
    package struct Stated: Codable, Hashable, Sendable {
        var invoiced: Money
        var paid: Money
    }

    package init(
        id: ID<Order>, partner: PartnerID, distributor: PartnerID?, quote: ID<Quote>?, again: String?,
        customer: EndCustomer, route: Route, role: DealRole, lines: [PricedLine], list: Money, total: Money,
        rate: Rate?, placed: Instant, status: OrderStatus, statusReason: StatusReason? = nil, confirmed: Instant? = nil,
        counted: Instant? = nil, registrations: [ID<Deal>], overages: [Overage], invoices: [ID<Invoice>],
        invoiced: Money, paid: Money, charged: Money, origin: PurchaseOrigin?, external: String?
    ) {
        (self.id, self.partner, self.distributor, self.quote) = (id, partner, distributor, quote)
        (self.again, self.customer, self.route, self.role) = (again, customer, route, role)
        (self.lines, self.list, self.total, self.rate) = (lines, list, total, rate)
        (self.placed, self.status, self.statusReason) = (placed, status, statusReason)
        (self.confirmed, self.counted, self.registrations) = (confirmed, counted, registrations)
        (self.overages, self.invoices, self.invoiced, self.paid) = (overages, invoices, invoiced, paid)
        (self.charged, self.origin, self.external) = (charged, origin, external)
        (credited, returned) = (.zero(total.currency), .zero(total.currency))
        if external != nil, invoiced.isPositive || paid.isPositive { stated = Stated(invoiced: invoiced, paid: paid) }
    }

    /// What ordering beyond a registration may cost.
    public struct Overage: Codable, Hashable, Sendable {
        public let deal: ID<Deal>
        /// Units of this order under the registration.
        public let units: Int
        /// Units ordered under it before.
        public let unitsBefore: Int
        /// Units the registration named.
        public let registered: Int
        /// Units beyond the registered ones; 0 when that is not significant.
        public let unitsBeyond: Int
        /// The most the vendor may charge.
        public let charge: Money
        public let decision: Decision

        fileprivate func shown(to reader: Reader) throws -> OrderView.Overage {
            OrderView.Overage(
                deal: deal, units: units, unitsBefore: unitsBefore, registered: registered, unitsBeyond: unitsBeyond,
                charge: charge, decision: try reader.worded(decision))
        }
    }

    public var columns: [(String, SQLValue)] {
        let key = CompanyKey(customer)
        return [
            ("partner", .text(partner.text)), ("distributor", SQLValue(distributor?.text)),
            ("status", .text(status.rawValue)), ("counted", SQLValue(counted != nil)),
            ("to_invoice", .integer(status == .confirmed && !isInvoiced ? 1 : 0)),
            ("customer_name", .text(key.name)), ("customer_domain", SQLValue(key.domain)),
            ("external", SQLValue(external.map(SameText.key))), ("counted_at", SQLValue(counted?.milliseconds)),
            ("country", .text(customer.country)),
            ("product_lines", Self.list(lines.map(\.productLine))), ("skus", Self.list(lines.map(\.sku))),
        ]
    }

    /// Each once, between marks.
    private static func list(_ names: [String]) -> SQLValue {
        .text("\t" + Set(names).sorted().joined(separator: "\t") + "\t")
    }

    public static let sorts: [ListColumn<Order>] = [
        .text("customer") { $0.customer.name }, .number("placed") { $0.placed.milliseconds },
        .plain("total") { ListText.amount($0.total.currency.code, $0.total.minor) },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        SearchEntry(
            customer.name, detail: external ?? customer.country, texts: [customer.domain, external], partner: partner,
            distributor: distributor)
    }

    public func shown(to reader: Reader) throws -> OrderView {
        let lines = try lines.map { try $0.shown(to: reader) }
        return OrderView(
            id: id, partner: partner, distributor: distributor, quote: quote, again: again, customer: customer,
            route: route, role: role, lines: lines, list: list, total: total, rate: rate, clauses: lines.clauses,
            placed: placed, status: status, statusReason: try statusReason?.shown(nil, to: reader),
            confirmed: confirmed, counted: counted, overages: try overages.map { try $0.shown(to: reader) },
            invoices: invoices, invoiced: invoiced, paid: paid, charged: charged, credited: credited,
            returned: returned, returns: returns, origin: origin, external: external)
    }
}

extension Order {
    /// The version of the program by which it was priced, and by which all that follows from it is judged.
    package var terms: Int { lines[0].decision.program.version }

    /// What it comes to without what was cancelled or went back.
    package var standing: Money { get throws(MoneyError) { try total.subtracting(returned) } }
    /// What of that is not invoiced yet.
    package var leftToInvoice: Money { get throws(MoneyError) { try standing.subtracting(invoiced) } }
    /// Is all of it invoiced?
    package var isInvoiced: Bool { (try? standing).map(invoiced.covers) ?? true }
    /// Is all of it invoiced, and paid but for what was credited?
    package var isPaid: Bool { isInvoiced && (try? paid.adding(credited)).map { $0.covers(invoiced) } ?? false }

    /// What an invoice of it may come to: what is not invoiced, and what was said to be without one.
    var leftToShow: Money {
        get throws(MoneyError) { try leftToInvoice.adding(stated?.invoiced ?? .zero(total.currency)) }
    }

    /// An invoice is of it: first of what was said to be invoiced, then of what is left.
    mutating func bill(_ amount: Money) throws(MoneyError) {
        let before = stated?.invoiced ?? .zero(amount.currency)
        let said = try Money.lesser(before, amount)
        stated?.invoiced = try before.subtracting(said)
        invoiced = try invoiced.adding(try amount.subtracting(said))
    }

    /// So much more was paid of it, or less: first of what was said to be paid.
    mutating func pay(_ amount: Money) throws(MoneyError) {
        let before = stated?.paid ?? .zero(amount.currency)
        let said = amount.isPositive ? try Money.lesser(before, amount) : .zero(amount.currency)
        stated?.paid = try before.subtracting(said)
        paid = try paid.adding(try amount.subtracting(said))
    }

    /// Units of a line that were cancelled or went back; the line by its place, from 1.
    func returnedUnits(ofLine line: Int) -> Int {
        (returns ?? []).reduce(0) { $0 + ($1.line == line ? $1.units : 0) }
    }

    /// What these came to.
    func returnedNet(ofLine line: Int) throws(MoneyError) -> Money {
        try (returns ?? []).filter { $0.line == line }.sum(in: total.currency, \.net)
    }

    /// Is it a sale, where a sale counts from such a moment?
    package func counts(from counts: SaleCounts) -> Bool {
        guard status == .confirmed else { return false }
        return switch counts {
        case .confirmed: true
        case .invoiced: isInvoiced
        case .paid: isPaid
        }
    }

    /// - Throws: `Problem.wrongState` when the vendor has decided on it, or it was cancelled.
    func requireUndecided() throws {
        guard status == .placed else {
            throw Problem.wrongState(Phrase("order.decided", ["status": status.phrase]))
        }
    }

    /// The values of sentences about it.
    package func named(_ partner: Partner? = nil, note: String? = nil) -> [String: TypedValue?] {
        [
            "partner": partner.map { .text($0.name) }, "customer": .text(customer.name), "total": .money(total),
            "note": note.flatMap { $0.isEmpty ? nil : .text($0) },
        ]
    }
}

enum OrderTables {
    static let orders = Order.declaration(seenBy: ["partner", "distributor"])
    static let migrations = [
        Migration(
            id: "orders-1",
            sql: [
                """
                CREATE TABLE orders (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, distributor TEXT, \
                status TEXT NOT NULL, counted INTEGER NOT NULL, to_invoice INTEGER NOT NULL, customer_name TEXT NOT NULL, customer_domain TEXT, \
                \(Order.sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX orders_customer_name ON orders (vendor, customer_name)",
                "CREATE INDEX orders_customer_domain ON orders (vendor, customer_domain)",
            ]),
        Migration(
            id: "orders-2",
            sql: [
                "ALTER TABLE orders ADD COLUMN counted_at INTEGER", "ALTER TABLE orders ADD COLUMN country TEXT",
                "ALTER TABLE orders ADD COLUMN product_lines TEXT",
                "CREATE INDEX orders_counted_at ON orders (vendor, counted_at)",
            ]),
        Migration(id: "orders-3", sql: ["ALTER TABLE orders ADD COLUMN skus TEXT"]),
        Migration(
            id: "orders-lists",
            sql: Order.listIndexes(behind: ["status", "partner", "distributor", "to_invoice"])),
    ]
}
