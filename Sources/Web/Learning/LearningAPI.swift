import Channel
import Enablement
import HTTPTypes
import Hummingbird
import Record

/// The people who work for partners, what they learn and what they are certified for.
enum LearningAPI {
    static let endpoints: [Endpoint] = [
        .command(.post, "/v1/employees", AddEmployee.self, "Enter an employee", creates: { $0.id.text }),
        .query("/v1/employees", ListEmployees.self, "List employees, newest first"),
        .query("/v1/employees/{employee}", ShowEmployee.self, "Show an employee"),
        .command(
            .post, "/v1/employees/{employee}/remove", RemoveEmployee.self,
            "Take an employee off the list who has left"),
        .command(
            .post, "/v1/certificates", IssueCertificate.self, "Issue a certificate", creates: { $0.id.text }),
        .query("/v1/certificates", ListCertificates.self, "List certificates, newest first"),
        .query("/v1/certificates/{certificate}", ShowCertificate.self, "Show a certificate"),
        .command(
            .post, "/v1/certificates/{certificate}/revoke", RevokeCertificate.self, "Revoke a certificate"),
        .command(
            .post, "/v1/certificates/{certificate}/transfer", TransferCertificate.self,
            "Give a certificate on to its holder's new employer"),
        .query("/v1/certificate-check", CheckCertificate.self, "Check a certificate by its code"),
        .query("/v1/courses", ListCourses.self, "List the program's courses"),
        .command(
            .post, "/v1/enrolments", Enrol.self, "Enrol somebody for a course over the network",
            creates: { $0.id.text }),
        .query("/v1/enrolments", ListEnrolments.self, "List enrolments, newest first"),
        .query("/v1/enrolments/{enrolment}", ShowEnrolment.self, "Show an enrolment"),
        .command(
            .post, "/v1/enrolments/{enrolment}/complete", CompleteCourse.self, "Say how a course came out"),
        .command(
            .post, "/v1/course-requests", RequestCourse.self, "Ask for a course in person",
            creates: { $0.id.text }),
        .query("/v1/course-requests", ListCourseRequests.self, "List requests for courses, newest first"),
        .query("/v1/course-requests/{request}", ShowCourseRequest.self, "Show a request for a course"),
        .command(.post, "/v1/course-requests/{request}/quote", QuoteCourse.self, "Say what a course costs"),
        .command(.post, "/v1/course-requests/{request}/decline", DeclineCourse.self, "Decline a course"),
        .command(
            .post, "/v1/course-requests/{request}/accept", AcceptCourseCost.self, "Accept what a course costs"),
        check,
    ]

    private struct PublicCheck: Codable, Sendable {
        let vendor: String
        let code: String
    }

    private static let check = Endpoint(
        method: .get, path: "/v1/programs/{vendor}/certificates/{code}", name: "check_public_certificate",
        summary: "Check a certificate by its code; open to everyone, and slowed down for who guesses", permission: nil,
        input: .query(PublicCheck.self), output: .json(CertificateCheck.self), creates: false, repeatable: false,
        conditional: false, versioned: false
    ) { server, call in
        let asked = try call.query(PublicCheck.self, known: [])
        let vendor = try PublicVendor.named(asked.vendor)
        return try await call.judging(asked) {
            try Response(
                json: try await server.channel.checkCertificate(
                    asked.code, of: vendor, from: call.origin(server), in: call.language))
        }
    }
}

extension CertificateView: VersionedReply {}
