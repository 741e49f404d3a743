import Enablement
import Record
import Terms

/// The portal's page of a partner's people: who they are, what they learn, what they are certified for.
enum PortalLearning {
    static func page(_ visit: Visit) async throws -> Page {
        let people = try await visit.ask(ListEmployees.self, ["limit": "200"]).items
        let certificates = try await visit.ask(ListCertificates.self, ["limit": "200"]).items
        let courses = try await visit.ask(ListCourses.self).items
        let enrolments = try await visit.ask(ListEnrolments.self, ["limit": "200"]).items
        let requests = try await visit.ask(ListCourseRequests.self, ["limit": "200"]).items
        let sheets = [
            employees(people, visit), held(certificates, visit), offered(courses, visit),
            taken(enrolments, visit), asked(requests, visit),
        ]
        return SheetPage(visit.text("learning.title"), sheets, acts: acts(people, courses, visit)).page()
    }

    private static func words(_ visit: Visit) -> SheetWords { visit.sheets("learning") }

    private static func employees(_ people: [EmployeeView], _ visit: Visit) -> Sheet {
        let manages = visit.may(.manageEmployees)
        return words(visit).sheet(
            "people", words(visit).heads("name", "change"),
            people.map { person in
                let action = LearningAddress.removePerson(person.id)
                return [
                    Cell(person.name, small: person.email),
                    Cell(acts: manages ? [visit.act("learning.act.remove", action, grave: true)] : []),
                ]
            })
    }

    static func held(_ certificates: [CertificateView], _ visit: Visit) -> Sheet {
        words(visit).sheet(
            "certificates", words(visit).heads("holder", "certification", "code", "state"),
            certificates.map { certificate in
                let until =
                    certificate.expires.map { visit.text("learning.through", ["day": visit.formats.day($0)]) }
                    ?? visit.text("learning.for_good")
                return [
                    Cell(certificate.holder), Cell(certificate.label, clause: visit.clause(certificate.clause)),
                    Cell(certificate.code), Cell(small: until, mark: visit.mark(certificate)),
                ]
            })
    }

    private static func offered(_ courses: [ListCourses.Offered], _ visit: Visit) -> Sheet {
        words(visit).sheet(
            "courses", words(visit).heads("course", "mode", "state"),
            courses.map { course in
                [
                    Cell(course.label, clause: visit.clause(course.clause)),
                    Cell(visit.text("learning.mode.\(course.mode.rawValue)")),
                    Cell(
                        small: course.missing.isEmpty ? nil : course.missing.map(\.text).joined(separator: "; "),
                        mark: StateMark(
                            label: visit.text(course.isOpen == false ? "learning.closed" : "learning.open"),
                            tone: course.isOpen == false ? "warn" : "good")),
                ]
            })
    }

    private static func taken(_ enrolments: [Versioned<EnrolmentView>], _ visit: Visit) -> Sheet {
        words(visit).sheet(
            "enrolments", words(visit).heads("name", "course", "state"),
            enrolments.map { enrolment in
                [
                    Cell(enrolment.learner), Cell(enrolment.label),
                    Cell(
                        small: enrolment.completed.map(visit.formats.day),
                        mark: words(visit).mark(enrolment.status.rawValue, good: ["passed"], bad: ["failed"])),
                ]
            })
    }

    private static func asked(_ requests: [Versioned<CourseRequestView>], _ visit: Visit) -> Sheet {
        words(visit).sheet(
            "requests", words(visit).heads("course", "people", "cost", "state"),
            requests.map { request in
                let action = LearningAddress.acceptCost(request.id)
                let accepts = request.status == .quoted && visit.may(.arrangeTraining)
                return [
                    Cell(request.label, small: request.note, clause: visit.clause(request.clause)),
                    Cell(request.learners.joined(separator: ", ")),
                    Cell(request.cost.map(visit.formats.money) ?? "", small: request.answer),
                    Cell(
                        mark: words(visit).mark(request.status.rawValue, good: ["accepted"], bad: ["declined"]),
                        acts: accepts ? [visit.act("learning.act.accept", action, version: request.version)] : []),
                ]
            })
    }

    private static func acts(_ people: [EmployeeView], _ courses: [ListCourses.Offered], _ visit: Visit) -> [Act] {
        var acts: [Act] = []
        if visit.may(.manageEmployees) {
            let form = visit.forForm(LearningAddress.addPerson(), "employee")
            acts.append(
                visit.act(
                    "learning.act.add", LearningAddress.addPerson(),
                    [
                        form.field("name", "learning.form.name", required: true, autocomplete: "off"),
                        form.field("email", "learning.form.email", .line(type: "email"), autocomplete: "off"),
                    ]))
        }
        guard visit.may(.arrangeTraining), !people.isEmpty else { return acts }
        let choices = people.map { (value: $0.id.text, label: $0.name) }
        for (mode, key, action) in [
            (Course.Mode.remote, "enrol", LearningAddress.enrol()), (.inPerson, "request", LearningAddress.request()),
        ] {
            let open = courses.filter { $0.mode == mode && $0.isOpen != false }
            guard !open.isEmpty else { continue }
            let form = visit.forForm(action, key)
            var fields = [
                form.field(
                    "course", "learning.form.course", .choice(open.map { (value: $0.id, label: $0.label) }),
                    required: true),
                form.field("employee", "learning.form.employee", .choice(choices), required: true),
            ]
            if mode == .inPerson { fields.append(form.field("note", "learning.form.wish", .area(rows: 2))) }
            acts.append(visit.act("learning.act.\(key)", action, fields))
        }
        return acts
    }
}

extension Visit {
    /// The mark of how a certificate stands.
    func mark(_ certificate: CertificateView) -> StateMark {
        if certificate.holderLeft != nil { return StateMark(label: text("learning.holder_left"), tone: "warn") }
        return sheets("learning").mark(certificate.standing.rawValue, good: ["valid"], bad: ["revoked", "expired"])
    }
}
