import Channel
import Commerce
import Finance
import Record
import Terms

/// A report as people read it: its lines with what leads to the list behind each, and a chart.
struct ReportWords {
    let report: Report
    let visit: Visit

    private var formats: Formats { visit.formats }
    /// Those of the values, and of what came of them.
    private var currencies: [Currency] { report.currencies }
    private var parts: [String] { report.total.parts.map(\.name) }
    private var showsParts: Bool { report.by != .partner && !parts.isEmpty }
    private var showsHours: Bool { report.report == .decisions }
    private var showsReturn: Bool { report.report == .results }
    /// What the values consist of, or what came of them.
    private var told: [String] { report.total.amounts.map(\.name) }

    var heading: String {
        visit.text("reports.kind.\(report.report.rawValue)") + ", " + visit.name(of: report.period)
    }

    var sheet: Sheet {
        var heads = [
            Self.name(of: report.by, report, visit), visit.text("reports.count.\(report.report.rawValue)"),
        ]
        if showsParts { heads += parts.map { visit.text("reports.part.\($0)") } }
        heads += currencies.map { visit.text("reports.amount", ["currency": $0.code]) }
        heads += told.flatMap { name in
            currencies.map { visit.text("reports.told.\(name)", ["currency": $0.code]) }
        }
        if showsReturn { heads.append(visit.text("reports.return")) }
        if showsHours { heads += [visit.text("reports.median"), visit.text("reports.nine_of_ten")] }
        var rows = report.rows.map { cells($0, name($0), list(behind: $0)) }
        rows.append(cells(report.total, visit.text("reports.total"), list(behind: nil)))
        return Sheet(
            "report", visit.text("reports.table", ["title": heading]),
            note: visit.text("reports.note.\(report.report.rawValue)"),
            empty: visit.text("reports.none"), heads.map { SheetHead(headText: $0) }, rows)
    }

    /// What a breakdown is called: regions are those of whom the report says.
    static func name(of by: ReportBreakdown, _ report: Report, _ visit: Visit) -> String {
        visit.text("reports.by.\(by == .region ? report.report.regions.rawValue : by.rawValue)")
    }

    private func cells(_ row: Report.Row, _ name: String, _ list: Link?) -> [Cell] {
        var cells = [Cell(name), Cell(formats.number(row.count), href: row.count == 0 ? nil : list)]
        if showsParts {
            cells += parts.map { part in
                Cell(row.parts.first { $0.name == part }.map { formats.number($0.count) } ?? "")
            }
        }
        cells += currencies.map { currency in
            Cell(row.values.first { $0.currency == currency }.map(formats.amount) ?? "")
        }
        cells += told.flatMap { name in
            let values = row.amounts.first { $0.name == name }?.values ?? []
            return currencies.map { currency in
                Cell(values.first { $0.currency == currency }.map(formats.amount) ?? "")
            }
        }
        if showsReturn { cells.append(Cell(row.returnPercent.map { formats.rate(.percent(Int64($0))) } ?? "")) }
        if showsHours { cells += [row.medianHours, row.nineOfTenHours].map { Cell($0.map(days) ?? "") } }
        return cells
    }

    /// Hours as days with one decimal.
    private func days(_ hours: Int) -> String {
        let tenths = (hours * 10 + 12) / 24
        return formats.decimal("\(tenths / 10).\(tenths % 10)")
    }

    func name(_ row: Report.Row) -> String {
        switch report.by {
        case .month: row.key.flatMap { ReportPeriod($0) }.map { visit.name(of: $0) } ?? row.name
        case .partner: row.key == nil ? visit.text("reports.others") : row.name
        case .region: row.key ?? visit.text("reports.no_region")
        case .move:
            (row.key ?? "").split(separator: ">", omittingEmptySubsequences: false).map { tier(String($0)) }
                .joined(separator: " → ")
        case .product, .sku: row.key ?? visit.text("reports.no_product")
        case .rule: row.key == nil ? visit.text("reports.no_rule") : row.name
        case .fund, .subprogram: row.name
        }
    }

    private func tier(_ id: String) -> String {
        guard !id.isEmpty else { return visit.text("standing.no_tier") }
        let tiers = visit.surroundings?.program.tiers?.tiers ?? []
        return tiers.first { $0.id == id }?.label[visit.language] ?? id
    }

    // MARK: What is behind a line

    /// The list of what a line counts, or of all of it; nil where none has just that, or the viewer may not see it.
    private func list(behind row: Report.Row?) -> Link? {
        if report.by == .subprogram, visit.may(ShowSubprogram.permission) {
            return row?.key.flatMap { ID<Subprogram>($0) }.map { SubprogramAddress.one.console($0) }
        }
        guard let slice = slice(row) else { return nil }
        if report.by == .partner, let row, row.key == nil { return nil }
        let partner = report.by == .partner ? row?.key : report.partner?.text
        let sliced = slice.description
        switch report.report {
        case .revenue:
            guard visit.may(.seeOrders) else { return nil }
            return SalesAddress.orders.console().with("counted", sliced).with("partner", partner)
        case .pipeline, .decisions:
            guard visit.may(.seeDeals) else { return nil }
            let name = report.report == .pipeline ? "submitted" : "decided"
            return DealAddress.list.console().with(name, sliced).with("partner", partner)
        case .earnings:
            guard visit.may(.seeEarnings) else { return nil }
            return EarningsAddress.earnings.console().with("earned", sliced)
                .with("rule", report.by == .rule ? row?.key : nil).with("partner", partner)
        // Lists of budgets and activities are not filtered by a period.
        case .funds, .results, .subprograms: return nil
        case .tiers:
            // The journal is filtered neither by what a move is nor by regions.
            guard visit.may(.seeRecord), report.region == nil else { return nil }
            return RecordAddress.journal().with("kind", "tier.changed")
                .with("from", slice.period.first.description)
                .with("through", slice.period.end.adding(days: -1).description).with("partner", partner)
        }
    }

