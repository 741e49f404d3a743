import Enablement
import Partnership
import Record
import Terms

/// The console's page of learning: what partners ask for, who is in a course, who is certified.
enum ConsoleLearning {
    static func page(_ visit: Visit) async throws -> Page {
        let requests = try await visit.ask(ListCourseRequests.self, ["limit": "200"]).items
        let enrolments = try await visit.ask(ListEnrolments.self, ["limit": "200", "status": "enrolled"]).items
        let certificates = try await visit.ask(ListCertificates.self, ["limit": "200"]).items
        let people = visit.may(.certify) ? try await visit.ask(ListEmployees.self, ["limit": "200"]).items : []
        let names = try await visit.partnerNames(
            requests.map(\.partner) + enrolments.map(\.partner) + certificates.map(\.partner) + people.map(\.partner))
        return SheetPage(
            visit.text("learning.title"),
            [
                asked(requests, names, visit), running(enrolments, names, visit), held(certificates, names, visit),
            ], acts: people.isEmpty ? [] : [issuing(people, names, visit)]
        ).page()
    }

    private static func words(_ visit: Visit) -> SheetWords { visit.sheets("learning") }

    private static func asked(
        _ requests: [Versioned<CourseRequestView>], _ names: [PartnerID: String], _ visit: Visit
    ) -> Sheet {
        words(visit).sheet(
            "requests", words(visit).heads("course", "partner", "people", "cost", "state"),
            requests.map { request in
                let isOpen = visit.may(.certify) && (request.status == .requested || request.status == .quoted)
                return [
                    Cell(request.label, small: request.note, clause: visit.clause(request.clause)),
                    Cell(names[request.partner] ?? ""), Cell(request.learners.joined(separator: ", ")),
                    Cell(request.cost.map(visit.formats.money) ?? "", small: request.answer),
                    Cell(
                        mark: words(visit).mark(request.status.rawValue, good: ["accepted"], bad: ["declined"]),
                        acts: isOpen ? answers(request, visit) : []),
                ]
            })
    }

    private static func answers(_ request: Versioned<CourseRequestView>, _ visit: Visit) -> [Act] {
        visit.answers(
            about: request.id.text, version: request.version,
            yes: Answer("learning.act.quote", LearningAddress.quote(request.id)) {
                $0.money("cost", "learning.form.cost")
                    + [$0.field("note", "learning.form.includes", .area(rows: 2))]
            },
            no: Answer("learning.act.decline", LearningAddress.decline(request.id), reason: "reason"))
    }

    private static func running(
        _ enrolments: [Versioned<EnrolmentView>], _ names: [PartnerID: String], _ visit: Visit
    ) -> Sheet {
        words(visit).sheet(
            "enrolments", words(visit).heads("name", "partner", "course", "change"),
            enrolments.map { enrolment in
                let action = LearningAddress.complete(enrolment.id)
                let form = visit.forForm(action, "result-\(enrolment.id)")
                let choices = ["true", "false"].map {
                    (value: $0, label: visit.text($0 == "true" ? "learning.state.passed" : "learning.state.failed"))
                }
                let act = visit.act(
                    "learning.act.complete", action,
                    [
                        form.field("passed", "learning.form.passed", .choice(choices), required: true),
                        form.field("on", "learning.form.on", .line(type: "date")),
                    ], version: enrolment.version)
                return [
                    Cell(enrolment.learner), Cell(names[enrolment.partner] ?? ""),
                    Cell(enrolment.label, clause: visit.clause(enrolment.clause)),
                    Cell(acts: visit.may(.certify) ? [act] : []),
                ]
            })
    }

    private static func held(
        _ certificates: [CertificateView], _ names: [PartnerID: String], _ visit: Visit
    ) -> Sheet {
        words(visit).sheet(
            "certificates", words(visit).heads("holder", "partner", "certification", "code", "state"),
            certificates.map { certificate in
                let action = LearningAddress.revoke(certificate.id)
                let form = visit.forForm(action, "revoke-\(certificate.id)")
                let act = visit.act(
                    "learning.act.revoke", action,
                    [form.reason()], grave: true,
                    version: certificate.version)
                let until = certificate.expires.map { visit.text("learning.through", ["day": visit.formats.day($0)]) }
                return [
                    Cell(certificate.holder), Cell(names[certificate.partner] ?? ""),
                    Cell(certificate.label, clause: visit.clause(certificate.clause)), Cell(certificate.code),
                    Cell(
                        small: until, mark: visit.mark(certificate),
                        acts: visit.may(.certify) && certificate.revoked == nil ? [act] : []),
                ]
            })
    }

    private static func issuing(_ people: [EmployeeView], _ names: [PartnerID: String], _ visit: Visit) -> Act {
        let form = visit.forForm(LearningAddress.issue(), "issue")
        let certifications = visit.surroundings?.program.learning.certifications ?? []
        return visit.act(
            "learning.act.issue", LearningAddress.issue(),
            [
                form.field(
                    "employee", "learning.form.employee",
                    .choice(
                        people.map { (value: $0.id.text, label: "\($0.name), \(names[$0.partner] ?? "")") }),
                    required: true),
                form.field(
                    "certification", "learning.form.certification",
                    .choice(certifications.map { (value: $0.id, label: $0.label[visit.language]) }), required: true),
                form.field("issued", "learning.form.issued", .line(type: "date")),
            ])
    }

    /// Issues the certificate that the form asks for: the partner is the one the chosen person works for.
    static func issue(_ visit: Visit) async throws -> PageReply {
        var document = visit.document()
        let employee = try await visit.ask(
            ShowEmployee.self, ["employee": Node(.string(visit.form["employee"] ?? ""))])
        document["partner"] = employee.partner.node
        try await visit.perform(IssueCertificate.self, document)
        return .see(LearningAddress.page.console(), said: "learning.said.issue")
    }
}
