import Record
import Terms

/// What a report is about.
public enum ReportKind: String, Codable, CaseIterable, Hashable, Sendable {
    /// Orders that came to count as sales, less what was cancelled or went back.
    case revenue
    /// Registrations that were submitted, and what became of them.
    case pipeline
    /// How long decisions on registrations took.
    case decisions
    /// Partners that rose or fell to another tier.
    case tiers
    /// What partners earned, less what was taken back.
    case earnings
    /// Budgets of funds, and what became of them.
    case funds
    /// What was approved out of funds, what was paid of it and what was told of it.
    case results
    /// What partners earned in subprograms, less what was taken back.
    case subprograms

    /// By what it can be broken down, the usual first.
    public var breakdowns: [ReportBreakdown] {
        switch self {
        case .revenue: [.month, .partner, .region, .product, .sku]
        case .pipeline: [.month, .partner, .region, .product]
        case .decisions: [.month]
        case .tiers: [.month, .move, .region]
        case .earnings: [.month, .partner, .region, .product, .sku, .rule]
        case .funds, .results: [.month, .region, .fund]
        case .subprograms: [.subprogram, .month, .region]
        }
    }

    /// By what it can be narrowed besides its period.
    public var filters: [ReportFilter] {
        switch self {
        case .revenue, .earnings: ReportFilter.allCases
        case .pipeline, .decisions: [.partner, .region, .productLine]
        case .tiers, .results, .subprograms: [.partner, .region]
        case .funds: [.region]
        }
    }

    /// Whose region it is broken down by.
    public var regions: ReportRegions {
        switch self {
        case .revenue, .pipeline: .customers
        case .funds: .budgets
        case .decisions, .tiers, .earnings, .results, .subprograms: .partners
        }
    }
}

/// Whose regions a report tells apart. It is narrowed to a region of partners, or of budgets.
public enum ReportRegions: String, Hashable, Sendable {
    case customers, partners, budgets
}

/// By what a report is narrowed.
public enum ReportFilter: String, Codable, CaseIterable, Hashable, Sendable {
    case partner
    /// A region of the program in whose countries the partners are.
    case region
    case productLine = "product_line"
    /// A product.
    case sku

    /// By what a report that is narrowed so cannot be broken down: the largest partners are kept of everything and by country, and of one
    /// partner there is one line.
    public var excludes: [ReportBreakdown] { self == .region ? [] : [.partner] }
}

/// By what a report is broken down.
public enum ReportBreakdown: String, Codable, CaseIterable, Hashable, Sendable {
    case month, partner
    /// The end customers' in revenue and pipeline, the budgets' in funds, the partners' in all else.
    case region
    /// By product line.
    case product
    /// By product.
    case sku
    case rule, fund, subprogram
    /// From which tier to which.
    case move
}

/// A report that may be of some partners or products only, or the question for one.
public protocol NarrowedReport {
    var partner: PartnerID? { get }
    var region: String? { get }
    var productLine: String? { get }
    var sku: String? { get }
}

extension NarrowedReport {
    /// What it is narrowed by.
    package var narrowed: [ReportFilter] {
        ReportFilter.allCases.filter { filter in
            switch filter {
            case .partner: partner != nil
            case .region: region != nil
            case .productLine: productLine != nil
            case .sku: sku != nil
            }
        }
    }
}

/// Figures of a period, broken down: kept month by month as things happen, never summed over what there is.
public struct Report: Codable, Sendable, Resource, NarrowedReport {
    package static var resource: String { "report" }

    public let report: ReportKind
    public let period: ReportPeriod
    /// The first and the last day of the period.
    public let from: Day
    public let through: Day
    /// Of which partner; absent for all.
    public let partner: PartnerID?
    /// Of the partners in the countries of which region of the program; absent for all.
    public let region: String?
    /// Of which product line, and of which product; absent for all.
    public let productLine: String?
    public let sku: String?
    public let by: ReportBreakdown
    /// Months in their order, everything else the largest first. Of partners 50; all others are one row without a key.
    public let rows: [Row]
    public let total: Row

    /// One line of a report.
    public struct Row: Codable, Sendable, SchemaNamed {
        public static var schemaName: String { "ReportRow" }

