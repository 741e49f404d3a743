import Members
import Record
import Terms

/// Asks for a course in person, for some of the partner's people. Nothing is booked before its cost is accepted.
public struct RequestCourse: Command {
    public static let name = "request_course"
    public static let permission = Permission.arrangeTraining

    /// One of the program's courses that are held in person.
    public let course: String
    /// Who shall take it, when it is one alone.
    public let employee: ID<Employee>?
    /// Who shall take it.
    public let employees: [ID<Employee>]?
    /// When and where it would suit, and what else matters.
    public let note: String?
    /// The partner, when the vendor enters its wish.
    public let partner: PartnerID?

    public struct State: Sendable {
        package let partner: Partner
        package let employees: [Employee]
    }

    public func load(_ reader: Reader) throws -> State {
        let named = (employees ?? []) + [employee].compactMap(\.self)
        return State(
            partner: try reader.partnerActedFor(partner),
            employees: try named.map { try reader.require($0).value })
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let term = try context.openCourse(course, to: state.partner)
        guard term.mode == .inPerson else {
            throw Problem.invalid(field: "/course", Phrase("course.remote", ["course": .named(.course, term.id)]))
        }
        if let note { try Text.checkLength(note, "note") }
        let ids = state.employees.map(\.id)
        guard !ids.isEmpty, ids.count <= 200, Set(ids).count == ids.count else {
            throw Problem.invalid(field: "/employees", "course.people")
        }
        for employee in state.employees {
            guard employee.partner == state.partner.id else {
                throw Problem.invalid(
                    field: "/employees",
                    Phrase(
                        "employee.elsewhere",
                        ["employee": employee.name.value, "partner": .text(state.partner.name)]))
            }
            try employee.requireWorking()
        }
        let request = CourseRequest(
            id: context.newID(), partner: state.partner.id, course: term.id, clause: term.clause,
            employees: ids, note: note, requested: context.now,
            status: .requested, cost: nil, answer: nil, accepted: nil)
        return [CourseRequested(request: request)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<CourseRequestView> {
        try reader.require(try reader.created(events, \CourseRequested.request).id).shown(to: reader)
    }
}

/// Says what a course in person costs, or changes that before it is accepted.
public struct QuoteCourse: EntityCommand {
    public typealias Subject = CourseRequest
    public static let name = "quote_course"
    public static let permission = Permission.certify

    public let request: ID<CourseRequest>
    public let cost: Money
    /// What it includes, when and where.
    public let note: String?

    public func load(_ reader: Reader) throws -> Versioned<CourseRequest> { try reader.subject(request) }

    public func decide(_ state: Versioned<CourseRequest>, _ context: Context) throws -> [any Event] {
        try state.value.requireOpen()
        if let note { try Text.checkLength(note, "note") }
        guard !cost.isNegative else {
            throw Problem.invalid(field: "/cost", "course.cost")
        }
        return [CourseQuoted(request: request, owner: state.partner, cost: cost, answer: note)]
    }
}

/// Tells a partner that a course it asked for will not be held.
public struct DeclineCourse: EntityCommand {
    public typealias Subject = CourseRequest
    public static let name = "decline_course"
    public static let permission = Permission.certify

    public let request: ID<CourseRequest>
    public let reason: String

    public func load(_ reader: Reader) throws -> Versioned<CourseRequest> { try reader.subject(request) }

    public func decide(_ state: Versioned<CourseRequest>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        try state.value.requireOpen()
        return [CourseQuoted(request: request, owner: state.partner, cost: nil, answer: reason)]
    }
}

/// Accepts what a course in person costs: with that its people are enrolled.
public struct AcceptCourseCost: Command {
    public static let name = "accept_course_cost"
    public static let permission = Permission.arrangeTraining
    public static let binds = true

    public let request: ID<CourseRequest>

    public struct State: Sendable {
        package let request: Versioned<CourseRequest>
        /// Those who still work for the partner.
        package let employees: [Employee]
    }

    public func load(_ reader: Reader) throws -> State {
        let request = try reader.subject(request)
        return State(
            request: request,
            employees: try request.employees.map { try reader.require($0).value }.filter { $0.left == nil })
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let request = state.request.value
        guard let cost = request.cost, request.status == .quoted else {
            throw context.refusal(
                .course, subject: request.id.text, rule: request.course,
                label: Phrase("rule.named", ["what": .named(.course, request.course)]), clause: request.clause,
                needs: Phrase("missing.no_cost", ["status": request.status.phrase]),
                facts: [SeenFact("request.status", request.status.phrase)])
        }
        guard context.actor.partner != nil else { throw Problem.forbidden(.arrangeTraining) }
        return [
            CourseCostAccepted(request: request.id, owner: request.partner, cost: cost, by: context.actor.id)
        ]
            + state.employees.map {
                CourseEnrolled(
                    enrolment: context.enrolment(
                        of: $0, request.course, request.clause, request: request.id))
            }
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<CourseRequestView> {
        try reader.require(request).shown(to: reader)
    }
}

extension CourseRequest {
    /// - Throws: `Problem.wrongState` when it is decided.
    fileprivate func requireOpen() throws {
        guard status == .requested || status == .quoted else {
            throw Problem.wrongState(Phrase("course.decided", ["status": status.phrase]))
        }
    }
}
