import Record
import Terms

/// For whom a quote is put on paper.
public enum QuoteForm: String, Codable, CaseIterable, Sendable {
    /// For the partner itself: its price with every reason.
    case `internal`
    /// For the end customer: list prices, and nothing of what the partner pays.
    case customer
}

/// What stands on a quote's document.
public struct QuoteDocument: Codable, Hashable, Sendable {
    public let form: QuoteForm
    public let quote: ID<Quote>
    public let parties: DocumentParties
    public let customer: EndCustomer
    public let route: Route
    public let lines: [Line]
    /// What all lines list at.
    public let list: Money
    public let made: Day
    /// The last day on which it stands.
    public let validThrough: Day
    /// The partner's price with its reasons; absent on the end customer's form.
    public let priced: QuoteView?

    /// A line as everybody may see it.
    public struct Line: Codable, Hashable, Sendable, SchemaNamed {
        public let sku: String
        public let name: String
        public let units: Int
        public let unitPrice: Money
        public let list: Money

        public static var schemaName: String { "QuoteDocumentLine" }
    }
}

/// What a quote's document says, in one of its two forms.
public struct PrintQuote: Query {
    public static let name = "print_quote"
    public static let permission = Permission.seeQuotes

    public let quote: ID<Quote>
    /// Internal when left out.
    public let form: QuoteForm?

    public func answer(_ reader: Reader) throws -> QuoteDocument {
        let quote = try reader.require(quote).value
        let form = form ?? .internal
        return QuoteDocument(
            form: form, quote: quote.id,
            parties: try reader.documentParties(quote.partner, through: quote.distributor), customer: quote.customer,
            route: quote.route,
            lines: quote.lines.map {
                QuoteDocument.Line(
                    sku: $0.sku, name: $0.name, units: $0.units, unitPrice: $0.unitPrice, list: $0.list)
            }, list: quote.list, made: reader.context.program.zone.day(quote.made), validThrough: quote.validThrough,
            priced: form == .internal ? try quote.shown(to: reader) : nil)
    }
}

extension QuoteDocument: Resource { package static var resource: String { "document" } }
