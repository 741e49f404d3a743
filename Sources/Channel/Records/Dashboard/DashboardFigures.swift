import Commerce
import Record
import Terms

/// Reads the figures of the dashboard. What is past its last day counts as over, also before the clock has come to it.
struct DashboardFigures {
    let reader: Reader
    let lapsed: [LapsedDeals]
    /// The months that are looked back on, the current one last.
    private let months: [ReportPeriod]

    /// - Parameter reader: of everything of the vendor.
    init(_ reader: Reader, lapsed: [LapsedDeals], months count: Int) {
        (self.reader, self.lapsed) = (reader, lapsed)
        months = (0..<count).reversed().map { ReportPeriod.all(of: reader.today.adding(months: -$0))[0] }
    }

    func statuses() throws -> [Dashboard.StatusCount] {
        var counts: [DealStatus: Int] = [:]
        for kept in try reader.figures(of: Deal.self, "status") {
            if let status = DealStatus(rawValue: kept.value) { counts[status, default: 0] += kept.count }
        }
        for over in lapsed {
            counts[over.status, default: 0] -= over.kept.count
            counts[.expired, default: 0] += over.kept.count
        }
        return DealStatus.allCases.compactMap { status in
            counts[status].flatMap { $0 > 0 ? .init(status: status, count: $0) : nil }
        }
    }

    func waiting() throws -> [Dashboard.WaitingAge] {
        guard let today = Day(String(reader.now.description.prefix(10))) else { return [] }
        let waiting = try reader.waitingDeals()
        return [(0, 1), (2, 3), (4, 7), (8, 14), (15, nil)].map { from, through in
            let own = waiting.filter {
                let days = max(0, $0.submitted.days(to: today))
                return days >= from && days <= through ?? .max
            }
            func count(_ isOne: (WaitingDeals) -> Bool) -> Int { own.reduce(0) { $0 + (isOne($1) ? $1.count : 0) } }
            return Dashboard.WaitingAge(
                fromDays: from, throughDays: through, submitted: count { $0.status == .submitted },
                inReview: count { $0.status == .inReview }, actionRequired: count { $0.status == .actionRequired },
                overdue: count { $0.status.waitsForVendor && ($0.due.map { $0 < reader.now } ?? false) })
        }
    }

    /// What the engine decided at once took nobody's time, and is no figure.
    func decisions() throws -> [Dashboard.DecisionMonth] {
        let source = ReportSource(.decisions, by: .month, line: false, sku: false)
        let tallies = try tallies(source)
        return months.map { month in
            let row = (tallies[month] ?? ReportTally()).row(nil, "", parts: ["approved", "within_target"])
            return Dashboard.DecisionMonth(
                month: month.first, decided: row.count, approved: row.parts[0].count, withinTarget: row.parts[1].count,
                medianHours: row.medianHours, nineOfTenHours: row.nineOfTenHours)
        }
    }

    func pipeline() throws -> [Dashboard.PipelineMonth] {
        let tallies = try tallies(ReportSource(.pipeline, by: .month, line: false, sku: false))
        return months.map { month in
            let tally = tallies[month] ?? ReportTally()
            let over = lapsed.reduce(0) { $0 + ($1.submitted == month ? $1.kept.count : 0) }
            func count(_ stage: String) -> Int { tally.parts[stage] ?? 0 }
            return Dashboard.PipelineMonth(
                month: month.first, registrations: tally.count, undecided: count("undecided"),
                active: count("active") - over, won: count("won"), ended: count("ended") + over, values: tally.values)
        }
    }

    private func tallies(_ source: ReportSource) throws -> [ReportPeriod: ReportTally] {
        guard let first = months.first, let last = months.last else { return [:] }
        var tallies: [ReportPeriod: ReportTally] = [:]
        for cell in try reader.cells(of: Deal.self, source.facet, from: first, through: last) {
            tallies[cell.month, default: ReportTally()].add(cell, of: source)
        }
        return tallies
    }
}
