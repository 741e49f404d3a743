import Record
import Store
import Terms

/// How much of each line of something counted by now for what is earned on an event: what more or less counts later is the difference.
struct EarnedOn: Codable, Hashable, Sendable {
    /// By line, in minor units of what it came to.
    var counted: [Int64]
    /// What rules gathered of it until the end of their periods; absent where none does.
    var gathered: [Gathered]?

    struct Gathered: Codable, Hashable, Sendable {
        let rule: String
        let gathering: ID<Gathering>
        /// From 0.
        let line: Int
        var amount: Money
        var units: Int64
    }

    static let table = TableDeclaration(
        name: "earned_on", key: ["vendor", "source", "event"], tenancy: .vendor(partnerColumns: []), replayed: true)
    static let migrations = [
        Migration(
            id: "earned-on-1",
            sql: [
                """
                CREATE TABLE earned_on (vendor TEXT NOT NULL, source TEXT NOT NULL, event TEXT NOT NULL, \
                body TEXT NOT NULL, PRIMARY KEY (vendor, source, event)) STRICT
                """
            ])
    ]
}

extension Reader {
    /// What of something counts by now, by event.
    func earnedOn(_ source: EarningSourceID) throws -> [EarningEvent: EarnedOn] {
        let rows = try vendorWide.query("SELECT event, body FROM {earned_on} WHERE source = $1", [.text(source.text)])
        var found: [EarningEvent: EarnedOn] = [:]
        for row in rows {
            guard let event = EarningEvent(rawValue: try row.text(0)) else { continue }
            found[event] = try JSON.decode(EarnedOn.self, from: try row.text(1))
        }
        return found
    }
}

/// More or less of something counts for what is earned on an event.
struct EarnedOnCounted: Event {
    static let kind = "earning.counted"
    let source: EarningSourceID
    let event: EarningEvent
    let state: EarnedOn
    /// Gatherings as they stand since; absent where none moved.
    let gatherings: [Gathering]?
    var subject: String { source.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.writer.put(
            EarnedOn.table.name,
            [
                ("source", .text(source.text)), ("event", .text(event.rawValue)),
                ("body", .text(String(decoding: try JSON.encode(state), as: UTF8.self))),
            ])
        for gathering in gatherings ?? [] {
            try tables.put(gathering)
            if gathering.settled == nil {
                try tables.schedule(.earningPeriod, gathering.id.text, at: gathering.ends)
            }
        }
    }
}
