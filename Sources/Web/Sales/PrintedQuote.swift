import Commerce
import Print
import Record
import Terms

/// A quote on paper: for the partner itself with every reason, or for the end customer at list prices.
enum PrintedQuote {
    static func file(_ quote: QuoteDocument, _ paper: Paper) throws -> PrintedFile {
        switch quote.priced {
        case .some(let priced): PrintedFile(quote.quote.text, try forPartner(quote, priced, paper))
        case nil: PrintedFile("\(quote.quote)-customer", forCustomer(quote, paper))
        }
    }

    private static func facts(_ quote: QuoteDocument, _ paper: Paper) -> [PrintedDocument.Fact] {
        [
            .init(paper("printing.number"), quote.quote.text), .init(paper("printing.made"), paper.day(quote.made)),
            .init(paper("printing.valid_through"), paper.day(quote.validThrough)),
        ]
    }

    private static func forPartner(
        _ quote: QuoteDocument, _ priced: QuoteView, _ paper: Paper
    ) throws -> PrintedDocument {
        var table = paper.table(priced.lines, in: priced.total.currency, reasons: true)
        table.sums = try paper.sums(list: priced.list, total: priced.total)
        let facts =
            facts(quote, paper) + [.init(paper("printing.customer"), quote.customer.name)]
            + paper.through(quote.parties)
            + [.init(paper("printing.route"), paper.strings("partners.route.\(quote.route.rawValue)"))]
        var document = paper.document(
            paper("printing.title.quote", ["number": quote.quote.text]),
            heading: paper("printing.quote_for", ["customer": quote.customer.name]), of: quote.made,
            from: paper.sender(quote.parties.vendor),
            to: paper.recipient(quote.parties), in: quote.parties.partner.country, facts, [table],
            foot: quote.parties.vendor.foot)
        document.opening = [paper("printing.internal")]
        document.closing = [paper("printing.stands_internal", ["day": paper.day(quote.validThrough)])]
        if let version = priced.lines.first?.decision.program.version {
            document.closing.append(paper("printing.by_program", ["n": paper.number(version)]))
        }
        return document
    }

    /// Of what the partner pays there is nothing at hand here.
    private static func forCustomer(_ quote: QuoteDocument, _ paper: Paper) -> PrintedDocument {
        let currency = quote.list.currency
        let table = PrintedDocument.Table(
            columns: [
                .init(paper("printing.column.item"), wide: true), .init(paper("printing.column.units"), figures: true),
                paper.column("printing.column.unit_price", in: currency),
                paper.column("printing.column.amount", in: currency),
            ],
            rows: quote.lines.map {
                .init(
                    [$0.name, paper.number($0.units), paper.amount($0.unitPrice), paper.amount($0.list)],
                    notes: [$0.sku])
            },
            sums: [.init(paper("printing.total", ["currency": currency.code]), paper.amount(quote.list), strong: true)])
        var document = paper.document(
            paper("printing.title.quote", ["number": quote.quote.text]),
            heading: paper("printing.quote_for", ["customer": quote.customer.name]), of: quote.made,
            from: paper.party("", quote.parties.partner),
            to: .init(
                label: paper("printing.to"), name: quote.customer.name,
                lines: [paper.country(quote.customer.country)].filter { !$0.isEmpty }),
            in: quote.customer.country, facts(quote, paper), [table],
            foot: [])
        document.opening = [paper("printing.offer", ["customer": quote.customer.name])]
        document.closing = [
            paper("printing.stands", ["day": paper.day(quote.validThrough), "vendor": quote.parties.vendor.name ?? ""])
        ]
        return document
    }
}
