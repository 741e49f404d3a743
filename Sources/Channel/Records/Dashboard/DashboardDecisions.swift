import Record
import Store
import Terms

extension Reader {
    /// One decision on a registration, as figures see it.
    private struct Decided {
        let month: Int
        let minutes: Int
        let isApproved: Bool
        let isInTime: Bool
    }

    /// The decisions of so many months. One index range; the business time of each is counted here.
    func decisionMonths(_ count: Int) throws -> [Dashboard.DecisionMonth] {
        let (zone, calendar) = (context.program.zone, context.program.calendar)
        let months = months(count)
        guard let first = months.first else { return [] }
        // What the engine declined while it was being submitted took nobody's time.
        let rows = try vendorWide.query(
            """
            SELECT submitted, decided, decision_due, status FROM {deals} \
            WHERE decided >= $1 AND submitted IS NOT NULL AND decided <> submitted
            """, [.text(zone.start(of: first).description)])
        let decided = try rows.compactMap { row -> Decided? in
            guard let submitted = Instant(try row.text(0)), let at = Instant(try row.text(1)), submitted < at else {
                return nil
            }
            let day = zone.day(at).parts
            let due = try row.optionalText(2).flatMap(Instant.init)
            return Decided(
                month: day.year * 12 + day.month, minutes: calendar.businessMinutes(from: submitted, to: at),
                isApproved: try row.text(3) != DealStatus.declined.rawValue, isInTime: due.map { at <= $0 } ?? true)
        }
        let byMonth = Dictionary(grouping: decided, by: \.month)
        return months.map { month in
            let own = byMonth[month.year * 12 + month.month] ?? []
            let hours = own.map { ($0.minutes + 30) / 60 }.sorted()
            return Dashboard.DecisionMonth(
                month: month, decided: own.count, approved: own.count(where: \.isApproved),
                withinTarget: own.count(where: \.isInTime), medianHours: Self.percentile(50, hours),
                nineOfTenHours: Self.percentile(90, hours))
        }
    }

    /// The least value that at least so many percent do not exceed (nearest rank).
    static func percentile(_ percent: Int, _ sorted: [Int]) -> Int? {
        guard !sorted.isEmpty else { return nil }
        return sorted[max(0, (sorted.count * percent + 99) / 100 - 1)]
    }
}
