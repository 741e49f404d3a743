import Record
import Store
import Terms

/// An offer to a partner for one end customer: each line with its price and every reason for it.
public struct Quote: Entity {
    public static let prefix = "quote"
    public static let table = "quotes"
    public static let noun = "quote"

    public let id: ID<Quote>
    public let partner: PartnerID
    /// The distributor it is bought through, if any.
    public let distributor: PartnerID?
    public let customer: EndCustomer
    public let route: Route
    public let role: DealRole
    public let lines: [PricedLine]
    public let list: Money
    public let total: Money
    /// What was taken off list, of the whole.
    public let discount: Money
    /// The rate taken off list, where all lines have the same.
    public let rate: Rate?
    public let made: Instant
    /// The last day on which it stands.
    public let validThrough: Day
    /// How the purchase comes about; nil where there is nothing out of the ordinary.
    public let origin: PurchaseOrigin?
    /// The terms of the promotions by which it is priced, which hold for it whatever becomes of them; nil where there are none.
    let promotions: [PromotionTerms]?
    /// The order that was placed from it; nil again when that was declined or cancelled.
    public var order: ID<Order>?

    public var columns: [(String, SQLValue)] {
        [
            ("partner", .text(partner.text)), ("distributor", SQLValue(distributor?.text)),
            ("ordered", .integer(order == nil ? 0 : 1)),
        ]
    }

    public static let sorts: [ListColumn<Quote>] = [
        .text("customer") { $0.customer.name }, .number("made") { $0.made.milliseconds },
        .number("until") { Int64($0.validThrough.number) },
        .plain("total") { ListText.amount($0.total.currency.code, $0.total.minor) },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        SearchEntry(
            customer.name, detail: customer.country, texts: [customer.domain], partner: partner,
            distributor: distributor)
    }

    public func shown(to reader: Reader) throws -> QuoteView {
        let lines = try lines.map { try $0.shown(to: reader) }
        return QuoteView(
            id: id, partner: partner, distributor: distributor, customer: customer, route: route, role: role,
            lines: lines, list: list, total: total, discount: discount, rate: rate, clauses: lines.clauses, made: made,
            validThrough: validThrough, origin: origin, order: order)
    }
}

/// So many units of a product with their price and its reasons.
public struct PricedLine: Hashable, Sendable {
    public let sku: String
    public let name: String
    public let productLine: String
    public let units: Int
    public let unitPrice: Money
    public let list: Money
    public let net: Money
    /// Taken off list; nil for what lists at nothing.
    public let rate: Rate?
    /// The partner's own registration that was looked at, if there is one.
    public let deal: ID<Deal>?
    /// What it does to a subscription; nil for a purchase by itself.
    public let term: LineTerm?
    /// What promotions of the vendor's records took off it; nil where none did.
    public let promotions: [TakenPromotion]?
    public let decision: Decision
    /// What the distributor earns on the line, when it is bought through one.
    public let distributorBonus: Decision?

    package init(
        sku: String, name: String, productLine: String, units: Int, unitPrice: Money, list: Money, net: Money,
        rate: Rate?, deal: ID<Deal>?, term: LineTerm? = nil, promotions: [TakenPromotion]? = nil,
        decision: Decision, distributorBonus: Decision?
    ) {
        (self.term, self.promotions) = (term, promotions)
        (self.sku, self.name, self.productLine, self.units) = (sku, name, productLine, units)
        (self.unitPrice, self.list, self.net, self.rate) = (unitPrice, list, net, rate)
        (self.deal, self.decision, self.distributorBonus) = (deal, decision, distributorBonus)
    }

    package func shown(to reader: Reader) throws -> PricedLineView {
        PricedLineView(
            sku: sku, name: name, productLine: productLine, units: units, unitPrice: unitPrice, list: list, net: net,
            rate: rate, deal: deal, term: term, promotions: promotions, decision: try reader.worded(decision),
            distributorBonus: try distributorBonus.map(reader.worded))
    }
}

/// The table of quotes.
enum QuoteTables {
    static let quotes = Quote.declaration(seenBy: ["partner", "distributor"])
    static let migrations = [
        Migration(
            id: "quotes-1",
            sql: [
                """
                CREATE TABLE quotes (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, distributor TEXT, ordered INTEGER NOT NULL, \
                \(Quote.sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """
            ]),
        Migration(
            id: "quotes-lists",
            sql: Quote.listIndexes(behind: ["ordered", "partner", "distributor"])),
    ]
}

struct QuoteMade: Event {
    static let kind = "quote.made"
    let quote: Quote
    var subject: String { quote.id.text }
    var partner: PartnerID? { quote.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(quote, as: "quote", in: entry) }
}

/// Makes a quote: decides the price of every line by the terms in force now.
public struct MakeQuote: Command {
    public static let name = "make_quote"
    public static let permission = Permission.quote

    /// Whose price; a partner quotes for itself, the vendor and a distributor name the reseller.
    public let partner: PartnerID?
    /// The registration to quote by; its end customer is then the quote's. Left out, the partner's own registration for the end
    /// customer and product line is looked up.
    public let deal: ID<Deal>?
    public let customer: EndCustomer?
    /// The partner type's usual route when left out.
    public let route: Route?
    /// Resale when left out.
    public let role: DealRole?
    public let distributor: PartnerID?
    /// The program's currency when left out.
    public let currency: Currency?
    public let lines: [LineEntry]
    /// Does it renew an earlier purchase? No, when left out and no order to renew is named.
    public let renewal: Bool?
    /// The order it renews.
    public let renews: ID<Order>?
    /// Is it for the partner's own use?
    public let internalUse: Bool?
    /// Did the vendor develop the deal and hand it over?
    public let vendorDeveloped: Bool?

    private func purchase() throws -> PurchaseEntry {
        try PurchaseEntry(
            partner: partner, deal: deal, customer: customer, route: route, role: role, distributor: distributor,
            currency: currency, lines: lines,
            origin: PurchaseOrigin(
                renewal: renewal, renews: renews, internalUse: internalUse, vendorDeveloped: vendorDeveloped))
    }

    public func load(_ reader: Reader) throws -> PurchaseSituation { try purchase().load(reader) }

    public func decide(_ state: PurchaseSituation, _ context: Context) throws -> [any Event] {
        let priced = try state.priced(purchase(), context)
        let days = context.program.pricing.quoteValidDays
        let quote = Quote(
            id: context.newID(), partner: state.partner.id, distributor: state.distributor?.id,
            customer: priced.customer, route: priced.route, role: priced.role, lines: priced.lines, list: priced.list,
            total: priced.total, discount: priced.discount, rate: priced.rate, made: context.now,
            validThrough: context.today.adding(days: days - 1), origin: priced.origin,
            promotions: priced.promotions.isEmpty ? nil : priced.promotions)
        return [QuoteMade(quote: quote)]
    }

    public func reply(_ state: PurchaseSituation, _ events: [any Event], _ reader: Reader) throws -> QuoteView {
        try reader.created(events, \QuoteMade.quote).shown(to: reader)
    }
}

/// One quote.
public struct ShowQuote: Query {
    public static let name = "show_quote"
    public static let permission = Permission.seeQuotes

    public let quote: ID<Quote>

    public func answer(_ reader: Reader) throws -> Versioned<QuoteView> {
        try reader.require(quote).shown(to: reader)
    }
}
