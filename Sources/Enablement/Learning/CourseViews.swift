import Record
import Terms

/// Somebody who works for a partner takes a course, in the words of whoever reads it.
public struct EnrolmentView: Codable, Sendable {
    public let id: ID<CourseEnrolment>
    public let partner: PartnerID
    public let employee: ID<Employee>
    public let learner: String
    /// One of the program's courses.
    public let course: String
    public let label: String
    public let clause: ClauseID
    /// The request it comes from, for a course in person.
    public let request: ID<CourseRequest>?
    public let enrolled: Instant
    public let status: CourseEnrolment.Status
    /// The day on which it came out.
    public let completed: Day?
    /// What was issued for passing.
    public let certificate: ID<Certificate>?
}

/// A partner's wish for a course in person, in the words of whoever reads it.
public struct CourseRequestView: Codable, Sendable {
    public let id: ID<CourseRequest>
    public let partner: PartnerID
    public let course: String
    public let label: String
    public let clause: ClauseID
    public let employees: [ID<Employee>]
    /// Their names.
    public let learners: [String]
    public let note: String?
    public let requested: Instant
    public let status: CourseRequest.Status
    /// What the vendor asks for it.
    public let cost: Money?
    /// What the vendor said to the cost, or why it declined.
    public let answer: String?
    public let accepted: CourseRequest.Acceptance?
}

extension EnrolmentView: Resource { package static var resource: String { "enrolment" } }
extension CourseRequestView: Resource { package static var resource: String { "request" } }
