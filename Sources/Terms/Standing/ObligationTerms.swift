/// Something that a partner has to do, once or again and again, and to show.
public struct Obligation: Hashable, Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    public let every: Recurrence
    /// So many a period.
    public let count: Int
    /// For what is due once: days after joining, or after reaching a tier that it is for.
    public let withinDays: Int?
    /// The tiers it is for; nil for all, and for partners without one.
    public let tiers: Set<String>?
    /// The partner types it is for; nil for all.
    public let types: Set<String>?
    /// What can be handed in.
    public let evidence: [Evidence]
    /// Days before the due day on which the partner is reminded.
    public let remindDays: Int?
    /// The versions that asked for it anew or sooner, the earliest first; empty in a vendor's first.
    var announced: [Announcement] = []
    /// The years of which its periods are parts.
    var year = TermYear.calendar
    /// What is asked of the period in the middle of which it begins to concern a partner.
    var first = FirstPeriod.full

    public enum Evidence: String, Codable, CaseIterable, Hashable, Sendable {
        case text, link, file
    }

    /// How often it is due.
    public enum Recurrence: String, Codable, CaseIterable, Hashable, Sendable {
        case month, quarter
        case halfYear = "half_year"
        case year, once

        var period: CalendarPeriod? { CalendarPeriod(rawValue: rawValue) }
    }

    /// Is it for a partner of this type and tier?
    public func concerns(type: String, tier: String?) -> Bool {
        guard types?.contains(type) ?? true else { return false }
        guard let tiers else { return true }
        return tier.map(tiers.contains) ?? false
    }

    /// What people call it in the period that begins on a day.
    public func title(of period: Day) -> Phrase { Duty.title(id, name(of: period)) }

    /// What the period that begins on a day is called; nil for what is due once.
    fileprivate func name(of first: Day) -> Phrase? {
        guard let period = every.period else { return nil }
        return year == .calendar
            ? period.name(around: first) : Phrase("period.from.\(period.rawValue)", ["day": .day(first)])
    }

    /// The first and last day of the period that a day lies in; nil for what is due once.
    ///
    /// - Parameter joined: the day from which anniversaries are counted.
    fileprivate func days(around day: Day, joined: Day) -> ClosedRange<Day>? {
        guard let period = every.period else { return nil }
        switch year {
        case .calendar: return period.days(around: day)
        case .fiscal(let month): return period.days(around: day, yearFrom: month)
        case .anniversary:
            let months = joined.wholeMonths(to: day) / period.months * period.months
            return joined.adding(months: months)...joined.adding(months: months + period.months).adding(days: -1)
        }
    }
}

/// One period of an obligation as it concerns one partner.
public struct Duty: Hashable, Sendable {
    public let obligation: String
    public let clause: ClauseID
    /// The first day of its period; for what is due once, the day from which it counts. Names the duty among those of its obligation.
    public let period: Day
    /// The last day on which it can be fulfilled in time.
    public let due: Day
    /// What its period is a part of; nil for what is due once.
    public let every: CalendarPeriod?
    /// Pieces of evidence that it takes.
    public let count: Int
    /// Those approved.
    public let approved: Int
    /// Those that wait for the vendor's review.
    public let waiting: Int
    public let state: State
    public let evidence: [Obligation.Evidence]
    /// What its period is called; nil for what is due once.
    let named: Phrase?

    public enum State: String, Codable, CaseIterable, Hashable, Sendable {
        case due
        /// Enough was handed in; the vendor has not looked at all of it.
        case inReview = "in_review"
        case fulfilled, overdue
    }

    /// What people call it: `Business development strategy for Q2 2026`.
    public var title: Phrase { Self.title(obligation, named) }

    fileprivate static func title(_ obligation: String, _ period: Phrase?) -> Phrase {
        Phrase("duty.title", ["duty": .named(.obligation, obligation), "period": period.map(TypedValue.phrase)])
    }

    /// Pieces of evidence still to be handed in.
    public var open: Int { max(0, count - approved - waiting) }
}

/// What was handed in for an obligation, as far as it counts.
public struct HandedIn: Hashable, Sendable {
    public let obligation: String
    /// The period it was handed in for.
    public let period: Day
    /// Nil while it waits for review.
    public let approved: Bool?

    public init(obligation: String, period: Day, approved: Bool?) {
        self.obligation = obligation
        self.period = period
        self.approved = approved
    }
}

extension Obligation {
    /// The first day of the period that a day lies in; the day itself for what is due once.
    ///
    /// - Parameter joined: the day from which anniversaries are counted.
    public func periodStart(of day: Day, joined: Day) -> Day { days(around: day, joined: joined)?.lowerBound ?? day }

    /// The duties of a partner whom it concerns since a day: the last period that is over, and the one that runs. Periods before
    /// those lapse. Nothing is due before the time that is granted has passed since it was announced: of what a later version asks
    /// anew, the first period is one that is granted whole. O(pieces of evidence).
    ///
    /// - Parameter joined: the day from which anniversaries are counted; that since which it concerns the partner when nil.
    public func duties(since start: Day, joined: Day? = nil, today: Day, _ handedIn: [HandedIn]) -> [Duty] {
        let earliest = earliestDue(since: start) ?? start
        let joined = joined ?? start
        guard let current = days(around: today, joined: joined), let begun = days(around: start, joined: joined) else {
            let due = max(start.adding(days: withinDays ?? 0), earliest)
            return [duty(start, due: due, today, count, handedIn)]
        }
        let begins = asked(begun, from: start) > 0 ? start : begun.upperBound.adding(days: 1)
        let last = days(around: current.lowerBound.adding(days: -1), joined: joined)
        let first = max(begins, earliest)
        let running = (last == current ? [] : [last]).compactMap(\.self) + [current]
        let own = running.filter { $0.upperBound >= first }
        return (own.isEmpty ? [days(around: first, joined: joined) ?? current] : own).map { days in
            let count = days == begun ? asked(days, from: start) : count
            return duty(days.lowerBound, due: days.upperBound, today, count, handedIn)
        }
    }

    /// Pieces of evidence that are asked of the period in which it begins to concern a partner.
    private func asked(_ days: ClosedRange<Day>, from start: Day) -> Int {
        guard start > days.lowerBound else { return count }
        switch first {
        case .full: return count
        case .none: return 0
        case .proRata:
            let left = (start...days.upperBound).dayCount
            return (count * left * 2 + days.dayCount) / (days.dayCount * 2)
        }
    }

    private func duty(_ first: Day, due: Day, _ today: Day, _ count: Int, _ handedIn: [HandedIn]) -> Duty {
        let own = handedIn.filter { $0.obligation == id && $0.period == first }
        let approved = own.count { $0.approved == true }
        let waiting = own.count { $0.approved == nil }
        let state: Duty.State =
            if approved >= count { .fulfilled } else if approved + waiting >= count { .inReview } else if due < today {
                .overdue
            } else { .due }
        return Duty(
            obligation: id, clause: clause, period: first, due: due, every: every.period, count: count,
            approved: approved, waiting: waiting, state: state, evidence: evidence, named: name(of: first))
    }
}
