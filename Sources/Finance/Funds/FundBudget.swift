import Members
import Record
import Store
import Terms

/// What a vendor gives a fund for a period, of a region or of all: free, committed to what was approved, claimed, paid, or expired. These
/// five always come to its amount.
public struct FundBudget: Entity {
    public static let prefix = "fundbudget"
    public static let table = "fund_budgets"
    public static let noun = "fund_budget"

    public let id: ID<FundBudget>
    /// The id of the fund in the program file.
    public let fund: String
    /// One of the program's regions; nil for all that have none of their own.
    public let region: String?
    public let from: Day
    public let through: Day
    public internal(set) var amount: Money
    /// What can still be approved.
    public internal(set) var free: Money
    /// What was approved and not claimed yet.
    public internal(set) var committed: Money
    /// What was claimed and not paid yet.
    public internal(set) var claimed: Money
    public internal(set) var paid: Money
    /// What was free when its period was over, or came back after that.
    public internal(set) var expired: Money
    public internal(set) var note: String?
    /// Is its period over?
    public internal(set) var isOver: Bool

    /// The parts of a budget.
    public enum Pot: String, Codable, CaseIterable, Hashable, Sendable {
        case free, committed, claimed, paid, expired
    }

    init(
        _ id: ID<FundBudget>, of fund: String, in region: String?, _ days: ClosedRange<Day>, _ amount: Money,
        note: String?
    ) {
        (self.id, self.fund, self.region, self.note) = (id, fund, region, note)
        (from, through) = (days.lowerBound, days.upperBound)
        (self.amount, free) = (amount, amount)
        let nothing = Money.zero(amount.currency)
        (committed, claimed, paid, expired, isOver) = (nothing, nothing, nothing, nothing, false)
    }

    /// Where what is no longer needed goes back to.
    var back: Pot { isOver ? .expired : .free }

    /// What of it is bound and cannot be taken away.
    var bound: Money {
        get throws(MoneyError) { try amount.subtracting(free) }
    }

    subscript(pot: Pot) -> Money {
        get {
            switch pot {
            case .free: free
            case .committed: committed
            case .claimed: claimed
            case .paid: paid
            case .expired: expired
            }
        }
        set {
            switch pot {
            case .free: free = newValue
            case .committed: committed = newValue
            case .claimed: claimed = newValue
            case .paid: paid = newValue
            case .expired: expired = newValue
            }
        }
    }

    /// Do its parts come to its amount, and is none below nothing?
    var isWhole: Bool {
        let sum = try? Pot.allCases.sum(in: amount.currency) { self[$0] }
        return sum == amount && !Pot.allCases.contains { self[$0].isNegative }
    }

    public var columns: [(String, SQLValue)] {
        [
            ("fund", .text(fund)), ("region", .text(region ?? "")), ("currency", .text(amount.currency.code)),
            ("is_over", SQLValue(isOver)), ("first", .integer(Int64(from.number))),
            ("last", .integer(Int64(through.number))),
        ]
    }

    public static let sorts: [ListColumn<FundBudget>] = [
        .number("through") { Int64($0.through.number) },
        .plain("amount") { ListText.amount($0.amount.currency.code, $0.amount.minor) },
        .plain("free") { ListText.amount($0.free.currency.code, $0.free.minor) },
    ]

    public static let isCounted = true
    /// What reports count: each of its parts on its first day, by region and fund.
    public var figures: [Figure] {
        Pot.allCases.map { pot in
            ReportFigures.cell(
                "budget", on: from, [region ?? "", fund, pot.rawValue],
                (currency: amount.currency.code, minor: self[pot].minor))
        }
    }

