import Store
import Terms

enum RecordEvents {
    static let all: [any Event.Type] = [
        VendorFounded.self, ProgramPublished.self, ClockMoved.self, CommandRefused.self, DueDone.self,
    ]
}

enum RecordTables {
    static let vendors = Vendor.declaration()
    static let programs = PublishedProgram.declaration()
    static let due = TableDeclaration(
        name: "due", key: ["vendor", "kind", "subject"], tenancy: .vendor(partnerColumns: []), replayed: true)

    static let migrations = [
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
struct VendorFounded: Event {
    static let kind = "vendor.founded"
    static let sort = EventSort.fact
    let vendor: Vendor
    var subject: String { vendor.id.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(vendor) }
}

/// A version of the program was published; it is in force from the first moment of its day.
struct ProgramPublished: Event {
    static let kind = "program.published"
    static let sort = EventSort.fact
    let vendor: ID<Vendor>
    let published: Vendor.PublishedVersion
    let source: ProgramSource
    var subject: String { PublishedProgram.id(published).text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(
            PublishedProgram(id: PublishedProgram.id(published), number: published.version, source: source))
        try tables.update(vendor) { $0.versions.append(published) }
    }
}

/// A sandbox's clock was moved.
struct ClockMoved: RecordChange {
    static let kind = "clock.moved"
    static let sort = EventSort.fact
    let vendor: ID<Vendor>
    let to: Instant
    let offset: Int64
    var changed: ID<Vendor> { vendor }

    func change(_ vendor: inout Vendor) { vendor.clockOffset = offset }
}

/// A command was refused by a clause.
struct CommandRefused: Event {
    static let kind = "command.refused"
    static let sort = EventSort.decision
    let command: String
    let decision: Decision
    let by: ID<Partner>?
    var subject: String { decision.subject }
    var partner: ID<Partner>? { by }

    init(command: String, _ refusal: Refusal, _ actor: Actor) {
        self.command = command
        decision = refusal.decision
        by = actor.partner
    }

    /// A refusal changes nothing: it is in the journal alone.
    func apply(_ entry: JournalEntry, to tables: Tables) throws {}
}

extension Tables {
    /// Puts a piece of timed work on the table of what is due, or moves it.
    func schedule(_ kind: DueKind, _ subject: String, at moment: Instant) throws {
        try writer.put(
            "due", [("kind", .text(kind.rawValue)), ("subject", .text(subject)), ("at", .integer(moment.milliseconds))])
    }

    func unschedule(_ kind: DueKind, _ subject: String) throws {
        try writer.delete("due", key: [("kind", .text(kind.rawValue)), ("subject", .text(subject))])
    }
}

extension PublishedProgram {
    static func id(_ published: Vendor.PublishedVersion) -> ID<PublishedProgram> {
        ID(unchecked: "\(prefix)_\(published.program)-\(published.version)")
    }
}
