import Record
import Store
import Terms

/// A version of the program was published that will be in force only from a moment on.
struct ProgramScheduled: Event {
    static let kind = "program.scheduled"
    let program: ID<PublishedProgram>
    let at: Instant
    var subject: String { program.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.schedule(.programBegins, subject, at: at)
    }
}

/// A version of the program is in force from now on.
struct ProgramBegan: Event {
    static let kind = "program.began"
    let program: ID<PublishedProgram>
    let version: Int
    var subject: String { program.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.unschedule(.programBegins, subject) }
}

extension Reaction {
    /// That a version begins is a moment of its own, so that the record says when its terms took over.
    static let programScheduled = Reaction("program scheduled", to: ProgramPublished.self) { event, reader in
        guard event.published.from > reader.now else { return [] }
        return [ProgramScheduled(program: PublishedProgram.id(event.published), at: event.published.from)]
    }
}

/// Says that a version is in force from now on: timed work.
struct BeginProgram: Command {
    static let name = "begin_program"
    static let permission = Permission.fallDue

    let program: ID<PublishedProgram>

    func load(_ reader: Reader) throws -> Bool { try reader.isDue(.programBegins, program.text) }

    func decide(_ isDue: Bool, _ context: Context) throws -> [any Event] {
        guard isDue else { return [] }
        guard let begun = context.vendor.versions.first(where: { PublishedProgram.id($0) == program }) else {
            return [DueDone(work: .programBegins, about: program.text)]
        }
        return [ProgramBegan(program: program, version: begun.version)]
    }

    func reply(_ isDue: Bool, _ events: [any Event], _ reader: Reader) throws -> Bool { !events.isEmpty }
}

extension DueKind {
    static let programBegins: DueKind = "program_begins"
}
