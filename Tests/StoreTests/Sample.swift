import Store

/// A small program's tables.
enum Sample {
    static let tables = [
        TableDeclaration(
            name: "deals", key: ["vendor", "id"], tenancy: .vendor(partnerColumns: ["partner", "distributor"]),
            replayed: true),
        TableDeclaration(name: "terms", key: ["vendor", "id"], tenancy: .vendor(partnerColumns: []), replayed: true),
        TableDeclaration(name: "companies", key: ["id"], tenancy: .shared, replayed: true),
        TableDeclaration(name: "cells", key: ["vendor", "id"], tenancy: .vendor(partnerColumns: []), replayed: true),
    ]

    static let migrations = [
        Migration(
            id: "deals-1",
            sql: [
                """
                CREATE TABLE deals (
                    vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, distributor TEXT,
                    status TEXT NOT NULL, amount INTEGER NOT NULL DEFAULT 0 CHECK (amount >= 0),
                    PRIMARY KEY (vendor, id)
                ) STRICT
                """,
                "CREATE INDEX deals_by_partner ON deals (vendor, partner)",
            ]),
        Migration(
            id: "terms-1",
            sql: ["CREATE TABLE terms (vendor TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT"]),
        Migration(id: "companies-1", sql: ["CREATE TABLE companies (id TEXT NOT NULL PRIMARY KEY, name TEXT) STRICT"]),
        Migration(
            id: "cells-1",
            sql: [
                """
                CREATE TABLE cells (
                    vendor TEXT NOT NULL, id INTEGER NOT NULL, number INTEGER, words TEXT, bytes BLOB,
                    PRIMARY KEY (vendor, id)
                ) STRICT, WITHOUT ROWID
                """
            ]),
    ]

    static func layout() throws -> DatabaseLayout { try DatabaseLayout(tables: tables, migrations: migrations) }

    static let acme = VendorScope(vendor: "acme")

    static func entry(
        _ kind: String = "deal.registered", vendor: String = "acme", subject: String = "deal_1",
        partner: String? = nil, body: String = "{}"
    ) -> NewEntry {
        NewEntry(
            vendor: vendor, at: 1_772_445_600_000, actor: "user_1", kind: kind, subject: subject, partner: partner,
            body: body, program: "standard", programVersion: "3")
    }
}

extension Transaction {
    /// Writes a deal of `vendor`.
    func putDeal(
        _ id: String, vendor: String = "acme", partner: String = "north", distributor: String? = nil,
        amount: Int64 = 0
    ) throws {
        try writer(vendor: vendor).put(
            "deals",
            [
                ("id", .text(id)), ("partner", .text(partner)), ("distributor", SQLValue(distributor)),
                ("status", "submitted"), ("amount", .integer(amount)),
            ])
    }
}

extension Snapshot {
    /// The ids of the deals that a scope sees.
    func deals(in scope: some Scope) throws -> [String] {
        try query("SELECT id FROM {deals} ORDER BY id", in: scope).map { try $0.text(0) }
    }
}
