import Members
import Record
import Store
import Terms

/// Money that arrived from a partner for an invoice.
public struct Payment: Entity {
    public static let prefix = "payment"
    public static let table = "payments"
    public static let noun = "payment"

    public let id: ID<Payment>
    public let invoice: ID<Invoice>
    /// The invoice's number.
    public let number: String
    public let partner: PartnerID
    public let amount: Money
    /// The day on which it arrived.
    public let received: Day
    /// What the bank or the partner calls it.
    public let reference: String?
    /// What another system calls it; unique within the vendor.
    public internal(set) var external: String?
    /// What was given back of it.
    public internal(set) var refunded: Money
    /// The day on which the last of that left; absent where nothing did.
    public internal(set) var refundedOn: Day?
    /// Why it did not come after all, or was entered wrongly; nil while it stands.
    public internal(set) var takenBack: BillingReason?

    /// What of it stands: nothing when it was taken back.
    public var standing: Money {
        get throws(MoneyError) { takenBack == nil ? try amount.subtracting(refunded) : .zero(amount.currency) }
    }

    public var columns: [(String, SQLValue)] {
        [
            ("partner", .text(partner.text)), ("invoice", .text(invoice.text)),
            ("external", SQLValue(external.map(SameText.key))),
        ]
    }

    public static let sorts: [ListColumn<Payment>] = [
        .number("received") { Int64($0.received.number) },
        .plain("amount") { ListText.amount($0.amount.currency.code, $0.amount.minor) },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        SearchEntry(
            reference ?? number, detail: "\(amount)", texts: [number, id.text, reference, external], partner: partner)
    }

    static let declaration = declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "payments-1",
            sql: [
                """
                CREATE TABLE payments (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                invoice TEXT NOT NULL, external TEXT, \(sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE UNIQUE INDEX payments_external ON payments (vendor, external)",
            ]),
        Migration(id: "payments-lists", sql: listIndexes(behind: ["partner", "invoice"])),
    ]
}

/// What a change of what was paid for an invoice has in common.
package protocol InvoicePaid: OrderMove {
    var invoice: ID<Invoice> { get }
    var owner: PartnerID { get }
    /// The order whose sums it moves, when the invoice is an ordinary one.
    var order: ID<Order>? { get }
    /// By how much more is paid; below nothing when it is less.
    var more: Money { get throws }
}

extension InvoicePaid {
    package var moved: ID<Order>? { order }
    package var partner: PartnerID? { owner }

    /// Moves what is paid of the invoice and its order.
    func move(_ tables: Tables) throws {
        try tables.update(invoice) { $0.paid = try $0.paid.adding(more) }
        guard let order else { return }
        try tables.update(order) { try $0.pay(more) }
    }
}

package struct PaymentRecorded: InvoicePaid {
    package static let kind = "payment.recorded"
    package let payment: Payment
    package let order: ID<Order>?
    package var invoice: ID<Invoice> { payment.invoice }
    package var owner: PartnerID { payment.partner }
    package var more: Money { payment.amount }
    package var subject: String { payment.invoice.text }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(payment, as: "payment", in: entry)
        try move(tables)
    }
}

/// Less of a payment stands than before.
package protocol PaymentLessened: InvoicePaid {
    var payment: ID<Payment> { get }
    var amount: Money { get }
    var reason: BillingReason { get }
    /// What becomes of the payment.
    func lessen(_ payment: inout Payment) throws
}

extension PaymentLessened {
    package var more: Money { get throws { try Money.zero(amount.currency).subtracting(amount) } }
    package var subject: String { invoice.text }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(payment) { try lessen(&$0) }
        try move(tables)
    }
}

/// A payment did not come after all: the bank took it back, or it was entered by mistake.
package struct PaymentTakenBack: PaymentLessened {
    package static let kind = "payment.taken_back"
    package let payment: ID<Payment>
    package let invoice: ID<Invoice>
    package let owner: PartnerID
    package let order: ID<Order>?
    package let amount: Money
    package let reason: BillingReason

    package func lessen(_ payment: inout Payment) throws { payment.takenBack = reason }
}

/// Money was given back to the partner.
package struct PaymentRefunded: PaymentLessened {
    package static let kind = "payment.refunded"
    package let payment: ID<Payment>
    package let invoice: ID<Invoice>
    package let owner: PartnerID
    package let order: ID<Order>?
    package let amount: Money
    package let reason: BillingReason

    package func lessen(_ payment: inout Payment) throws {
        payment.refunded = try payment.refunded.adding(amount)
        payment.refundedOn = reason.day
    }
}

/// Payments.
package enum PaymentList: RecordList {
    package static let name = "list_payments"
    package static let permission = Permission.seeInvoices
    package static let filters: [ListFilter] = [.partner(), .text("invoice")]

    package static func items(_ records: [Versioned<Payment>], _ reader: Reader) throws -> [Payment] {
        records.map(\.value)
    }
}

package typealias ListPayments = ListQuery<PaymentList>
