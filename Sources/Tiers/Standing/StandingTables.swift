import Record
import Store
import Terms

enum StandingTables {
    static let standings = Standing.declaration(seenBy: ["partner"])
    static let evidence = ObligationEvidence.declaration(seenBy: ["partner"])

    static let all = [standings, evidence]

    static let migrations = [
        Migration(
            id: "standing-1",
            sql: [
                """
                CREATE TABLE standings (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, tier TEXT, \
                proposed TEXT, at_risk INTEGER NOT NULL, is_proposed INTEGER NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX standings_partner ON standings (vendor, partner)",
                """
                CREATE TABLE obligation_evidence (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                obligation TEXT NOT NULL, period INTEGER NOT NULL, status TEXT NOT NULL, version INTEGER NOT NULL, \
                body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX obligation_evidence_partner ON obligation_evidence (vendor, partner, obligation)",
            ] + Standing.listIndexes(behind: ["partner", "at_risk", "is_proposed"])
                + ObligationEvidence.listIndexes(behind: ["status", "obligation", "partner"]))
    ]
}
