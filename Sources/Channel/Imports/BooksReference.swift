import Commerce
import Finance
import Members
import Record
import Store
import Terms

/// What rows about money refer to: the documents and orders that they name, by what a file may call them, as they are after the rows before.
public struct BooksReference: Sendable {
    private var invoices: [ID<Invoice>: Invoice] = [:]
    private var orders: [ID<Order>: Order] = [:]
    private var invoicesCalled: [String: ID<Invoice>] = [:]
    private var ordersCalled: [String: ID<Order>] = [:]
    /// How orders come to count less, by the credit notes of their day.
    var lessenings: [LesseningPlace: Lessening] = [:]
    /// What is there already under the numbers of the rows.
    private(set) var there: [String: There] = [:]
    /// Claims that are there, by which a reimbursement is.
    private var claims: Set<String> = []
    /// All that is there already.
    var known: Set<String> { claims.union(there.keys) }

    struct LesseningPlace: Hashable, Sendable {
        let order: ID<Order>
        let day: Day
    }

    /// A document that is there already.
    struct There: Sendable {
        let partner: PartnerID
        let amount: Money
        let day: Day
    }

    /// What rows name.
    public struct Names: Sendable {
        let kind: ImportKind
        /// Their own numbers.
        var numbers: Set<String> = []
        var invoices: Set<String> = []
        var orders: Set<String> = []
        /// Of their own numbers, those of reimbursements: they go by their claims.
        var reimbursed: Set<String> = []
    }

    mutating func note(_ invoice: Invoice) {
        invoices[invoice.id] = invoice
        invoicesCalled[SameText.key(invoice.number)] = invoice.id
        invoicesCalled[invoice.id.text] = invoice.id
    }

    mutating func note(_ order: Order) {
        orders[order.id] = order
        if let external = order.external { ordersCalled[SameText.key(external)] = order.id }
        ordersCalled[order.id.text] = order.id
    }

    /// - Throws: `Problem.invalid` where there is none.
    func invoice(_ called: String) throws -> Invoice {
        guard let found = invoicesCalled[SameText.key(called)].flatMap({ invoices[$0] }) else {
            throw Problem.invalid(field: "/invoice", Phrase("import.no_invoice", ["text": .text(called)]))
        }
        return found
    }

    /// - Throws: `Problem.invalid` where there is none.
    func order(_ called: String?) throws -> Order? {
        guard let called else { return nil }
        guard let found = ordersCalled[SameText.key(called)].flatMap({ orders[$0] }) else {
            throw Problem.invalid(field: "/order", Phrase("import.no_order", ["text": .text(called)]))
        }
        return found
    }

    /// The order that an invoice bills.
    func order(of invoice: Invoice) -> Order? { invoice.charge == nil ? invoice.order.flatMap { orders[$0] } : nil }

    /// What is there under a number has to be the same.
    ///
    /// - Throws: `Problem.invalid` naming the member that says otherwise.
    func compare(_ key: String, _ partner: PartnerID?, _ amount: Money, _ day: Day, _ field: String) throws {
        guard let there = there[key] else { return }
        let wrong: (field: String, value: TypedValue)? =
            if let partner, partner != there.partner {
                ("/partner", .text(there.partner.text))
            } else if amount != there.amount {
                ("/amount", .money(there.amount))
            } else if day != there.day {
                (field, .day(there.day))
            } else {
                nil
            }
        guard let wrong else { return }
        throw Problem.invalid(field: wrong.field, Phrase("import.other_there", ["there": wrong.value]))
    }
}

extension BooksReference {
    /// Reads what rows name. O(rows), by indexes.
    mutating func note(_ names: Names, _ reader: Reader) throws {
        let all = reader.vendorWide
        for text in try all.bodies("invoices", ["number", "id"], names.invoices) {
            let invoice = try JSON.decode(Invoice.self, from: text)
            note(invoice)
            if let order = invoice.order, let found = try all.find(order)?.value { note(found) }
        }
        for text in try all.bodies("orders", ["external", "id"], names.orders) {
            note(try JSON.decode(Order.self, from: text))
        }
        try noteThere(names, all)
    }

