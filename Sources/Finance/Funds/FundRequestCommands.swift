import Commerce
import Members
import Record
import Store
import Terms

/// Proposes a marketing activity, to be reimbursed out of a fund.
public struct RequestFunds: Command, FundPlanning {
    public static let name = "request_funds"
    public static let permission = Permission.requestFunds

    /// The id of the fund in the program file.
    public let fund: String
    /// One of its kinds of activity.
    public let activity: String?
    public let title: LineName?
    public let starts: Day?
    /// Its first day when left out.
    public let ends: Day?
    public let items: [FundRequest.Item]?
    /// What is asked for; all that is reimbursed of its cost when left out.
    public let amount: Money?
    /// What is expected of it.
    public let expected: String?
    public let leads: Int?

    public struct State: Sendable {
        let partner: Partner
        let facts: Facts
    }

    public func load(_ reader: Reader) throws -> State {
        let partner = try reader.ownPartner()
        return State(partner: partner, facts: try reader.facts(of: partner))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let terms = try context.program.knownFund(fund)
        let plan = try plan(terms, over: nil)
        let decision = try terms.decision(
            asked: plan.asked, begins: plan.starts, subject: state.partner.id.text, at: context.now,
            program: context.program, state.facts)
        guard decision.outcome.verdict.isFavourable else { throw Refusal(decision: decision) }
        guard plan.starts >= context.today else {
            throw Problem.invalid(field: "/starts", Phrase("fund.begun", ["day": .day(plan.starts)]))
        }
        return [
            FundsRequested(
                request: FundRequest(
                    id: context.newID(), partner: state.partner.id, fund: fund, activity: plan.activity,
                    title: plan.title, starts: plan.starts, ends: plan.ends, items: plan.items, asked: plan.asked,
                    expected: plan.expected, leads: plan.leads, proposed: context.now, by: context.actor.id,
                    decision: decision, status: .waiting, approvals: []))
        ]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<FundRequestView> {
        try reader.require(try reader.created(events, \FundsRequested.request).id).shown(to: reader)
    }
}

/// Changes an activity: before it is approved to any other, which is decided anew; after that to an equal or smaller one, and what it
/// needs less goes back to the budget.
public struct ChangeFundRequest: Command, FundPlanning {
    public static let name = "change_fund_request"
    public static let permission = Permission.requestFunds

    public let fundRequest: ID<FundRequest>
    public let activity: String?
    public let title: LineName?
    public let starts: Day?
    public let ends: Day?
    public let items: [FundRequest.Item]?
    public let amount: Money?
    public let expected: String?
    public let leads: Int?

    public struct State: Sendable {
        let request: FundRequest
        let budget: FundBudget?
        let facts: Facts
    }

    public func load(_ reader: Reader) throws -> State {
        let request = try reader.subject(fundRequest).value
        let partner = try reader.require(request.partner).value
        return State(
            request: request, budget: try request.budget.map { try reader.vendorWide.require($0).value },
            facts: try reader.facts(of: partner))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let request = state.request
        guard request.status == .waiting || request.isOpen else {
            throw Problem.wrongState(Phrase("fund_request.over", ["status": request.status.phrase]))
        }
        let terms = try context.program.knownFund(request.fund)
        let plan = try plan(terms, over: request)
        guard plan.starts >= context.today || plan.starts == request.starts else {
            throw Problem.invalid(field: "/starts", Phrase("fund.begun", ["day": .day(plan.starts)]))
        }
        guard let budget = state.budget, let approved = request.approved else {
            return [try changed(request, plan, terms, state, context)]
        }
        return try smaller(plan, approved, budget, terms, state, context)
    }

    private func changed(
        _ request: FundRequest, _ plan: FundPlan, _ terms: FundTerms, _ state: State, _ context: Context
    ) throws -> FundRequestChanged {
        let decision = try terms.decision(
            asked: plan.asked, begins: plan.starts, subject: request.partner.text, at: context.now,
            program: context.program, state.facts)
        guard decision.outcome.verdict.isFavourable else { throw Refusal(decision: decision) }
        return FundRequestChanged(
            request: request.id, owner: request.partner, plan: plan, approved: nil, claimBy: nil, follows: nil,
            decision: decision)
    }

