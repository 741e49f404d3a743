import Commerce
import Members
import Record
import Store
import Terms

/// The parts of a partner's sales that the program measures by themselves, as their sums are kept.
struct SeriesSales: Sendable {
    /// By the ids of series.
    var days: [String: [SaleDay]] = [:]
    var customers: [String: [BoughtDay]] = [:]
    var products: [String: [BoughtDay]] = [:]
}

extension Reader {
    /// What the program measures of a partner's sales besides their sums. Reads sums by day; O(days on which it sold).
    func seriesSales(of partner: PartnerID, through last: Day, _ terms: TierTerms?) throws -> SeriesSales {
        var sales = SeriesSales()
        guard let terms else { return sales }
        let first = terms.earliest(through: last)
        for kept in terms.kept {
            let span: [SQLValue] = [
                .text(partner.text), .text(kept.id), .integer(Int64(first.number)), .integer(Int64(last.number)),
            ]
            let rows = try query(
                """
                SELECT \(SoldDay.columns), net FROM {series_days} WHERE partner = $1 AND series = $2 AND day >= $3 \
                AND day <= $4 ORDER BY day, currency
                """, span)
            sales.days[kept.id] = try rows.map { row in
                let sold = try SoldDay(row)
                return SaleDay(
                    day: sold.day, minor: try minor(of: sold, in: terms.currency) ?? 0, units: sold.units,
                    orders: sold.orders, net: try row.int(6))
            }
            if kept.countsCustomers { sales.customers[kept.id] = try bought("customer", span) }
            if kept.countsProducts { sales.products[kept.id] = try bought("product", span) }
        }
        return sales
    }

    private func bought(_ kind: String, _ span: [SQLValue]) throws -> [BoughtDay] {
        try query(
            """
            SELECT thing, day, net, bought, fresh, gone FROM {series_things} WHERE partner = $1 AND series = $2 AND day >= $3 \
            AND day <= $4 AND kind = $5 ORDER BY day, thing
            """, span + [.text(kind)]
        ).map { row in
            BoughtDay(
                try row.text(0), day: Day(number: Int(try row.int(1))), net: try row.int(2),
                bought: try row.int(3), fresh: try row.int(4), gone: GoneDays.read(try row.text(5)))
        }
    }
}