        /// The month, or the id of what it is of: a partner, a region, a product line, a product, a rule, a fund, a subprogram; of a move
        /// both tiers with `>` between. Absent for those in no region or of no product, for all other partners, and for the total.
        public let key: String?
        /// Of a partner its name, of a rule or a fund its label, of a subprogram its title; the key of everything else.
        public let name: String
        /// Orders, registrations, decisions, moves, earnings, budgets or approved activities. An order with several lines counts once for each product line, or for each
        /// product where it is about products, until nothing of that is left.
        public let count: Int
        /// A sum for each currency, largest first; registrations without a value are only counted.
        public let values: [Money]
        /// How many of them are so: of registrations `undecided`, `active`, `won`, `ended`; of decisions `approved`, `within_target`; of
        /// moves `rise`, `fall`; of activities `reported`, those of which results were told, and `leads`, all that came of them.
        public let parts: [Part]
        /// What the values consist of, or what came of them: of budgets `free`, `committed`, `claimed`, `paid`, `expired`; of activities
        /// `paid` and `revenue`, as partners told it.
        public let amounts: [Amount]
        /// Of activities: how much revenue was told for each hundred that were paid, where both are in one currency; absent otherwise.
        public let returnPercent: Int?
        /// Hours from submission within which half was decided; absent for other reports.
        public let medianHours: Int?
        /// The same for nine of ten.
        public let nineOfTenHours: Int?
    }

    /// A sum for each currency, largest first.
    public struct Amount: Codable, Sendable, SchemaNamed {
        public static var schemaName: String { "ReportAmount" }

        public let name: String
        public let values: [Money]
    }

    /// Some of what is counted.
    public struct Part: Codable, Sendable, SchemaNamed {
        public static var schemaName: String { "ReportPart" }

        public let name: String
        public let count: Int
    }
}

/// A report for a period.
public struct ShowReport: Query, NarrowedReport {
    public static let name = "show_report"
    public static let permission = Permission.seeReports

    public let report: ReportKind
    /// This year when left out.
    public let period: ReportPeriod?
    public let partner: PartnerID?
    /// One of the program's regions: only of partners in its countries, as they are now.
    public let region: String?
    public let productLine: String?
    public let sku: String?
    /// By month when left out; what is earned in subprograms by these.
    public let by: ReportBreakdown?

    public init(
        report: ReportKind, period: ReportPeriod? = nil, partner: PartnerID? = nil, region: String? = nil,
        productLine: String? = nil, sku: String? = nil, by: ReportBreakdown? = nil
    ) {
        (self.report, self.period, self.partner, self.by) = (report, period, partner, by)
        (self.region, self.productLine, self.sku) = (region, productLine, sku)
    }

    public func answer(_ reader: Reader) throws -> Report {
        let by = try checked(reader)
        let period = period ?? .year(of: reader.today)
        var sums = ReportSums(reader, self, by, period)
        try sums.read()
        return Report(
            report: report, period: period, from: period.first, through: period.end.adding(days: -1), partner: partner,
            region: region, productLine: productLine, sku: sku, by: by, rows: try sums.rows(), total: sums.total)
    }

    /// By what it is broken down.
    ///
    /// - Throws: `Problem` where the report is not narrowed or broken down so.
    private func checked(_ reader: Reader) throws -> ReportBreakdown {
        if let partner { _ = try reader.require(partner) }
        for filter in narrowed where !report.filters.contains(filter) {
            throw Problem.invalid(
                field: "/\(filter.rawValue)",
                Phrase("report.filter", ["known": .list(report.filters.map { .text($0.rawValue) })]))
        }
        let regions = reader.context.program.regions.map(\.id)
        if let region, !regions.contains(region) {
            throw Problem.invalid(
                field: "/region",
                Phrase("report.region", ["region": .text(region), "known": .list(regions.map { .text($0) })]))
        }
        let excluded = narrowed.flatMap(\.excludes)
        let known = report.breakdowns.filter { !excluded.contains($0) }
        let by = by ?? report.breakdowns[0]
        guard known.contains(by) else {
            throw Problem.invalid(
                field: "/by", Phrase("report.by", ["known": .list(known.map { .text($0.rawValue) })]))
        }
        return by
    }
}
