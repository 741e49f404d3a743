import Commerce
import Enablement
import Finance
import Members
import Record
import Store
import Terms

/// One thing of a file: an order with all its lines, a partner. Read from CSV, or given in JSON; checked and recorded alike.
public protocol ImportRow: Codable, Sendable {
    static var kind: ImportKind { get }
    /// How many a command takes at most.
    static var most: Int { get }
    /// The names of its columns.
    static var columns: [ImportColumn] { get }
    /// By what a repeat of it is known.
    var key: String { get }

    /// Reads the things of a sheet, with the lines they stand on, and what is wrong with the others.
    static func read(_ sheet: ImportSheet, _ reference: ImportReference) -> ImportReading<Self>
    /// Which of these keys are there already.
    static func known(_ rows: [Self], _ reader: Reader) throws -> Set<String>
    /// Which of these rows, not known by their keys, are likely there already.
    static func alike(_ rows: [Self], knowing known: Set<String>, _ reader: Reader) throws -> [Likeness]
    /// What these rows, not known by their keys, come upon.
    static func findings(_ rows: [Self], knowing known: Set<String>, _ reader: Reader) throws -> ImportFindings
    /// What checking these rows looks things up in.
    static func reference(_ rows: [Self], _ reader: Reader) throws -> ImportReference
    /// What happens when it is recorded. The reference notes what rows behind it depend on.
    ///
    /// - Throws: `Problem.invalid` naming the member that is wrong.
    func events(_ reference: inout ImportReference, _ context: Context) throws -> [any Event]
    /// Looks whether what is there already under its key is the same.
    ///
    /// - Throws: `Problem.invalid` naming the member that says otherwise.
    func compare(_ reference: ImportReference) throws
}

extension ImportRow {
    /// What is there already is left as it is, whatever the row says.
    public func compare(_ reference: ImportReference) throws {}

    /// Reads rows of one line each, every one against what those before it leave. What is wrong with one is told at its column.
    ///
    /// - Parameters:
    ///   - name: What people know a row by.
    ///   - known: Keys of rows that are only compared with what is there already.
    static func read(
        _ sheet: ImportSheet, _ reference: ImportReference, named name: KeyPath<Self, String>,
        known: Set<String> = [], _ row: (ImportCells) throws -> Self
    ) -> ImportReading<Self> {
        var reading = ImportReading<Self>()
        var reference = reference
        var seen: [String: Int] = [:]
        for line in sheet.rows {
            let cells = sheet.cells(line)
            reading.take(cells) {
                let row = try row(cells)
                if let before = seen.updateValue(line.line, forKey: row.key) {
                    throw cells.fault(
                        columns[0].name,
                        Phrase("cell.same", ["name": .text(row[keyPath: name]), "line": .text(String(before))]))
                }
                if known.contains(row.key) {
                    try row.compare(reference)
                    return row
                }
                do {
                    _ = try row.events(&reference, reference.context)
                } catch Problem.invalid(let field, let phrase) {
                    throw cells.fault(column(field), phrase)
                }
                return row
            }
        }
        return reading
    }
}

extension ImportRow {
    /// The column of a member: by its whole path, as in `customer_name`, or by a part of it. Nil where no column has it.
    static func column(_ field: String) -> String? {
        let parts = field.split(separator: "/").filter { Int($0) == nil }.map(String.init)
        return [parts.joined(separator: "_"), parts.last, parts.first].compactMap(\.self).first { name in
            columns.contains { $0.name == name }
        }
    }
}

/// A row by which one thing happens, whatever stands on the rows before it.
public protocol ImportRowByItself: ImportRow {
    /// What happens when it is recorded.
    ///
    /// - Throws: `Problem.invalid` naming the member that is wrong.
    func event(_ reference: ImportReference, _ context: Context) throws -> any Event
}

extension ImportRowByItself {
    public func events(_ reference: inout ImportReference, _ context: Context) throws -> [any Event] {
        [try event(reference, context)]
    }
}

/// What a sheet holds.
public struct ImportReading<Row: Sendable>: Sendable {
    /// Each with the first and the last line it stands on.
    public var rows: [(row: Row, lines: ClosedRange<Int>)] = []
    public var faults: [ImportFault] = []
}

