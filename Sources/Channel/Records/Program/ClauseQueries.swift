import Record
import Terms

/// The clauses of the program in force, in the order in which people count.
public struct ListClauses: Query {
    public static let name = "list_clauses"
    public static let permission = Permission.seeProgram

    public func answer(_ reader: Reader) throws -> Page<ClauseView> {
        let program = reader.context.program
        let uses = Dictionary(grouping: program.clauseUses(in: reader.language), by: \.clause)
        let clauses = program.clausesInOrder
        return Page(items: clauses.map { ClauseView($0, uses[$0.id] ?? [], reader) }, next: nil)
    }
}

/// One clause of the program in force.
public struct ShowClause: Query {
    public static let name = "show_clause"
    public static let permission = Permission.seeProgram

    public let clause: ClauseID

    public func answer(_ reader: Reader) throws -> ClauseView { try reader.clauseView(clause) }
}

/// A clause: what it says in the program's words, how the program reads it, and where it acts by it.
public struct ClauseView: Codable, Hashable, Sendable {
    public let id: ClauseID
    public let title: String
    public let summary: String
    /// The most that a rule citing it may grant.
    public let cap: Rate?
    /// Where the document is silent or ambiguous: how it is read, and why. For those who may see readings.
    public let readings: [WordedReading]
    /// Rules, deadlines and limits that follow from it.
    public let uses: [ClauseUse]
    public let programVersion: Int

    fileprivate init(_ clause: Clause, _ uses: [ClauseUse], _ reader: Reader) {
        let (program, language) = (reader.context.program, reader.language)
        (id, title, summary, cap) = (clause.id, clause.title[language], clause.summary[language], clause.cap)
        let own = reader.seesReadings ? program.readings.filter { $0.clause == clause.id } : []
        readings = own.map { $0.worded(in: language) }
        self.uses = uses
        programVersion = program.version
    }
}

extension Reader {
    /// - Throws: `Problem.notFound` for a clause that the program in force does not have.
    func clauseView(_ id: ClauseID) throws -> ClauseView {
        let program = context.program
        guard let clause = program.clauses[id] else { throw Problem.notFound("clause") }
        return ClauseView(clause, program.uses(of: id, in: language), self)
    }
}
