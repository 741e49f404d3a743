import Commerce
import Finance
import Members
import Record
import Terms

/// Adds up the figures that are kept for a report. O(what its months have of kinds).
struct ReportSums {
    private let reader: Reader
    private let report: ReportKind
    private let by: ReportBreakdown
    private let period: ReportPeriod
    private let partner: PartnerID?
    /// By key; nil for what has none.
    private var tallies: [String?: ReportTally] = [:]
    private var whole = ReportTally()

    /// Partners that are told one by one; all others are one line.
    private static let most = 50

    init(
        _ reader: Reader, _ report: ReportKind, _ by: ReportBreakdown, _ period: ReportPeriod, _ partner: PartnerID?
    ) {
        (self.reader, self.report, self.by) = (reader.vendorWide, report, by)
        (self.period, self.partner) = (period, partner)
    }

    private var parts: [String] {
        switch report {
        case .pipeline: DealFigures.stages
        case .decisions: ["approved", "within_target"]
        case .tiers: ["rise", "fall"]
        case .revenue, .earnings: []
        }
    }

    var total: Report.Row { whole.row(nil, "", parts: parts) }

    mutating func read() throws {
        switch report {
        case .revenue: try read(Order.self, by == .product ? "sold_line" : "sold") { _ in nil }
        case .pipeline: try read(Deal.self, by == .product ? "pipeline_line" : "pipeline") { $0.last }
        case .earnings: try read(Earning.self, "earned") { _ in nil }
        case .tiers: try read(Partner.self, "tier_moved") { $0.first }
        case .decisions: try readDecisions()
        }
        if by == .partner { try readLargest() }
    }

    private mutating func read<Value: Entity>(
        _: Value.Type, _ facet: String, part: ([String]) -> String?
    ) throws {
        for cell in try reader.cells(of: Value.self, facet, in: period, for: partner) {
            let part = part(cell.parts)
            whole.add(cell.kept, part: part)
            guard by != .partner else { continue }
            tallies[key(cell), default: ReportTally()].add(cell.kept, part: part)
        }
    }

    /// By what a figure counts in the wanted breakdown.
    private func key(_ cell: Reader.ReportCell) -> String? {
        switch (by, report) {
        case (.region, .tiers): region(cell.parts.last)
        case (.region, _): region(cell.parts.first)
        case (.move, _): cell.parts.dropFirst().prefix(2).joined(separator: ">")
        case (.product, _), (.rule, _): cell.parts.first.flatMap { $0.isEmpty ? nil : $0 }
        case (.month, _), (.partner, _): cell.month.description
        }
    }

    private func region(_ country: String?) -> String? {
        country.flatMap { reader.context.program.region(ofCountry: $0)?.id }
    }

    private mutating func readDecisions() throws {
        for cell in try reader.cells(of: Deal.self, "decided", in: period, for: partner) {
            guard cell.parts.count == 3, let hours = Int(cell.parts[0]) else { continue }
            let (isApproved, isInTime) = (cell.parts[1] == "approved", cell.parts[2] == "1")
            whole.add(decisions: cell.kept.count, hours: hours, isApproved: isApproved, isInTime: isInTime)
            tallies[cell.month.description, default: ReportTally()].add(
                decisions: cell.kept.count, hours: hours, isApproved: isApproved, isInTime: isInTime)
        }
    }

    private mutating func readLargest() throws {
        switch report {
        case .revenue: try readLargest(Order.self, "sold")
        case .pipeline: try readLargest(Deal.self, "pipeline")
        case .earnings: try readLargest(Earning.self, "earned")
        case .tiers, .decisions: break
        }
    }

    /// The largest by each currency that there is, with all that they come to.
    private mutating func readLargest<Value: Entity>(_: Value.Type, _ facet: String) throws {
        let currencies = whole.values.map(\.currency.code)
        var found: [String] = []
        for currency in currencies.isEmpty ? [""] : currencies {
            let largest = try reader.largest(
                of: Value.self, facet, in: period, currency: currency, most: Self.most)
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
                return (tallies[name] ?? ReportTally()).row(name, name, parts: parts)
            }
        }
        let names = try names()
        let named = by == .partner ? [] : parts
        let rows = tallies.filter { !$0.value.isEmpty }.map { key, tally in
            tally.row(key, key.map { names[$0] ?? $0 } ?? "", parts: named)
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
        case .month, .region, .product, .move: return [:]
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
