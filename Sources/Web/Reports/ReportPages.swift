import Channel
import Commerce
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
            switch visit.search["as"] {
            case "csv": return ReportFile(report: report).reply
            case "png":
                guard let chart = ReportWords(report: report, visit: visit).chart else {
                    throw Problem.notFound("chart")
                }
                return try await visit.picture(of: chart, name: ReportFile(report: report).name)
            default: return .show(try await page(report, visit))
            }
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
        /// The chart as a picture.
        let png: Link?
        let heading: String
        let chart: Chart?
        let sheet: Sheet
    }

    /// What the address asks for. What the report is not narrowed by is passed over; one that is not broken down so begins with what it is
    /// broken down by as a rule.
    private static func asked(_ visit: Visit) -> Node {
        let program = visit.surroundings?.program
        let offered = ReportKind.allCases.filter { $0.isOffered(program) }
        let kind = visit.search["report"].flatMap(ReportKind.init) ?? offered.first ?? .revenue
        var asked: Node = ["report": Node(.string(kind.rawValue))]
        if let period = visit.search["period"], ReportPeriod(period) != nil { asked["period"] = Node(.string(period)) }
        let filters = kind.filters.filter { filter in
            guard let value = visit.search[filter.rawValue], !value.isEmpty else { return false }
            switch filter {
            case .partner: return PartnerID(value) != nil
            case .region: return program?.regions.contains { $0.id == value } ?? false
            case .productLine, .sku: return true
            }
        }
        for filter in filters { asked[filter.rawValue] = visit.search[filter.rawValue].map { Node(.string($0)) } }
        let excluded = filters.flatMap(\.excludes)
        if let by = visit.search["by"].flatMap(ReportBreakdown.init), kind.breakdowns.contains(by),
            !excluded.contains(by)
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
        let chart = words.chart
        let model = Model(
            tabs: tabs, action: here, fields: try await fields(report, visit),
            csv: visit.searching(here, ["as": "csv"]),
            png: await visit.picture(of: chart, at: visit.searching(here, ["as": "png"])), heading: words.heading,
            chart: chart, sheet: words.sheet)
        return Page(visit.text("reports.title"), model)
    }

    private static func fields(_ report: Report, _ visit: Visit) async throws -> [Field] {
        var fields = [
            visit.field("report", "reports.title", .hidden, value: report.report.rawValue, id: "report-report"),
            visit.field(
                "period", "reports.form.period", .choice(try periods(report.period, visit)),
                value: report.period.description, id: "report-period"),
        ]
        for filter in report.report.filters { fields.append(try await field(filter, report, visit)) }
        let excluded = Set(report.narrowed.flatMap(\.excludes))
        let breakdowns = report.report.breakdowns.filter { !excluded.contains($0) }
        // What a report narrowed as it is cannot be broken down by is said beside the field.
        let isBound = breakdowns.count < report.report.breakdowns.count
        fields.append(
            visit.field(
                "by", "reports.form.by",
                .choice(breakdowns.map { (value: $0.rawValue, label: ReportWords.name(of: $0, report, visit)) }),
                value: report.by.rawValue, id: "report-by", hint: isBound ? visit.text("reports.bound") : nil))
        return fields
    }

    private static func field(_ filter: ReportFilter, _ report: Report, _ visit: Visit) async throws -> Field {
        let (name, label, id) = (filter.rawValue, "reports.form.\(filter.rawValue)", "report-\(filter.rawValue)")
        let all = [(value: "", label: visit.text("reports.all"))]
        switch filter {
        case .partner: return try await visit.chosen(name, label, "partner", value: report.partner?.text, id: id)
        case .sku: return try await visit.chosen(name, label, "product", value: report.sku, id: id)
        case .region:
            let regions = try visit.requireSurroundings().program.regions.map { (value: $0.id, label: $0.id) }
            return visit.field(
                name, "reports.form.region.\(report.report.regions == .budgets ? "budgets" : "partners")",
                .choice(all + regions), value: report.region, id: id)
        case .productLine:
            var lines = try await visit.may(ListProductLines.permission) ? visit.productLines() : []
            if let line = report.productLine, !lines.contains(line) { lines.append(line) }
            return visit.field(
                name, label, .choice(all + lines.map { (value: $0, label: $0) }), value: report.productLine, id: id)
        }
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
        case .funds, .results: program.map { !$0.funds.isEmpty } ?? false
        case .subprograms: program.map { !$0.subprograms.isEmpty } ?? false
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
