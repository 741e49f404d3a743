/// That a version asked for something anew, of more partners, or sooner than the version before it.
public struct Announcement: Hashable, Sendable {
    /// The day on which the version was published.
    public let day: Day
    /// The version's first day.
    public let from: Day
    /// Is it asked anew of those alone whom it did not concern before?
    public let isForNewcomers: Bool

    /// Does it matter to a partner whom it concerns since a day?
    func matters(since start: Day) -> Bool { !isForNewcomers || start >= from }
}

extension Program {
    /// The program as it was published: under a number and from a day that may be others than its text says, where it is tried on a
    /// record.
    public func published(_ version: Int, effective: Day) -> Program {
        var program = self
        (program.version, program.effective) = (version, effective)
        return program
    }

    /// The program as the version that follows another. What it asks anew or sooner is kept in mind with the day on which it was
    /// announced, so that nothing falls due before that day and the time that is granted have passed. O(obligations + fees).
    ///
    /// - Parameter day: the day on which this version was published, in its zone.
    public func following(_ before: Program, announced day: Day) -> Program {
        var program = self
        for place in obligations.indices {
            let obligation = obligations[place]
            guard let old = before.obligations.first(where: { $0.id == obligation.id }) else {
                program.obligations[place].announced = [.init(day: day, from: effective, isForNewcomers: false)]
                continue
            }
            program.obligations[place].announced = old.announced
            let isSooner = obligation.comesSooner(than: old)
            if isSooner || obligation.concernsMore(than: old) {
                program.obligations[place].announced.append(.init(day: day, from: effective, isForNewcomers: !isSooner))
            }
        }
        for place in fees.indices {
            if let old = before.fee(fees[place].id) { program.fees[place].since = min(old.since, fees[place].since) }
        }
        if let profile = joining.profile {
            let old = before.joining.profile
            let isSooner = old.map { profile.months < $0.months } ?? true
            program.joining.profile?.announced = isSooner ? day : old?.announced
        }
        return program
    }
}

extension Obligation {
    /// Does it leave less time, or come more often?
    fileprivate func comesSooner(than old: Obligation) -> Bool {
        guard every == old.every, year == old.year else { return true }
        if first == .full, old.first != .full { return true }
        return every == .once && (withinDays ?? 0) < (old.withinDays ?? 0)
    }

    /// Is it for a partner type or a tier for which it was not?
    fileprivate func concernsMore(than old: Obligation) -> Bool {
        Self.isWider(types, than: old.types) || Self.isWider(tiers, than: old.tiers)
    }

    private static func isWider(_ names: Set<String>?, than old: Set<String>?) -> Bool {
        guard let old else { return false }
        return names.map { !$0.isSubset(of: old) } ?? true
    }

    /// The first day on which it may fall due for a partner whom it concerns since a day; nil where no version came in between.
    func earliestDue(since start: Day) -> Day? {
        let days = announced.filter { $0.matters(since: start) }.map(\.day)
        guard let last = days.max() else { return nil }
        // A period is granted whole: from the day of the announcement, which counts.
        guard let period = every.period else { return last.adding(days: withinDays ?? 0) }
        return last.adding(months: period.months).adding(days: -1)
    }
}

extension ProfileTerms {
    /// The last day on which a profile is current that was confirmed on a day, or is there since then: never before the time that
    /// these terms grant has passed since they were announced.
    public func currentThrough(confirmed: Day) -> Day {
        max(confirmed, announced ?? confirmed).adding(months: months)
    }
}
