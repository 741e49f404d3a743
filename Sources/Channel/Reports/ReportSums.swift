import Commerce
import Finance
import Members
import Record
import Terms

/// Adds up the figures that are kept for a report. O(what its months have of kinds).
struct ReportSums {
    private let reader: Reader
    private let asked: ShowReport
    private let report: ReportKind
    private let by: ReportBreakdown
    private let period: ReportPeriod
    private let source: ReportSource
    /// By key; nil for what has none.
    private var tallies: [String?: ReportTally] = [:]
    private var whole = ReportTally()

    /// Partners that are told one by one; all others are one line.
    private static let most = 50

    init(_ reader: Reader, _ asked: ShowReport, _ by: ReportBreakdown, _ period: ReportPeriod) {
        (self.reader, self.asked, self.report, self.by) = (reader.vendorWide, asked, asked.report, by)
        self.period = period
        source = ReportSource(asked.report, by: by, line: asked.productLine != nil, sku: asked.sku != nil)
    }

    private var parts: [String] {
        switch report {
        case .pipeline: DealFigures.stages
        case .decisions: ["approved", "within_target"]
        case .tiers: ["rise", "fall"]
        case .results: ["reported", "leads"]
        case .revenue, .earnings, .funds, .subprograms: []
        }
    }

    private var amounts: [String] {
        switch report {
        case .funds: FundBudget.Pot.allCases.map(\.rawValue)
        case .results: ["paid", "revenue"]
        default: []
        }
    }

    var total: Report.Row { whole.row(nil, "", parts: parts, amounts: amounts) }

    mutating func read() throws {
        for cell in try cells(in: try countries()) where isAsked(cell) {
            whole.add(cell, of: source)
            guard by != .partner, !isByHome else { continue }
            tallies[key(cell), default: ReportTally()].add(cell, of: source)
        }
        if isByHome { try readHomes() }
        if by == .partner { try readLargest() }
    }

    private func value(_ part: ReportSource.Part, _ cell: Reader.ReportCell) -> String? {
        source.value(part, in: cell.parts)
    }

    private func cells(in countries: [String]?) throws -> [Reader.ReportCell] {
        switch report {
        case .revenue: try cells(Order.self, countries)
        case .pipeline, .decisions: try cells(Deal.self, countries)
        case .earnings, .subprograms: try cells(Earning.self, countries)
        case .tiers: try cells(Partner.self, countries)
        case .funds: try cells(FundBudget.self, countries)
        case .results: try cells(FundRequest.self, countries)
        }
    }

    private func cells<Value: Entity>(_: Value.Type, _ countries: [String]?) throws -> [Reader.ReportCell] {
        try reader.cells(of: Value.self, source.facet, in: period, for: asked.partner, in: countries)
    }

    /// The countries of the region whose partners are asked for; nil for all, and for one partner, whose figures are its own.
    ///
    /// - Returns: none where the one partner is not there.
    private func countries() throws -> [String]? {
        guard let region = asked.region, report.regions != .budgets else { return nil }
        let countries = reader.context.program.countries(ofRegion: region)
        guard let partner = asked.partner else { return countries }
        let own = try reader.require(partner).value.country
        return countries.contains(own) ? nil : []
    }

    private func isAsked(_ cell: Reader.ReportCell) -> Bool {
        (asked.productLine == nil || value(.line, cell) == asked.productLine)
            && (asked.sku == nil || value(.sku, cell) == asked.sku)
            && (report.regions != .budgets || asked.region == nil || value(.region, cell) == asked.region)
    }

    /// By what a figure counts in the wanted breakdown.
    private func key(_ cell: Reader.ReportCell) -> String? {
        switch by {
        case .region where report.regions == .budgets: value(.region, cell)
        case .region: value(.country, cell).flatMap { reader.context.program.region(ofCountry: $0)?.id }
        case .move: (value(.from, cell) ?? "") + ">" + (value(.to, cell) ?? "")
        case .product: value(.line, cell)
        case .sku: value(.sku, cell)
        case .rule: value(.rule, cell)
        case .fund: value(.fund, cell)
        case .subprogram: value(.subprogram, cell)
        case .month, .partner: cell.month.description
        }
    }

