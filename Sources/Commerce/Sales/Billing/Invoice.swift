import Members
import Record
import Store
import Terms

/// What a partner owes the vendor, and by when. Its amount never changes: what lessens it is a credit note.
public struct Invoice: Entity {
    public static let prefix = "invoice"
    public static let table = "invoices"
    public static let noun = "invoice"

    public let id: ID<Invoice>
    /// Its number in the vendor's series of the year, without gaps: `2026-00017`; or that of the older system that issued it.
    public let number: String
    public let partner: PartnerID
    public let order: ID<Order>?
    /// The clause by which it charges up to list price; nil for an ordinary invoice.
    public let charge: ClauseID?
    /// The yearly fee that it charges; nil for any other invoice.
    public let fee: Fee?
    public let amount: Money
    /// What credit notes took off.
    public internal(set) var credited: Money
    /// What was paid, less what was given back or did not come after all.
    public internal(set) var paid: Money
    public let issued: Day
    /// The last day on which payment is in time.
    public let due: Day
    /// Why it is void; nil while it stands.
    public internal(set) var voided: BillingReason?
    /// Was it issued by an older system, whose document it is? Absent where it was not.
    public internal(set) var elsewhere: Bool?

    package init(
        id: ID<Invoice>, number: String, partner: PartnerID, order: ID<Order>?, charge: ClauseID?, fee: Fee? = nil,
        amount: Money, issued: Day, due: Day
    ) {
        (self.id, self.number, self.partner, self.order) = (id, number, partner, order)
        (self.charge, self.fee, self.amount, self.issued, self.due) = (charge, fee, amount, issued, due)
        (credited, paid) = (.zero(amount.currency), .zero(amount.currency))
    }

    /// A yearly fee, and the days for which it is charged.
    public struct Fee: Codable, Hashable, Sendable, SchemaNamed {
        /// Its id in the program file.
        public let id: String
        public let clause: ClauseID
        public let from: Day
        public let through: Day
        /// May what was paid of it be given back, by the terms by which it was invoiced?
        public let isRefundable: Bool

        package init(id: String, clause: ClauseID, from: Day, through: Day, isRefundable: Bool) {
            (self.id, self.clause, self.from, self.through) = (id, clause, from, through)
            self.isRefundable = isRefundable
        }

        public static var schemaName: String { "InvoicedFee" }
    }

    /// What it still comes to: nothing when it is void, else its amount less what was credited.
    public var claimed: Money {
        get throws(MoneyError) { voided == nil ? try amount.subtracting(credited) : .zero(amount.currency) }
    }
    /// What is still to be paid; never below nothing.
    public var open: Money {
        get throws(MoneyError) {
            let claimed = try claimed
            return claimed.exceeds(paid) ? try claimed.subtracting(paid) : .zero(amount.currency)
        }
    }
    /// What was paid beyond what it comes to, and is to be given back.
    public var overpaid: Money {
        get throws(MoneyError) {
            let claimed = try claimed
            return paid.exceeds(claimed) ? try paid.subtracting(claimed) : .zero(amount.currency)
        }
    }
    var isOpen: Bool { (try? open.isPositive) ?? false }
    /// The order whose sums it belongs to; nil for a charge, which is no part of the order's price.
    var billed: ID<Order>? { charge == nil ? order : nil }

    public var columns: [(String, SQLValue)] {
        [
            ("partner", .text(partner.text)), ("due", .integer(Int64(due.number))), ("open", SQLValue(isOpen)),
            ("number", .text(SameText.key(number))),
        ]
    }

    public static let sorts: [ListColumn<Invoice>] = [
        .number("due") { Int64($0.due.number) }, .number("issued") { Int64($0.issued.number) },
        .plain("amount") { ListText.amount($0.amount.currency.code, $0.amount.minor) },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        SearchEntry(number, detail: "\(amount)", texts: [id.text, order?.text], partner: partner)
    }

    /// - Throws: `Problem.wrongState` when it is void.
    func requireStanding() throws {
        guard voided == nil else { throw Problem.wrongState(Phrase("invoice.void", ["number": .text(number)])) }
    }

    /// - Throws: `Problem.wrongState` when an older system issued it, whose document it is.
    func requireOwnDocument() throws {
        if elsewhere == true { throw Problem.wrongState(Phrase("invoice.elsewhere", ["number": .text(number)])) }
    }
}

/// Why a document was undone, in the words of whoever did it, and when.
public struct BillingReason: Codable, Hashable, Sendable {
    public let note: String
    public let day: Day
}

enum InvoiceTables {
    static let invoices = Invoice.declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "invoices-1",
            sql: [
                """
                CREATE TABLE invoices (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                due INTEGER NOT NULL, open INTEGER NOT NULL, number TEXT NOT NULL, \
                \(Invoice.sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX invoices_due ON invoices (vendor, partner, open, due)",
                "CREATE UNIQUE INDEX invoices_number ON invoices (vendor, number)",
            ]),
        Migration(
            id: "invoices-lists",
            sql: Invoice.listIndexes(behind: ["open", "partner"])),
    ]
}

package struct InvoiceIssued: OrderMove {
    package static let kind = "invoice.issued"
    package let invoice: Invoice
    /// Why it charges up to list price; nil for an ordinary invoice.
    var note: String?

    package init(invoice: Invoice, note: String? = nil) { (self.invoice, self.note) = (invoice, note) }

    package var moved: ID<Order>? { invoice.charge == nil ? invoice.order : nil }
    package var subject: String { invoice.id.text }
    package var partner: PartnerID? { invoice.partner }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(invoice, as: "invoice", in: entry)
        try DocumentNumbers.used(invoice.number, in: tables)
        guard let order = invoice.order else { return }
        try tables.update(order) { order in
            order.invoices.append(invoice.id)
            guard invoice.voided == nil else { return }
            if invoice.charge == nil {
                try order.bill(invoice.amount)
            } else {
                order.charged = try order.charged.adding(invoice.amount)
            }
        }
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
        let numbers: DocumentNumbers
    }

    public func load(_ reader: Reader) throws -> State {
        let order = try order.map { try reader.require($0).value }
        guard let partner = order?.partner ?? partner else {
            throw Problem.invalid(field: "/partner", "invoice.of_whom")
        }
        if let named = self.partner, named != partner {
            throw Problem.invalid(field: "/partner", "invoice.other_partner")
        }
        return State(
            partner: try reader.require(partner).value, order: order, numbers: try reader.documentNumbers(.invoice))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let confirmed = try confirmed(state, context)
        let left = try state.order.map { try $0.leftToInvoice }
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
        var numbers = state.numbers
        let invoice = Invoice(
            id: context.newID(), number: numbers.next(), partner: state.partner.id, order: state.order?.id,
            charge: nil, amount: amount, issued: context.today,
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
