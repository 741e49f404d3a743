import Record
import Store
import Terms

/// The figures of a vendor's channel at a moment.
public struct Dashboard: Codable, Sendable {
    public let at: Instant
    /// Registrations by their status today, drafts aside.
    public let statuses: [StatusCount]
    /// Undecided registrations by how long ago they were submitted.
    public let waiting: [WaitingAge]
    /// Decisions of the last twelve months, oldest first; what the engine decided by itself at once is left aside.
    public let decisions: [DecisionMonth]
    /// List value under protection now, largest first.
    public let protectedByPartner: [ProtectedValue]
    /// The same by the regions of the end customers, by the program's order; those in no region come last.
    public let protectedByRegion: [ProtectedValue]
    /// Registrations by the month of their submission, the last twelve months, oldest first.
    public let pipeline: [PipelineMonth]

    /// How many registrations have a status.
    public struct StatusCount: Codable, Hashable, Sendable {
        public let status: DealStatus
        public let count: Int
    }

    /// Undecided registrations of an age.
    public struct WaitingAge: Codable, Hashable, Sendable {
        /// Whole days since submission.
        public let fromDays: Int
        /// Nil for the oldest.
        public let throughDays: Int?
        public let submitted: Int
        public let inReview: Int
        /// Waiting for the partner.
        public let actionRequired: Int
        /// Of all of them, those that the vendor meant to have decided by now.
        public let overdue: Int

        public var count: Int { submitted + inReview + actionRequired }
    }

    /// What was decided in a month, in the program's zone.
    public struct DecisionMonth: Codable, Hashable, Sendable {
        /// Its first day.
        public let month: Day
        public let decided: Int
        public let approved: Int
        public let withinTarget: Int
        /// Hours of business days, each worth 24, within which half was decided; nil when nothing was.
        public let medianHours: Int?
        /// The same for nine of ten.
        public let nineOfTenHours: Int?
    }

    /// List value under protection.
    public struct ProtectedValue: Codable, Hashable, Sendable {
        /// The partner's or the region's id; nil for end customers in no region of the program, and for all other partners.
        public let id: String?
        public let name: String
        public let registrations: Int
        /// A sum for each currency, largest first; registrations without a value are only counted.
        public let values: [Money]
    }

    /// Registrations submitted in a month, in the program's zone, and what became of them by now.
    public struct PipelineMonth: Codable, Hashable, Sendable {
        /// Its first day.
        public let month: Day
        public let registrations: Int
        public let undecided: Int
        /// Approved and in force, or suspended.
        public let active: Int
        public let won: Int
        /// Declined, expired, rescinded or lost.
        public let ended: Int
        public let values: [Money]
    }
}

/// The figures of the vendor's channel.
public struct ShowDashboard: Query {
    public static let name = "show_dashboard"
    public static let permission = Permission.seeReports

    /// Months that are looked back on, with the current one.
    static let months = 12

    public init() {}

    public func answer(_ reader: Reader) throws -> Dashboard {
        Dashboard(
            at: reader.now, statuses: try reader.statusCounts(), waiting: try reader.waitingAges(),
            decisions: try reader.decisionMonths(Self.months), protectedByPartner: try reader.protectedByPartner(),
            protectedByRegion: try reader.protectedByRegion(), pipeline: try reader.pipelineMonths(Self.months))
    }
}

extension Reader {
    /// The status that a registration has today, in SQL, given the place of today's number.
    fileprivate static func statusToday(_ today: String) -> String {
        "CASE WHEN status IN ('approved', 'suspended') AND valid_through < \(today) THEN 'expired' ELSE status END"
    }

    fileprivate func statusCounts() throws -> [Dashboard.StatusCount] {
        let rows = try vendorWide.query(
            """
            SELECT \(Self.statusToday("$1")) AS today, count(*) FROM {deals} WHERE status <> 'draft' GROUP BY today
            """, [.integer(Int64(today.number))])
        var counts: [DealStatus: Int] = [:]
        for row in rows {
            if let status = DealStatus(rawValue: try row.text(0)) { counts[status] = Int(try row.int(1)) }
        }
        return DealStatus.allCases.compactMap { status in counts[status].map { .init(status: status, count: $0) } }
    }

