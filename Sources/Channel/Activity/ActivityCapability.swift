import Commerce
import Members
import Record
import Store
import Terms
import Tiers

extension Capability {
    /// What was decided and changed, for people: the journal without what only tells, looks or waits.
    static let activity = Capability(
        "Activity",
        permissions: [.seeActivity],
        queries: [Operation(query: ListActivity.self), Operation(query: ListSetAside.self)],
        tables: [Activity.table],
        migrations: [Activity.migration],
        followers: [.activity],
        words: [
            .init(
                "may.see_activity", "see what was decided and changed",
                "zu sehen, was entschieden und geändert wurde")
        ])
}

extension Permission {
    public static let seeActivity = Permission(
        "see_activity",
        [
            .vendorAdmin, .channelManager, .reviewer, .vendorFinance, .accountAdmin, .seller, .partnerFinance,
            .reseller,
            .distributor, .referral,
        ])
}

enum Activity {
    static let table = TableDeclaration(
        name: "activity", key: ["vendor", "sequence"], tenancy: .vendor(partnerColumns: ["partner"]), replayed: false)

    static let migration = Migration(
        id: "activity-1",
        sql: [
            """
            CREATE TABLE activity (vendor TEXT NOT NULL, sequence INTEGER NOT NULL, at INTEGER NOT NULL, \
            kind TEXT NOT NULL, actor TEXT NOT NULL, subject TEXT NOT NULL, partner TEXT, \
            PRIMARY KEY (vendor, sequence)) STRICT
            """,
            "CREATE INDEX activity_partner ON activity (vendor, partner, sequence)",
            "CREATE INDEX activity_subject ON activity (vendor, subject, sequence)",
        ])
}

extension Follower {
    /// Writes the feed. An entry that comes twice stands in it once, by its place.
    static let activity = Follower("activity") { entries, guildhall in
        let told = entries.filter { !leftOut.contains($0.kind) }
        guard let vendor = told.first?.vendor else { return }
        try await guildhall.database.write(vendor: vendor) { transaction in
            let writer = try transaction.writer(vendor: vendor)
            for entry in told {
                try writer.put(
                    Activity.table.name,
                    [
                        ("sequence", .integer(entry.sequence)), ("at", .integer(entry.at)),
                        ("kind", .text(entry.kind)), ("actor", .text(entry.actor)),
                        ("subject", .text(entry.subject)), ("partner", SQLValue(entry.partner)),
                    ])
            }
        }
    }

    /// What changed nothing that people would look for: looks, notices, what waits, what was refused; and a draft, which is its owner's.
    private static let leftOut: Set<String> = [
        NoticeSent.kind, DealViewed.kind, DueDone.kind, CommandRefused.kind, DealDrafted.kind, DealDiscarded.kind,
        DealRevised.kind, StandingOpened.kind, StandingRescheduled.kind, FeesRescheduled.kind,
        ImportAdvanced.kind, NoticesChosen.kind,
        MailRetried.kind, CalendarChanged.kind, DigestChosen.kind, DigestDue.kind,
    ]
}