/// What rows of a file refer to.
public struct ImportReference: Sendable {
    let context: Context
    /// By id.
    var partners: [PartnerID: Partner] = [:]
    /// By what their SKUs are compared by.
    private var products: [String: Product] = [:]
    /// Employees of the partners that matter, by partner.
    var employees: [PartnerID: [Employee]] = [:]
    /// What amounts of the rows' currencies and days are in the currency of the program's measures.
    var rates: [CurrencyDay: ExactRate] = [:]
    /// The series of sales of which sums are kept.
    var series: [KeptSeries.Declared] = []
    /// Whose end customer a person has to look at, by the rows' keys.
    var doubts: [String: CustomerDoubt] = [:]
    /// Product lines, and campaigns by their codes.
    var lines: [String] = []
    var campaigns: [String: Campaign] = [:]
    /// Documents of money, and what they refer to.
    var books = BooksReference()
    /// Running budgets of funds with what was approved out of them, as they are after the rows before, and the claims of a file that are
    /// there already.
    var funds = BroughtFunds()
    var claims: Set<String> = []
    /// Numbers of reimbursements that came in without their claims.
    var reimbursed: Set<String> = []
    /// Codes for the certificates to be issued, by the rows' keys.
    var codes: [String: String] = [:]
    /// Partners by what a file may call them: external id, web domain, name, as such are compared. Nil where several are called the same.
    private var called: [String: PartnerID?] = [:]

    init(_ context: Context) { self.context = context }

    /// Notes a partner, with what it is called by.
    mutating func note(_ partner: Partner) {
        partners[partner.id] = partner
        for name in Set([partner.external, partner.domain, partner.name].compactMap { $0.map(SameText.key) }) {
            called[name] = .some(called[name] == nil ? partner.id : nil)
        }
    }

    mutating func note(_ product: Product) { products[SameText.key(product.sku)] = product }

    /// The product of an SKU, which is compared as everything is that other systems call something.
    func product(_ sku: String) -> Product? { products[SameText.key(sku)] }

    mutating func note(_ employee: Employee) { employees[employee.partner, default: []].append(employee) }

    /// The partner that a cell means, which must not be empty.
    func requiredPartner(_ column: String, _ cells: ImportCells) throws -> Partner {
        guard let partner = try partner(column, cells) else { throw cells.fault(column, "cell.empty") }
        return partner
    }

    /// The partner that a cell means.
    func partner(_ column: String, _ cells: ImportCells) throws -> Partner? {
        guard let text = cells.optional(column) else { return nil }
        if let id = PartnerID(text), let found = partners[id] { return found }
        guard let known = called[SameText.key(text)] else {
            let nearest = partners.count < 500 ? Nearest.name(to: text, among: partners.values.map(\.name)) : nil
            throw cells.fault(
                column,
                Phrase(
                    nearest == nil ? "cell.no_partner" : "cell.no_such_partner",
                    ["text": .text(text), "nearest": nearest.map(TypedValue.text)]))
        }
        guard let id = known else {
            throw cells.fault(column, Phrase("cell.several_partners", ["text": .text(text)]))
        }
        return partners[id]
    }
}

extension Reader {
    /// Everything that a file of a kind may refer to; of documents those that the file names.
    func importReference(_ kind: ImportKind, of sheet: ImportSheet) throws -> ImportReference {
        var reference = ImportReference(context)
        for row in try query("SELECT body FROM {partners} ORDER BY id") {
            reference.note(try JSON.decode(Partner.self, from: try row.text(0)))
        }
        if kind == .orders {
            for row in try query("SELECT body FROM {products}") {
                let product = try JSON.decode(Product.self, from: try row.text(0))
                reference.note(product)
            }
        }
        if let names = kind.names(in: sheet) { try reference.books.note(names, self) }
        if [.fundRequests, .fundClaims].contains(kind) { try reference.noteFunds(of: sheet, self) }
        if kind == .leads { try reference.noteLeads(self) }
        if kind == .deals { reference.lines = try productLines().get() }
        if kind == .certificates {
            for row in try query("SELECT body FROM {employees} WHERE gone = 0 ORDER BY id") {
                reference.note(try JSON.decode(Employee.self, from: try row.text(0)))
            }
        }
        return reference
    }

    /// Which of these are in a table already, by the keys of what other systems call them.
    func keys(of table: String, external: [String], in columns: [String] = ["external"]) throws -> Set<String> {
        let keys = Set(external.map(SameText.key)).sorted()
        let found = try columns.flatMap { try vendorWide.matching("SELECT \($0) FROM {\(table)}", $0, keys) }
        return Set(try found.map { try $0.text(0) })
    }
}
