import Logging
import Record
import Store
import Terms

/// Publishes a version where a record is performed again under other terms: in force from a day on whatever its text
/// says, in the place of versions that were to begin later. Nobody can ask for it.
struct TryProgram: Command {
    static let name = "try_program"
    static let permission = Permission.administer

    let source: ProgramSource
    let from: Day

    func load(_ reader: Reader) throws -> PublishProgram.State { try PublishProgram(source).load(reader) }

    func decide(_ state: PublishProgram.State, _ context: Context) throws -> [any Event] {
        let written = try PublishProgram.compiled(source, of: context.vendor)
        let last = context.vendor.versions.map(\.version).max() ?? 0
        let program = written.published(max(written.version, last + 1), effective: from)
        return try PublishProgram.published(program, source, after: state, context)
    }

    func reply(_ state: PublishProgram.State, _ events: [any Event], _ reader: Reader) throws -> Int {
        try reader.created(events, \ProgramPublished.published).version
    }
}

extension Trial {
    /// Tries a version of a vendor's program on its record.
    ///
    /// - Parameter from: the first day on which it is in force there, in its own zone.
    /// - Throws: `ProgramIssues` when the version has faults.
    public init(
        _ database: Database, vendor: ID<Vendor>, _ source: ProgramSource, from: Day, logger: Logger
    ) throws(ProgramIssues) {
        self.init(
            Rerun(database, logger: logger), vendor: vendor, try Program(source), from: from,
            TriedTerms(
                publishing: TryProgram(source: source, from: from),
                replaced: [PublishProgram.name, WithdrawProgram.name]
            ) { snapshot, scope in
                let rows = try snapshot.query("SELECT id, name FROM {partners}", [], in: scope)
                return Dictionary(uniqueKeysWithValues: try rows.map { (try $0.text(0), try $0.text(1)) })
            })
    }
}
