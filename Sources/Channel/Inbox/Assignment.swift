import Members
import Record
import Store
import Terms

/// That something that waits for the vendor is somebody's to do.
public struct Assignment: Entity {
    public static let prefix = "assignment"
    public static let table = "assignments"
    public static let noun = "assignment"

    public let id: ID<Assignment>
    /// The id of what waits: a registration, an application, an order.
    public let subject: String
    /// Whose it is; nil once it was given back.
    public let member: ID<Membership>?
    public let at: Instant

    public var columns: [(String, SQLValue)] { [("subject", .text(subject)), ("member", SQLValue(member?.text))] }

    /// One for each thing that waits.
    static func id(_ subject: String) -> ID<Assignment> {
        ID(unchecked: "\(prefix)_" + Secret(subject).hash.prefix(26))
    }
}

extension Assignment: Resource { package static var resource: String { "assignment" } }

enum AssignmentTables {
    static let assignments = Assignment.declaration()
    static let migrations = [
        Migration(
            id: "assignments-1",
            sql: [
                """
                CREATE TABLE assignments (vendor TEXT NOT NULL, id TEXT NOT NULL, subject TEXT NOT NULL, member TEXT, \
                version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """
            ] + Assignment.listIndexes(behind: ["subject", "member"]))
    ]
}

struct TaskAssigned: Event {
    static let kind = "task.assigned"
    let assignment: Assignment
    var subject: String { assignment.subject }
    var partner: PartnerID? { nil }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(assignment) }
}

/// Says whose it is to do something that waits for the vendor, or that it is nobody's again.
public struct AssignTask: Command {
    public static let name = "assign_task"
    public static let permission = Permission.assignTasks

    /// The id of what waits.
    public let subject: String
    /// Whose it is to do; nobody's when left out.
    public let member: ID<Membership>?

    public func load(_ reader: Reader) throws {
        guard try reader.capabilities.show(subject, reader) != nil else {
            throw Problem.invalid(field: "/subject", Phrase("assignment.subject", ["id": .text(subject)]))
        }
        guard let member else { return }
        let found = try reader.require(member).value
        guard found.partner == nil, found.status == .active else {
            throw Problem.invalid(field: "/member", "assignment.member")
        }
    }

    public func decide(_ state: Void, _ context: Context) throws -> [any Event] {
        [
            TaskAssigned(
                assignment: Assignment(
                    id: Assignment.id(subject), subject: subject, member: member, at: context.now))
        ]
    }

    public func reply(_ state: Void, _ events: [any Event], _ reader: Reader) throws -> Versioned<Assignment> {
        try reader.require(Assignment.id(subject))
    }
}

/// What is whose to do.
package enum AssignmentList: RecordList {
    package static let name = "list_assignments"
    package static let permission = Permission.assignTasks
    package static let filters: [ListFilter] = [.id("member", Membership.self) { _, _ in }, .text("subject")]

    package static func conditions(_ reader: Reader) throws -> [ListCondition] { [{ $0.add("member IS NOT NULL") }] }

    package static func items(_ records: [Versioned<Assignment>], _ reader: Reader) throws -> [Assignment] {
        records.map(\.value)
    }
}

package typealias ListAssignments = ListQuery<AssignmentList>

extension Guildhall {
    /// Who is to do what of these, by the ids of what waits.
    package func assignees(
        of subjects: [String], as credential: Credential
    ) async throws -> [String: Assignee] {
        guard !subjects.isEmpty else { return [:] }
        return try await answer(FindAssignees(subjects: subjects), as: credential, in: .english)
    }
}

/// Who is to do something.
package struct Assignee: Codable, Sendable {
    package let member: ID<Membership>
    package let name: String
}

struct FindAssignees: Query {
    static let name = "find_assignees"
    static let permission = Permission.assignTasks

    let subjects: [String]

    func answer(_ reader: Reader) throws -> [String: Assignee] {
        let places = subjects.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let rows = try reader.query(
            "SELECT subject, member FROM {assignments} WHERE subject IN (\(places)) AND member IS NOT NULL",
            subjects.map { .text($0) })
        let names = try reader.actorNames(Set(rows.map { try $0.text(1) }))
        var found: [String: Assignee] = [:]
        for row in rows {
            let member = try row.text(1)
            guard let id = ID<Membership>(member) else { continue }
            found[try row.text(0)] = Assignee(member: id, name: names[member]?.name ?? member)
        }
        return found
    }
}
