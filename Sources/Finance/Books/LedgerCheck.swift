import Commerce
import Record
import Store
import Terms

/// Whether a ledger holds: each posting adds up to nothing, balances are the sums of their postings, what partners owe is what their
/// invoices say, and what they are owed is what their earnings and their statements say, none without its decision.
public struct LedgerCheck: Sendable {
    public private(set) var postings = 0
    public private(set) var balances = 0
    public private(set) var invoices = 0
    /// A sentence for each fault; at most a hundred are told.
    public private(set) var faults: [String] = []

    private static let most = 100

    /// `N postings, M balances, K invoices, 0 faults`.
    public var summary: String {
        "\(postings) postings, \(balances) balances, \(invoices) invoices, \(faults.count) faults"
    }

    /// Looks at every posting, balance and invoice of a vendor. O(of these).
    public static func run(_ book: LedgerBook) async throws -> LedgerCheck {
        var check = LedgerCheck()
        var sums: [Key: Money] = [:]
        var posted: Set<String> = []
        var earned: Set<String> = []
        try await book.everyPosting { posting in
            check.postings += 1
            if !posting.isBalanced { check.tell(String(describing: UnbalancedPosting(posting: posting))) }
            if posting.kind == .invoice { posted.insert(posting.document) }
            if posting.kind == .earned { earned.insert(posting.document) }
            for line in posting.lines {
                for partner in Set([posting.owner(of: line.account), ""]) {
                    let key = Key(account: line.account, partner: partner, currency: line.amount.currency)
                    sums[key] = try (sums[key] ?? .zero(line.amount.currency)).adding(line.amount)
                }
            }
        }
        let balances = try await book.balances()
        check.balances = balances.count
        check.compare(sums, balances, "the balance")
        check.compare(sums, try await book.sumsOfDays(), "the sum of days")
        try await check.compareInvoices(sums, posted, book)
        try await check.compareEarnings(sums, earned, book)
        try await check.compareStatements(sums, book)
        return check
    }

    private struct Key: Hashable, CustomStringConvertible {
        let account: LedgerAccount
        let partner: String
        let currency: Currency

        var description: String {
            partner.isEmpty
                ? "\(account.rawValue) in \(currency.code)" : "\(account.rawValue) of \(partner) in \(currency.code)"
        }
    }

    private mutating func tell(_ fault: String) {
        if faults.count < Self.most { faults.append(fault) }
    }

    private mutating func compare(_ sums: [Key: Money], _ kept: [LedgerBalance], _ what: String) {
        var left = sums
        for balance in kept {
            let key = Key(
                account: balance.account, partner: balance.partner?.text ?? "", currency: balance.amount.currency)
            let sum = left.removeValue(forKey: key) ?? .zero(balance.amount.currency)
            if sum != balance.amount { tell("\(what) of \(key) is \(balance.amount), and its postings come to \(sum)") }
        }
        for (key, sum) in left where sum != .zero(sum.currency) {
            tell("\(what) of \(key) is missing, and its postings come to \(sum)")
        }
    }

    /// What partners owe by their invoices has to be what they owe by the ledger; each invoice has its posting.
    private mutating func compareInvoices(
        _ sums: [Key: Money], _ posted: Set<String>, _ book: LedgerBook
    ) async throws {
        var owed: [Key: Money] = [:]
        var found = 0
        var missing: [String] = []
        try await book.everyInvoice { invoice in
            found += 1
            if !posted.contains(invoice.id.text) { missing.append(invoice.number) }
            let key = Key(account: .receivable, partner: invoice.partner.text, currency: invoice.amount.currency)
            let left = try invoice.claimed.subtracting(invoice.paid)
            owed[key] = try (owed[key] ?? .zero(key.currency)).adding(left)
        }
        invoices = found
        for number in missing { tell("invoice \(number) has no posting") }
        let keys = Set(owed.keys).union(sums.keys.filter { $0.account == .receivable && !$0.partner.isEmpty })
        for key in keys.sorted(by: { $0.description < $1.description }) {
            let (one, other) = (owed[key] ?? .zero(key.currency), sums[key] ?? .zero(key.currency))
            if one != other { tell("\(key): invoices say \(one), postings \(other)") }
        }
    }

    /// What is accrued and payable has to be what is left of the earnings that stand so; each has its posting, and each posting its
    /// earning with a decision.
    private mutating func compareEarnings(
        _ sums: [Key: Money], _ posted: Set<String>, _ book: LedgerBook
    ) async throws {
        var owed: [Key: Money] = [:]
        var missing: [String] = []
        var left = posted
        try await book.everyEarning { earning in
            guard earning.status != .nothing else { return }
            if left.remove(earning.id.text) == nil { missing.append("earning \(earning.id) has no posting") }
            if earning.decision.outcome.verdict != .granted { missing.append("\(earning.id) has no decision for it") }
            guard earning.status == .accrued || earning.status == .payable else { return }
            let key = Key(
                account: earning.status.liability, partner: earning.partner.text, currency: earning.amount.currency)
            owed[key] = try (owed[key] ?? .zero(key.currency)).adding(earning.standing)
        }
        for fault in missing { tell(fault) }
        for document in left.sorted() { tell("a posting is of \(document), which is no earning") }
        let own: Set<LedgerAccount> = [.accrued, .payable]
        let keys = Set(owed.keys).union(sums.keys.filter { own.contains($0.account) && !$0.partner.isEmpty })
        for key in keys.sorted(by: { $0.description < $1.description }) {
            let (one, other) = (owed[key] ?? .zero(key.currency), try (sums[key] ?? .zero(key.currency)).negated())
            if one != other { tell("\(key): earnings say \(one), postings \(other)") }
        }
    }

    /// What a partner is owed by its last statement and what came since has to be what it is owed by the ledger, less what it has to give
    /// back.
    private mutating func compareStatements(_ sums: [Key: Money], _ book: LedgerBook) async throws {
        var said: [Key: Money] = [:]
        func key(_ partner: PartnerID, _ currency: Currency) -> Key {
            Key(account: .payable, partner: partner.text, currency: currency)
        }
        try await book.everyStatement { said[key($0.partner, $0.closing.currency)] = $0.closing }
        try await book.everyOpenItem { partner, line in
            let key = key(partner, line.amount.currency)
            said[key] = try (said[key] ?? .zero(key.currency)).adding(line.amount)
        }
        var owed: [Key: Money] = [:]
        for (one, sum) in sums where [.accrued, .payable, .clawbacks].contains(one.account) && !one.partner.isEmpty {
            let key = Key(account: .payable, partner: one.partner, currency: one.currency)
            owed[key] = try (owed[key] ?? .zero(key.currency)).subtracting(sum)
        }
        for key in Set(said.keys).union(owed.keys).sorted(by: { $0.description < $1.description }) {
            let (one, other) = (said[key] ?? .zero(key.currency), owed[key] ?? .zero(key.currency))
            if one != other {
                tell("what \(key.partner) is owed in \(key.currency.code): statements say \(one), postings \(other)")
            }
        }
    }
}
