import Commerce
import Members
import Record
import Store
import Terms

/// Approves a proposal: one of the steps that its amount takes, each by another person. With the last one its amount is committed.
public struct ApproveFundRequest: Command {
    public static let name = "approve_fund_request"
    public static let permission = Permission.decideFunds

    public let fundRequest: ID<FundRequest>
    /// Less than was asked for; what was asked for, or what the step before approved, when left out.
    public let amount: Money?
    /// Out of which it is paid; that of the partner's region for today when left out.
    public let fundBudget: ID<FundBudget>?
    public let note: String?

    public struct State: Sendable {
        let request: FundRequest
        /// Which it could be paid out of; the region's own first.
        let budgets: [FundBudget]
    }

    public func load(_ reader: Reader) throws -> State {
        let request = try reader.subject(fundRequest).value
        if let fundBudget {
            return State(request: request, budgets: [try reader.require(fundBudget).value])
        }
        let partner = try reader.require(request.partner).value
        let region = reader.context.program.region(ofCountry: partner.country)?.id ?? ""
        let today = Int64(reader.today.number)
        let found: [Versioned<FundBudget>] = try reader.records(
            """
            WHERE fund = $1 AND currency = $2 AND region IN ($3, '') AND first <= $4 AND last >= $4 AND is_over = 0 \
            ORDER BY region DESC, id
            """, [.text(request.fund), .text(request.asked.currency.code), .text(region), .integer(today)])
        return State(request: request, budgets: found.map(\.value))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let request = state.request
        guard request.status == .waiting else {
            throw Problem.wrongState(Phrase("fund_request.over", ["status": request.status.phrase]))
        }
        if let note { try Text.check(note, "note") }
        let terms = try context.program.knownFund(request.fund)
        let most = request.approvals.last?.amount ?? request.asked
        let amount = amount ?? most
        guard amount.currency == most.currency, amount.isPositive, most.covers(amount) else {
            throw Problem.invalid(
                field: "/amount", Phrase("fund.more_than_asked", ["amount": .money(amount), "most": .money(most)]))
        }
        try checkStep(request, terms, context)
        let approval = FundRequest.Approval(by: context.actor.id, at: context.now, amount: amount, note: note)
        guard request.approvals.count + 1 >= terms.steps(for: amount).count else {
            return [FundStepApproved(request: request.id, owner: request.partner, approval: approval)]
        }
        return try committed(approval, terms, state, context)
    }

    /// - Throws: `Problem.wrongState` for somebody whose step it is not, or who approved before.
    private func checkStep(_ request: FundRequest, _ terms: FundTerms, _ context: Context) throws {
        guard let step = try request.stepsLeft(terms).first else { return }
        if let by = step.by, context.actor.role.rawValue != by.rawValue, context.actor.role != .vendorAdmin {
            throw Problem.wrongState(
                Phrase("fund_request.other_step", ["by": .words("fund.by.\(by.rawValue)")]))
        }
        guard !request.approvals.contains(where: { $0.by == context.actor.id }) else {
            throw Problem.wrongState("fund_request.same_person")
        }
    }

    private func committed(
        _ approval: FundRequest.Approval, _ terms: FundTerms, _ state: State, _ context: Context
    ) throws -> [any Event] {
        let request = state.request
        guard context.today <= request.starts else {
            throw Problem.wrongState(Phrase("fund_request.begun", ["day": .day(request.starts)]))
        }
        try terms.checkDone(request.ends, approved: context.today, request.id, context)
        guard let budget = state.budgets.first else {
            throw Problem.wrongState(
                Phrase(
                    "fund_budget.none",
                    ["fund": .named(.fund, request.fund), "currency": .text(request.asked.currency.code)]))
        }
        guard budget.fund == request.fund, budget.amount.currency == approval.amount.currency, !budget.isOver else {
            throw Problem.invalid(
                field: "/fund_budget",
                Phrase(
                    "fund_budget.other",
                    ["fund": .named(.fund, request.fund), "currency": .text(approval.amount.currency.code)]))
        }
        guard budget.free.covers(approval.amount) else {
            throw Problem.wrongState(
                Phrase("fund_budget.short", ["free": .money(budget.free), "amount": .money(approval.amount)]))
        }
        return [
            FundRequestApproved(
                request: request.id, owner: request.partner, approval: approval, budget: budget.id,
                day: context.today, claimBy: terms.lastClaim(ended: request.ends),
                follows: context.program.zone.end(of: request.ends)),
            request.moved(.free, .committed, approval.amount, budget, context),
        ]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<FundRequestView> {
        try reader.require(fundRequest).shown(to: reader)
    }
}

/// Declines a proposal, with a reason.
public struct DeclineFundRequest: EntityCommand {
    public static let name = "decline_fund_request"
    public static let permission = Permission.decideFunds
    public typealias Subject = FundRequest

    public let fundRequest: ID<FundRequest>
    public let reason: String

    public func load(_ reader: Reader) throws -> Versioned<FundRequest> { try reader.subject(fundRequest) }

    public func decide(_ state: Versioned<FundRequest>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        guard state.value.status == .waiting else {
            throw Problem.wrongState(Phrase("fund_request.over", ["status": state.value.status.phrase]))
        }
        return state.value.ended(.declined, reason: reason, back: nil, nil, context)
    }
}

/// Follows an approved activity: reminds of the claim once it is over and before that is too late, and then takes back what was not
/// claimed. Timed work.
public struct FollowFundRequest: Command {
    public static let name = "follow_fund_request"
    public static let permission = Permission.fallDue

    public let fundRequest: ID<FundRequest>

    public struct State: Sendable {
        let request: FundRequest
        let budget: FundBudget?
        let isDue: Bool
    }

    public func load(_ reader: Reader) throws -> State {
        let request = try reader.require(fundRequest).value
        return State(
            request: request, budget: try request.budget.map { try reader.require($0).value },
            isDue: try reader.isDue(.fundRequest, fundRequest.text))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let request = state.request
        guard state.isDue else { return [] }
        guard request.isOpen, let claimBy = request.claimBy else {
            return [DueDone(work: .fundRequest, about: request.id.text)]
        }
        guard context.today <= claimBy else {
            let wasClaimed = request.committed != request.approved
            return request.ended(
                wasClaimed ? .closed : .void, reason: nil, back: request.committed, state.budget, context)
        }
        let zone = context.program.zone
        let remind = context.program.fund(request.fund)?.claim.remindDays ?? 7
        let next = [zone.start(of: claimBy.adding(days: -remind)), zone.end(of: claimBy)].first { $0 > context.now }
        return [DueDone(work: .fundRequest, about: request.id.text, again: next)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<FundRequestView> {
        try reader.require(fundRequest).shown(to: reader)
    }
}
