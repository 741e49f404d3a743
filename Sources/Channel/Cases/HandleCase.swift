import Members
import Record
import Terms

/// Decides how urgent a case is, otherwise than the program's rules do.
public struct PrioritiseCase: EntityCommand {
    public typealias Subject = Case
    public static let name = "prioritise_case"
    public static let permission = Permission.handleCases

    public let `case`: ID<Case>
    public let priority: CasePriority
    public let reason: String

    public func load(_ reader: Reader) throws -> Versioned<Case> { try reader.subject(`case`) }

    public func decide(_ state: Versioned<Case>, _ context: Context) throws -> [any Event] {
        try state.value.requireOpen()
        try Text.check(reason, "reason")
        guard priority != state.value.priority else {
            throw Problem.invalid(field: "/priority", Phrase("case.same_priority", ["priority": priority.phrase]))
        }
        return [
            CasePrioritised(
                case: `case`, owner: state.value.partner, priority: priority,
                target: state.value.waits == .vendor
                    ? state.value.target(priority, since: state.value.since, context) : nil,
                step: Case.Step(what: .prioritised, at: context.now, by: context.actor.id, note: reason))
        ]
    }
}

/// Asks another partner about a case. It sees what it is asked here and what is said to it, and nothing else.
public struct AskCaseParty: Command {
    public static let name = "ask_case_party"
    public static let permission = Permission.handleCases

    public let `case`: ID<Case>
    public let partner: PartnerID
    /// What it is asked, in writing.
    public let description: String

    public struct State: Sendable {
        let found: Case
        let partner: Partner
    }

    public func load(_ reader: Reader) throws -> State {
        State(found: try reader.subject(`case`).value, partner: try reader.require(partner).value)
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        try state.found.requireOpen()
        try Text.check(description, "description")
        guard partner != state.found.partner, state.found.other.map({ $0.partner == partner }) ?? true else {
            throw Problem.invalid(field: "/partner", "case.party")
        }
        return [
            CasePartyAsked(
                case: `case`, party: Case.Party(partner: partner, description: description, isAsked: true),
                step: Case.Step(what: .asked, at: context.now, by: context.actor.id, note: nil))
        ]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<CaseView> {
        try reader.require(`case`).shown(to: reader)
    }
}

/// What the people do with a case who opened it.
public protocol OwnCaseCommand: EntityCommand where Subject == Case {
    var `case`: ID<Case> { get }
}

extension OwnCaseCommand {
    public func load(_ reader: Reader) throws -> Versioned<Case> {
        let found = try reader.subject(`case`)
        try found.value.requireOwn(reader.context.actor)
        return found
    }
}

/// Takes a case back that one's own people opened.
public struct WithdrawCase: OwnCaseCommand {
    public static let name = "withdraw_case"
    public static let permission = Permission.openCases

    public let `case`: ID<Case>
    public let reason: String

    public func decide(_ state: Versioned<Case>, _ context: Context) throws -> [any Event] {
        try state.value.requireOpen()
        try Text.check(reason, "reason")
        let closing = Case.Closing(
            outcome: nil, way: .withdrawn, clause: state.value.clause, reason: reason, at: context.now,
            by: context.actor.id, remedy: nil, terms: context.program.version)
        return [CaseClosed(case: `case`, owner: state.value.partner, closing: closing)]
    }
}

/// Takes a closed case up again. What its outcome ordered stays done.
public struct ReopenCase: OwnCaseCommand {
    public static let name = "reopen_case"
    public static let permission = Permission.openCases

    public let `case`: ID<Case>
    public let reason: String

    public func decide(_ state: Versioned<Case>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        guard !state.value.isOpen else { throw Problem.wrongState("case.open") }
        let target = state.value.target(state.value.priority, since: context.now, context)
        return [
            CaseReopened(
                case: `case`, owner: state.value.partner, waits: .vendor, target: target,
                step: Case.Step(what: .reopened, at: context.now, by: context.actor.id, note: reason))
        ]
    }
}

/// Sees whether the vendor answered a case by when it meant to: timed work.
public struct RemindOfCase: Command {
    public static let name = "remind_of_case"
    public static let permission = Permission.fallDue

    public let `case`: ID<Case>

    public struct State: Sendable {
        let found: Case
        let isDue: Bool
    }

    public func load(_ reader: Reader) throws -> State {
        State(found: try reader.require(`case`).value, isDue: try reader.isDue(.caseTarget, `case`.text))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard state.isDue else { return [] }
        guard state.found.waits == .vendor, let target = state.found.target, target <= context.now else {
            return [DueDone(work: .caseTarget, about: `case`.text)]
        }
        return [
            CaseTargetMissed(
                case: `case`, owner: state.found.partner, target: target,
                step: Case.Step(what: .overdue, at: context.now, by: context.actor.id, note: nil))
        ]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<CaseView> {
        try reader.require(`case`).shown(to: reader)
    }
}

extension Case {
    /// - Throws: `Problem.wrongState` when it is closed.
    func requireOpen() throws {
        guard isOpen else { throw Problem.wrongState("case.closed") }
    }

    /// - Throws: `Problem.notFound` for another partner that was asked about it.
    func requireOwn(_ actor: Actor) throws {
        guard actor.partner == nil || actor.partner == partner else { throw Problem.notFound(Case.noun) }
    }

    /// By when it is answered with a priority: by the rule that it has, or else by the first of the program's for that priority.
    func target(_ priority: CasePriority, since moment: Instant, _ context: Context) -> Instant? {
        let cases = context.program.cases
        let named = rule.flatMap { cases.priority($0) }
        let rule =
            named.flatMap { $0.priority == priority ? $0 : nil }
            ?? cases.priorities.first { $0.priority == priority && ($0.kinds.map { $0.contains(kind) } ?? true) }
        return cases.target(rule, since: moment, context.program.calendar)
    }
}
