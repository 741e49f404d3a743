import Enablement
import Record
import Terms

/// The pages of learning, in portal and console.
enum LearningPages {
    static let routes =
        [.page(LearningAddress.check, CertificateCheckPage.page)] + portal + console + LearningLists.routes

    static let waiting = [
        requests("costs", .portal, .arrangeTraining, .quoted, "learning.accept_cost"),
        requests("courses", .console, .certify, .requested, "learning.name_cost"),
    ]

    /// Wishes for courses in person that wait for a cost, or for somebody to accept it.
    private static func requests(
        _ kind: String, _ area: PageArea, _ permission: Permission, _ status: CourseRequest.Status, _ label: String
    ) -> WaitingSource {
        .list(
            kind, area, permission, CourseRequestList.self,
            wanted: { _ in ["status": Node(.string(status.rawValue)), "sort": "oldest"] },
            line: { request, around in
                Waiting(
                    id: request.id.text,
                    href: LearningAddress.requests[area]().with("status", status.rawValue), sentence: request.label,
                    small: request.cost.map(around.visit.formats.money) ?? request.learners.joined(separator: ", "),
                    mark: StateMark(label: around.visit.text(label), tone: "warn"), since: request.requested)
            })
    }

    private static let portal: [PageRoute] = {
        let (here, page) = (LearningAddress.page.portal, PortalLearning.page)
        return [
            .page(here, .seeLearning, page),
            .action(LearningAddress.addPerson, .manageEmployees, again: page) { visit in
                try await visit.perform(AddEmployee.self, visit.document())
                return .see(here(), said: "learning.said.add")
            },
            .action(
                LearningAddress.removePerson, .manageEmployees, final: true,
                on: page
            ) { visit, employee in
                try await visit.perform(RemoveEmployee.self, visit.document(["employee": employee.text]))
                return .see(here(), said: "learning.said.remove")
            },
            .action(LearningAddress.enrol, .arrangeTraining, again: page) { visit in
                try await visit.perform(Enrol.self, visit.document())
                return .see(here(), said: "learning.said.enrol")
            },
            .action(LearningAddress.request, .arrangeTraining, again: page) { visit in
                try await visit.perform(RequestCourse.self, visit.document())
                return .see(here(), said: "learning.said.request")
            },
            .action(
                LearningAddress.acceptCost, .arrangeTraining, on: page
            ) { visit, request in
                try await visit.perform(AcceptCourseCost.self, visit.document(["request": request.text]))
                return .see(here(), said: "learning.said.accept")
            },
        ]
    }()

    private static let console: [PageRoute] = [
        .page(LearningAddress.page.console, .seeLearning, ConsoleLearning.page),
        .action(LearningAddress.issue, .certify, again: ConsoleLearning.page, ConsoleLearning.issue),
        step(LearningAddress.transfer, "certificate", TransferCertificate.self, said: "transfer", final: true),
        step(LearningAddress.revoke, "certificate", RevokeCertificate.self, said: "revoke", final: true),
        step(LearningAddress.complete, "enrolment", CompleteCourse.self, said: "complete"),
        step(LearningAddress.quote, "request", QuoteCourse.self, said: "quote"),
        step(LearningAddress.decline, "request", DeclineCourse.self, said: "decline", final: true),
    ]

    /// A command about one line of the console's page.
    ///
    /// - Parameters:
    ///   - member: the command's member that the address names.
    ///   - said: under which the sentence stands that it is done.
    private static func step<Subject: SendableMetatype, C: Command>(
        _ address: PageAddress<ID<Subject>>, _ member: String, _: C.Type, said: String, final: Bool = false
    ) -> PageRoute {
        .action(
            address, C.permission, final: final, on: ConsoleLearning.page
        ) { visit, id in
            try await visit.perform(C.self, visit.document([member: id.text]))
            return .see(LearningAddress.page.console(), said: "learning.said.\(said)")
        }
    }
}
