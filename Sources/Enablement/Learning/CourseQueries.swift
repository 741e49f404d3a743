import Record
import Terms

/// The program's courses, and whether each is open to the partner that asks.
public struct ListCourses: Query {
    public static let name = "list_courses"
    public static let permission = Permission.seeLearning

    /// Of a partner, when the vendor asks.
    public let partner: PartnerID?

    /// A course as people see it.
    public struct Offered: Codable, Sendable, SchemaNamed {
        public let id: String
        public let label: String
        public let clause: ClauseID
        public let mode: Course.Mode
        public let certification: String?
        /// Nil when no partner was named.
        public let isOpen: Bool?
        /// What it would take.
        public let missing: [WordedMissing]

        public static var schemaName: String { "OfferedCourse" }
    }

    public func answer(_ reader: Reader) throws -> Page<Offered> {
        let partner = try (partner ?? reader.context.actor.partner).map { try reader.require($0).value }
        let wording = reader.wording
        return Page(
            items: reader.context.program.learning.courses.map { course in
                let rules = partner.map { course.outcomes(type: $0.type, tier: $0.tier) }
                return Offered(
                    id: course.id, label: course.label[reader.language], clause: course.clause, mode: course.mode,
                    certification: course.certification, isOpen: rules?.allSatisfy(\.applied),
                    missing: rules?.flatMap { wording.rule($0, of: .course).missing } ?? [])
            }, next: nil)
    }
}

/// One enrolment.
public struct ShowEnrolment: Query {
    public static let name = "show_enrolment"
    public static let permission = Permission.seeLearning

    public let enrolment: ID<CourseEnrolment>

    public func answer(_ reader: Reader) throws -> Versioned<EnrolmentView> {
        try reader.require(enrolment).shown(to: reader)
    }
}

/// One wish for a course.
public struct ShowCourseRequest: Query {
    public static let name = "show_course_request"
    public static let permission = Permission.seeLearning

    public let request: ID<CourseRequest>

    public func answer(_ reader: Reader) throws -> Versioned<CourseRequestView> {
        try reader.require(request).shown(to: reader)
    }
}
