import Record
import Store
import Terms

/// The balances of accounts, and what moved them on each day: kept as postings are made, and never summed on reading.
enum LedgerSums {
    static let balances = TableDeclaration(
        name: "ledger_balances", key: ["vendor", "account", "partner", "currency"],
        tenancy: .vendor(partnerColumns: ["partner"]), replayed: true)
    static let days = TableDeclaration(
        name: "ledger_days", key: ["vendor", "account", "partner", "currency", "day"],
        tenancy: .vendor(partnerColumns: ["partner"]), replayed: true)

    static let migrations = [
        Migration(
            id: "ledger-1",
            sql: [
                """
                CREATE TABLE ledger_balances (vendor TEXT NOT NULL, account TEXT NOT NULL, partner TEXT NOT NULL, \
                currency TEXT NOT NULL, minor INTEGER NOT NULL, \
                PRIMARY KEY (vendor, account, partner, currency)) STRICT
                """,
                """
                CREATE TABLE ledger_days (vendor TEXT NOT NULL, account TEXT NOT NULL, partner TEXT NOT NULL, \
                currency TEXT NOT NULL, day INTEGER NOT NULL, minor INTEGER NOT NULL, \
                PRIMARY KEY (vendor, account, partner, currency, day)) STRICT
                """,
                "CREATE INDEX ledger_balances_partner ON ledger_balances (vendor, partner, account, currency)",
            ])
    ]

    /// Adds a line to the balance of its account; of an account that is kept by partner also to that of all together, which stands with
    /// no partner.
    static func add(_ line: Posting.Line, of posting: Posting, to tables: Tables) throws {
        for partner in Set([posting.owner(of: line.account), ""]) {
            let key: [(String, SQLValue)] = [
                ("account", .text(line.account.rawValue)), ("partner", .text(partner)),
                ("currency", .text(line.amount.currency.code)),
            ]
            try add(line.amount, to: balances, key, tables)
            try add(line.amount, to: days, key + [("day", .integer(Int64(posting.day.number)))], tables)
        }
    }

    private static func add(
        _ amount: Money, to table: TableDeclaration, _ key: [(String, SQLValue)], _ tables: Tables
    ) throws {
        let condition = key.enumerated().map { "\($1.0) = $\($0 + 1)" }.joined(separator: " AND ")
        let row = try tables.writer.query("SELECT minor FROM {\(table.name)} WHERE \(condition)", key.map(\.1)).first
        let before = Money(minor: try row?.int(0) ?? 0, amount.currency)
        try tables.writer.put(table.name, key + [("minor", .integer(try before.adding(amount).minor))])
    }
}

/// What stands on an account.
public struct LedgerBalance: Codable, Hashable, Sendable, SchemaNamed {
    public let account: LedgerAccount
    /// Whose it is, of an account that is kept by partner; absent for all together.
    public let partner: PartnerID?
    /// Positive where debits are more, negative where credits are.
    public let amount: Money

    public static var schemaName: String { "LedgerBalance" }

    init(_ row: Row) throws {
        guard let account = LedgerAccount(rawValue: try row.text(0)), let currency = Currency(try row.text(2)) else {
            throw StoreError.other("a balance of no account or in no currency")
        }
        let partner = try row.text(1)
        self.account = account
        self.partner = partner.isEmpty ? nil : PartnerID(unchecked: partner)
        amount = Money(minor: try row.int(3), currency)
    }
}

/// The balances of the vendor's accounts, or of one partner's.
public struct ListBalances: Query {
    public static let name = "list_balances"
    public static let permission = Permission.seeLedger

    /// Of which partner; the vendor's people see those of all together when left out, a partner its own.
    public let partner: PartnerID?
    /// As they stood at the end of a day; as they stand when left out.
    public let through: Day?

    /// O(accounts), and with `through` O(days on which they moved).
    public func answer(_ reader: Reader) throws -> Page<LedgerBalance> {
        let own = reader.context.actor.partner
        if let partner { _ = try reader.require(partner) }
        let whose = SQLValue.text((partner ?? own)?.text ?? "")
        let rows =
            try through.map { day in
                try reader.query(
                    """
                    SELECT account, partner, currency, SUM(minor) FROM {ledger_days} WHERE partner = $1 \
                    AND account IN (\(LedgerAccount.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", "))) \
                    AND day <= $2 GROUP BY account, partner, currency ORDER BY account, currency
                    """, [whose, .integer(Int64(day.number))])
            }
            ?? reader.query(
                """
                SELECT account, partner, currency, minor FROM {ledger_balances} WHERE partner = $1 \
                ORDER BY account, currency
                """, [whose])
        return Page(items: try rows.map(LedgerBalance.init), next: nil)
    }
}