    /// - Throws: `Refusal` for a larger one, or one that is over too late.
    private func smaller(
        _ plan: FundPlan, _ approved: Money, _ budget: FundBudget, _ terms: FundTerms, _ state: State,
        _ context: Context
    ) throws -> [any Event] {
        let request = state.request
        guard approved.covers(plan.asked) else {
            throw context.refusal(
                .funds, subject: request.id.text, rule: "fund-larger", label: "rule.fund_larger",
                clause: terms.clause,
                needs: Phrase("missing.fund_larger", ["most": .money(approved), "asked": .money(plan.asked)]),
                facts: [SeenFact("activity.asked", .money(plan.asked))])
        }
        try terms.checkDone(plan.ends, approved: request.approvedOn ?? context.today, request.id, context)
        let claimed = try approved.subtracting(request.committed ?? approved)
        guard plan.asked.covers(claimed) else {
            throw Problem.invalid(
                field: "/items",
                Phrase("fund.below_claimed", ["asked": .money(plan.asked), "claimed": .money(claimed)]))
        }
        let less = try approved.subtracting(plan.asked)
        let claimBy = terms.lastClaim(ended: plan.ends)
        var events: [any Event] = [
            FundRequestChanged(
                request: request.id, owner: request.partner, plan: plan, approved: plan.asked, claimBy: claimBy,
                follows: context.program.zone.end(of: max(plan.ends, context.today)), decision: request.decision)
        ]
        if less.isPositive { events.append(request.moved(.committed, budget.back, less, budget, context)) }
        return events
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<FundRequestView> {
        try reader.require(fundRequest).shown(to: reader)
    }
}

extension FundTerms {
    /// - Throws: `Refusal` for an activity that is over later than the fund allows.
    func checkDone(_ ends: Day, approved: Day, _ request: ID<FundRequest>, _ context: Context) throws {
        guard let done, let last = lastDay(approved: approved), ends > last else { return }
        throw context.refusal(
            .funds, subject: request.text, rule: "fund-done", label: "rule.fund_done", clause: done.clause,
            needs: Phrase("missing.fund_done", ["last": .day(last)]), facts: [SeenFact("activity.ends", .day(ends))])
    }
}

extension FundRequest {
    /// Something of its budget moves.
    func moved(
        _ from: FundBudget.Pot, _ to: FundBudget.Pot, _ amount: Money, _ budget: FundBudget,
        claim: ID<FundClaim>? = nil,
        _ context: Context
    ) -> FundMoved {
        FundMoved(
            budget: budget.id, owner: partner, request: id, claim: claim, from: from, to: to, amount: amount,
            about: title, day: context.today)
    }

    /// It ends so, and what is still committed goes back to the budget.
    func ended(
        _ status: Status, reason: String?, back amount: Money?, _ budget: FundBudget?, _ context: Context
    ) -> [any Event] {
        let ended = FundRequestEnded(request: id, owner: partner, status: status, back: amount, reason: reason)
        guard let amount, amount.isPositive, let budget else { return [ended] }
        return [ended, moved(.committed, budget.back, amount, budget, context)]
    }
}

/// Takes a proposal back, or gives up what was approved: as much of it as was not claimed goes back to the budget.
public struct WithdrawFundRequest: Command {
    public static let name = "withdraw_fund_request"
    public static let permission = Permission.requestFunds

    public let fundRequest: ID<FundRequest>
    public let reason: String?

    public struct State: Sendable {
        let request: FundRequest
        let budget: FundBudget?
    }

    public func load(_ reader: Reader) throws -> State {
        let request = try reader.subject(fundRequest).value
        return State(request: request, budget: try request.budget.map { try reader.vendorWide.require($0).value })
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        if let reason { try Text.check(reason, "reason") }
        let request = state.request
        guard request.status == .waiting || request.isOpen else {
            throw Problem.wrongState(Phrase("fund_request.over", ["status": request.status.phrase]))
        }
        let wasClaimed = request.isOpen && request.committed != request.approved
        return request.ended(
            wasClaimed ? .closed : .withdrawn, reason: reason, back: request.committed, state.budget, context)
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<FundRequestView> {
        try reader.require(fundRequest).shown(to: reader)
    }
}

/// Tells what came of an activity.
public struct ReportFundResults: Command {
    public static let name = "report_fund_results"
    public static let permission = Permission.requestFunds

    public let fundRequest: ID<FundRequest>
    public let leads: Int
    public let deals: [ID<Deal>]?
    /// What was sold because of it.
    public let revenue: Money?
    public let note: String?

    public func load(_ reader: Reader) throws -> FundRequest {
        for deal in (deals ?? []).prefix(50) { _ = try reader.require(deal) }
        return try reader.subject(fundRequest).value
    }

    public func decide(_ request: FundRequest, _ context: Context) throws -> [any Event] {
        guard request.approved != nil, context.today >= request.starts else {
            throw Problem.wrongState(Phrase("fund_request.not_begun", ["day": .day(request.starts)]))
        }
        guard (0...1_000_000).contains(leads) else {
            throw Problem.invalid(field: "/leads", Phrase("fund.leads", ["leads": .count(leads)]))
        }
        let deals = deals ?? []
        guard deals.count <= 50, Set(deals).count == deals.count else {
            throw Problem.invalid(field: "/deals", Phrase("fund.deals", ["most": .count(50)]))
        }
        if let revenue {
            guard !revenue.isNegative else {
                throw Problem.invalid(field: "/revenue", Phrase("fund.nothing", ["amount": .money(revenue)]))
            }
            try PurchaseLimits.check(revenue, "/revenue")
        }
        if let note { try Text.check(note, "note") }
        return [
            FundResultsReported(
                request: fundRequest, owner: request.partner,
                results: FundRequest.Results(
                    leads: leads, deals: deals, revenue: revenue, note: note, at: context.now))
        ]
    }

    public func reply(_ state: FundRequest, _ events: [any Event], _ reader: Reader) throws -> Versioned<
        FundRequestView
    > {
        try reader.require(fundRequest).shown(to: reader)
    }
}
