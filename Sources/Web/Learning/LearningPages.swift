import Channel
import Record
import Terms

/// The pages of learning, in portal and console.
enum LearningPages {
    static let set = PageSet(
        routes: portal + console,
        entries: [
            RailEntry(.portal, PortalLearning.path, "learning.title", .seeLearning, rank: 50),
            RailEntry(.console, ConsoleLearning.path, "learning.title", .seeLearning, rank: 50),
        ],
        waiting: [
            WaitingSource(.portal, .arrangeTraining) { visit, _ in
                try await requests(.quoted, PortalLearning.path, visit)
            },
            WaitingSource(.console, .certify) { visit, _ in
                try await requests(.requested, ConsoleLearning.path, visit)
            },
        ])

    /// Wishes for courses in person that wait for a cost, or for somebody to accept it.
    private static func requests(
        _ status: CourseRequest.Status, _ path: String, _ visit: Visit
    ) async throws -> [Waiting] {
        let found = try await visit.ask(
            ListCourseRequests.self, ["status": Node(.string(status.rawValue)), "limit": "20"])
        return found.items.map { request in
            Waiting(
                href: path, sentence: request.label,
                small: request.cost.map(visit.formats.money) ?? request.learners.joined(separator: ", "),
                mark: StateMark(
                    label: visit.text(status == .quoted ? "learning.accept_cost" : "learning.name_cost"), tone: "warn"))
        }
    }

    private static let portal: [PageRoute] = {
        let (path, page) = (PortalLearning.path, PortalLearning.page)
        return [
            .page("/portal/learning", .portal, .seeLearning, page),
            .action("/portal/learning/people", .portal, .manageEmployees, again: page) { visit in
                try await visit.perform(AddEmployee.self, visit.document())
                return .see(path, said: "learning.said.add")
            },
            .action("/portal/learning/people/{employee}/remove", .portal, .manageEmployees, final: true, again: page) {
                visit in
                try await visit.perform(RemoveEmployee.self, visit.document(["employee": visit.path("employee")]))
                return .see(path, said: "learning.said.remove")
            },
            .action("/portal/learning/enrol", .portal, .arrangeTraining, again: page) { visit in
                try await visit.perform(Enrol.self, visit.document())
                return .see(path, said: "learning.said.enrol")
            },
            .action("/portal/learning/request", .portal, .arrangeTraining, again: page) { visit in
                try await visit.perform(RequestCourse.self, visit.document())
                return .see(path, said: "learning.said.request")
            },
            .action("/portal/learning/requests/{request}/accept", .portal, .arrangeTraining, again: page) { visit in
                try await visit.perform(AcceptCourseCost.self, visit.document(["request": visit.path("request")]))
                return .see(path, said: "learning.said.accept")
            },
        ]
    }()

    private static let console: [PageRoute] = {
        let (path, page) = (ConsoleLearning.path, ConsoleLearning.page)
        return [
            .page("/console/learning", .console, .seeLearning, page),
            .action("/console/learning/certificates", .console, .certify, again: page, ConsoleLearning.issue),
            .action("/console/learning/certificates/{certificate}/revoke", .console, .certify, final: true, again: page)
            { visit in
                try await visit.perform(
                    RevokeCertificate.self, visit.document(["certificate": visit.path("certificate")]))
                return .see(path, said: "learning.said.revoke")
            },
            .action("/console/learning/enrolments/{enrolment}", .console, .certify, again: page) { visit in
                try await visit.perform(CompleteCourse.self, visit.document(["enrolment": visit.path("enrolment")]))
                return .see(path, said: "learning.said.complete")
            },
            .action("/console/learning/requests/{request}/quote", .console, .certify, again: page) { visit in
                try await visit.perform(QuoteCourse.self, visit.document(["request": visit.path("request")]))
                return .see(path, said: "learning.said.quote")
            },
            .action("/console/learning/requests/{request}/decline", .console, .certify, final: true, again: page) {
                visit in
                try await visit.perform(DeclineCourse.self, visit.document(["request": visit.path("request")]))
                return .see(path, said: "learning.said.decline")
            },
        ]
    }()
}
