import Commerce
import Members
import Record
@_spi(System) import Store
import Terms

/// A vendor's whole ledger, read piece by piece in the order in which it was posted: for checks and exports.
public struct LedgerBook: Sendable {
    public let vendor: ID<Vendor>
    private let database: Database

    /// So many postings are read at a time.
    private static let portion: Int64 = 2_000

    public init(_ vendor: ID<Vendor>, in database: Database) { (self.vendor, self.database) = (vendor, database) }

    /// The vendors that have a record, in order.
    public static func vendors(of database: Database) async throws -> [ID<Vendor>] {
        try await database.read { try $0.journalVendors(in: SystemScope()) }.map { ID<Vendor>(unchecked: $0) }
    }

    /// All postings. O(postings); memory stays that of one piece.
    public func everyPosting(_ body: (Posting) throws -> Void) async throws { try await walk("postings", body) }

    /// All invoices, piece by piece.
    func everyInvoice(_ body: (Invoice) throws -> Void) async throws { try await walk("invoices", body) }

    /// All earnings, piece by piece.
    func everyEarning(_ body: (Earning) throws -> Void) async throws { try await walk("earnings", body) }

    /// All statements, the earlier ones first.
    func everyStatement(_ body: (Statement) throws -> Void) async throws { try await walk("statements", body) }

    /// What stands on no statement yet.
    func everyOpenItem(_ body: (PartnerID, StatementLine) throws -> Void) async throws {
        let found = try await read("SELECT partner, body FROM {open_items} ORDER BY partner, day, id", []) { row in
            (PartnerID(unchecked: try row.text(0)), try JSON.decode(StatementLine.self, from: try row.text(1)))
        }
        for (partner, line) in found { try body(partner, line) }
    }

    /// The bodies of a table's rows in the order of their ids.
    func walk<Value: Decodable & Sendable>(_ table: String, _ body: (Value) throws -> Void) async throws {
        var last = ""
        while true {
            let piece = try await read(
                "SELECT id, body FROM {\(table)} WHERE id > $1 ORDER BY id LIMIT \(Self.portion)", [.text(last)]
            ) { row in (id: try row.text(0), value: try JSON.decode(Value.self, from: try row.text(1))) }
            for found in piece { try body(found.value) }
            guard let end = piece.last?.id else { return }
            last = end
        }
    }

    /// What stands on every account, of each partner and of all together.
    public func balances() async throws -> [LedgerBalance] {
        try await read(
            "SELECT account, partner, currency, minor FROM {ledger_balances} ORDER BY account, partner, currency", [],
            LedgerBalance.init)
    }

    /// What the sums of days come to, by account, partner and currency.
    func sumsOfDays() async throws -> [LedgerBalance] {
        try await read(
            """
            SELECT account, partner, currency, SUM(minor) FROM {ledger_days} \
            GROUP BY account, partner, currency ORDER BY account, partner, currency
            """, [], LedgerBalance.init)
    }

    /// The first day anything was posted on; nothing where nothing was.
    func firstDay() async throws -> Day? {
        try await read("SELECT day FROM {ledger_days} ORDER BY day LIMIT 1", []) { Day(number: Int(try $0.int(0))) }
            .first
    }

    /// What partners are called, by their ids.
    func partnerNames() async throws -> [String: String] {
        let pairs = try await read("SELECT id, body FROM {partners}", []) { row in
            (try row.text(0), try JSON.decode(Partner.self, from: try row.text(1)).name)
        }
        return Dictionary(pairs) { first, _ in first }
    }

    private func read<Value: Sendable>(
        _ sql: String, _ arguments: [SQLValue], _ value: @escaping @Sendable (Row) throws -> Value
    ) async throws -> [Value] {
        let scope = VendorScope(vendor: vendor.text)
        return try await database.read { try $0.query(sql, arguments, in: scope).map(value) }
    }
}