    /// Is it broken down by the partners' regions?
    private var isByHome: Bool { by == .region && report.regions == .partners }

    /// The lines of the partners' regions; what is in none is the rest.
    private mutating func readHomes() throws {
        let program = reader.context.program
        if let partner = asked.partner {
            let country = try reader.require(partner).value.country
            tallies[program.region(ofCountry: country)?.id] = whole
            return
        }
        for region in program.regions where asked.region == nil || asked.region == region.id {
            var tally = ReportTally()
            for cell in try cells(in: program.countries(ofRegion: region.id)) where isAsked(cell) {
                tally.add(cell, of: source)
            }
            tallies[region.id] = tally
        }
        let rest = whole.less(Array(tallies.values))
        if !rest.isEmpty { tallies[nil] = rest }
    }

    private mutating func readLargest() throws {
        switch report {
        case .revenue: try readLargest(Order.self, "sold")
        case .pipeline: try readLargest(Deal.self, "pipeline")
        case .earnings: try readLargest(Earning.self, "earned")
        case .tiers, .decisions, .funds, .results, .subprograms: break
        }
    }

    /// The largest by each currency that there is, with all that they come to.
    private mutating func readLargest<Value: Entity>(_: Value.Type, _ facet: String) throws {
        let currencies = whole.values.map(\.currency.code)
        var found: [String] = []
        for currency in currencies.isEmpty ? [""] : currencies {
            let largest = try reader.largest(
                of: Value.self, facet, in: period, countries: try countries(), currency: currency, most: Self.most)
            for one in largest where found.count < Self.most && !found.contains(one.value) { found.append(one.value) }
        }
        for kept in try reader.ranked(of: Value.self, facet, in: period, found) {
            tallies[kept.value, default: ReportTally()].add(kept)
        }
        let rest = whole.less(Array(tallies.values))
        if !rest.isEmpty { tallies[nil] = rest }
    }

    func rows() throws -> [Report.Row] {
        if by == .month {
            return period.months.map { month in
                let name = month.description
                return (tallies[name] ?? ReportTally()).row(name, name, parts: parts, amounts: amounts)
            }
        }
        let names = try names()
        let named = by == .partner ? [] : parts
        let rows = tallies.filter { !$0.value.isEmpty }.map { key, tally in
            tally.row(key, key.map { names[$0] ?? $0 } ?? "", parts: named, amounts: amounts)
        }
        return rows.sorted(by: Self.order)
    }

    /// What keys are called that do not speak for themselves.
    private func names() throws -> [String: String] {
        switch by {
        case .partner:
            let found = try reader.partnerNames(tallies.keys.compactMap { $0.flatMap { PartnerID($0) } })
            return Dictionary(uniqueKeysWithValues: found.map { ($0.key.text, $0.value) })
        case .rule:
            let rules = reader.context.program.earnings.rules
            return Dictionary(rules.map { ($0.id, $0.label[reader.language]) }, uniquingKeysWith: { $1 })
        case .fund:
            let funds = reader.context.program.funds
            return Dictionary(funds.map { ($0.id, $0.label[reader.language]) }, uniquingKeysWith: { $1 })
        case .subprogram:
            let keys = tallies.keys.compactMap { $0.flatMap { ID<Subprogram>($0) } }
            let found = try keys.compactMap { try reader.find($0)?.value }
            return Dictionary(found.map { ($0.id.text, $0.title) }, uniquingKeysWith: { $1 })
        case .month, .region, .product, .sku, .move: return [:]
        }
    }

    /// The most of the first currency first, then by number and name; what has no key last.
    private static func order(_ one: Report.Row, _ other: Report.Row) -> Bool {
        if (one.key == nil) != (other.key == nil) { return other.key == nil }
        let (left, right) = (one.values.first?.minor ?? 0, other.values.first?.minor ?? 0)
        if left != right { return left > right }
        if one.count != other.count { return one.count > other.count }
        return one.name < other.name
    }
}
