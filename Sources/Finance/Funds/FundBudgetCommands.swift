import Commerce
import Members
import Record
import Store
import Terms

/// Gives a fund a budget for one of its periods.
public struct MakeFundBudget: Command {
    public static let name = "make_fund_budget"
    public static let permission = Permission.manageFunds

    /// The id of the fund in the program file.
    public let fund: String
    public let amount: Money
    /// One of the program's regions; for all that have no budget of their own when left out.
    public let region: String?
    /// A day of its period; today when left out.
    public let on: Day?
    public let note: String?

    public func load(_ reader: Reader) throws -> Bool {
        guard let terms = reader.context.program.fund(fund) else { return false }
        let first = terms.every.days(around: on ?? reader.today).lowerBound
        let found: [Versioned<FundBudget>] = try reader.records(
            "WHERE fund = $1 AND currency = $2 AND region = $3 AND first = $4",
            [.text(fund), .text(amount.currency.code), .text(region ?? ""), .integer(Int64(first.number))])
        return !found.isEmpty
    }

    public func decide(_ isThere: Bool, _ context: Context) throws -> [any Event] {
        let terms = try context.program.knownFund(fund)
        let days = terms.every.days(around: on ?? context.today)
        guard days.upperBound >= context.today else {
            throw Problem.invalid(field: "/on", Phrase("fund_budget.over", ["last": .day(days.upperBound)]))
        }
        if let region, !context.program.regions.contains(where: { $0.id == region }) {
            let values = Nearest.values(for: region, among: context.program.regions.map(\.id))
            throw Problem.invalid(
                field: "/region", Phrase("fund_budget.region", values.merging(["region": .text(region)]) { $1 }))
        }
        guard amount.isPositive else {
            throw Problem.invalid(field: "/amount", Phrase("fund.nothing", ["amount": .money(amount)]))
        }
        try PurchaseLimits.check(amount, "/amount")
        if let note { try Text.check(note, "note") }
        guard !isThere else {
            throw Problem.wrongState(
                Phrase("fund_budget.there", ["from": .day(days.lowerBound), "through": .day(days.upperBound)]))
        }
        return [
            FundBudgetMade(
                budget: FundBudget(context.newID(), of: fund, in: region, days, amount, note: note),
                ends: context.program.zone.end(of: days.upperBound))
        ]
    }

    public func reply(_ isThere: Bool, _ events: [any Event], _ reader: Reader) throws -> Versioned<FundBudget> {
        try reader.require(try reader.created(events, \FundBudgetMade.budget).id)
    }
}

/// Raises or lowers a budget; not below what is committed, claimed or paid of it.
public struct ChangeFundBudget: EntityCommand {
    public static let name = "change_fund_budget"
    public static let permission = Permission.manageFunds
    public typealias Subject = FundBudget

    public let fundBudget: ID<FundBudget>
    public let amount: Money
    public let note: String?

    public func load(_ reader: Reader) throws -> Versioned<FundBudget> { try reader.subject(fundBudget) }

    public func decide(_ state: Versioned<FundBudget>, _ context: Context) throws -> [any Event] {
        let budget = state.value
        if let note { try Text.check(note, "note") }
        guard !budget.isOver else {
            throw Problem.wrongState(Phrase("fund_budget.over", ["last": .day(budget.through)]))
        }
        guard amount.currency == budget.amount.currency else {
            throw Problem.invalid(
                field: "/amount", Phrase("fund.currency", ["currency": .text(budget.amount.currency.code)]))
        }
        guard amount.covers(try budget.bound) else {
            throw Problem.invalid(
                field: "/amount",
                Phrase(
                    "fund_budget.bound",
                    [
                        "amount": .money(amount), "bound": .money(try budget.bound),
                        "committed": .money(budget.committed), "claimed": .money(budget.claimed),
                        "paid": .money(budget.paid),
                    ]))
        }
        try PurchaseLimits.check(amount, "/amount")
        return [FundBudgetChanged(budget: fundBudget, was: budget.amount, amount: amount, note: note)]
    }
}

/// Ends a budget whose period is over: timed work.
public struct EndFundBudget: Command {
    public static let name = "end_fund_budget"
    public static let permission = Permission.fallDue

    public let fundBudget: ID<FundBudget>

    public struct State: Sendable {
        let budget: FundBudget
        let isDue: Bool
    }

    public func load(_ reader: Reader) throws -> State {
        State(
            budget: try reader.require(fundBudget).value,
            isDue: try reader.isDue(.fundBudget, fundBudget.text))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard state.isDue else { return [] }
        guard !state.budget.isOver, context.today > state.budget.through else {
            return [DueDone(work: .fundBudget, about: fundBudget.text)]
        }
        return [FundBudgetEnded(budget: fundBudget, expired: state.budget.free, day: context.today)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<FundBudget> {
        try reader.require(fundBudget)
    }
}

extension Program {
    /// - Throws: `Problem.invalid` for a fund that the program does not have.
    func knownFund(_ id: String) throws -> FundTerms {
        if let found = fund(id) { return found }
        let values = Nearest.values(for: id, among: funds.map(\.id))
        throw Problem.invalid(field: "/fund", Phrase("fund.unknown", values.merging(["fund": .text(id)]) { $1 }))
    }
}
