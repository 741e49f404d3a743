import Members
import Record
import Store
import Terms

/// The running budgets, and what was approved out of them and is named: what files of funds are checked against.
package struct BroughtFunds: Sendable {
    /// Those whose period is not over.
    package private(set) var budgets: [FundBudget]
    /// By what the other system calls them, as that is compared.
    package private(set) var requests: [String: FundRequest]

    package init() { (budgets, requests) = ([], [:]) }

    /// The budget out of which something is paid: that of the region, else that of all.
    package func budget(of fund: String, _ currency: Currency, _ region: String?, on day: Day) -> FundBudget? {
        let running = budgets.filter {
            $0.fund == fund && $0.amount.currency == currency && ($0.from...$0.through).contains(day)
        }
        return running.first { $0.region == region && region != nil } ?? running.first { $0.region == nil }
    }

    /// Is there a budget of this period already?
    package func has(_ fund: String, _ currency: Currency, _ region: String?, from first: Day) -> Bool {
        budgets.contains {
            $0.fund == fund && $0.amount.currency == currency && $0.region == region && $0.from == first
        }
    }

    /// Takes what is approved off a budget, so that the next row has less.
    ///
    /// - Returns: what was free, where that is not enough.
    package mutating func take(_ amount: Money, of id: ID<FundBudget>) -> Money? {
        guard let place = budgets.firstIndex(where: { $0.id == id }) else { return nil }
        guard budgets[place].free.covers(amount), let left = try? budgets[place].free.subtracting(amount) else {
            return budgets[place].free
        }
        budgets[place].free = left
        return nil
    }

    /// Takes what is claimed off an approval, so that the next row has less.
    ///
    /// - Returns: what was committed, where that is not enough.
    package mutating func take(_ amount: Money, ofRequest key: String) -> Money? {
        guard let committed = requests[key]?.committed else { return nil }
        guard committed.covers(amount), let left = try? committed.subtracting(amount) else { return committed }
        requests[key]?.committed = left
        return nil
    }
}

extension Reader {
    /// What files of funds are checked against: of approvals those that another system calls so, by index.
    package func broughtFunds(_ external: [String]) throws -> BroughtFunds {
        let running: [Versioned<FundBudget>] = try records("WHERE is_over = 0 ORDER BY id")
        let named = Set(external.map(SameText.key)).sorted()
        let approved = try matching("SELECT body FROM {fund_requests}", "external", named)
            .map { try JSON.decode(FundRequest.self, from: try $0.text(0)) }
        return BroughtFunds(running.map(\.value), approved)
    }
}

extension BroughtFunds {
    fileprivate init(_ budgets: [FundBudget], _ requests: [FundRequest]) {
        self.budgets = budgets
        self.requests = Dictionary(
            requests.compactMap { request in request.external.map { (SameText.key($0), request) } },
            uniquingKeysWith: { first, _ in first })
    }
}

/// An approval as an older system has it.
package struct BroughtApproval: Sendable {
    let external: String
    let partner: Partner
    let fund: FundTerms
    let activity: String
    let title: String
    let days: ClosedRange<Day>
    let cost: String
    let amount: Money
    let approved: Day
    let claimBy: Day?
    let expected: String

    package init(
        external: String, partner: Partner, fund: FundTerms, activity: String, title: String, days: ClosedRange<Day>,
        cost: String, amount: Money, approved: Day, claimBy: Day?, expected: String
    ) {
        (self.external, self.partner, self.fund, self.activity) = (external, partner, fund, activity)
        (self.title, self.days, self.cost, self.amount) = (title, days, cost, amount)
        (self.approved, self.claimBy, self.expected) = (approved, claimBy, expected)
    }
}

extension FundBudget {
    /// What happens when a budget of an older system is brought in.
    package static func brought(
        _ fund: String, _ region: String?, _ days: ClosedRange<Day>, _ amount: Money, note: String?, _ context: Context
    ) -> any Event {
        FundBudgetMade(
            budget: FundBudget(context.newID(), of: fund, in: region, days, amount, note: note),
            ends: context.program.zone.end(of: days.upperBound))
    }
}

extension FundRequest {
    /// What happens when an approval of an older system is brought in: it is committed.
    package static func brought(_ approval: BroughtApproval, _ budget: FundBudget, _ context: Context) -> any Event {
        let id = context.newID() as ID<FundRequest>
        let item = Item(cost: approval.cost, amount: approval.amount)
        let claimBy = approval.claimBy ?? approval.fund.lastClaim(ended: approval.days.upperBound)
        let program = context.program
        var request = FundRequest(
            id: id, partner: approval.partner.id, fund: approval.fund.id, activity: approval.activity,
            title: approval.title, starts: approval.days.lowerBound, ends: approval.days.upperBound, items: [item],
            asked: approval.amount, expected: approval.expected, leads: nil, proposed: context.now,
            by: context.actor.id, decision: context.broughtFund(id.text, approval.fund.clause, approval.amount),
            status: .approved, approvals: [])
        (request.budget, request.approved) = (budget.id, approval.amount)
        (request.approvedOn, request.claimBy) = (approval.approved, claimBy)
        request.external = approval.external
        let ends = program.zone.end(of: request.ends)
        return FundRequestBrought(
            request: request, follows: max(ends, Instant(milliseconds: context.now.milliseconds + 1)))
    }
}

