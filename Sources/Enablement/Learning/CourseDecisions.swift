import Members
import Record
import Terms

/// Enrols somebody who works for a partner for a course over the network.
public struct Enrol: Command {
    public static let name = "enrol"
    public static let permission = Permission.arrangeTraining

    /// One of the program's courses.
    public let course: String
    public let employee: ID<Employee>

    public struct State: Sendable {
        package let partner: Partner
        package let employee: Employee
        let isEnrolled: Bool
    }

    public func load(_ reader: Reader) throws -> State {
        let employee = try reader.require(employee).value
        let open = try reader.query(
            "SELECT id FROM {enrolments} WHERE employee = $1 AND course = $2 AND status = 'enrolled' LIMIT 1",
            [.text(employee.id.text), .text(course)])
        return State(
            partner: try reader.require(employee.partner).value, employee: employee, isEnrolled: !open.isEmpty)
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let term = try context.openCourse(course, to: state.partner)
        guard term.mode == .remote else {
            throw Problem.invalid(field: "/course", Phrase("course.in_person", ["course": .named(.course, term.id)]))
        }
        try state.employee.requireWorking()
        guard !state.isEnrolled else {
            throw Problem.wrongState(
                Phrase(
                    "course.taken",
                    ["employee": state.employee.name.value, "course": .named(.course, term.id)]))
        }
        return [
            CourseEnrolled(
                enrolment: context.enrolment(of: state.employee, term.id, term.clause, request: nil))
        ]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<EnrolmentView> {
        try reader.require(try reader.created(events, \CourseEnrolled.enrolment).id).shown(to: reader)
    }
}

/// Says how a course came out; passing one that certifies issues the certificate.
public struct CompleteCourse: Command {
    public static let name = "complete_course"
    public static let permission = Permission.certify

    public let enrolment: ID<CourseEnrolment>
    public let passed: Bool
    /// Today when nothing is said.
    public let on: Day?

    public struct State: Sendable {
        let enrolment: Versioned<CourseEnrolment>
        package let employee: Employee
        package let code: String
    }

    public func load(_ reader: Reader) throws -> State {
        let enrolment = try reader.subject(enrolment)
        return State(
            enrolment: enrolment, employee: try reader.require(enrolment.employee).value,
            code: try reader.outside("code") { CertificateCode.random() })
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let enrolment = state.enrolment.value
        let day = on ?? context.today
        guard enrolment.status == .enrolled else {
            throw Problem.wrongState(Phrase("course.completed", ["status": enrolment.status.phrase]))
        }
        guard day <= context.today else {
            throw Problem.invalid(field: "/on", Phrase("day.ahead", ["day": .day(day)]))
        }
        let term = context.program.learning.course(enrolment.course)
        var certified: [any Event] = []
        if passed, let certification = term?.certification {
            certified = try context.certificate(
                for: state.employee, certification, issued: day, expires: nil, code: state.code)
        }
        let certificate = certified.lazy.compactMap { ($0 as? CertificateIssued)?.certificate.id }.first
        let completed = CourseCompleted(
            enrolment: enrolment.id, owner: enrolment.partner, passed: passed, on: day, certificate: certificate)
        return [completed] + certified
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<EnrolmentView> {
        try reader.require(enrolment).shown(to: reader)
    }
}

extension Context {
    /// A course of the program that is open to the partner.
    ///
    /// - Throws: `Problem.invalid` when there is none, `Refusal` when it is for partners of another type or tier.
    func openCourse(_ id: String, to partner: Partner) throws -> Course {
        guard let course = program.learning.course(id) else {
            let values = Nearest.values(for: id, among: program.learning.courses.map(\.id))
            throw Problem.invalid(
                field: "/course", Phrase("course.unknown", values.merging(["course": .text(id)]) { $1 }))
        }
        let rules = course.outcomes(type: partner.type, tier: partner.tier)
        guard rules.allSatisfy(\.applied) else {
            throw Refusal(
                decision: Decision(
                    question: .course, subject: partner.id.text, at: now, program: program.reference,
                    outcome: Outcome(.refused), rules: rules))
        }
        return course
    }

    func enrolment(
        of employee: Employee, _ course: String, _ clause: ClauseID, request: ID<CourseRequest>?
    ) -> CourseEnrolment {
        CourseEnrolment(
            id: newID(), partner: employee.partner, employee: employee.id, course: course,
            clause: clause, request: request, enrolled: now, status: .enrolled,
            completed: nil, certificate: nil)
    }
}

extension Employee {
    /// - Throws: `Problem.invalid` for somebody who has left.
    func requireWorking() throws {
        guard left == nil else {
            throw Problem.invalid(field: "/employee", Phrase("employee.left", ["employee": name.value]))
        }
    }
}
