import Store
import Terms

/// What reports count, as figures by month: read by ranges of values, so a report costs what its months have of kinds, however many records
/// there are. Of the largest of a period there are figures for the period as a whole, read in their order.
package enum ReportFigures {
    /// Stands between the parts of a value; nothing that people name has it.
    static let separator = "\t"

    /// The figures of something that counts on a day.
    ///
    /// - Parameters:
    ///   - facet: what is counted: `sold`.
    ///   - parts: by which it is told apart within its month, such as a country and a product line.
    ///   - partner: whose it is: its figures are the vendor's and its own, and it stands among the largest.
    package static func of(
        _ facet: String, on day: Day, _ parts: [String], partner: PartnerID, _ amount: (currency: String, minor: Int64)?
    ) -> [Figure] {
        let cells = ["", partner.text].map { viewer in
            cell(facet, on: day, parts, for: viewer, amount)
        }
        return cells + ranked(facet, on: day, partner.text, amount)
    }

    /// One figure of a month.
    package static func cell(
        _ facet: String, on day: Day, _ parts: [String], for viewer: String,
        _ amount: (currency: String, minor: Int64)? = nil
    ) -> Figure {
        let month = ReportPeriod.all(of: day)[0].description
        return Figure(
            facet, ([month] + parts).joined(separator: separator), for: viewer, currency: amount?.currency,
            minor: amount?.minor ?? 0)
    }

    /// What stands among the largest of its month, its quarter and its year.
    package static func ranked(
        _ facet: String, on day: Day, _ value: String, _ amount: (currency: String, minor: Int64)?
    ) -> [Figure] {
        ReportPeriod.all(of: day).map { period in
            Figure(
                rank(facet, period), value, currency: amount?.currency, minor: amount?.minor ?? 0)
        }
    }

    fileprivate static func rank(_ facet: String, _ period: ReportPeriod) -> String { "\(facet)_in_\(period)" }
}

extension Reader {
    /// A figure of a month by its parts.
    package struct ReportCell: Sendable {
        package let month: ReportPeriod
        package let parts: [String]
        package let kept: Kept
    }

    /// The figures of a facet in a period: of all, or of one partner. O(months × what their parts distinguish).
    package func cells<Value: Entity>(
        of _: Value.Type, _ facet: String, in period: ReportPeriod, for partner: PartnerID? = nil
    ) throws -> [ReportCell] {
        guard let first = period.months.first, let last = period.months.last else { return [] }
        // What follows the separator sorts behind it, and so does nothing else of the month.
        let range = (first.description, last.description + "\u{7f}")
        return try figures(of: Value.self, facet, for: partner, from: range).compactMap { kept in
            let parts = kept.value.split(separator: ReportFigures.separator, omittingEmptySubsequences: false)
                .map(String.init)
            return ReportPeriod(parts[0]).map { ReportCell(month: $0, parts: Array(parts.dropFirst()), kept: kept) }
        }
    }

    /// The largest of a facet in a period, by what they come to in a currency.
    package func largest<Value: Entity>(
        of _: Value.Type, _ facet: String, in period: ReportPeriod, currency: String, most: Int
    ) throws -> [Kept] {
        try largest(of: Value.self, ReportFigures.rank(facet, period), in: currency, most: most)
    }

    /// What some of them come to in a period, in every currency.
    package func ranked<Value: Entity>(
        of _: Value.Type, _ facet: String, in period: ReportPeriod, _ values: [String]
    ) throws -> [Kept] {
        guard !values.isEmpty else { return [] }
        var conditions = Conditions()
        conditions.add(.text(Value.table)) { "list = \($0)" }
        conditions.add("viewer = ''")
        conditions.add(.text(ReportFigures.rank(facet, period))) { "facet = \($0)" }
        let places = values.map { conditions.place(of: .text($0)) }.joined(separator: ", ")
        conditions.add("value IN (\(places))")
        return try kept("\(conditions.sql) ORDER BY value, currency", conditions.arguments)
    }
}
