import Record
import Store
import Terms

enum StandingTables {
    static let standings = Standing.declaration(seenBy: ["partner"])
    /// What each partner bought, summed by day and currency, so that no window has to read its orders.
    static let sales = TableDeclaration(
        name: "sales_days", key: ["vendor", "partner", "day", "currency"],
        tenancy: .vendor(partnerColumns: ["partner"]), replayed: true)
    static let evidence = ObligationEvidence.declaration(seenBy: ["partner"])

    static let all = [standings, sales, evidence]

    static let migrations = [
        Migration(
            id: "standing-1",
            sql: [
                """
                CREATE TABLE standings (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, tier TEXT, \
                proposed TEXT, at_risk INTEGER NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX standings_partner ON standings (vendor, partner)",
                "CREATE INDEX standings_proposed ON standings (vendor, proposed, id)",
                "CREATE INDEX standings_at_risk ON standings (vendor, at_risk, id)",
                """
                CREATE TABLE sales_days (vendor TEXT NOT NULL, partner TEXT NOT NULL, day INTEGER NOT NULL, \
                currency TEXT NOT NULL, minor INTEGER NOT NULL, units INTEGER NOT NULL, orders INTEGER NOT NULL, \
                opportunities INTEGER NOT NULL, PRIMARY KEY (vendor, partner, day, currency)) STRICT
                """,
                "CREATE INDEX sales_days_day ON sales_days (vendor, day)",
                """
                CREATE TABLE obligation_evidence (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                obligation TEXT NOT NULL, period INTEGER NOT NULL, status TEXT NOT NULL, version INTEGER NOT NULL, \
                body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX obligation_evidence_partner ON obligation_evidence (vendor, partner, obligation)",
                "CREATE INDEX obligation_evidence_status ON obligation_evidence (vendor, status, id)",
            ]),
        // What each order in another currency came to, since each is converted and rounded by itself.
        Migration(id: "standing-2", sql: ["ALTER TABLE sales_days ADD COLUMN amounts TEXT"]),
    ]
}
