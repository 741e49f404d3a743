import Members
import Record
import Store
import Terms

/// Somebody who works for a partner takes a course.
public struct CourseEnrolment: Entity {
    public static let prefix = "enrolment"
    public static let table = "enrolments"
    public static let noun = "enrolment"

    public let id: ID<CourseEnrolment>
    public internal(set) var partner: PartnerID
    public internal(set) var employee: ID<Employee>
    /// One of the program's courses.
    public let course: String
    public let clause: ClauseID
    /// The request it comes from, for a course in person.
    public let request: ID<CourseRequest>?
    public let enrolled: Instant
    public var status: Status
    /// The day on which it came out.
    public var completed: Day?
    /// What was issued for passing.
    public var certificate: ID<Certificate>?

    /// How it stands.
    public enum Status: String, Codable, CaseIterable, Sendable {
        case enrolled, passed, failed

        /// What it is called.
        package var phrase: TypedValue { .words("enrolment.status.\(rawValue)") }
    }

    public var columns: [(String, SQLValue)] {
        [
            ("partner", .text(partner.text)), ("employee", .text(employee.text)), ("course", .text(course)),
            ("status", .text(status.rawValue)),
        ]
    }

    public static let sorts: [ListColumn<CourseEnrolment>] = [.text("course") { $0.course }]

    public func shown(to reader: Reader) throws -> EnrolmentView {
        EnrolmentView(
            id: id, partner: partner, employee: employee, learner: try reader.name(of: employee), course: course,
            label: try reader.name(of: .course, course), clause: clause, request: request, enrolled: enrolled,
            status: status, completed: completed, certificate: certificate)
    }
}

/// A partner's wish for a course in person, with what it costs.
public struct CourseRequest: Entity {
    public static let prefix = "request"
    public static let table = "course_requests"
    public static let noun = "course_request"

    public let id: ID<CourseRequest>
    public let partner: PartnerID
    public let course: String
    public let clause: ClauseID
    public let employees: [ID<Employee>]
    public let note: String?
    public let requested: Instant
    public var status: Status
    /// What the vendor asks for it.
    public var cost: Money?
    /// What the vendor said to the cost, or why it declined.
    public var answer: String?
    public var accepted: Acceptance?

    /// How it stands.
    public enum Status: String, Codable, CaseIterable, Sendable {
        case requested, quoted, accepted, declined

        /// What it is called.
        package var phrase: TypedValue { .words("course_request.\(rawValue)") }
    }

    /// Who accepted the cost, and when.
    public struct Acceptance: Codable, Hashable, Sendable {
        /// As the journal names actors.
        public let by: String
        public let at: Instant
    }

    public var columns: [(String, SQLValue)] { [("partner", .text(partner.text)), ("status", .text(status.rawValue))] }

    public static let sorts: [ListColumn<CourseRequest>] = [.text("course") { $0.course }]

    public func shown(to reader: Reader) throws -> CourseRequestView {
        CourseRequestView(
            id: id, partner: partner, course: course, label: try reader.name(of: .course, course), clause: clause,
            employees: employees, learners: try employees.map(reader.name), note: note, requested: requested,
            status: status, cost: cost,
            answer: answer, accepted: accepted)
    }
}

/// Somebody was enrolled.
struct CourseEnrolled: Event, TakesMembership {
    static let kind = "course.enrolled"
    let enrolment: CourseEnrolment
    var subject: String { enrolment.id.text }
    var partner: PartnerID? { enrolment.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(enrolment, as: "enrolment", in: entry)
    }
}

/// A course came out well or not.
struct CourseCompleted: OwnedChange, TakesMembership {
    static let kind = "course.completed"
    var takesMembership: Bool { passed }
    let enrolment: ID<CourseEnrolment>
    let owner: PartnerID
    let passed: Bool
    let on: Day
    let certificate: ID<Certificate>?
    var changed: ID<CourseEnrolment> { enrolment }

    func change(_ enrolment: inout CourseEnrolment) {
        enrolment.status = passed ? .passed : .failed
        enrolment.completed = on
        enrolment.certificate = certificate
    }
}

/// A partner asked for a course in person.
struct CourseRequested: Event, TakesMembership {
    static let kind = "course.requested"
    let request: CourseRequest
    var subject: String { request.id.text }
    var partner: PartnerID? { request.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(request, as: "request", in: entry) }
}

/// The vendor said what a course costs, anew or for the first time, or that it holds none.
struct CourseQuoted: OwnedChange, TakesMembership {
    static let kind = "course.quoted"
    var takesMembership: Bool { cost != nil }
    let request: ID<CourseRequest>
    let owner: PartnerID
    /// Nil when it was declined.
    let cost: Money?
    let answer: String?
    var changed: ID<CourseRequest> { request }

    func change(_ request: inout CourseRequest) {
        request.status = cost == nil ? .declined : .quoted
        request.cost = cost
        request.answer = answer
    }
}

/// The partner accepted what a course costs.
struct CourseCostAccepted: Event {
    static let kind = "course.cost_accepted"
    let request: ID<CourseRequest>
    let owner: PartnerID
    let cost: Money
    let by: String
    var subject: String { request.text }
    var partner: PartnerID? { owner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(request) { request in
            request.status = .accepted
            request.accepted = CourseRequest.Acceptance(by: by, at: Instant(milliseconds: entry.at))
        }
    }
}
