import Commerce
import Record
import Terms

/// The figures of a vendor's channel at a moment.
public struct Dashboard: Codable, Sendable {
    public let at: Instant
    /// Registrations by their status today, drafts aside.
    public let statuses: [StatusCount]
    /// Undecided registrations by how many days ago they were submitted.
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
        /// Days since that of the submission, in UTC.
        public let fromDays: Int
        /// Nil for the oldest.
        public let throughDays: Int?
        public let submitted: Int
        public let inReview: Int
        /// Waiting for the partner.
        public let actionRequired: Int
        /// Of all of them, those that the vendor meant to have decided by now, to the minute.
        public let overdue: Int

        public var count: Int { submitted + inReview + actionRequired }
    }

    /// What was decided in a month, in UTC.
    public struct DecisionMonth: Codable, Hashable, Sendable {
        /// Its first day.
        public let month: Day
        public let decided: Int
        public let approved: Int
        public let withinTarget: Int
        /// Hours from submission within which half was decided; nil when nothing was.
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

    /// Registrations submitted in a month, in UTC, and what became of them by now.
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

/// The figures of the vendor's channel, all of them kept as things happen: no registration is read. O(figures of its months + what waits).
public struct ShowDashboard: Query {
    public static let name = "show_dashboard"
    public static let permission = Permission.seeReports

    /// Months that are looked back on, with the current one.
    static let months = 12

    public init() {}

    public func answer(_ reader: Reader) throws -> Dashboard {
        let figures = DashboardFigures(reader.vendorWide, lapsed: try reader.lapsedDeals(), months: Self.months)
        return Dashboard(
            at: reader.now, statuses: try figures.statuses(), waiting: try figures.waiting(),
            decisions: try figures.decisions(), protectedByPartner: try figures.protectedByPartner(),
            protectedByRegion: try figures.protectedByRegion(), pipeline: try figures.pipeline())
    }
}
