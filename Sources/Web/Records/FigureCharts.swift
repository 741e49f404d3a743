import Channel
import Record
import Terms

extension FigurePages.Figure {
    /// The figure as a chart; nil where there is nothing to draw.
    func chart(_ figures: Dashboard, _ visit: Visit) -> Chart? {
        let write = FigureWriter(visit: visit, plain: false)
        let (id, title, says) = (rawValue, visit.text("figures.\(rawValue).title"), sentence(figures, visit))
        func columns(_ names: [String], _ columns: [(label: String, parts: [Int])]) -> Chart? {
            .columns(
                id, title: title, says: says, series: names.map { visit.text("figures.column.\($0)") }, columns,
                number: visit.formats.number)
        }
        switch self {
        case .statuses:
            return .rows(
                id, title: title, says: says,
                figures.statuses.map { (write.status($0.status), Int64($0.count), write.number($0.count)) })
        case .waiting:
            return columns(
                ["submitted", "in_review", "action_required"],
                figures.waiting.map { (write.days($0), [$0.submitted, $0.inReview, $0.actionRequired]) })
        case .decisions:
            return columns(
                ["within_target", "late"],
                figures.decisions.map { month in
                    (short(month.month, visit), [month.withinTarget, month.decided - month.withinTarget])
                })
        case .pipeline:
            return columns(
                ["won", "active", "undecided", "ended"],
                figures.pipeline.map { (short($0.month, visit), [$0.won, $0.active, $0.undecided, $0.ended]) })
        case .regions: return values(figures.protectedByRegion, write, id, title, says, visit)
        case .partners:
            return values(Array(figures.protectedByPartner.prefix(10)), write, id, title, says, visit)
        }
    }

    private func short(_ month: Day, _ visit: Visit) -> String { visit.formats.monthName(month) }

    /// Bars of the amounts in the currency in which there is most; what has none in it is in the table.
    private func values(
        _ values: [Dashboard.ProtectedValue], _ write: FigureWriter, _ id: String, _ title: String, _ says: String,
        _ visit: Visit
    ) -> Chart? {
        let all = values.flatMap(\.values)
        let byCurrency = Dictionary(grouping: all, by: \.currency).mapValues {
            $0.reduce(0.0) { $0 + Double($1.minor) }
        }
        let currency = byCurrency.max { ($0.value, $1.key.code) < ($1.value, $0.key.code) }?.key
        guard currency != nil else {
            // Nobody named a value: the registrations themselves are counted.
            return .rows(
                id, title: title, says: says,
                values.map { (write.name($0), Int64($0.registrations), write.number($0.registrations)) })
        }
        return .rows(
            id, title: title, says: says,
            values.compactMap { value in
                guard let money = value.values.first(where: { $0.currency == currency }) else { return nil }
                return (write.name(value), money.minor, whole(money, visit))
            })
    }

    /// Without cents, which a chart has no room for.
    private func whole(_ money: Money, _ visit: Visit) -> String {
        visit.formats.number(Int(money.minor / money.currency.minorUnits)) + " " + money.currency.code
    }
}