extension FundClaim {
    /// How far a claim of an older system came.
    public enum Brought: String, Codable, CaseIterable, Hashable, Sendable {
        case waiting
        /// To be paid by the next payout.
        case approved
        /// Paid by the older system.
        case paid
    }

    /// What happens when a claim of an older system is brought in.
    package static func brought(
        _ external: String, of request: FundRequest, _ items: [Item], on day: Day, _ stage: Brought, _ fund: FundTerms,
        _ context: Context
    ) throws -> any Event {
        let id = context.newID() as ID<FundClaim>
        let amount = try items.sum(in: items[0].amount.currency, \.amount)
        var claim = FundClaim(
            id: id, partner: request.partner, request: request.id, fund: request.fund, about: request.title,
            items: items, proofs: [], amount: amount, isLast: false, handedIn: context.now, day: day,
            by: context.actor.id, decision: context.broughtFund(id.text, fund.claim.clause, amount),
            status: stage == .waiting ? .waiting : .approved, earning: nil, isPaid: false,
            decided: stage == .waiting ? nil : context.now, reason: nil)
        claim.external = external
        let earning = stage == .approved ? claim.earned(amount, claim.decision, fund, context) : nil
        claim.earning = earning?.id
        return FundClaimBrought(claim: claim, earning: earning, isPaid: stage == .paid)
    }
}

extension FundClaim.Item {
    /// A cost in the currency of what was approved.
    package init(cost: String, invoice: String, day: Day, amount: Money) {
        self.init(cost: cost, label: nil, invoice: invoice, day: day, amount: amount, converted: nil)
    }
}

extension Context {
    /// That an older system decided it.
    fileprivate func broughtFund(_ subject: String, _ clause: ClauseID, _ amount: Money) -> Decision {
        let rule = RuleOutcome(
            own: "fund-brought", label: "rule.fund_brought", clause: clause, applied: true, amount: amount)
        return Decision(
            question: .funds, subject: subject, at: now, program: program.reference,
            outcome: Outcome(.granted, amount: amount), rules: [rule])
    }
}

/// An approval of an older system came in.
struct FundRequestBrought: Event {
    static let kind = "fund_request.brought"
    let request: FundRequest
    let follows: Instant
    var subject: String { request.id.text }
    var partner: PartnerID? { request.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(request)
        try tables.schedule(.fundRequest, request.id.text, at: follows)
    }
}

/// A claim of an older system came in.
struct FundClaimBrought: Event {
    static let kind = "fund_claim.brought"
    let claim: FundClaim
    /// What is to be paid by it; absent where it waits, or was paid.
    let earning: Earning?
    let isPaid: Bool
    var subject: String { claim.id.text }
    var partner: PartnerID? { claim.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(claim) }
}

extension Reaction {
    /// What came in of an older system moves in its budget, and what is to be paid of it is earned.
    static let broughtFunds = Reaction(
        "funds brought in", to: [FundRequestBrought.self, FundClaimBrought.self]
    ) { happened, reader in
        let all = reader.vendorWide
        return try happened.flatMap { cause -> [Conclusion] in
            let events: [any Event]
            switch cause.event {
            case let event as FundRequestBrought:
                guard let budget = event.request.budget, let amount = event.request.approved else { return [] }
                events = [
                    event.request.moved(.free, .committed, amount, try all.require(budget).value, reader.context)
                ]
            case let event as FundClaimBrought:
                let (claim, request) = (event.claim, try all.require(event.claim.request).value)
                guard let id = request.budget else { return [] }
                let budget = try all.require(id).value
                func moved(_ from: FundBudget.Pot, _ to: FundBudget.Pot) -> any Event {
                    request.moved(from, to, claim.amount, budget, claim: claim.id, reader.context)
                }
                let made = event.earning.map { EarningsMade(owner: claim.partner, earnings: [$0], wakes: nil) }
                events =
                    [moved(.committed, .claimed)] + (event.isPaid ? [moved(.claimed, .paid)] : [])
                    + (made.map { [$0] } ?? [])
            default: events = []
            }
            return events.map { Conclusion($0, because: cause) }
        }
    }
}
