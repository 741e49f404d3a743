import Commerce
import Members
import Record
import Store
import Terms

/// What the vendor sold to an end customer itself and invoiced it for: no receivable of a partner, but what partners may earn on. Its lines
/// never change.
public struct CustomerInvoice: Entity {
    public static let prefix = "custinv"
    public static let table = "customer_invoices"
    public static let noun = "customer_invoice"

    public let id: ID<CustomerInvoice>
    /// The number that the vendor's own books give it; unique within the vendor.
    public let number: String
    /// Whose end customer it is; nil where it is nobody's.
    public let partner: PartnerID?
    public let referral: ID<Referral>?
    public let customer: EndCustomer
    public let lines: [Line]
    public let amount: Money
    /// The day on which the vendor sold it.
    public let sold: Day
    public let issued: Day
    /// The day on which the customer began to negotiate with the vendor; nil where that is not known.
    public let negotiated: Day?
    /// What was paid, less what went back.
    public internal(set) var paid: Money
    public internal(set) var credited: Money
    public internal(set) var movements: [Movement]

    /// A line of it.
    public struct Line: Codable, Hashable, Sendable, SchemaNamed {
        public let sku: String
        public let productLine: String
        public let units: Int
        public let net: Money
        /// What it lists at; the net amount when left out.
        public let list: Money?
        /// Months of its term; left out for what has none.
        public let months: Int?
        /// Points that it is worth; none when left out.
        public let points: Int?
        /// The subscription that it is about.
        public let subscription: ID<Subscription>?

        public static var schemaName: String { "CustomerInvoiceLine" }

        var sale: EarningSale {
            EarningSale(net: net, list: list ?? net, months: months, units: units, points: points ?? 0)
        }
    }

    /// Money that arrived or went back, or what was credited.
    public struct Movement: Codable, Hashable, Sendable, SchemaNamed {
        public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
            case payment
            /// It did not come after all, or was given back.
            case returned
            case credit
        }

        public let kind: Kind
        public let amount: Money
        public let on: Day
        /// What the bank calls it, or why.
        public let note: String?

        public static var schemaName: String { "CustomerInvoiceMovement" }
    }

    /// What it still comes to.
    public var claimed: Money { get throws(MoneyError) { try amount.subtracting(credited) } }
    /// What of that is still to be paid; never below nothing.
    public var open: Money {
        get throws(MoneyError) {
            let claimed = try claimed
            return claimed.exceeds(paid) ? try claimed.subtracting(paid) : .zero(amount.currency)
        }
    }
    var isOpen: Bool { (try? open.isPositive) ?? false }

    public var columns: [(String, SQLValue)] {
        [
            ("partner", SQLValue(partner?.text)), ("referral", SQLValue(referral?.text)),
            ("open", SQLValue(isOpen)), ("number_key", .text(SameText.key(number))),
        ]
    }

    public static let sorts: [ListColumn<CustomerInvoice>] = [
        .text("customer") { $0.customer.name }, .number("issued") { Int64($0.issued.number) },
        .plain("amount") { ListText.amount($0.amount.currency.code, $0.amount.minor) },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        SearchEntry(number, detail: customer.name, texts: [customer.name, customer.domain, id.text], partner: partner)
    }

    static let declaration = declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "customer-invoices-1",
            sql: [
                """
                CREATE TABLE customer_invoices (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT, referral TEXT, \
                open INTEGER NOT NULL, number_key TEXT NOT NULL, \
                \(sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE UNIQUE INDEX customer_invoices_number ON customer_invoices (vendor, number_key)",
            ]),
        Migration(id: "customer-invoices-lists", sql: listIndexes(behind: ["partner", "referral", "open"])),
    ]
}

struct CustomerInvoiceRecorded: Event, EarningMove {
    static let kind = "customer_invoice.recorded"
    let invoice: CustomerInvoice
    /// Is it the first of what its referral brought? Absent when not.
    let wins: Bool?
    var subject: String { invoice.id.text }
    var partner: PartnerID? { invoice.partner }
    var source: EarningSourceID? { .customerInvoice(invoice.id) }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(invoice)
        if wins == true, let referral = invoice.referral { try tables.update(referral) { $0.won = invoice.id } }
    }
}

/// Something was paid of it, went back, or was credited.
struct CustomerInvoiceMoved: Event, EarningMove {
    static let kind = "customer_invoice.moved"
    let invoice: ID<CustomerInvoice>
    let owner: PartnerID?
    let movement: CustomerInvoice.Movement
    var subject: String { invoice.text }
    var partner: PartnerID? { owner }
    var source: EarningSourceID? { .customerInvoice(invoice) }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(invoice) { invoice in
            invoice.movements.append(movement)
            switch movement.kind {
            case .payment: invoice.paid = try invoice.paid.adding(movement.amount)
            case .returned: invoice.paid = try invoice.paid.subtracting(movement.amount)
            case .credit: invoice.credited = try invoice.credited.adding(movement.amount)
            }
        }
    }
}

/// What the vendor invoiced end customers for.
package enum CustomerInvoiceList: RecordList {
    package static let name = "list_customer_invoices"
    package static let permission = Permission.seeEarnings
    package static let filters: [ListFilter] = [.partner(), .text("referral"), .flag("open")]

    package static func items(
        _ records: [Versioned<CustomerInvoice>], _ reader: Reader
    ) throws -> [Versioned<CustomerInvoice>] { records }
}

package typealias ListCustomerInvoices = ListQuery<CustomerInvoiceList>

/// One of them.
public struct ShowCustomerInvoice: Query {
    public static let name = "show_customer_invoice"
    public static let permission = Permission.seeEarnings

    public let customerInvoice: ID<CustomerInvoice>

    public func answer(_ reader: Reader) throws -> Versioned<CustomerInvoice> { try reader.require(customerInvoice) }
}
