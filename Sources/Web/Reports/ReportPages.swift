import Channel
import Members
import NIOCore
import Record
import Terms

/// Reports: what, of which period and partner, broken down by what; each line with the list behind it, and all of it as a file.
enum ReportPages {
    static let routes = [
        PageRoute(method: .get, path: ReportsAddress.report.template, permission: .seeReports, limit: 0) { visit in
            if let page = try await visit.choosing(in: ReportsAddress.report()) { return .show(page) }
            let report = try await visit.ask(ShowReport.self, asked(visit))
            return visit.search["as"] == "csv"
                ? ReportFile(report: report).reply : .show(try await page(report, visit))
        }
    ]

    struct Model: TemplateModel {
        static let template = "report"

        struct Tab: Sendable {
            let tabHref: Link
            let tabLabel: String
            let isCurrent: Bool
        }

        let tabs: [Tab]
        let action: Link
        let fields: [Field]
        let csv: Link
        let heading: String
        let chart: Chart?
        let sheet: Sheet
    }

    /// What the address asks for. A report that is not broken down so begins with what it is broken down by as a rule.
    private static func asked(_ visit: Visit) -> Node {
        let offered = ReportKind.allCases.filter { $0.isOffered(visit.surroundings?.program) }
        let kind = visit.search["report"].flatMap(ReportKind.init) ?? offered.first ?? .revenue
        var asked: Node = ["report": Node(.string(kind.rawValue))]
        if let period = visit.search["period"], ReportPeriod(period) != nil { asked["period"] = Node(.string(period)) }
        let partner = visit.search["partner"].flatMap { PartnerID($0) }
        if let partner { asked["partner"] = partner.node }
        if let by = visit.search["by"].flatMap(ReportBreakdown.init), kind.breakdowns.contains(by),
            partner == nil || by != .partner
        {
            asked["by"] = Node(.string(by.rawValue))
        }
        return asked
    }

    private static func page(_ report: Report, _ visit: Visit) async throws -> Page {
        let here = ReportsAddress.report()
        let words = ReportWords(report: report, visit: visit)
        let tabs = ReportKind.allCases.filter { $0.isOffered(visit.surroundings?.program) }.map { kind in
            Model.Tab(
                tabHref: visit.searching(here, ["report": kind.rawValue, "by": nil]),
                tabLabel: visit.text("reports.kind.\(kind.rawValue)"), isCurrent: kind == report.report)
        }
        let model = Model(
            tabs: tabs, action: here, fields: try await fields(report, visit),
            csv: visit.searching(here, ["as": "csv"]), heading: words.heading, chart: words.chart, sheet: words.sheet)
        return Page(visit.text("reports.title"), model)
    }

    private static func fields(_ report: Report, _ visit: Visit) async throws -> [Field] {
        let breakdowns = report.report.breakdowns.filter { report.partner == nil || $0 != .partner }
        return [
            visit.field("report", "reports.title", .hidden, value: report.report.rawValue, id: "report-report"),
            visit.field(
                "period", "reports.form.period", .choice(try periods(report.period, visit)),
                value: report.period.description, id: "report-period"),
            try await visit.chosen(
                "partner", "reports.form.partner", "partner", value: report.partner?.text, id: "report-partner"),
            visit.field(
                "by", "reports.form.by",
                .choice(
                    breakdowns.map { (value: $0.rawValue, label: visit.text("reports.by.\($0.rawValue)")) }),
                value: report.by.rawValue, id: "report-by"),
        ]
    }

    /// Years, quarters and months to choose from, the latest first, with the one that is chosen.
    private static func periods(
        _ chosen: ReportPeriod, _ visit: Visit
    ) throws -> [(value: String, label: String)] {
        let today = try visit.requireSurroundings().today
        let months = (0..<36).map { today.adding(months: -$0) }
        var found: [ReportPeriod] = []
        for place in [2, 1, 0] {
            let limit = [18, 24, 36][place]
            for month in months.prefix(limit) {
                let period = ReportPeriod.all(of: month)[place]
                if !found.contains(period) { found.append(period) }
            }
        }
        if !found.contains(chosen) { found.append(chosen) }
        return found.map { (value: $0.description, label: visit.name(of: $0)) }
    }
}

extension ReportKind {
    /// Does the program have what it is about?
    func isOffered(_ program: Program?) -> Bool {
        switch self {
        case .revenue: true
        case .pipeline, .decisions: program?.registration != nil
        case .tiers: program?.tiers != nil
        case .earnings: program.map { !$0.earnings.rules.isEmpty } ?? false
        }
    }
}

extension Visit {
    /// What a period is called: `Mar 2026`, `Q1 2026`, `2026`.
    func name(of period: ReportPeriod) -> String {
        if period.month != nil { return formats.shortMonth(period.first) }
        return period.quarter.map { text("reports.quarter", ["n": String($0), "year": String(period.year)]) }
            ?? String(period.year)
    }
}
