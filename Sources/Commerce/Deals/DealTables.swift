import Record
import Store

/// The tables of registrations and end customers.
enum DealTables {
    static let deals = TableDeclaration(
        name: Deal.table, key: ["vendor", "id", "kept_for"],
        tenancy: .vendor(partnerColumns: ["partner", "distributor"]), replayed: true, keptFor: "kept_for")
    static let views = TableDeclaration(
        name: "deal_views", key: ["vendor", "deal", "sequence"], tenancy: .vendor(partnerColumns: ["partner"]),
        replayed: true)
    static let customers = CustomerAccount.declaration()

    static let migrations = [
        Migration(
            id: "deals-1",
            sql: [
                """
                CREATE TABLE deals (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, distributor TEXT, \
                status TEXT NOT NULL, product_line TEXT NOT NULL, customer_name TEXT NOT NULL, customer_domain TEXT, \
                valid_through INTEGER, decision_due TEXT, submitted TEXT, decided TEXT, country TEXT, list_currency TEXT, \
                list_minor INTEGER, extension_asked INTEGER NOT NULL, kept_for TEXT NOT NULL, \
                \(Deal.sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, id, kept_for)) STRICT
                """,
                "CREATE INDEX deals_submitted ON deals (vendor, submitted)",
                "CREATE INDEX deals_decided ON deals (vendor, decided)",
                "CREATE INDEX deals_customer_name ON deals (vendor, customer_name)",
                "CREATE INDEX deals_customer_domain ON deals (vendor, customer_domain)",
                """
                CREATE TABLE deal_views (vendor TEXT NOT NULL, deal TEXT NOT NULL, sequence INTEGER NOT NULL, \
                partner TEXT NOT NULL, role TEXT NOT NULL, actor TEXT NOT NULL, at INTEGER NOT NULL, \
                PRIMARY KEY (vendor, deal, sequence)) STRICT
                """,
                """
                CREATE TABLE customers (vendor TEXT NOT NULL, id TEXT NOT NULL, customer_name TEXT NOT NULL, \
                customer_domain TEXT, country TEXT NOT NULL, global_account INTEGER NOT NULL, own INTEGER NOT NULL, \
                merged INTEGER NOT NULL, merged_into TEXT, \
                \(CustomerAccount.sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX customers_name ON customers (vendor, customer_name)",
                "CREATE INDEX customers_merged_into ON customers (vendor, merged_into)",
                "CREATE INDEX customers_domain ON customers (vendor, customer_domain)",
            ]),
        Migration(
            id: "deals-registered",
            sql: [
                "CREATE INDEX deals_registered ON deals (vendor, partner, id) WHERE valid_through IS NOT NULL"
            ]),
        Migration(
            id: "deals-lists",
            sql: Deal.listIndexes(
                behind: ["status", "partner", "distributor", "product_line"],
                few: ["extension_asked"], keptFor: "kept_for")
                + CustomerAccount.listIndexes(behind: ["country", "global_account", "own", "merged"])),
        Migration(
            id: "deals-external",
            sql: [
                "ALTER TABLE deals ADD COLUMN external TEXT",
                "CREATE UNIQUE INDEX deals_external ON deals (vendor, external)",
            ]),
    ]
}
