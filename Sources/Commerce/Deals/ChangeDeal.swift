import Record
import Terms

/// Suspends an approved registration: its benefits stop at once, its term keeps running.
public struct SuspendDeal: DealStep {
    public static let name = "suspend_deal"
    public static let permission = Permission.reviewDeals

    public let deal: ID<Deal>
    public let clause: ClauseID
    public let note: String

    public func decide(_ state: ReviewState, _ context: Context) throws -> [any Event] {
        try state.deal.requireInForce([.approved], to: .suspend, context)
        _ = try context.judge(
            clause, note, try context.program.registrationTerms.withdrawalReasons, .registrationStatus, state)
        let reason = StatusReason(clause: clause, note: note, at: context.now)
        return [DealSuspended(deal: deal, owner: state.deal.partner, reason: reason)]
    }
}

/// Lifts a suspension: benefits resume at once, for what is left of the term.
public struct ResumeDeal: DealStep {
    public static let name = "resume_deal"
    public static let permission = Permission.reviewDeals

    public let deal: ID<Deal>
    public let note: String

    package init(deal: ID<Deal>, note: String) { (self.deal, self.note) = (deal, note) }

    public func decide(_ state: ReviewState, _ context: Context) throws -> [any Event] {
        try state.deal.requireInForce([.suspended], to: .resume, context)
        try Text.check(note, "note")
        let clause = try state.deal.statusReason?.clause ?? context.program.registrationTerms.clause
        return [DealResumed(deal: deal, owner: state.deal.partner, clause: clause, note: note)]
    }
}

/// Takes a registration away for good.
public struct RescindDeal: DealStep {
    public static let name = "rescind_deal"
    public static let permission = Permission.reviewDeals

    public let deal: ID<Deal>
    public let clause: ClauseID
    public let note: String

    public func decide(_ state: ReviewState, _ context: Context) throws -> [any Event] {
        try state.deal.require([.submitted, .inReview, .actionRequired, .approved, .suspended], to: .rescind)
        _ = try context.judge(
            clause, note, try context.program.registrationTerms.withdrawalReasons, .registrationStatus, state)
        let reason = StatusReason(clause: clause, note: note, at: context.now)
        return [DealRescinded(deal: deal, owner: state.deal.partner, reason: reason)]
    }
}

/// Ends a registration as won or lost. It is won by itself when all registered units are ordered and paid for.
public struct CloseDeal: DealStep {
    public static let name = "close_deal"
    public static let permission = Permission.registerDeals

    public let deal: ID<Deal>
    public let outcome: Outcome
    public let note: String

    public enum Outcome: String, Codable, CaseIterable, Sendable {
        case won, lost
        package var status: DealStatus { self == .won ? .won : .lost }
    }

    public func decide(_ state: ReviewState, _ context: Context) throws -> [any Event] {
        let states: [DealStatus] =
            outcome == .won ? [.approved] : [.submitted, .inReview, .actionRequired, .approved, .suspended]
        try state.deal.require(states, to: outcome == .won ? .win : .lose)
        try Text.check(note, "note")
        let reason = StatusReason(clause: try context.program.registrationTerms.closed, note: note, at: context.now)
        return [DealClosed(deal: deal, owner: state.deal.partner, status: outcome.status, reason: reason)]
    }
}

/// A step that the clock takes when it falls due. Without effect when it is not on the table of what is due any more.
protocol TimedStep: DealStep {
    static var work: DueKind { get }
}

extension TimedStep {
    public func load(_ reader: Reader) throws -> ReviewState {
        let deal = try reader.require(deal).value
        return ReviewState(
            deal: deal, situation: try reader.situation(of: deal), isDue: try reader.isDue(Self.work, deal.id.text))
    }
}

/// The last valid day is over. Done by the clock.
public struct ExpireDeal: TimedStep {
    public static let name = "expire_deal"
    public static let permission = Permission.fallDue
    package static let work = DueKind.dealExpiry

    public let deal: ID<Deal>

    public func decide(_ state: ReviewState, _ context: Context) throws -> [any Event] {
        let deal = state.deal
        guard state.isDue else { return [] }
        guard [.approved, .suspended].contains(deal.status), let approval = deal.approval else {
            return [DueDone(work: .dealExpiry, about: deal.id.text)]
        }
        let zone = context.program.zone
        guard !approval.holds(at: context.now, in: zone) else {
            // The program's zone has moved since: the last day ends later in one of both.
            let end = max(zone.end(of: approval.validThrough), approval.ends)
            return [DueDone(work: .dealExpiry, about: deal.id.text, again: end)]
        }
        let clause = try context.program.registrationTerms.term.clause
        return [DealExpired(deal: deal.id, owner: deal.partner, clause: clause)]
    }
}

/// The time in which the vendor means to decide is over; its people are reminded. Nothing is decided by itself.
public struct RemindOfDecision: TimedStep {
    public static let name = "remind_of_decision"
    public static let permission = Permission.fallDue
    package static let work = DueKind.decisionTarget

    public let deal: ID<Deal>

    public func decide(_ state: ReviewState, _ context: Context) throws -> [any Event] {
        guard state.isDue else { return [] }
        return [DueDone(work: .decisionTarget, about: deal.text)]
    }
}

extension Deal {
    /// It was submitted, and neither ended nor is its last valid day over.
    ///
    /// - Throws: `Problem.wrongState` where that is not so.
    func requireOpen(to act: DealAct, _ context: Context) throws {
        let granted: [DealStatus] = [.approved, .suspended]
        guard !granted.contains(status) else { return try requireInForce(granted, to: act, context) }
        try require([.submitted, .inReview, .actionRequired] + granted, to: act)
    }

    /// As `require`, and the last valid day must not be over yet.
    func requireInForce(_ states: [DealStatus], to act: DealAct, _ context: Context) throws {
        try require(states, to: act)
        guard approval?.holds(at: context.now, in: context.program.zone) ?? false else {
            throw Problem.wrongState(Phrase("deal.over", ["act": act.phrase]))
        }
    }
}
