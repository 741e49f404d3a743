import Channel
import Commerce
import Record
import Terms

/// A report as people read it: its lines with what leads to the list behind each, and a chart.
struct ReportWords {
    let report: Report
    let visit: Visit

    private var formats: Formats { visit.formats }
    private var currencies: [Currency] { report.total.values.map(\.currency) }
    private var parts: [String] { report.total.parts.map(\.name) }
    private var showsParts: Bool { report.by != .partner && !parts.isEmpty }
    private var showsHours: Bool { report.report == .decisions }

    var heading: String {
        visit.text("reports.kind.\(report.report.rawValue)") + ", " + visit.name(of: report.period)
    }

    var sheet: Sheet {
        var heads = [
            visit.text("reports.by.\(report.by.rawValue)"), visit.text("reports.count.\(report.report.rawValue)"),
        ]
        if showsParts { heads += parts.map { visit.text("reports.part.\($0)") } }
        heads += currencies.map { visit.text("reports.amount", ["currency": $0.code]) }
        if showsHours { heads += [visit.text("reports.median"), visit.text("reports.nine_of_ten")] }
        var rows = report.rows.map { cells($0, name($0), list(behind: $0)) }
        rows.append(cells(report.total, visit.text("reports.total"), list(behind: nil)))
        return Sheet(
            "report", visit.text("reports.table", ["title": heading]),
            note: visit.text("reports.note.\(report.report.rawValue)"),
            empty: visit.text("reports.none"), heads.map { SheetHead(headText: $0) }, rows)
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
        case .product, .rule: row.name
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
            return EarningsAddress.earnings.console().with("earned", slice.period.description)
                .with("rule", report.by == .rule ? row?.key : nil).with("partner", partner)
        case .tiers:
            guard visit.may(.seeRecord) else { return nil }
            return RecordAddress.journal().with("kind", "tier.changed")
                .with("from", slice.period.first.description)
                .with("through", slice.period.end.adding(days: -1).description).with("partner", partner)
        }
    }

    private func slice(_ row: Report.Row?) -> ReportSlice? {
        guard let row else { return ReportSlice(report.period) }
        switch (report.by, report.report) {
        case (.month, _): return row.key.flatMap { ReportPeriod($0) }.map { ReportSlice($0) }
        case (.partner, _), (.rule, _): return ReportSlice(report.period)
        case (.product, _): return row.key.map { ReportSlice(report.period, .productLine($0)) }
        // The journal is not filtered by what a move is.
        case (.move, _), (.region, .tiers): return nil
        case (.region, _): return ReportSlice(report.period, .region(row.key ?? ""))
        }
    }

    // MARK: As a chart

    /// Nil where there is nothing to draw. Amounts are those of the currency in which there is most, which the chart says.
    var chart: Chart? {
        let title = heading
        guard report.by == .month else { return rowsChart(title) }
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

/// A report as a file for programs: names as the API has them, numbers without marks, a column for each currency.
struct ReportFile {
    let report: Report

    var reply: PageReply {
        let currencies = report.total.values.map(\.currency)
        let parts = report.by == .partner ? [] : report.total.parts.map(\.name)
        let hours = report.report == .decisions ? ["median_hours", "nine_of_ten_hours"] : []
        let header = [report.by.rawValue, "name", "count"] + parts + currencies.map { "amount_\($0.code)" } + hours
        let rows = report.rows.map { row in
            [row.key ?? "", row.name, String(row.count)]
                + parts.map { part in String(row.parts.first { $0.name == part }?.count ?? 0) }
                + currencies.map { currency in row.values.first { $0.currency == currency }?.decimalText ?? "0" }
                + (hours.isEmpty ? [] : [row.medianHours, row.nineOfTenHours].map { $0.map(String.init) ?? "" })
        }
        return .csv(name: "\(report.report.rawValue)-\(report.period).csv", header, rows)
    }
}