    fileprivate func waitingAges() throws -> [Dashboard.WaitingAge] {
        let rows = try vendorWide.query(
            """
            SELECT status, submitted, decision_due FROM {deals} \
            WHERE status IN ('submitted', 'in_review', 'action_required')
            """)
        let waiting = try rows.compactMap { row -> (status: DealStatus, days: Int, overdue: Bool)? in
            guard let status = DealStatus(rawValue: try row.text(0)),
                let submitted = try row.optionalText(1).flatMap(Instant.init)
            else { return nil }
            let due = try row.optionalText(2).flatMap(Instant.init)
            let days = Int((now.milliseconds - submitted.milliseconds) / 86_400_000)
            return (status, max(0, days), status.waitsForVendor && due.map { $0 < now } ?? false)
        }
        return [(0, 1), (2, 3), (4, 7), (8, 14), (15, nil)].map { from, through in
            let own = waiting.filter { $0.days >= from && $0.days <= through ?? .max }
            func count(_ status: DealStatus) -> Int { own.count { $0.status == status } }
            return Dashboard.WaitingAge(
                fromDays: from, throughDays: through, submitted: count(.submitted), inReview: count(.inReview),
                actionRequired: count(.actionRequired), overdue: own.count(where: \.overdue))
        }
    }

    /// The first days of so many months, the current one last.
    func months(_ count: Int) -> [Day] {
        let parts = today.parts
        return (0..<count).reversed().compactMap { back in
            let number = parts.year * 12 + parts.month - 1 - back
            return Day(year: number / 12, month: number % 12 + 1, day: 1)
        }
    }

    fileprivate func pipelineMonths(_ count: Int) throws -> [Dashboard.PipelineMonth] {
        let zone = context.program.zone
        return try months(count).map { month in
            let next = month.adding(months: 1)
            let rows = try vendorWide.query(
                """
                SELECT \(Self.statusToday("$1")) AS today, list_currency, count(*), \(MoneySums.sql) FROM {deals} \
                WHERE submitted >= $2 AND submitted < $3 AND status <> 'draft' GROUP BY today, list_currency
                """,
                [
                    .integer(Int64(today.number)), .text(zone.start(of: month).description),
                    .text(zone.start(of: next).description),
                ])
            var (undecided, active, won, ended) = (0, 0, 0, 0)
            var sums = MoneySums()
            for row in rows {
                let number = Int(try row.int(2))
                switch DealStatus(rawValue: try row.text(0)) {
                case .submitted, .inReview, .actionRequired: undecided += number
                case .approved, .suspended: active += number
                case .won: won += number
                default: ended += number
                }
                sums.add(try row.optionalText(1), millions: try row.int(3), rest: try row.int(4))
            }
            return Dashboard.PipelineMonth(
                month: month, registrations: undecided + active + won + ended, undecided: undecided, active: active,
                won: won, ended: ended, values: sums.sorted)
        }
    }
}

/// Sums of money by currency.
struct MoneySums {
    /// The two parts of a sum of `list_minor`: whole millions and the rest, neither of which can overflow.
    static let sql =
        "CAST(coalesce(sum(list_minor / 1000000), 0) AS INTEGER), CAST(coalesce(sum(list_minor % 1000000), 0) AS INTEGER)"

    private var sums: [Currency: Int64] = [:]

    /// Adds so many minor units; nothing for a currency that is none.
    mutating func add(_ currency: String?, _ minor: Int64) {
        guard let currency = currency.flatMap({ Currency($0) }) else { return }
        let (sum, overflow) = sums[currency, default: 0].addingReportingOverflow(minor)
        sums[currency] = overflow ? .max : sum
    }

    /// Adds what `sql` gave; a sum beyond what money can be stays there.
    mutating func add(_ currency: String?, millions: Int64, rest: Int64) {
        let (whole, overflow) = millions.multipliedReportingOverflow(by: 1_000_000)
        let (sum, overflowed) = whole.addingReportingOverflow(rest)
        add(currency, overflow || overflowed ? .max : sum)
    }

    /// The largest first.
    var sorted: [Money] {
        sums.map { Money(minor: $0.value, $0.key) }.sorted {
            ($1.minor, $0.currency.code) < ($0.minor, $1.currency.code)
        }
    }
}