    private mutating func noteThere(_ names: Names, _ all: Reader) throws {
        func note(_ called: [String?], _ found: There) {
            for name in called.compactMap(\.self) { there[SameText.key(name)] = found }
        }
        switch names.kind {
        case .invoices:
            for text in try all.bodies("invoices", ["number"], names.numbers) {
                let found = try JSON.decode(Invoice.self, from: text)
                note([found.number], There(partner: found.partner, amount: found.amount, day: found.issued))
            }
        case .creditNotes:
            for text in try all.bodies("credit_notes", ["number"], names.numbers) {
                let found = try JSON.decode(CreditNote.self, from: text)
                note([found.number], There(partner: found.partner, amount: found.amount, day: found.issued))
            }
        case .payments:
            for text in try all.bodies("payments", ["external", "id"], names.numbers) {
                let found = try JSON.decode(Payment.self, from: text)
                note(
                    [found.external, found.id.text],
                    There(partner: found.partner, amount: found.amount, day: found.received))
            }
        case .commissions:
            for text in try all.bodies("earnings", ["external", "id"], names.numbers) {
                let found = try JSON.decode(Earning.self, from: text)
                note(
                    [found.opening?.number, found.id.text],
                    There(partner: found.partner, amount: found.amount, day: found.earned))
            }
            for text in try all.bodies("fund_claims", ["external", "id"], names.reimbursed) {
                let found = try JSON.decode(FundClaim.self, from: text)
                claims.formUnion([found.external, found.id.text].compactMap { $0.map(SameText.key) })
            }
        case .partners, .people, .certificates, .orders, .leads, .deals, .fundBudgets, .fundRequests, .fundClaims: break
        }
    }

    /// The keys of rows that are there already.
    static func known(_ names: Names, _ reader: Reader) throws -> Set<String> {
        var reference = BooksReference()
        try reference.noteThere(names, reader.vendorWide)
        return reference.known
    }
}

extension Reader {
    fileprivate func bodies(_ table: String, _ columns: [String], _ values: Set<String>) throws -> [String] {
        let wanted = Set(values.map(SameText.key)).sorted()
        return try columns.flatMap { column in
            try matching("SELECT body FROM {\(table)}", column, wanted).map { try $0.text(0) }
        }
    }
}

extension ImportKind {
    /// What the lines of a sheet about money name; nil for another kind.
    func names(in sheet: ImportSheet) -> BooksReference.Names? {
        let numbers = sheet.texts("number")
        switch self {
        case .invoices, .commissions:
            let reimbursed = sheet.rows.map(sheet.cells).filter { $0.optional("kind") == "reimbursement" }
            return BooksReference.Names(
                kind: self, numbers: numbers, orders: sheet.texts("order"),
                reimbursed: Set(reimbursed.compactMap { $0.optional("number") }))
        case .payments, .creditNotes:
            return BooksReference.Names(kind: self, numbers: numbers, invoices: sheet.texts("invoice"))
        case .partners, .people, .certificates, .orders, .leads, .deals, .fundBudgets, .fundRequests, .fundClaims:
            return nil
        }
    }
}

/// A row about money, which is known by its number.
public protocol BooksRow: ImportRow {
    /// What the other system calls it.
    var number: String { get }
    /// What rows name.
    static func names(_ rows: [Self]) -> BooksReference.Names
    /// A line of a file.
    static func row(_ cells: ImportCells, _ reference: ImportReference) throws -> Self
}

extension BooksRow {
    public static var most: Int { 500 }
    public var key: String { SameText.key(number) }

    public static func read(_ sheet: ImportSheet, _ reference: ImportReference) -> ImportReading<Self> {
        read(sheet, reference, named: \.number, known: reference.books.known) { try row($0, reference) }
    }

    public static func known(_ rows: [Self], _ reader: Reader) throws -> Set<String> {
        try BooksReference.known(names(rows), reader)
    }

    public static func reference(_ rows: [Self], _ reader: Reader) throws -> ImportReference {
        try reader.booksReference(names(rows), partners: [])
    }
}

extension Reader {
    func booksReference(_ names: BooksReference.Names, partners: [PartnerID]) throws -> ImportReference {
        var reference = partners.isEmpty ? ImportReference(context) : try importReference(partners: partners)
        try reference.books.note(names, self)
        return reference
    }
}
