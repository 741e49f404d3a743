import Channel
import Record
import Terms

extension FigurePages.Figure {
    /// The figure as a table.
    ///
    /// - Parameter plain: for programs: names as the API has them, numbers without marks, months as `2026-03`.
    func table(_ figures: Dashboard, _ visit: Visit, plain: Bool) -> FigurePages.Table {
        let write = FigureWriter(visit: visit, plain: plain)
        switch self {
        case .statuses:
            return write.table(
                ["status", "#registrations"],
                figures.statuses.map { [write.status($0.status), write.number($0.count)] })
        case .waiting:
            return write.table(
                ["days", "#submitted", "#in_review", "#action_required", "#overdue"],
                figures.waiting.map { age in
                    [
                        write.days(age), write.number(age.submitted), write.number(age.inReview),
                        write.number(age.actionRequired), write.number(age.overdue),
                    ]
                })
        case .decisions:
            return write.table(
                ["month", "#decided", "#approved", "#within_target", "#share", "#median", "#nine_of_ten"],
                figures.decisions.map { month in
                    [
                        write.month(month.month), write.number(month.decided), write.number(month.approved),
                        write.number(month.withinTarget), write.share(month.withinTarget, of: month.decided),
                        write.days(hours: month.medianHours), write.days(hours: month.nineOfTenHours),
                    ]
                })
        case .regions: return write.protected(figures.protectedByRegion, "region", self)
        case .partners: return write.protected(figures.protectedByPartner, "partner", self)
        case .pipeline:
            return write.table(
                ["month", "#registrations", "#undecided", "#active", "#won", "#ended", "#value"],
                figures.pipeline.map { month in
                    [
                        write.month(month.month), write.number(month.registrations), write.number(month.undecided),
                        write.number(month.active), write.number(month.won), write.number(month.ended),
                        write.values(month.values),
                    ]
                })
        }
    }

    /// What the figure comes to, in a sentence.
    func sentence(_ figures: Dashboard, _ visit: Visit) -> String {
        let number = visit.formats.number
        switch self {
        case .statuses:
            return visit.strings.count("figures.statuses.sentence", figures.statuses.reduce(0) { $0 + $1.count })
        case .waiting:
            let waiting = figures.waiting.reduce(0) { $0 + $1.count }
            let late = figures.waiting.reduce(0) { $0 + $1.overdue }
            return visit.strings.count("figures.waiting.sentence", waiting, ["late": number(late)])
        case .decisions:
            let decided = figures.decisions.reduce(0) { $0 + $1.decided }
            let inTime = figures.decisions.reduce(0) { $0 + $1.withinTarget }
            guard decided > 0 else { return visit.text("figures.decisions.none") }
            let share = FigureWriter(visit: visit, plain: false).share(inTime, of: decided)
            return visit.strings.count("figures.decisions.sentence", decided, ["share": share])
        case .pipeline:
            return visit.strings.count(
                "figures.pipeline.sentence", figures.pipeline.reduce(0) { $0 + $1.registrations })
        case .regions, .partners:
            let all = self == .regions ? figures.protectedByRegion : figures.protectedByPartner
            let counted = visit.strings.count(
                "figures.\(rawValue).sentence", all.reduce(0) { $0 + $1.registrations })
            return all.allSatisfy(\.values.isEmpty) && !all.isEmpty
                ? counted + " " + visit.text("figures.no_values") : counted
        }
    }
}

/// Writes the cells of figures, for people or for programs.
struct FigureWriter: Sendable {
    let visit: Visit
    let plain: Bool

    /// Columns whose names begin with `#` hold numbers.
    func table(_ columns: [String], _ rows: [[String]]) -> FigurePages.Table {
        let header = columns.map { name in
            let isNumber = name.hasPrefix("#")
            let bare = isNumber ? String(name.dropFirst()) : name
            return FigurePages.Table.Column(
                text: plain ? bare : visit.text("figures.column.\(bare)"), isNumber: isNumber)
        }
        return FigurePages.Table(header: header, rows: rows)
    }

    func number(_ number: Int) -> String { plain ? String(number) : visit.formats.number(number) }

    func status(_ status: DealStatus) -> String { plain ? status.rawValue : visit.mark(status).label }

    func month(_ month: Day) -> String {
        plain
            ? String(month.description.prefix(7)) : visit.formats.shortMonth(month)
    }

    func days(_ age: Dashboard.WaitingAge) -> String {
        guard let through = age.throughDays else { return plain ? "\(age.fromDays)+" : "≥ \(age.fromDays)" }
        return plain ? "\(age.fromDays)-\(through)" : "\(age.fromDays)–\(through)"
    }

    /// A part of a whole in whole per cent.
    func share(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "" }
        let percent = (part * 200 + whole) / (whole * 2)
        return plain ? String(percent) : visit.formats.rate(.percent(Int64(percent)))
    }

    /// Hours as days of 24 with one decimal.
    func days(hours: Int?) -> String {
        guard let hours else { return "" }
        let tenths = (hours * 10 + 12) / 24
        let text = "\(tenths / 10).\(tenths % 10)"
        return plain ? text : visit.formats.decimal(text)
    }

    func values(_ values: [Money]) -> String {
        values.map { plain ? "\($0.decimalText) \($0.currency.code)" : visit.formats.money($0) }
            .joined(separator: plain ? "; " : ", ")
    }

    /// - Parameter figure: what a line without an id is: no region, or all other partners.
    func name(_ value: Dashboard.ProtectedValue, in figure: FigurePages.Figure) -> String {
        guard value.id == nil else { return value.name }
        if figure == .partners { return visit.text("figures.others") }
        return plain ? value.name : visit.text("figures.no_region")
    }

    func protected(
        _ values: [Dashboard.ProtectedValue], _ column: String, _ figure: FigurePages.Figure
    ) -> FigurePages.Table {
        table(
            [column, "#registrations", "#value"],
            values.map { [name($0, in: figure), number($0.registrations), self.values($0.values)] })
    }
}
