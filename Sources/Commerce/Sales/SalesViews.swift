import Record
import Terms

/// A quote in the words of whoever reads it.
public struct QuoteView: Codable, Hashable, Sendable {
    public let id: ID<Quote>
    public let partner: PartnerID
    /// The distributor it is bought through, if any.
    public let distributor: PartnerID?
    public let customer: EndCustomer
    public let route: Route
    public let role: DealRole
    public let lines: [PricedLineView]
    public let list: Money
    public let total: Money
    /// What was taken off list, of the whole.
    public let discount: Money
    /// The rate taken off list, where all lines have the same.
    public let rate: Rate?
    /// Every clause that a price follows from, in the order of the lines.
    public let clauses: [ClauseID]
    public let made: Instant
    /// The last day on which it stands.
    public let validThrough: Day
    /// How the purchase comes about; nil where there is nothing out of the ordinary.
    public let origin: PurchaseOrigin?
    /// The order that was placed from it; absent again when that was declined or cancelled.
    public let order: ID<Order>?
}

/// So many units of a product with their price and its reasons in words.
public struct PricedLineView: Codable, Hashable, Sendable, SchemaNamed {
    public let sku: String
    public let name: String
    public let productLine: String
    public let units: Int
    public let unitPrice: Money
    public let list: Money
    public let net: Money
    /// Taken off list; absent for what lists at nothing.
    public let rate: Rate?
    /// The partner's own registration that was looked at, if there is one.
    public let deal: ID<Deal>?
    /// What it does to a subscription; absent for a purchase by itself.
    public let term: LineTerm?
    /// What promotions of the vendor's records took off it; absent where none did.
    public let promotions: [TakenPromotion]?
    public let decision: WordedDecision
    /// What the distributor earns on the line, when it is bought through one.
    public let distributorBonus: WordedDecision?

    public static var schemaName: String { "PricedLine" }
}

/// An order in the words of whoever reads it.
public struct OrderView: Codable, Hashable, Sendable {
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
    public let lines: [PricedLineView]
    public let list: Money
    public let total: Money
    public let rate: Rate?
    /// Every clause that a price follows from, in the order of the lines.
    public let clauses: [ClauseID]
    public let placed: Instant
    public let status: OrderStatus
    /// Why it was declined or cancelled.
    public let statusReason: StatusReasonView?
    /// When the vendor had it: confirmed by its people, by an invoice, by an import.
    public let confirmed: Instant?
    /// From when it counts as a sale, by the program; absent while it does not.
    public let counted: Instant?
    /// One decision for each registration in whose term it was placed, once it counts.
    public let overages: [Overage]
    public let invoices: [ID<Invoice>]
    /// What was invoiced for it so far, charges aside.
    public let invoiced: Money
    /// What was paid of that.
    public let paid: Money
    /// What was charged up to list price.
    public let charged: Money
    /// What was credited of it without units going back.
    public let credited: Money
    /// What the units came to that were cancelled or went back.
    public let returned: Money
    /// Units that were cancelled after it was confirmed, or went back.
    public let returns: [ReturnedLine]?
    /// How the purchase came about; nil where there is nothing out of the ordinary.
    public let origin: PurchaseOrigin?
    /// What another system calls it; unique within the vendor.
    public let external: String?

    /// What ordering beyond a registration may cost.
    public struct Overage: Codable, Hashable, Sendable, SchemaNamed {
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
        public let decision: WordedDecision

        public static var schemaName: String { "Overage" }
    }
}

extension [PricedLineView] {
    /// Every clause that a price follows from, each once.
    var clauses: [ClauseID] {
        flatMap(\.decision.clauses).reduce(into: []) { all, clause in
            if !all.contains(clause) { all.append(clause) }
        }
    }
}

extension QuoteView: Resource { package static var resource: String { "quote" } }
extension OrderView: Resource { package static var resource: String { "order" } }

extension OrderView {
    /// What is still to be invoiced.
    public func toInvoice() throws(MoneyError) -> Money { try total.subtracting(returned).subtracting(invoiced) }
}
