import Record
import Terms

extension PurchaseSituation {
    /// Sees whether the purchase meets what the program asks of orders.
    ///
    /// - Throws: `Refusal` with every requirement that it does not meet, and what it would take.
    func checkRequirements(_ lines: [OrderRequirement.Line], _ context: Context) throws {
        let asked = context.program.sales.requirements
        guard !asked.isEmpty, !lines.isEmpty else { return }
        do {
            let outcomes = try asked.compactMap { requirement in
                try requirement.outcome(lines, rate: programRate, context.program.currency)
            }
            guard !outcomes.allSatisfy(\.applied) else { return }
            throw Refusal(
                decision: Decision(
                    question: .ordering, subject: partner.id.text, at: context.now, program: context.program.reference,
                    outcome: Outcome(.refused), rules: outcomes))
        } catch let error as MoneyError { throw Problem(error, field: "/lines") }
    }
}
