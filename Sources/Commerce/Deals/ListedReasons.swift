import Record
import Terms

extension Context {
    /// Judges a reason that somebody gives for what the program lists reasons for.
    ///
    /// - Parameters:
    ///   - terms: by which it is judged, where that is not the version in force.
    ///   - field: what of the command gives the clause.
    /// - Throws: `Problem.invalid` for a clause that is not listed or a note that says nothing, `Refusal` when the reason's own
    ///   conditions do not hold.
    func judge(
        _ clause: ClauseID, _ note: String, _ listed: [ListedReason], _ question: Question, subject: String,
        _ facts: Facts, by terms: Program? = nil, field: String = "/clause"
    ) throws -> Decision {
        try Text.check(note, "note")
        let given = listed.filter { $0.clause == clause }
        guard !given.isEmpty else {
            throw Problem.invalid(
                field: field,
                Phrase(
                    "clause.not_listed",
                    ["clause": .text(clause.text), "known": .list(listed.map { .text($0.clause.text) })]))
        }
        let rules = given.map { reason in
            Requirement(id: reason.id, label: reason.label, clause: clause, conditions: reason.conditions)
        }
        let decision = try rules.decision(
            question, subject: subject, at: now, program: terms ?? program, facts, unmet: .refused)
        guard decision.outcome.verdict == .granted else { throw Refusal(decision: decision) }
        return decision
    }

    /// The same for a registration, with the facts of its partner, its end customer and itself.
    func judge(
        _ clause: ClauseID, _ note: String, _ listed: [ListedReason], _ question: Question, _ state: ReviewState,
        requestedBy: String = ""
    ) throws -> Decision {
        var facts = state.facts(self)
        facts.set(.requestBy, requestedBy)
        return try judge(clause, note, listed, question, subject: state.deal.id.text, facts)
    }
}

extension ReviewState {
    /// What is known of the registration, its partner and its end customer.
    package func facts(_ context: Context) -> Facts {
        var facts = situation.known
        facts.set(
            partner: situation.partner, paymentsCurrent: situation.paymentsCurrent, context.program, on: context.today)
        facts.set(customer: deal.terms.customer, situation.account, deal.terms.productLine, context)
        facts.set(registration: deal, context)
        return facts
    }
}
