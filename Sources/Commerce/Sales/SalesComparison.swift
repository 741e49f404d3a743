import Record
import Terms

/// What is compared of quotes, orders and invoices when a record is performed again under other terms.
enum SalesComparison {
    static let all = [quotes, orders, invoices]

    private static let quotes = Comparison(Quote.self) { quote in
        Comparison.Thing(
            of: quote.partner,
            Phrase("compare.quote", ["id": .text(quote.id.text), "customer": .text(quote.customer.name)]),
            [
                .init("compare.quote.total", sum: quote.total),
                .init("compare.quote.list", sum: quote.list),
                .init("compare.rate", quote.rate.map(TypedValue.rate)),
            ] + quote.lines.differingRates + (try quote.lines.bonus("compare.quote.bonus"))
                + [.init("compare.valid_through", .day(quote.validThrough))])
    }

    private static let orders = Comparison(Order.self) { order in
        Comparison.Thing(
            of: order.partner,
            Phrase("compare.order", ["id": .text(order.id.text), "customer": .text(order.customer.name)]),
            [
                .init("compare.order.total", sum: order.total),
                .init("compare.order.list", sum: order.list),
                .init("compare.rate", order.rate.map(TypedValue.rate)),
            ] + order.lines.differingRates + (try order.lines.bonus("compare.order.bonus"))
                + order.overages.map { overage in
                    .init(
                        Phrase("compare.order.overage", ["deal": .text(overage.deal.text)]), .money(overage.charge))
                } + [
                    .init("compare.order.invoiced", sum: order.invoiced),
                    .init("compare.order.charged", sum: order.charged),
                ])
    }

    private static let invoices = Comparison(Invoice.self) { invoice in
        let amount: Phrase = invoice.charge == nil ? "compare.invoice.amount" : "compare.invoice.charge"
        return Comparison.Thing(
            of: invoice.partner, Phrase("compare.invoice", ["id": .text(invoice.id.text)]),
            [
                .init(amount, sum: invoice.amount), .init("compare.invoice.paid", sum: invoice.paid),
                .init("compare.invoice.due", .day(invoice.due)),
            ])
    }
}

extension [PricedLine] {
    /// The rate of each line, where there are several.
    fileprivate var differingRates: [Comparison.Member] {
        guard count > 1 else { return [] }
        return enumerated().map { place, line in
            .init(
                Phrase("compare.line.rate", ["line": .count(place + 1), "sku": .text(line.sku)]),
                line.rate.map(TypedValue.rate))
        }
    }

    /// What the distributor earns on all lines; nothing where none is in between.
    fileprivate func bonus(_ label: Phrase) throws -> [Comparison.Member] {
        let amounts = compactMap { $0.distributorBonus?.outcome.amount }
        guard let first = amounts.first else { return [] }
        return [.init(label, sum: try amounts.dropFirst().reduce(first) { try $0.adding($1) })]
    }
}
