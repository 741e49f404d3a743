import Members
import Record
import Store
import Terms

/// Changes a subprogram that runs: its terms are a new edition, which has to be accepted before the next claim. What was decided stays.
public struct ChangeSubprogram: Command {
    public static let name = "change_subprogram"
    public static let permission = Permission.manageSubprograms

    public let subprogram: ID<Subprogram>
    public let title: LineName?
    public let text: String?
    public let through: Day?
    public let goals: [Subprogram.Goal]?
    public let reward: Subprogram.Reward?
    public let budget: Money?

    public struct State: Sendable {
        let subprogram: Subprogram
        let terms: SubprogramTerms
    }

    public func load(_ reader: Reader) throws -> State {
        let subprogram = try reader.subject(subprogram).value
        let program = try reader.program(ofVersion: subprogram.decision.program.version)
        return State(subprogram: subprogram, terms: try program.knownSubprogram(subprogram.terms))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let before = state.subprogram
        guard before.status == .running, before.through >= context.today else {
            throw Problem.wrongState(Phrase("subprogram.over", ["status": before.status.phrase]))
        }
        if let text { try Text.check(text, "text") }
        let through = through ?? before.through
        guard through >= context.today, through >= before.from else {
            throw Problem.invalid(field: "/through", Phrase("subprogram.past", ["day": .day(through)]))
        }
        if let goals { try MakeSubprogram.check(goals, in: before.currency) }
        if let reward {
            guard before.kind != .contest else { throw Problem.invalid(field: "/reward", "subprogram.no_reward") }
            try MakeSubprogram.check(reward, in: before.currency)
        }
        try MakeSubprogram.check(budget, in: before.currency, "/budget")
        if let budget, !budget.covers(before.spent) {
            throw Problem.invalid(
                field: "/budget", Phrase("subprogram.spent", ["budget": .money(budget), "spent": .money(before.spent)]))
        }
        let rules = state.terms.bounds(reward ?? before.reward, before.from...through)
        guard rules.allSatisfy(\.applied) else {
            throw Refusal(
                decision: Decision(
                    question: .subprogram, subject: before.id.text, at: context.now, program: context.program.reference,
                    outcome: Outcome(.refused), rules: rules))
        }
        let isOther = text != nil || goals != nil || reward != nil || through != before.through
        return [
            SubprogramChanged(
                subprogram: before.id, title: title?.text ?? before.title, text: text ?? before.text,
                edition: before.edition + (isOther ? 1 : 0), through: through,
                ends: context.program.zone.end(of: through.adding(days: state.terms.settledAfter)),
                goals: goals ?? before.goals,
                reward: reward ?? before.reward, budget: budget ?? before.budget)
        ]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<SubprogramView> {
        try reader.require(subprogram).shown(to: reader)
    }
}

/// Takes a subprogram back before its end: nothing more is earned by it.
public struct WithdrawSubprogram: EntityCommand {
    public static let name = "withdraw_subprogram"
    public static let permission = Permission.manageSubprograms
    public typealias Subject = Subprogram

    public let subprogram: ID<Subprogram>
    public let reason: String

    public func load(_ reader: Reader) throws -> Versioned<Subprogram> { try reader.subject(subprogram) }

    public func decide(_ state: Versioned<Subprogram>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        guard state.value.status == .running else {
            throw Problem.wrongState(Phrase("subprogram.over", ["status": state.value.status.phrase]))
        }
        return [SubprogramEnded(subprogram: subprogram, status: .withdrawn, reason: reason)]
    }
}
