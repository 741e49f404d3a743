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
            let all = figures.protectedByPartner
            let more = all.count - Self.mostBars
            let cut = more > 0 ? " " + visit.text("figures.in_table", ["n": write.number(more)]) : ""
            return values(Array(all.prefix(Self.mostBars)), write, id, title, says + cut, visit)
        }
    }

    /// So many partners have room in a chart; the table has more.
    private static let mostBars = 10

    private func short(_ month: Day, _ visit: Visit) -> String { visit.formats.monthName(month) }

    /// Bars of the amounts in the currency in which there is most. What has none in it has no bar, and says what it has.
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
                values.map { (write.name($0, in: self), Int64($0.registrations), write.number($0.registrations)) })
        }
        return .rows(
            id, title: title, says: says,
            values.map { value in
                if let money = value.values.first(where: { $0.currency == currency }) {
                    return (write.name(value, in: self), money.minor, whole(money, visit))
                }
                let others = value.values.map { whole($0, visit) }.joined(separator: ", ")
                let words = visit.strings.count("figures.valueless", value.registrations)
                return (write.name(value, in: self), 0, others.isEmpty ? words : others)
            })
    }

    /// Without cents, which a chart has no room for.
    private func whole(_ money: Money, _ visit: Visit) -> String {
        visit.formats.number(Int(money.minor / money.currency.minorUnits)) + " " + money.currency.code
    }
}