    /// What of the lists a line counts; nil where nothing says it.
    private func slice(_ row: Report.Row?) -> ReportSlice? {
        var parts: [ReportSlice.Part: String] = [:]
        parts[.partners] = report.region
        parts[.productLine] = report.productLine
        parts[.sku] = report.sku
        guard let row else { return ReportSlice(report.period, parts) }
        switch report.by {
        case .month: return row.key.flatMap { ReportPeriod($0) }.map { ReportSlice($0, parts) }
        case .partner: break
        case .rule where row.key == nil: return nil
        case .rule, .fund, .subprogram: break
        case .product, .sku:
            guard let key = row.key else { return nil }
            parts[report.by == .product ? .productLine : .sku] = key
        case .move: return nil
        case .region where report.report == .tiers: return nil
        case .region: parts[report.report.regions == .customers ? .customers : .partners] = row.key ?? ""
        }
        return ReportSlice(report.period, parts)
    }

    // MARK: As a chart

    /// Nil where there is nothing to draw. Amounts are those of the currency in which there is most, which the chart says.
    var chart: Chart? {
        let title = heading
        guard report.by == .month else { return rowsChart(title) }
        // Leads are none of the activities beside which they would stand.
        let parts = report.report == .results ? [] : self.parts
        let labels = report.rows.map { row in
            row.key.flatMap { ReportPeriod($0) }.map { formats.monthName($0.first) } ?? ""
        }
        let charted = showsHours ? ["within_target"] : parts
        guard let currency = currencies.first, parts.isEmpty else {
            let names =
                parts.isEmpty
                ? [visit.text("reports.count.\(report.report.rawValue)")]
                : charted.map {
                    visit.text("reports.part.\($0)")
                }
            let late = showsHours ? [visit.text("reports.part.late")] : []
            return .columns(
                "report-chart", title: title, says: title, series: names + late,
                zip(labels, report.rows).map { label, row in
                    let counts = charted.map { part in row.parts.first { $0.name == part }?.count ?? 0 }
                    let inTime = counts.first ?? 0
                    return (label, parts.isEmpty ? [row.count] : counts + (showsHours ? [row.count - inTime] : []))
                }, number: formats.number)
        }
        return .columns(
            "report-chart", title: title, says: visit.text("reports.amount", ["currency": currency.code]),
            series: [currency.code],
            zip(labels, report.rows).map { label, row in
                (label, [max(0, row.values.first { $0.currency == currency }.map(whole) ?? 0)])
            }, number: formats.number)
    }

    /// So many lines have room in a chart; the table has more.
    private static let mostBars = 12

    private func rowsChart(_ title: String) -> Chart? {
        let shown = report.rows.prefix(Self.mostBars)
        let more = report.rows.count - shown.count
        let cut = more > 0 ? " " + visit.text("reports.in_table", ["n": formats.number(more)]) : ""
        let currency = currencies.first
        return .rows(
            "report-chart", title: title, says: title + cut,
            shown.map { row in
                guard let currency else { return (name(row), Int64(row.count), formats.number(row.count)) }
                let money = row.values.first { $0.currency == currency }
                return (
                    name(row), max(0, money?.minor ?? 0),
                    money.map { formats.number(whole($0)) + " " + currency.code } ?? formats.number(row.count)
                )
            })
    }

    /// Without cents, which a chart has no room for.
    private func whole(_ money: Money) -> Int { Int(money.minor / money.currency.minorUnits) }
}

extension Report {
    /// The currencies of its values, and of what came of them, each once.
    fileprivate var currencies: [Currency] {
        (total.values + total.amounts.flatMap(\.values)).map(\.currency).reduce(into: []) { found, currency in
            if !found.contains(currency) { found.append(currency) }
        }
    }
}

/// A report as a file for programs: names as the API has them, numbers without marks, a column for each currency.
struct ReportFile {
    let report: Report

    /// Without an ending.
    var name: String { "\(report.report.rawValue)-\(report.period)" }

    var reply: PageReply { .csv(name: "\(name).csv", header, report.rows.map(cells)) }

    private var parts: [String] { report.by == .partner ? [] : report.total.parts.map(\.name) }
    private var told: [String] { report.total.amounts.map(\.name) }

    private var header: [String] {
        var header = [report.by.rawValue, "name", "count"] + parts
        header += report.currencies.map { "amount_\($0.code)" }
        for name in told { header += report.currencies.map { "\(name)_\($0.code)" } }
        if report.report == .results { header.append("return_percent") }
        if report.report == .decisions { header += ["median_hours", "nine_of_ten_hours"] }
        return header
    }

    private func cells(_ row: Report.Row) -> [String] {
        var cells = [row.key ?? "", row.name, String(row.count)]
        for part in parts { cells.append(String(row.parts.first { $0.name == part }?.count ?? 0)) }
        cells += amounts(row.values)
        for name in told { cells += amounts(row.amounts.first { $0.name == name }?.values ?? []) }
        if report.report == .results { cells.append(row.returnPercent.map(String.init) ?? "") }
        if report.report == .decisions {
            cells += [row.medianHours, row.nineOfTenHours].map { $0.map(String.init) ?? "" }
        }
        return cells
    }

    private func amounts(_ values: [Money]) -> [String] {
        report.currencies.map { currency in values.first { $0.currency == currency }?.decimalText ?? "0" }
    }
}
