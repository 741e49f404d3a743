import Members
import Record
import Store
import Terms

/// What a partner owes the vendor, and by when.
public struct Invoice: Entity {
    public static let prefix = "invoice"
    public static let table = "invoices"
    public static let noun = "invoice"

    public let id: ID<Invoice>
    public let partner: PartnerID
    public let order: ID<Order>?
    /// The clause by which it charges up to list price; nil for an ordinary invoice.
    public let charge: ClauseID?
    public let amount: Money
    public var paid: Money
    public let issued: Day
    /// The last day on which payment is in time.
    public let due: Day

    var isOpen: Bool { amount.exceeds(paid) }
    /// What is still to be paid.
    public var open: Money { get throws(MoneyError) { try amount.subtracting(paid) } }

    public var columns: [(String, SQLValue)] {
        [
            ("partner", .text(partner.text)), ("due", .integer(Int64(due.number))), ("open", SQLValue(isOpen)),
        ]
    }

    public static let sorts: [ListColumn<Invoice>] = [
        .number("due") { Int64($0.due.number) }, .number("issued") { Int64($0.issued.number) },
        .plain("amount") { ListText.amount($0.amount.currency.code, $0.amount.minor) },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        SearchEntry(id.text, detail: "\(amount)", texts: [order?.text], partner: partner)
    }
}

enum InvoiceTables {
    static let invoices = Invoice.declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "invoices-1",
            sql: [
                """
                CREATE TABLE invoices (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                due INTEGER NOT NULL, open INTEGER NOT NULL, \
                \(Invoice.sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX invoices_due ON invoices (vendor, partner, open, due)",
            ]),
        Migration(
            id: "invoices-lists",
            sql: Invoice.listIndexes(behind: ["open", "partner"])),
    ]
}

struct InvoiceIssued: OrderMove {
    static let kind = "invoice.issued"
    let invoice: Invoice
    /// Why it charges up to list price; nil for an ordinary invoice.
    var note: String?
    var moved: ID<Order>? { invoice.charge == nil ? invoice.order : nil }
    var subject: String { invoice.id.text }
    var partner: PartnerID? { invoice.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(invoice, as: "invoice", in: entry)
        guard let order = invoice.order else { return }
        try tables.update(order) { order in
            order.invoices.append(invoice.id)
            if invoice.charge == nil {
                order.invoiced = try order.invoiced.adding(invoice.amount)
            } else {
                order.charged = try order.charged.adding(invoice.amount)
            }
        }
    }
}

package struct PaymentRecorded: OrderMove {
    package static let kind = "payment.recorded"
    package let invoice: ID<Invoice>
    let payer: PartnerID
    /// The order whose balance it lowers, when the invoice is an ordinary one.
    package let order: ID<Order>?
    package let amount: Money
    let received: Day
    package var moved: ID<Order>? { order }
    package var subject: String { invoice.text }
    package var partner: PartnerID? { payer }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(invoice) { $0.paid = try $0.paid.adding(amount) }
        guard let order else { return }
        try tables.update(order) { $0.paid = try $0.paid.adding(amount) }
    }
}

/// Issues an invoice: for an order, or for an amount. An order that waits for the vendor is thereby confirmed.
public struct IssueInvoice: Command {
    public static let name = "issue_invoice"
    public static let permission = Permission.bill

    public let order: ID<Order>?
    /// Needed when no order is named.
    public let partner: PartnerID?
    /// What is left to invoice of the order, when left out.
    public let amount: Money?
    /// The program's days for payment from today, when left out.
    public let due: Day?

    public struct State: Sendable {
        package let partner: Partner
        package let order: Order?
    }

    public func load(_ reader: Reader) throws -> State {
        let order = try order.map { try reader.require($0).value }
        guard let partner = order?.partner ?? partner else {
            throw Problem.invalid(field: "/partner", "invoice.of_whom")
        }
        if let named = self.partner, named != partner {
            throw Problem.invalid(field: "/partner", "invoice.other_partner")
        }
        return State(partner: try reader.require(partner).value, order: order)
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let confirmed = try confirmed(state, context)
        let left = try state.order.map { try $0.total.subtracting($0.invoiced) }
        guard let amount = amount ?? left else {
            throw Problem.invalid(field: "/amount", "invoice.no_amount")
        }
        guard amount.isPositive else {
            throw Problem.invalid(field: "/amount", Phrase("invoice.nothing", ["amount": .money(amount)]))
        }
        if let left, !left.covers(amount) {
            throw Problem.invalid(field: "/amount", Phrase("invoice.left", ["left": .money(left)]))
        }
        if let due, due < context.today {
            throw Problem.invalid(
                field: "/due", Phrase("invoice.due", ["due": .day(due), "issued": .day(context.today)]))
        }
        let invoice = Invoice(
            id: context.newID(), partner: state.partner.id, order: state.order?.id, charge: nil, amount: amount,
            paid: .zero(amount.currency), issued: context.today,
            due: due ?? context.today.adding(days: context.program.paymentDays))
        return confirmed + [InvoiceIssued(invoice: invoice)]
    }

    /// What is invoiced the vendor has.
    private func confirmed(_ state: State, _ context: Context) throws -> [any Event] {
        guard let order = state.order, order.status != .confirmed else { return [] }
        try order.requireUndecided()
        return [context.confirmed(order, .invoice)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Invoice {
        try reader.created(events, \InvoiceIssued.invoice)
    }
}

/// One invoice.
public struct ShowInvoice: Query {
    public static let name = "show_invoice"
    public static let permission = Permission.seeInvoices

    public let invoice: ID<Invoice>

    public func answer(_ reader: Reader) throws -> Versioned<Invoice> { try reader.require(invoice) }
}
