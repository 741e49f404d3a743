/// The tiers of a program.
extension ProgramCompiler {
    /// - Parameter obligations: the ids of the program's obligations, which requirements name.
    mutating func tiers(
        _ written: WrittenTiers?, _ types: [PartnerType], obligations: [String]?, certifications: [String]?
    ) -> TierTerms? {
        guard let written else { return nil }
        let clause = cite(written.clause)
        note(written.reading, clause, "tiers")
        let list = tierList(written)
        let ids = list.map(\.id)
        if let entry = written.entry, !ids.contains(entry.value) {
            report(
                "the tier at joining, `\(entry.value)`, is not in the list", at: entry.position,
                hint: Nearest.hint(about: entry.value, among: ids))
        }
        let usual = types.filter { $0.role == .reseller }.map(\.id)
        let bare = TierTerms(
            label: text(written.label), clause: clause, entry: written.entry?.value,
            assignment: written.assignment.map { cite($0, "tiers.assignment") } ?? clause,
            types: written.types.map { typeNames($0) } ?? Set(usual), tiers: list, requirements: [], review: nil)
        var scope = TierScope(terms: bare, obligations: obligations, certifications: certifications)
        let requirements = written.requirements.map { self.requirements($0, &scope) } ?? []
        checkReach(written, list, requirements)
        return TierTerms(
            label: bare.label, clause: clause, entry: bare.entry, assignment: bare.assignment, types: bare.types,
            tiers: list, requirements: requirements,
            review: written.review.map { review($0, requirements.map(\.id)) })
    }

    private mutating func tierList(_ written: WrittenTiers) -> [Tier] {
        collect(written.list, most: 50)
        var known = NamesInList()
        if written.list.items.isEmpty, written.list.errors.isEmpty {
            report("the list has no tier", at: written.clause.position, hint: "write the lowest first")
        }
        return written.list.items.map { tier in
            check(known.add(tier.id))
            let clause = cite(tier.clause)
            note(tier.reading, clause, "tiers.\(tier.id.value)")
            checkRise(tier, in: written)
            return Tier(
                id: tier.id.value, label: text(tier.label), clause: clause, rises: tier.rises ?? .assigned,
                risesFrom: tier.risesFrom?.value,
                limitMonths: tier.limitMonths.map { positive($0, "limit_months", most: 1_200) })
        }
    }

    /// A tier comes to in some way from another, which is below it; and at a review only where there is one.
    private mutating func checkRise(_ tier: WrittenTier, in written: WrittenTiers) {
        let ids = written.list.items.map(\.id.value)
        if let from = tier.risesFrom {
            let lower = Array(ids.prefix { $0 != tier.id.value })
            if !lower.contains(from.value) {
                report(
                    "`\(from.value)` is no tier below `\(tier.id.value)`", at: from.position,
                    hint: Nearest.hint(about: from.value, among: lower))
            }
            if tier.rises != .automatic {
                report(
                    "rises_from is for tiers that are reached by themselves", at: from.position,
                    hint: "add rises: automatic, or leave it out")
            }
        }
        if tier.rises == .atReview || tier.risesFrom != nil, written.review == nil {
            report(
                "tier `\(tier.id.value)` is reached at a review, and there is none", at: tier.id.position,
                hint: "add `review` with its days")
        }
    }

    /// A tier above the first that nothing is asked for would be reached by everybody; and one that asks for less than a lower one
    /// turns the order around.
    private mutating func checkReach(_ written: WrittenTiers, _ tiers: [Tier], _ requirements: [TierRequirement]) {
        for (item, tier) in zip(written.list.items, tiers) where tier.rises != .conferred {
            let isFloor = tier.id == written.entry?.value || tiers.first == tier
            guard !isFloor, !requirements.contains(where: { $0.concerns(tier.id) }) else { continue }
            report(
                "nothing is asked for tier `\(tier.id)`, so every partner has reached it", at: item.id.position,
                hint: "add a requirement that names it, or write rises: conferred")
        }
        guard let written = written.requirements else { return }
        for (item, requirement) in zip(written.items, requirements) {
            guard case .figure(let figure) = requirement.kind else { continue }
            let steps = tiers.compactMap { tier in figure.atLeast[tier.id].map { (tier, $0) } }
            for (lower, higher) in zip(steps, steps.dropFirst()) where higher.1 < lower.1 {
                let names = (higher.0.label[language], lower.0.label[language])
                report(
                    "\(names.0) takes less than \(names.1), which is lower in the list", at: item.id.position,
                    hint: "the list of tiers goes from the lowest to the highest")
            }
        }
    }

    private mutating func review(_ written: WrittenTierReview, _ requirements: [String]) -> TierReview {
        let clause = cite(written.clause)
        note(written.reading, clause, "tiers.review")
        for name in written.requirements?.value ?? [] where !requirements.contains(name) {
            report(
                "there is no requirement `\(name)`", at: written.requirements?.position ?? written.clause.position,
                hint: Nearest.hint(about: name, among: requirements))
        }
        if let far = written.farBelow, far.value <= .zero || far.value > .one {
            report("far_below is \(far.value)", at: far.position, hint: "use more than 0% and at most 100%")
        }
        return TierReview(
            clause: clause, on: schedule(written.on), requirements: written.requirements.map { Set($0.value) },
            fall: written.fall, farBelow: written.farBelow?.value,
            consecutive: written.consecutive.map { positive($0, "consecutive", most: 100) },
            goal: written.to ?? .highestMet)
    }

    mutating func schedule(_ written: Node) -> TierReview.Schedule {
        let hint = "write month_end, quarter_end, half_year_end, year_end, or days such as [\"06-30\", \"12-31\"]"
        if let word = written.text {
            if word.hasSuffix("_end"), let period = CalendarPeriod(rawValue: String(word.dropLast(4))) {
                return .ends(period)
            }
            report("`\(word)` is no time for a review", at: written.position, hint: hint)
            return .ends(.month)
        }
        var days: [TierReview.Schedule.MonthDay] = []
        for item in written.items ?? [] {
            if let day = item.asWritten.flatMap({ Day("2024-" + $0) }) {
                days.append(.init(month: day.month, day: day.day))
            } else {
                report("`\(item.asWritten ?? "")` is no day of the year", at: item.position, hint: hint)
            }
        }
        if days.isEmpty {
            report("no day of review is named", at: written.position, hint: hint)
            return .ends(.month)
        }
        return .days(days)
    }
}

/// What requirements of tiers may name.
struct TierScope {
    let terms: TierTerms
    /// Nil when some of them could not be read, as with certifications.
    let obligations: [String]?
    let certifications: [String]?
    /// The currency of net revenue, once a requirement has set it.
    var currency: Currency?
    /// Are these the terms of a designation, which is one tier?
    var isDesignation = false
}
