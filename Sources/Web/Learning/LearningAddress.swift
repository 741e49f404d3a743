import Enablement
import Record

/// The addresses of people, courses and certificates.
enum LearningAddress {
    static let page = SharedFixedAddress("/learning")
    static let check = PageAddress<PublicVendor>("/programs/{vendor}/certificates")

    static let people = SharedFixedAddress("/learning/people")
    static let certificates = SharedFixedAddress("/learning/certificates")
    static let enrolments = SharedFixedAddress("/learning/enrolments")
    static let requests = SharedFixedAddress("/learning/requests")

    static let addPerson = FixedAddress("/portal/learning/people")
    static let removePerson = PageAddress<ID<Employee>>("/portal/learning/people/{employee}/remove")
    static let enrol = FixedAddress("/portal/learning/enrol")
    static let request = FixedAddress("/portal/learning/request")
    static let acceptCost = PageAddress<ID<CourseRequest>>("/portal/learning/requests/{request}/accept")

    static let issue = FixedAddress("/console/learning/issue")
    static let transfer = PageAddress<ID<Certificate>>("/console/learning/certificates/{certificate}/transfer")
    static let revoke = PageAddress<ID<Certificate>>("/console/learning/certificates/{certificate}/revoke")
    static let complete = PageAddress<ID<CourseEnrolment>>("/console/learning/enrolments/{enrolment}")
    static let quote = PageAddress<ID<CourseRequest>>("/console/learning/requests/{request}/quote")
    static let decline = PageAddress<ID<CourseRequest>>("/console/learning/requests/{request}/decline")
}
