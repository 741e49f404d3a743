import Store
import Terms

extension Capability {
    /// What the record itself keeps and does, which every other capability stands on.
    static let record = Capability(
        "record", permissions: [.fallDue, .administer, .seeProgram, .search], commands: [],
        queries: [Operation(query: Search.self)],
        events: [
            VendorFounded.self, ProgramPublished.self, ProgramWithdrawn.self, ClockMoved.self, CommandRefused.self,
            DueDone.self,
            PersonErased.self,
        ],
        tables: [
            RecordTables.vendors, RecordTables.programs, RecordTables.due, DueTables.leases, DueTables.faults,
            EarlierReply.table, SecurityLog.table, AttemptTables.attempts, FollowerTables.places, FollowerTables.asides,
            PersonTables.keys, Erasure.declaration(), SearchTables.entries, SearchTables.words, SearchTables.grams,
            FigureTables.figures,
        ],
        migrations: RecordTables.migrations + DueTables.migrations + [EarlierReply.migration, SecurityLog.migration]
            + AttemptTables.migrations + FollowerTables.migrations + PersonTables.migrations + [
                SearchTables.migration, FigureTables.migration,
            ],
        personCopies: [.replies, .faults, .securityEvents],
        words: RecordWords.all)
}

package enum RecordTables {
    package static let vendors = Vendor.declaration()
    package static let programs = PublishedProgram.declaration()
    package static let due = TableDeclaration(
        name: "due", key: ["vendor", "kind", "subject"], tenancy: .vendor(partnerColumns: []), replayed: true)

    package static let migrations = [
        Migration(
            id: "records-1",
            sql: [
                """
                CREATE TABLE vendors (vendor TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, \
                version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                """
                CREATE TABLE programs (vendor TEXT NOT NULL, id TEXT NOT NULL, number INTEGER NOT NULL, \
                version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                """
                CREATE TABLE due (vendor TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, \
                at INTEGER NOT NULL, PRIMARY KEY (vendor, kind, subject)) STRICT
                """,
                "CREATE INDEX due_at ON due (vendor, at)",
            ])
    ]
}

/// A vendor began to run its channel here.
package struct VendorFounded: Event {
    package static let kind = "vendor.founded"
    package let vendor: Vendor

    package init(vendor: Vendor) { self.vendor = vendor }

    package var subject: String { vendor.id.text }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(vendor) }
}

/// A version of the program was published; it is in force from the first moment of its day, in the place of versions that were to
/// begin then or later.
package struct ProgramPublished: Event {
    package static let kind = "program.published"
    package let vendor: ID<Vendor>
    package let published: Vendor.PublishedVersion
    package let source: ProgramSource

    package init(vendor: ID<Vendor>, published: Vendor.PublishedVersion, source: ProgramSource) {
        (self.vendor, self.published, self.source) = (vendor, published, source)
    }

    package var subject: String { PublishedProgram.id(published).text }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(
            PublishedProgram(id: PublishedProgram.id(published), number: published.version, source: source))
        try tables.update(vendor) { vendor in
            vendor.drop { $0.from >= published.from }
            vendor.versions.append(published)
        }
    }
}

/// A version was taken back before its first day. Its number is not given again.
package struct ProgramWithdrawn: EntityChange {
    package static let kind = "program.withdrawn"
    package let vendor: ID<Vendor>
    package let version: Int
    package let reason: String

    package init(vendor: ID<Vendor>, version: Int, reason: String) {
        (self.vendor, self.version, self.reason) = (vendor, version, reason)
    }

    package var changed: ID<Vendor> { vendor }

    package func change(_ vendor: inout Vendor) { vendor.drop { $0.version == version } }
}

/// A sandbox's clock was moved.
package struct ClockMoved: EntityChange {
    package static let kind = "clock.moved"
    package let vendor: ID<Vendor>
    package let to: Instant
    package let offset: Int64

    package init(vendor: ID<Vendor>, to: Instant, offset: Int64) {
        (self.vendor, self.to, self.offset) = (vendor, to, offset)
    }

    package var changed: ID<Vendor> { vendor }

    package func change(_ vendor: inout Vendor) { vendor.clockOffset = offset }
}

/// A command was refused by a clause.
package struct CommandRefused: Event {
    package static let kind = "command.refused"
    package let command: String
    package let decision: Decision
    package let by: PartnerID?
    package var subject: String { decision.subject }
    package var partner: PartnerID? { by }

    package init(command: String, _ refusal: Refusal, _ actor: Actor) {
        self.command = command
        decision = refusal.decision
        by = actor.partner
    }

    /// A refusal changes nothing: it is in the journal alone.
    package func apply(_ entry: JournalEntry, to tables: Tables) throws {}
}

extension Tables {
    /// Puts a piece of timed work on the table of what is due, or moves it.
    package func schedule(_ kind: DueKind, _ subject: String, at moment: Instant) throws {
        try writer.put(
            "due", [("kind", .text(kind.name)), ("subject", .text(subject)), ("at", .integer(moment.milliseconds))])
    }

    package func unschedule(_ kind: DueKind, _ subject: String) throws {
        try writer.delete("due", key: [("kind", .text(kind.name)), ("subject", .text(subject))])
    }
}

extension PublishedProgram {
    package static func id(_ published: Vendor.PublishedVersion) -> ID<PublishedProgram> {
        ID(unchecked: "\(prefix)_\(published.program)-\(published.version)")
    }
}