    static let declaration = declaration()
    static let migrations = [
        Migration(
            id: "fund-budgets-1",
            sql: [
                """
                CREATE TABLE fund_budgets (vendor TEXT NOT NULL, id TEXT NOT NULL, fund TEXT NOT NULL, \
                region TEXT NOT NULL, currency TEXT NOT NULL, is_over INTEGER NOT NULL, first INTEGER NOT NULL, \
                last INTEGER NOT NULL, \(sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE UNIQUE INDEX fund_budgets_period ON fund_budgets (vendor, fund, currency, region, first)",
            ]),
        Migration(id: "fund-budgets-lists", sql: listIndexes(behind: ["fund", "region", "is_over"])),
    ]
}

/// A budget was made.
struct FundBudgetMade: Event {
    static let kind = "fund_budget.made"
    let budget: FundBudget
    /// The first moment after its period.
    let ends: Instant
    var subject: String { budget.id.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(budget)
        try tables.schedule(.fundBudget, budget.id.text, at: ends)
    }
}

/// A budget was raised or lowered.
struct FundBudgetChanged: EntityChange {
    static let kind = "fund_budget.changed"
    let budget: ID<FundBudget>
    let was: Money
    let amount: Money
    let note: String?
    var changed: ID<FundBudget> { budget }

    func change(_ budget: inout FundBudget) {
        budget.free = Money(minor: budget.free.minor + amount.minor - was.minor, amount.currency)
        budget.amount = amount
        if let note { budget.note = note }
    }
}

/// The period of a budget is over: what was free of it has expired.
struct FundBudgetEnded: EntityChange {
    static let kind = "fund_budget.ended"
    static let settles: [DueKind] = [.fundBudget]
    let budget: ID<FundBudget>
    let expired: Money
    let day: Day
    var changed: ID<FundBudget> { budget }

    func change(_ budget: inout FundBudget) {
        budget.isOver = true
        budget.expired = Money(minor: budget.expired.minor + expired.minor, expired.currency)
        budget.free = .zero(expired.currency)
    }
}

/// Something went from one part of a budget to another, for what a partner proposed or claimed.
struct FundMoved: Event {
    static let kind = "fund_budget.moved"
    let budget: ID<FundBudget>
    let owner: PartnerID
    let request: ID<FundRequest>
    let claim: ID<FundClaim>?
    let from: FundBudget.Pot
    let to: FundBudget.Pot
    let amount: Money
    /// What people know it by.
    let about: String
    let day: Day
    var subject: String { budget.text }
    var partner: PartnerID? { owner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(budget) { budget in
            budget[from] = try budget[from].subtracting(amount)
            budget[to] = try budget[to].adding(amount)
            guard budget.isWhole else { throw BrokenBudget(budget: budget) }
        }
        if [from, to].contains(.committed) || [from, to].contains(.paid) {
            try tables.update(request) { request in
                request.committed = try moved(request.committed, .committed)
                request.paid = try moved(request.paid, .paid)
            }
        }
        if let claim, from == .paid || to == .paid {
            try tables.update(claim) { $0.isPaid = to == .paid }
        }
    }
}

extension FundMoved {
    /// What a request has in a part of its budget since; as before where nothing of that part moved.
    private func moved(_ before: Money?, _ pot: FundBudget.Pot) throws(MoneyError) -> Money? {
        guard from != to, from == pot || to == pot else { return before }
        let stood = before ?? .zero(amount.currency)
        return from == pot ? try stood.subtracting(amount) : try stood.adding(amount)
    }
}

/// A movement that a budget does not have the means for. Nothing of the request is kept then.
struct BrokenBudget: Error, CustomStringConvertible {
    let budget: FundBudget
    var description: String {
        "budget \(budget.id) of \(budget.amount) does not come to it: "
            + FundBudget.Pot.allCases.map { "\($0.rawValue) \(budget[$0])" }.joined(separator: ", ")
    }
}

/// Budgets.
package enum FundBudgetList: RecordList {
    package static let name = "list_fund_budgets"
    package static let permission = Permission.manageFunds
    package static let filters: [ListFilter] = [.text("fund"), .text("region"), .flag("is_over")]

    package static func items(
        _ records: [Versioned<FundBudget>], _ reader: Reader
    ) throws -> [Versioned<FundBudget>] { records }
}

package typealias ListFundBudgets = ListQuery<FundBudgetList>

/// One budget.
public struct ShowFundBudget: Query {
    public static let name = "show_fund_budget"
    public static let permission = Permission.manageFunds

    public let fundBudget: ID<FundBudget>

    public func answer(_ reader: Reader) throws -> Versioned<FundBudget> { try reader.require(fundBudget) }
}
