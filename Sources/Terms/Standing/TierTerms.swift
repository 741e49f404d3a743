/// The tiers of a program: what they take, how partners rise to them and fall from them.
public struct TierTerms: Sendable {
    /// What a tier is called here, such as `Level`.
    public let label: LocalText
    public let clause: ClauseID
    /// The tier at joining; nil when a partner has none until one is assigned.
    public let entry: String?
    /// The clause by which the vendor assigns tiers; that of tiers as a whole where none is named.
    public let assignment: ClauseID
    /// The partner types that have tiers.
    public let types: Set<String>
    /// Lowest first.
    public let tiers: [Tier]
    public let requirements: [TierRequirement]
    public let review: TierReview?
    public func tier(_ id: String?) -> Tier? { id.flatMap { id in tiers.first { $0.id == id } } }

    /// The tier's place, lowest 0; -1 for none, and for one that the program no longer has.
    public func rank(_ id: String?) -> Int { id.flatMap { id in tiers.firstIndex { $0.id == id } } ?? -1 }

    /// The currency in which net revenue is measured, where it is.
    public var currency: Currency? {
        for case .figure(let figure) in requirements.map(\.kind) {
            if let currency = figure.currency { return currency }
        }
        return nil
    }

    /// The most days that any measure looks back from a day.
    public func earliest(through day: Day) -> Day {
        requirements.reduce(day) { earliest, requirement in
            guard case .figure(let figure) = requirement.kind else { return earliest }
            return min(earliest, figure.window.days(through: day).lowerBound)
        }
    }
}

/// One tier.
public struct Tier: Hashable, Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    public let rises: Rise

    /// How a partner comes to it.
    public enum Rise: String, Codable, CaseIterable, Hashable, Sendable {
        /// Proposed when it is reached; the vendor assigns it.
        case assigned
        /// By itself at the sale that reaches it; for what comes after that sale.
        case automatic
        /// By the vendor alone; nothing is proposed.
        case conferred
    }
}

/// Something that one tier or several take.
public struct TierRequirement: Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    /// The partner types it is asked of; nil for all that have tiers.
    public let types: Set<String>?
    public let kind: Kind

    public enum Kind: Sendable {
        case figure(TierFigure)
        /// Posts by tier: each is filled by one person who holds one of its certifications, every post by another person.
        case certified([String: [[String]]])
        /// No such obligation overdue.
        case obligation(String, tiers: Set<String>)
        case conditions([Condition], tiers: Set<String>)
    }

    /// Does the tier ask for it?
    public func concerns(_ tier: String) -> Bool {
        switch kind {
        case .figure(let figure): figure.atLeast[tier] != nil || figure.keeps[tier] != nil
        case .certified(let posts): posts[tier] != nil
        case .obligation(_, let tiers), .conditions(_, let tiers): tiers.contains(tier)
        }
    }
}

/// What can be measured.
public enum TierMeasure: String, Codable, CaseIterable, Hashable, Sendable {
    /// Totals of orders, in the measure's currency at the rate of each order's day.
    case netRevenue = "net_revenue"
    /// Units ordered.
    case units
    /// The same, where the units are licences.
    case licences
    /// Orders placed.
    case orders
    /// Approved pieces of evidence.
    case activities
}

/// A measure over a window, with the least that each tier takes.
public struct TierFigure: Sendable {
    public let measure: TierMeasure
    /// The obligation whose evidence counts as activity; nil for that of all.
    public let obligation: String?
    public let window: MeasureWindow
    /// Minor units, or a count, by tier.
    public let atLeast: [String: Int64]
    /// What holding the tier takes, where that differs.
    public let keeps: [String: Int64]
    /// Of net revenue.
    public let currency: Currency?

    /// What the tier takes to be reached, or to be kept.
    public func threshold(_ tier: String, keeping: Bool) -> Int64? {
        keeping ? keeps[tier] ?? atLeast[tier] : atLeast[tier]
    }

    /// A value of it: an amount of money, or a count.
    func typed(_ value: Int64) -> TypedValue { currency.map { .money(Money(minor: value, $0)) } ?? .count(value) }
}

/// When and how it is looked at whether partners keep their tiers.
public struct TierReview: Sendable {
    public let clause: ClauseID
    public let on: Schedule
    /// The requirements that are looked at; nil for all.
    public let requirements: Set<String>?
    public let fall: Fall
    /// Below this share of a threshold a partner falls at once.
    public let farBelow: Rate?
    /// After so many missed reviews in a row a partner falls; before that it is at risk.
    public let consecutive: Int?
    public let goal: Goal

    public enum Fall: String, Codable, CaseIterable, Hashable, Sendable {
        /// The vendor confirms it.
        case proposed
        case automatic
    }

    /// The tier to which a partner falls.
    public enum Goal: String, Codable, CaseIterable, Hashable, Sendable {
        case highestMet = "highest_met"
        case nextLower = "next_lower"
    }

    /// The days at whose end it is looked at.
    public enum Schedule: Hashable, Sendable {
        /// Months and days of every year.
        case days([MonthDay])
        case ends(CalendarPeriod)

        /// A day of every year; 29 February is the month's last day in other years.
        public struct MonthDay: Hashable, Sendable {
            public let month: Int
            public let day: Int

            func day(in year: Int) -> Day? {
                Day(year: year, month: month, day: min(day, Day.days(in: month, of: year)))
            }
        }

        /// The first review day that is not before a day.
        public func first(from day: Day) -> Day {
            switch self {
            case .ends(let period): period.days(around: day).upperBound
            case .days(let days):
                (0...1).flatMap { next in days.compactMap { $0.day(in: day.year + next) } }
                    .filter { $0 >= day }.min() ?? day
            }
        }
    }
}
