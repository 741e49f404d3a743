import Record
import Terms

/// What can be brought in from a CSV file, and taken out again in the same columns.
public enum ImportKind: String, Codable, CaseIterable, Hashable, Sendable {
    case partners, people, certificates, orders, leads, deals, invoices, payments
    case creditNotes = "credit_notes"
    case fundBudgets = "fund_budgets"
    case fundRequests = "fund_requests"
    case fundClaims = "fund_claims"
    /// What partners earned by the books of an older system, of whatever sort. Reimbursements among it go by their claims.
    case commissions

    /// What it takes to bring it in and out.
    public var permission: Permission {
        switch self {
        case .invoices, .payments, .creditNotes, .commissions: .importBooks
        case .partners, .people, .certificates, .orders, .leads, .deals, .fundBudgets, .fundRequests, .fundClaims:
            .importRecords
        }
    }

    /// So many of them, in words: `1 person`, `2 people`.
    public func counted(_ count: Int) -> String {
        let words = rawValue.replacing("_", with: " ")
        guard count == 1 else { return "\(count) \(words)" }
        return self == .people ? "1 person" : "1 \(words.dropLast())"
    }

    /// The columns in the order in which an export writes them; a file may have them in any.
    public var columns: [ImportColumn] {
        switch self {
        case .partners: PartnerRow.columns
        case .people: PersonRow.columns
        case .certificates: CertificateRow.columns
        case .orders: OrderRow.columns
        case .leads: LeadRow.columns
        case .deals: DealRow.columns
        case .invoices: InvoiceRow.columns
        case .payments: PaymentRow.columns
        case .creditNotes: CreditNoteRow.columns
        case .commissions: CommissionRow.columns
        case .fundBudgets: FundBudgetRow.columns
        case .fundRequests: FundRequestRow.columns
        case .fundClaims: FundClaimRow.columns
        }
    }
}

/// A column of a CSV file by its name in the first line.
public struct ImportColumn: Hashable, Sendable {
    public let name: String
    /// Must every line have something in it?
    public let isRequired: Bool

    /// One that every line fills.
    static func required(_ name: String) -> ImportColumn { ImportColumn(name: name, isRequired: true) }
    /// One that may be empty or left out.
    static func optional(_ name: String) -> ImportColumn { ImportColumn(name: name, isRequired: false) }
}

/// What is wrong with a file at one place: the line as editors count it, and the column by its name.
public struct ImportFault: Error, Codable, Hashable, Sendable, CustomStringConvertible {
    public let line: Int
    /// Nil when the whole line is meant.
    public let column: String?
    /// What is wrong; what to do about it stands behind it as its hint.
    public let phrase: Phrase

    public var description: String {
        let wording = Wording(.english, nil, book: Capabilities.channel.book)
        return "line \(line)" + (column.map { ", column \($0)" } ?? "") + ": \(wording.withHint(phrase))"
    }
}
