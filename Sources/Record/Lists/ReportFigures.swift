import Store
import Terms

/// What reports count, as figures by month: read by ranges of values, so a report costs what its months have of kinds, however many records
/// there are. Of the largest of a period there are figures for the period as a whole, read in their order. The vendor's figures are kept
/// once more for each country in which partners are.
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
        cells(facet, on: day, parts, partner: partner, amount) + ranked(facet, on: day, partner, amount)
    }

    /// The figures of a month: the vendor's, the partner's own, and the vendor's in the partner's country.
    package static func cells(
        _ facet: String, on day: Day, _ parts: [String], partner: PartnerID,
        _ amount: (currency: String, minor: Int64)? = nil
    ) -> [Figure] {
        let value = value(on: day, parts)
        let (currency, minor) = (amount?.currency, amount?.minor ?? 0)
        return ["", partner.text].map { Figure(facet, value, for: $0, currency: currency, minor: minor) } + [
            Figure(facet, value, currency: currency, minor: minor, in: partner)
        ]
    }

    /// A figure of a month that is the vendor's alone.
    package static func cell(
        _ facet: String, on day: Day, _ parts: [String], _ amount: (currency: String, minor: Int64)
    ) -> Figure {
        Figure(facet, value(on: day, parts), currency: amount.currency, minor: amount.minor)
    }

    private static func value(on day: Day, _ parts: [String]) -> String {
        ([ReportPeriod.all(of: day)[0].description] + parts).joined(separator: separator)
    }

    /// The month of a figure by months, by its value; nil for other figures.
    static func month(of value: String) -> ReportPeriod? {
        guard let end = value.firstIndex(of: Character(separator)) else { return nil }
        let period = ReportPeriod(String(value[..<end]))
        return period?.month == nil ? nil : period
    }

    /// By what a partner stands among the largest of its month, its quarter and its year: of all, and of those of its country.
    package static func ranked(
        _ facet: String, on day: Day, _ partner: PartnerID, _ amount: (currency: String, minor: Int64)?
    ) -> [Figure] {
        ReportPeriod.all(of: day).flatMap { period in
            [nil, partner].map { home in
                Figure(
                    rank(facet, period), partner.text, currency: amount?.currency, minor: amount?.minor ?? 0, in: home)
            }
        }
    }

    static func rank(_ facet: String, _ period: ReportPeriod) -> String { "\(facet)_in_\(period)" }
}

extension Reader {
    /// A figure of a month by its parts.
    package struct ReportCell: Sendable {
        package let month: ReportPeriod
        package let parts: [String]
        package let kept: Kept
    }

    /// The figures of a facet in a period: of all, of one partner, or of the partners in some countries.
    /// O(months × what their parts distinguish).
    package func cells<Value: Entity>(
        of _: Value.Type, _ facet: String, in period: ReportPeriod, for partner: PartnerID? = nil,
        in countries: [String]? = nil
    ) throws -> [ReportCell] {
        guard let first = period.months.first, let last = period.months.last else { return [] }
        return try cells(of: Value.self, facet, from: first, through: last, for: partner, in: countries)
    }

    /// The same from a month through another.
    package func cells<Value: Entity>(
        of _: Value.Type, _ facet: String, from first: ReportPeriod, through last: ReportPeriod,
        for partner: PartnerID? = nil, in countries: [String]? = nil
    ) throws -> [ReportCell] {
        // What follows the separator sorts behind it, and so does nothing else of the month.
        let range = (first.description, last.description + "\u{7f}")
        let facets = countries.map { $0.map { Figure.facet(facet, in: $0) } } ?? [facet]
        return try figures(of: Value.self, facets, for: partner, from: range).compactMap { kept in
            let parts = kept.value.split(separator: ReportFigures.separator, omittingEmptySubsequences: false)
                .map(String.init)
            return ReportPeriod(parts[0]).map {
                ReportCell(month: $0, parts: Array(parts.dropFirst()), kept: kept)
            }
        }
    }

    /// The largest of a facet in a period, by what they come to in a currency: of all, or of the partners in some countries.
    package func largest<Value: Entity>(
        of _: Value.Type, _ facet: String, in period: ReportPeriod, countries: [String]? = nil, currency: String,
        most: Int
    ) throws -> [Kept] {
        let rank = ReportFigures.rank(facet, period)
        guard let countries else { return try largest(of: Value.self, rank, in: currency, most: most) }
        let found = try countries.flatMap { country in
            try largest(of: Value.self, Figure.facet(rank, in: country), in: currency, most: most)
        }
        return Array(found.sorted { ($1.minor, $0.value) < ($0.minor, $1.value) }.prefix(most))
    }

    /// What some of them come to in a period, in every currency. A partner is in one country.
    package func ranked<Value: Entity>(
        of _: Value.Type, _ facet: String, in period: ReportPeriod, _ values: [String]
    ) throws -> [Kept] {
        try figures(of: Value.self, ReportFigures.rank(facet, period), values: values)
    }
}
