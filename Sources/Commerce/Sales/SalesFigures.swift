import Members
import Record
import Terms

/// What reports count of sales, each on the day on which it counts: by the end customer's country, and by product lines and products
/// with it.
enum SalesFigures {
    /// A figure, and by how much its number moves.
    typealias Counted = (figure: Figure, count: Int64)

    /// The figures that a sale adds to, or what went back of one takes from.
    ///
    /// - Parameters:
    ///   - order: what was sold, or is left of it.
    ///   - orders: by how much the number of orders moves.
    static func of(
        _ sale: CountedSale, _ order: Order, partner: PartnerID, orders: Int64
    ) -> [Counted] {
        let currency = sale.amount.currency.code
        let country = sale.lines.first?.country ?? ""
        let whole = ReportFigures.of(
            "sold", on: sale.day, [country], partner: partner, (currency: currency, minor: sale.amount.minor))
        let byLine: [Counted] = Dictionary(grouping: sale.lines, by: \.productLine).flatMap { line, lines in
            figures("sold_line", [line, country], lines, sale, partner).map { figure in
                (figure, sale.moved(order) { $0.productLine == line })
            }
        }
        let bySKU: [Counted] = Dictionary(grouping: sale.lines) { [$0.sku, $0.productLine] }.flatMap { product, lines in
            figures("sold_sku", product + [country], lines, sale, partner).map { figure in
                (figure, sale.moved(order) { [$0.sku, $0.productLine] == product })
            }
        }
        let all: [Counted] = (whole + [counted(of: partner)]).map { ($0, orders) }
        return all + byLine + bySKU
    }

    private static func figures(
        _ facet: String, _ parts: [String], _ lines: [SoldLine], _ sale: CountedSale, _ partner: PartnerID
    ) -> [Figure] {
        ReportFigures.cells(
            facet, on: sale.day, parts, partner: partner,
            (currency: sale.amount.currency.code, minor: lines.reduce(0) { $0 + $1.minor }))
    }

    /// How many orders of a partner count, whenever they did.
    static func counted(of partner: PartnerID) -> Figure { Figure("counted", "", for: partner.text) }
}

extension CountedSale {
    /// By how much the number of orders with some lines moves: an order has them once, until nothing of them is left.
    fileprivate func moved(_ order: Order, _ isOne: (any ProductOfLine) -> Bool) -> Int64 {
        let own = order.lines.enumerated().filter { isOne($0.element) }
        guard isReturn != nil else { return own.isEmpty ? 0 : 1 }
        let isLess = lines.contains { $0.units < 0 && isOne($0) }
        let isLeft = own.contains { $0.element.units > order.returnedUnits(ofLine: $0.offset + 1) }
        return isLess && !isLeft ? -1 : 0
    }
}

/// A line that is of a product.
private protocol ProductOfLine {
    var sku: String { get }
    var productLine: String { get }
}

extension PricedLine: ProductOfLine {}
extension SoldLine: ProductOfLine {}
