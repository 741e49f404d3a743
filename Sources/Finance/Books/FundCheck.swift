import Members
import Record
import Store
import Terms

/// Whether budgets hold: the parts of each come to its amount, they are what their activities and claims say, and all together what the
/// ledger says.
public struct FundCheck: Sendable {
    public private(set) var budgets = 0
    /// A sentence for each fault; at most a hundred are told.
    public private(set) var faults: [String] = []

    private static let most = 100

    /// `N budgets, 0 faults`.
    public var summary: String { "\(budgets) budgets, \(faults.count) faults" }

    /// Looks at every budget, proposal and claim of a vendor. O(of these).
    public static func run(_ book: LedgerBook) async throws -> FundCheck {
        var check = FundCheck()
        var budgets: [ID<FundBudget>: FundBudget] = [:]
        var found: [Key: Money] = [:]
        var ofRequest: [ID<FundRequest>: ID<FundBudget>] = [:]
        try await book.walk(FundBudget.table) { (budget: FundBudget) in budgets[budget.id] = budget }
        try await book.walk(FundRequest.table) { (request: FundRequest) in
            guard let budget = request.budget, let committed = request.committed else { return }
            ofRequest[request.id] = budget
            try found.add(committed, to: Key(budget: budget, pot: .committed))
        }
        try await book.walk(FundClaim.table) { (claim: FundClaim) in
            guard claim.status == .waiting || claim.status == .approved, let budget = ofRequest[claim.request] else {
                return
            }
            try found.add(claim.amount, to: Key(budget: budget, pot: claim.isPaid ? .paid : .claimed))
        }
        check.budgets = budgets.count
        check.compare(budgets, found)
        check.compare(budgets, try await book.balances())
        return check
    }

    fileprivate struct Key: Hashable {
        let budget: ID<FundBudget>
        let pot: FundBudget.Pot
    }

    private mutating func tell(_ fault: String) {
        if faults.count < Self.most { faults.append(fault) }
    }

    private mutating func compare(_ budgets: [ID<FundBudget>: FundBudget], _ found: [Key: Money]) {
        for (id, budget) in budgets.sorted(by: { $0.key.text < $1.key.text }) {
            if !budget.isWhole { tell(String(describing: BrokenBudget(budget: budget))) }
            for pot in [FundBudget.Pot.committed, .claimed, .paid] {
                let sum = found[Key(budget: id, pot: pot)] ?? .zero(budget.amount.currency)
                if sum != budget[pot] {
                    tell("\(id): \(pot.rawValue) is \(budget[pot]), what it is of comes to \(sum)")
                }
            }
        }
    }

    private mutating func compare(_ budgets: [ID<FundBudget>: FundBudget], _ balances: [LedgerBalance]) {
        for pot in FundBudget.Pot.allCases {
            for (currency, all) in Dictionary(grouping: budgets.values, by: \.amount.currency) {
                let sum = try? all.sum(in: currency) { $0[pot] }
                let posted =
                    balances.first { $0.account == pot.account && $0.partner == nil && $0.amount.currency == currency }?
                    .amount ?? .zero(currency)
                if sum != posted {
                    tell(
                        "\(pot.rawValue) in \(currency.code): budgets say \(sum ?? .zero(currency)), postings \(posted)"
                    )
                }
            }
        }
    }
}

extension [FundCheck.Key: Money] {
    fileprivate mutating func add(_ amount: Money, to key: FundCheck.Key) throws {
        self[key] = try (self[key] ?? .zero(amount.currency)).adding(amount)
    }
}
