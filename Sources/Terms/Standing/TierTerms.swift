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
        requirements.lazy.flatMap(\.figures).compactMap(\.currency).first
    }

    /// The most days that any measure looks back from a day.
    public func earliest(through day: Day) -> Day {
        requirements.lazy.flatMap(\.figures).reduce(day) { min($0, $1.earliest(through: day)) }
    }
}

/// One tier.
public struct Tier: Hashable, Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    public let rises: Rise
    /// The lowest tier from which a partner comes to it in this way; whoever has a lower one, or none, comes to it at a review.
    public let risesFrom: String?
    /// So many months it is held at most, from its assignment on; nil without a limit.
    public let limitMonths: Int?

    /// How a partner comes to it.
    public enum Rise: String, Codable, CaseIterable, Hashable, Sendable {
        /// Proposed when it is reached; the vendor assigns it.
        case assigned
        /// By itself at the sale that reaches it; for what comes after that sale.
        case automatic
        /// At a review of whose day it is reached.
        case atReview = "at_review"
        /// When the partner asks for it and has reached it; the vendor assigns it.
        case requested
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
        case score(TierScore)
    }

    /// The figures that it looks at.
    public var figures: [TierFigure] {
        switch kind {
        case .figure(let figure): [figure]
        case .score(let score): score.figures
        case .certified, .obligation, .conditions: []
        }
    }

    /// Does it take certificates?
    public var asksForCertificates: Bool {
        switch kind {
        case .certified: true
        case .score(let score): score.metrics.contains { if case .people = $0.source { true } else { false } }
        case .figure, .obligation, .conditions: false
        }
    }

    /// Does the tier ask for it?
    public func concerns(_ tier: String) -> Bool {
        switch kind {
        case .figure(let figure): figure.atLeast[tier] != nil || figure.keeps[tier] != nil
        case .certified(let posts): posts[tier] != nil
        case .score(let score): score.atLeast[tier] != nil || score.keeps[tier] != nil
        case .obligation(_, let tiers), .conditions(_, let tiers): tiers.contains(tier)
        }
    }
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
