import Members
import Record
import Store
import Terms

extension Deal {
    /// When it was approved, or declined if it is: the end of the vendor's time to decide.
    package var decided: Instant? { approval?.at ?? (status == .declined ? statusReason?.at : nil) }

    /// What figures are made from. Moments stand as RFC 3339 in UTC, which sorts by time.
    var figureColumns: [(String, SQLValue)] {
        [
            ("submitted", SQLValue(submitted?.description)), ("decided", SQLValue(decided?.description)),
            ("country", .text(terms.customer.country)), ("list_currency", SQLValue(terms.listValue?.currency.code)),
            ("list_minor", SQLValue(terms.listValue?.minor)),
        ]
    }
}

/// How figures tell registrations apart.
package enum DealFigures {
    /// What can become of one, in the order in which it is told.
    package static let stages = ["undecided", "active", "won", "ended"]

    package static func stage(_ status: DealStatus) -> String {
        switch status {
        case .submitted, .inReview, .actionRequired: "undecided"
        case .approved, .suspended: "active"
        case .won: "won"
        default: "ended"
        }
    }

    /// Nothing that people name has it.
    private static let separator = "\t"

    /// Under what one counts that ends by itself: its last day first, so that those that are past it are found.
    static func ending(_ deal: Deal) -> String? {
        guard [.approved, .suspended].contains(deal.status), let approval = deal.approval else { return nil }
        return [
            approval.validThrough.description, deal.status.rawValue, deal.partner.text, deal.terms.customer.country,
            deal.submitted.map { String($0.description.prefix(7)) } ?? "",
        ].joined(separator: separator)
    }

    /// Under what one counts that nobody decided yet: the day of its submission in UTC, its status, and the minute since 1970 by which the
    /// vendor means to have decided.
    static func waiting(_ deal: Deal) -> String? {
        guard stage(deal.status) == "undecided", let submitted = deal.submitted else { return nil }
        let due = deal.decisionDue.map { String(($0.milliseconds + 59_999) / 60_000) } ?? ""
        return [String(submitted.description.prefix(10)), deal.status.rawValue, due].joined(separator: separator)
    }
}

/// Registrations past their last day that the clock has not come to yet.
package struct LapsedDeals: Sendable {
    package let status: DealStatus
    package let partner: PartnerID
    package let country: String
    /// The month of their submission, in UTC; nil where nobody knows.
    package let submitted: ReportPeriod?
    package let kept: Reader.Kept
}

/// Registrations that nobody decided yet.
package struct WaitingDeals: Sendable {
    package let status: DealStatus
    /// The day of their submission, in UTC.
    package let submitted: Day
    /// By when the vendor means to have decided, to the minute.
    package let due: Instant?
    package let count: Int
}

extension Reader {
    /// What is past its last day and not over by itself yet: nothing but for the seconds before the clock comes to it.
    package func lapsedDeals() throws -> [LapsedDeals] {
        let found = try vendorWide.figures(of: Deal.self, "ending", from: ("", today.description))
        return found.compactMap { kept in
            let parts = kept.value.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 5, let status = DealStatus(rawValue: parts[1]) else { return nil }
            return LapsedDeals(
                status: status, partner: PartnerID(unchecked: parts[2]), country: parts[3],
                submitted: ReportPeriod(parts[4]), kept: kept)
        }
    }

    /// What waits for a decision. O(what waits).
    package func waitingDeals() throws -> [WaitingDeals] {
        try vendorWide.figures(of: Deal.self, "waiting").compactMap { kept in
            let parts = kept.value.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 3, let day = Day(parts[0]), let status = DealStatus(rawValue: parts[1]) else {
                return nil
            }
            let due = Int64(parts[2]).map { Instant(milliseconds: $0 * 60_000) }
            return WaitingDeals(status: status, submitted: day, due: due, count: kept.count)
        }
    }
}
