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
    /// What was invoiced without an order.
    case otherIncome = "other_income"
    /// What credit notes took off income.
    case credits

    /// What kind of account it is, as plain-text ledgers name it.
    public enum Kind: String, Sendable {
        case assets, income
    }

    public var kind: Kind {
        switch self {
        case .receivable, .bank: .assets
        case .sales, .charges, .otherIncome, .credits: .income
        }
    }

    /// Is it kept for each partner by itself?
    public var isByPartner: Bool { self == .receivable }

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
}
