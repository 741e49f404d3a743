import Members
import Record
import Terms

/// Enrolments: of a partner's own people, or of all for the vendor.
package enum EnrolmentList: RecordList {
    package static let name = "list_enrolments"
    package static let permission = Permission.seeLearning
    package static let filters: [ListFilter] = [
        .partner(),
        .choice("status", CourseEnrolment.Status.self),
        .text("course"),
        .id("employee", Employee.self) { _ = try $1.require($0) },
    ]

    package static func items(_ records: [Versioned<CourseEnrolment>], _ reader: Reader) throws -> [Versioned<
        EnrolmentView
    >] {
        try records.map { try $0.shown(to: reader) }
    }
}

package typealias ListEnrolments = ListQuery<EnrolmentList>

/// Wishes for courses in person.
package enum CourseRequestList: RecordList {
    package static let name = "list_course_requests"
    package static let permission = Permission.seeLearning
    package static let filters: [ListFilter] = [
        .partner(),
        .choice("status", CourseRequest.Status.self),
    ]

    package static func items(_ records: [Versioned<CourseRequest>], _ reader: Reader) throws -> [Versioned<
        CourseRequestView
    >] {
        try records.map { try $0.shown(to: reader) }
    }
}

package typealias ListCourseRequests = ListQuery<CourseRequestList>
