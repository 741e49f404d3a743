import Record
import Terms

extension Capability {
    /// Employees, courses, certificates.
    package static let learning = Capability(
        "Learning",
        permissions: [
            .manageEmployees, .certify, .seeLearning, .arrangeTraining,
        ],
        commands: [
            Operation(AddEmployee.self), Operation(RemoveEmployee.self), Operation(IssueCertificate.self),
            Operation(RevokeCertificate.self), Operation(TransferCertificate.self), Operation(RemindOfCertificate.self),
            Operation(Enrol.self),
            Operation(CompleteCourse.self), Operation(RequestCourse.self), Operation(QuoteCourse.self),
            Operation(DeclineCourse.self), Operation(AcceptCourseCost.self),
        ],
        queries: [
            Operation(query: ListEmployees.self), Operation(query: ShowEmployee.self),
            Operation(query: ListCertificates.self), Operation(query: ShowCertificate.self),
            Operation(query: CheckCertificate.self), Operation(query: ListCourses.self),
            Operation(query: ListEnrolments.self), Operation(query: ShowEnrolment.self),
            Operation(query: ListCourseRequests.self), Operation(query: ShowCourseRequest.self),
        ],
        events: LearningEvents.all,
        tables: LearningTables.all,
        migrations: LearningTables.migrations,
        timedWork: [
            TimedWork(.certificateExpiry, of: ID<Certificate>.self) { RemindOfCertificate(certificate: $0) }
        ],
        things: [
            Thing(CourseEnrolment.self),
            Thing(CourseRequest.self),
            Thing(
                Employee.self,
                mention: { employee, reader, _ in
                    Mention(partner: employee.partner, name: reader.text(employee.name))
                }),
            Thing(Certificate.self) { try $0.certificateView($1) },
        ], reactions: [.erasedEmployee, .mergedEmployees] + LearningNotices.all,
        partnerFacts: [.certificates], comparisons: [.certificates],
        searches: [SearchKind(Employee.self, .seeLearning)],
        persons: [PersonHolding(Employee.self, keep: { try $1.keptFor($0) }, listed: { try $0.workers(of: $1) })],
        entries: EntryReaders(.seeLearning),
        words: LearningWords.all)
}

extension Permission {
    public static let manageEmployees = Permission(
        "manage_employees",
        [.vendorAdmin, .channelManager, .accountAdmin, .reseller, .distributor, .referral])
    public static let certify = Permission(
        "certify", [.vendorAdmin, .channelManager])
    public static let seeLearning = Permission(
        "see_learning",
        Role.partnerPeople.union([.vendorAdmin, .channelManager, .reviewer, .reseller, .distributor, .referral]))
    public static let arrangeTraining = Permission(
        "arrange_training",
        [.vendorAdmin, .channelManager, .accountAdmin, .reseller, .distributor, .referral])
}

extension DueKind {
    static let certificateExpiry: DueKind = "certificate_expiry"
}

extension EmployeeView: Resource { package static var resource: String { "employee" } }
extension CertificateView: Resource { package static var resource: String { "certificate" } }
extension CertificateCheck: Resource { package static var resource: String { "check" } }
