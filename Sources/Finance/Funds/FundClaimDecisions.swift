import Members
import Record
import Store
import Terms

/// A claim with what it is of.
public struct FundClaimState: Sendable {
    let claim: FundClaim
    let request: FundRequest
    let budget: FundBudget
    let terms: FundTerms
    /// Claims of the same activity that wait, this one aside.
    let waiting: [FundClaim]
    /// Did an earlier claim say that it is the last?
    let hadLast: Bool
    let earning: Earning?
}

/// A decision on a claim.
public protocol FundClaimStep: Command where State == FundClaimState, Reply == Versioned<FundClaimView> {
    var fundClaim: ID<FundClaim> { get }
}

extension FundClaimStep {
    public static var permission: Permission { .decideFunds }

    public func load(_ reader: Reader) throws -> FundClaimState {
        let claim = try reader.subject(fundClaim).value
        let request = try reader.require(claim.request).value
        guard let budget = request.budget else { throw Problem.notFound(FundBudget.noun) }
        let program = try reader.program(ofVersion: request.decision.program.version)
        let others = try reader.claims(of: request.id).filter { $0.id != claim.id }
        return FundClaimState(
            claim: claim, request: request, budget: try reader.require(budget).value,
            terms: try program.knownFund(claim.fund), waiting: others.filter { $0.status == .waiting },
            hadLast: others.contains { $0.status == .approved && $0.isLast },
            earning: try claim.earning.map { try reader.require($0).value })
    }

    public func reply(
        _ state: FundClaimState, _ events: [any Event], _ reader: Reader
    ) throws -> Versioned<FundClaimView> {
        try reader.require(fundClaim).shown(to: reader)
    }
}

extension FundClaimState {
    func requireWaiting() throws {
        guard claim.status == .waiting else {
            throw Problem.wrongState(Phrase("fund_claim.decided", ["status": claim.status.phrase]))
        }
    }

    /// Where what of the claim is not reimbursed goes: it can be claimed again, or goes back to the budget.
    func pot(on day: Day) -> FundBudget.Pot {
        request.isOpen && request.claimBy.map { day <= $0 } ?? false ? .committed : budget.back
    }

    func moved(_ from: FundBudget.Pot, _ to: FundBudget.Pot, _ amount: Money, _ context: Context) -> FundMoved {
        request.moved(from, to, amount, budget, claim: claim.id, context)
    }

    func decided(
        _ status: FundClaim.Status, amount: Money? = nil, _ decision: Decision? = nil, earning: ID<Earning>? = nil,
        reason: String?, _ context: Context
    ) -> FundClaimDecided {
        FundClaimDecided(
            claim: claim.id, owner: claim.partner, status: status, amount: amount, decision: decision,
            earning: earning, at: context.now, reason: reason)
    }
}

/// Approves a claim, in whole or in part: what is reimbursed is earned, and paid like whatever else the partner earned.
public struct ApproveFundClaim: FundClaimStep {
    public static let name = "approve_fund_claim"

    public let fundClaim: ID<FundClaim>
    /// Less than was claimed; all that is reimbursed of it when left out.
    public let amount: Money?
    /// Why; needed for less.
    public let reason: String?

    public func decide(_ state: FundClaimState, _ context: Context) throws -> [any Event] {
        try state.requireWaiting()
        let claim = state.claim
        let amount = amount ?? claim.amount
        guard amount.currency == claim.amount.currency, amount.isPositive, claim.amount.covers(amount) else {
            throw Problem.invalid(
                field: "/amount",
                Phrase("fund.more_than_claimed", ["amount": .money(amount), "most": .money(claim.amount)]))
        }
        if let reason { try Text.check(reason, "reason") }
        let less = try claim.amount.subtracting(amount)
        if less.isPositive, reason == nil { try Text.check("", "reason") }
        let decision = try less.isPositive ? reduced(claim.decision, by: less, to: amount, state.terms) : claim.decision
        let earning = claim.earned(amount, decision, state.terms, context)
        var events: [any Event] = [
            state.decided(
                .approved, amount: amount, decision, earning: earning.id, reason: reason, context),
            EarningsMade(owner: claim.partner, earnings: [earning], wakes: nil),
        ]
        let pot = state.pot(on: context.today)
        if less.isPositive { events.append(state.moved(.claimed, pot, less, context)) }
        return events + (try closing(state, returned: pot == .committed ? less : .zero(less.currency), context))
    }

    /// The decision with what its reviewer took off.
    private func reduced(
        _ decision: Decision, by less: Money, to amount: Money, _ terms: FundTerms
    ) throws -> Decision {
        let rule = RuleOutcome(
            own: "fund-reviewed", label: "rule.fund_reviewed", clause: terms.claim.clause, applied: true,
            amount: try less.negated(), facts: [SeenFact("activity.reason", .text(reason ?? ""))])
        return Decision(
            question: decision.question, subject: decision.subject, at: decision.at, program: decision.program,
            outcome: Outcome(.granted, rate: decision.outcome.rate, from: decision.outcome.from, amount: amount),
            rules: decision.rules + [rule])
    }

    /// The activity is closed once nothing more of it can be claimed.
    private func closing(
        _ state: FundClaimState, returned: Money, _ context: Context
    ) throws -> [any Event] {
        guard state.request.isOpen, state.waiting.isEmpty, let committed = state.request.committed else { return [] }
        let left = try committed.adding(returned)
        guard left.isZero || state.claim.isLast || state.hadLast else { return [] }
        return state.request.ended(.closed, reason: nil, back: left, state.budget, context)
    }
}

extension FundClaim {
    /// What is earned by it.
    func earned(_ amount: Money, _ decision: Decision, _ terms: FundTerms, _ context: Context) -> Earning {
        Earning(
            id: context.newID(), partner: partner, kind: .reimbursement, rule: fund, event: .fundClaim,
            source: .granted(id.text), line: nil, about: about, amount: amount, taken: .zero(amount.currency),
            earned: context.today, payable: context.today, due: day.adding(days: terms.payable.withinDays), lost: nil,
            status: .payable, part: nil, sums: [], share: nil, subscription: nil, takings: [], decision: decision)
    }
}

/// Turns a claim down, with a reason. It can be made again in time.
public struct DeclineFundClaim: FundClaimStep {
    public static let name = "decline_fund_claim"

    public let fundClaim: ID<FundClaim>
    public let reason: String

    public func decide(_ state: FundClaimState, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        try state.requireWaiting()
        return [
            state.decided(.declined, reason: reason, context),
            state.moved(.claimed, state.pot(on: context.today), state.claim.amount, context),
        ]
    }
}

/// Turns a claim down after it was approved: what was earned by it is taken back, and what was paid is to be given back.
public struct DenyFundClaim: FundClaimStep {
    public static let name = "deny_fund_claim"

    public let fundClaim: ID<FundClaim>
    public let reason: String

    public func decide(_ state: FundClaimState, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        guard state.claim.status == .approved, let earning = state.earning else {
            throw Problem.wrongState(Phrase("fund_claim.not_approved", ["status": state.claim.status.phrase]))
        }
        let standing = try earning.standing
        let taken = EarningsTaken.Taken(
            earning: earning.id, kind: earning.kind,
            taking: Earning.Taking(
                amount: standing, on: context.today, why: .denied, clause: state.terms.claim.clause),
            was: earning.status, isAll: true)
        return [
            state.decided(.denied, reason: reason, context),
            EarningsTaken(owner: state.claim.partner, takings: [taken]),
            state.moved(state.claim.isPaid ? .paid : .claimed, state.budget.back, standing, context),
        ]
    }
}
