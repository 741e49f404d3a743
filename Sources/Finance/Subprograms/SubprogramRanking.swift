import Commerce
import Members
import Record
import Store
import Terms

extension Reaction {
    /// When less counts for a contest that was settled, and its prizes are not due yet, partners are ranked again: a prize goes to whom its
    /// place is then. What was handed over stays.
    static let ranking = Reaction("ranking", to: [SubprogramCounted.self]) { happened, reader in
        let all = reader.vendorWide
        var looked: Set<ID<Subprogram>> = []
        return try happened.flatMap { cause -> [Conclusion] in
            guard let event = cause.event as? SubprogramCounted, event.moved.isLess,
                looked.insert(event.subprogram).inserted
            else { return [] }
            let subprogram = try all.require(event.subprogram).value
            guard subprogram.kind == .contest, subprogram.status == .settled else { return [] }
            return try all.rankedAgain(subprogram, on: event.at).map { Conclusion($0, because: cause) }
        }
    }
}

extension Reader {
    fileprivate func rankedAgain(_ subprogram: Subprogram, on moment: Instant) throws -> [any Event] {
        let program = try program(ofVersion: subprogram.decision.program.version)
        guard let terms = program.subprogram(subprogram.terms) else { return [] }
        let today = context.today
        guard today <= terms.settles(subprogram).adding(days: terms.payable.withinDays) else { return [] }
        let ranked = try ranked(subprogram, terms)
        let won = try subprogram.prizes(for: ranked, terms)
        let placed: [Versioned<Participation>] = try records(
            "WHERE subprogram = $1 AND placed = 1 ORDER BY id", [.text(subprogram.id.text)])
        let gained = ranked.filter { won[$0.partner] != nil && !placed.map(\.value.id).contains($0.id) }
        let moved = (placed.map(\.value) + gained).filter { reached in
            let (before, after) = (reached.result, won[reached.partner])
            return before?.handedOver == nil && (before?.place != after?.place || before?.prize != after?.prize)
        }
        // What is taken back is there for those who move up.
        var events: [any Event] = []
        var left = try subprogram.left
        for reached in moved {
            guard let had = try taken(reached, subprogram, terms) else { continue }
            events += had.events
            left = try left?.adding(had.amount)
        }
        for reached in moved {
            let partner = try require(reached.partner).value
            let admission = try subprogram.admission(
                partner, try facts(of: partner), reached.accepted?.edition, asksTerms: terms.asksTerms, terms, program,
                on: subprogram.through, at: moment)
            let prize = won[reached.partner]
            let decision = try subprogram.placed(
                reached, admission.rules, prize, left: left, terms, program.reference, at: moment)
            if decision.outcome.verdict == .granted, let amount = decision.outcome.amount {
                left = try left?.subtracting(amount)
            }
            events += subprogram.decided(
                reached, decision, place: prize?.place, prize: prize?.prize, terms, context)
        }
        return events
    }

    /// What a partner had of its place is taken back.
    private func taken(
        _ reached: Participation, _ subprogram: Subprogram, _ terms: SubprogramTerms
    ) throws -> (events: [any Event], amount: Money)? {
        guard let id = reached.result?.earning else { return nil }
        let earning = try require(id).value
        let standing = try earning.standing
        guard standing.isPositive else { return nil }
        let events = subprogram.takesBack(
            standing, of: earning, isAll: true, terms, from: reached.partner, on: context.today)
        return (events, standing)
    }
}
