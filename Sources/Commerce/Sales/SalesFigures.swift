import Members
import Record
import Terms

/// What reports count of sales, each on the day on which it counts: by the end customer's country, and by product line.
enum SalesFigures {
    /// The figures that a sale adds to, or what went back of one takes from.
    ///
    /// - Parameter orders: by how much the number of orders moves.
    static func of(
        _ sale: CountedSale, partner: PartnerID, orders: Int64
    ) -> [(figure: Figure, count: Int64)] {
        let code = sale.amount.currency.code
        let country = sale.lines.first?.country ?? ""
        let whole = ReportFigures.of(
            "sold", on: sale.day, [country], partner: partner, (currency: code, minor: sale.amount.minor))
        let byLine = Dictionary(grouping: sale.lines, by: \.productLine).mapValues { lines in
            lines.reduce(Int64(0)) { $0 + $1.minor }
        }
        let parts = byLine.sorted { $0.key < $1.key }.flatMap { line, minor in
            ["", partner.text].map { viewer in
                ReportFigures.cell("sold_line", on: sale.day, [line], for: viewer, (currency: code, minor: minor))
            }
        }
        return (whole + parts + [counted(of: partner)]).map { ($0, orders) }
    }

    /// How many orders of a partner count, whenever they did.
    static func counted(of partner: PartnerID) -> Figure { Figure("counted", "", for: partner.text) }
}
