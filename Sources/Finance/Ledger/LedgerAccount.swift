import Terms

/// An account of the ledger. Debits are positive: what belongs to the vendor and what it spends; credits are negative: what it owes and
/// what it earns.
public enum LedgerAccount: String, Codable, CaseIterable, Hashable, Sendable {
    /// What partners owe of invoices; below nothing what they paid beyond.
    case receivable
    /// Money that arrived and left.
    case bank
    /// What orders were invoiced for.
    case sales
    /// What was charged up to list price.
    case charges
    /// What was invoiced of yearly fees.
    case fees
    /// What was invoiced without an order.
    case otherIncome = "other_income"
    /// What credit notes took off income.
    case credits
    /// What was earned and is not payable yet.
    case accrued
    /// What was earned and is to be paid.
    case payable
    /// Payouts that the bank has not confirmed yet.
    case underway
    /// What partners have to give back of what they were paid.
    case clawbacks
    /// Between two partners that became one; what comes to it leaves it in the same moment.
    case transfers
    /// What partners earned, by what it is.
    case commissions, rebates, incentives, bonuses
    /// What partners were reimbursed of their marketing.
    case reimbursements
    /// What they won in contests.
    case prizes
    /// What funds were given, against what became of it.
    case fundBudget = "fund_budget"
    case fundFree = "fund_free"
    case fundCommitted = "fund_committed"
    case fundClaimed = "fund_claimed"
    case fundPaid = "fund_paid"
    case fundExpired = "fund_expired"

    /// What kind of account it is, as plain-text ledgers name it.
    public enum Kind: String, Sendable {
        case assets, liabilities, income, expenses, equity
    }

    public var kind: Kind {
        switch self {
        case .receivable, .bank, .clawbacks, .transfers: .assets
        case .accrued, .payable, .underway: .liabilities
        case .commissions, .rebates, .incentives, .bonuses, .reimbursements, .prizes: .expenses
        case .fundBudget, .fundFree, .fundCommitted, .fundClaimed, .fundPaid, .fundExpired: .equity
        case .sales, .charges, .fees, .otherIncome, .credits: .income
        }
    }

    /// Is it kept for each partner by itself?
    public var isByPartner: Bool {
        switch self {
        case .receivable, .accrued, .payable, .underway, .clawbacks, .fundCommitted, .fundClaimed, .fundPaid: true
        default: false
        }
    }

    package var phrase: TypedValue { .words("ledger.account.\(rawValue)") }
}

/// What a posting is of.
public enum PostingKind: String, Codable, CaseIterable, Hashable, Sendable {
    case invoice
    case voided
    case creditNote = "credit_note"
    case payment
    case takenBack = "taken_back"
    case refund
    /// Something was earned.
    case earned
    /// What was earned is payable from now on.
    case matured
    /// What was payable waits again for the customer's payment.
    case held
    /// A partner became one with another, which is owed what it was.
    case moved
    /// What was earned was taken back.
    case clawback
    /// What was earned is lost.
    case forfeited
    /// A payout is under way, or came back.
    case payout
    /// The bank confirmed a payout.
    case paidOut = "paid_out"
    /// Something moved in a budget.
    case fund
}
