import CEL

/// What a partner may use so often a year, and has again the next.
public struct AllowanceTerms: Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    /// What is counted, such as hours; nil where nothing is said of it.
    public let unit: LocalText?
    /// How many there are in a whole year.
    public let count: LicenceTerms.Quota
    /// The partner types that have it; nil for all.
    public let types: Set<String>?
    public let year: TermYear
    /// What there is of it in the year in which a partner joins.
    public let first: FirstPeriod
    public let conditions: [Condition]

    /// What a partner has in the year that a day lies in.
    ///
    /// - Parameter start: the day on which the partner joined.
    public func granted(tier: String?, on day: Day, from start: Day) -> Int {
        let (all, days) = (count.count(tier), year.days(around: day, since: start))
        guard days.contains(start) else { return all }
        switch first {
        case .full: return all
        case .none: return 0
        case .proRata:
            let left = (start...days.upperBound).dayCount
            return (all * left * 2 + days.dayCount) / (days.dayCount * 2)
        }
    }

    /// Judges a use: the conditions, and whether there is enough left.
    ///
    /// - Parameters:
    ///   - wanted: how many are to be used.
    ///   - used: how many of the year were used before.
    ///   - start: the day on which the partner joined.
    /// - Throws: `BudgetExceeded` when the conditions cost more than a decision may.
    public func decision(
        _ wanted: Int, used: Int, subject: String, at: Instant, program: Program, type: String, tier: String?,
        from start: Day, _ facts: Facts
    ) throws(BudgetExceeded) -> Decision {
        let day = program.zone.day(at)
        let most = granted(tier: tier, on: day, from: start)
        var missing: [MissingPart] = []
        if let types, !types.contains(type) {
            missing.append(MissingPart("missing.other_type"))
        } else if count.count(tier) == 0 {
            missing.append(MissingPart("missing.no_allowance"))
        } else if used + wanted > most {
            let back = year.days(around: day, since: start).upperBound.adding(days: 1)
            missing.append(
                MissingPart(
                    used >= most ? "missing.allowance_used" : "missing.allowance_left",
                    ["most": .count(most), "left": .count(max(0, most - used)), "back": .day(back)]))
        }
        let room = RuleOutcome(
            own: "\(id)-left", label: Phrase("rule.named", ["what": .named(.allowance, id)]), clause: clause,
            facts: [
                SeenFact(Fact.partnerTier.name, .text(tier ?? "")), SeenFact("allowance.granted", .count(most)),
                SeenFact("allowance.used", .count(used)),
            ], missing: missing)
        var budget = Budget.decision
        let requirement = Requirement(id: id, label: label, clause: clause, conditions: conditions)
        let rules = [try requirement.outcome(facts, &budget), room]
        return Decision(
            question: .allowance, subject: subject, at: at, program: program.reference,
            outcome: Outcome(rules.allSatisfy(\.applied) ? .granted : .refused), rules: rules)
    }
}

extension Program {
    /// The allowance of this id.
    public func allowance(_ id: String) -> AllowanceTerms? { allowances.first { $0.id == id } }
}

/// What a program says of allowances, in words.
extension ProgramInWords {
    var allowanceTerms: [TermInWords] {
        program.allowances.map { allowance in
            term(
                allowance.clause, "allowances.\(allowance.id)", say.text(allowance.label),
                say(
                    "term.allowance",
                    [
                        "count": .text(quota(allowance.count)), "unit": allowance.unit.map { .text(say.text($0)) },
                        "year": .words("term.allowance.year.\(allowance.year.kind.rawValue)"),
                        "first": allowance.first == .full
                            ? nil : .words("term.allowance.first.\(allowance.first.rawValue)"),
                    ]),
                types: allowance.types, when: allowance.conditions)
        }
    }
}
