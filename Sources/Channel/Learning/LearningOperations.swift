/// Commands and queries about the people who work for partners, their courses and certificates.
enum LearningOperations {
    static let commands: [Operation] = [
        Operation(AddEmployee.self), Operation(RemoveEmployee.self), Operation(IssueCertificate.self),
        Operation(RevokeCertificate.self), Operation(RemindOfCertificate.self), Operation(Enrol.self),
        Operation(CompleteCourse.self), Operation(RequestCourse.self), Operation(QuoteCourse.self),
        Operation(DeclineCourse.self), Operation(AcceptCourseCost.self),
    ]

    static let queries: [Operation] = [
        Operation(query: ListEmployees.self), Operation(query: ShowEmployee.self),
        Operation(query: ListCertificates.self), Operation(query: ShowCertificate.self),
        Operation(query: CheckCertificate.self), Operation(query: ListCourses.self),
        Operation(query: ListEnrolments.self), Operation(query: ShowEnrolment.self),
        Operation(query: ListCourseRequests.self), Operation(query: ShowCourseRequest.self),
    ]
}

extension Employee: Resource { static var resource: String { "employee" } }
extension CertificateView: Resource { static var resource: String { "certificate" } }
extension CertificateCheck: Resource { static var resource: String { "check" } }
extension CourseEnrolment: Resource { static var resource: String { "enrolment" } }
extension CourseRequest: Resource { static var resource: String { "request" } }
