import Channel
import Record
import Terms

/// The portal's page of a partner's people: who they are, what they learn, what they are certified for.
enum PortalLearning {
    static let path = "/portal/learning"

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

    private static func employees(_ people: [Employee], _ visit: Visit) -> Sheet {
        let manages = visit.may(.manageEmployees)
        return visit.sheet(
            "people", visit.heads("name", "change"),
            people.map { person in
                let path = "\(path)/people/\(person.id)/remove"
                return [
                    Cell(person.name, small: person.email),
                    Cell(acts: manages ? [visit.act("learning.act.remove", path, grave: true)] : []),
                ]
            })
    }

    static func held(_ certificates: [CertificateView], _ visit: Visit) -> Sheet {
        visit.sheet(
            "certificates", visit.heads("holder", "certification", "code", "state"),
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
        visit.sheet(
            "courses", visit.heads("course", "mode", "state"),
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
        visit.sheet(
            "enrolments", visit.heads("name", "course", "state"),
            enrolments.map { enrolment in
                [
                    Cell(enrolment.learner), Cell(enrolment.label),
                    Cell(
                        small: enrolment.completed.map(visit.formats.day),
                        mark: visit.mark(learning: enrolment.status.rawValue, good: ["passed"], bad: ["failed"])),
                ]
            })
    }

    private static func asked(_ requests: [Versioned<CourseRequestView>], _ visit: Visit) -> Sheet {
        visit.sheet(
            "requests", visit.heads("course", "people", "cost", "state"),
            requests.map { request in
                let path = "\(path)/requests/\(request.id)/accept"
                let accepts = request.status == .quoted && visit.may(.arrangeTraining)
                return [
                    Cell(request.label, small: request.note, clause: visit.clause(request.clause)),
                    Cell(request.learners.joined(separator: ", ")),
                    Cell(request.cost.map(visit.formats.money) ?? "", small: request.answer),
                    Cell(
                        mark: visit.mark(learning: request.status.rawValue, good: ["accepted"], bad: ["declined"]),
                        acts: accepts ? [visit.act("learning.act.accept", path, version: request.version)] : []),
                ]
            })
    }

    private static func acts(_ people: [Employee], _ courses: [ListCourses.Offered], _ visit: Visit) -> [Act] {
        var acts: [Act] = []
        if visit.may(.manageEmployees) {
            let form = visit.forForm("\(path)/people", "employee")
            acts.append(
                visit.act(
                    "learning.act.add", "\(path)/people",
                    [
                        form.field("name", "learning.form.name", required: true, autocomplete: "off"),
                        form.field("email", "learning.form.email", .line(type: "email"), autocomplete: "off"),
                    ]))
        }
        guard visit.may(.arrangeTraining), !people.isEmpty else { return acts }
        let choices = people.map { (value: $0.id.text, label: $0.name) }
        for (mode, key) in [(Course.Mode.remote, "enrol"), (.inPerson, "request")] {
            let open = courses.filter { $0.mode == mode && $0.isOpen != false }
            guard !open.isEmpty else { continue }
            let form = visit.forForm("\(path)/\(key)", key)
            var fields = [
                form.field(
                    "course", "learning.form.course", .choice(open.map { (value: $0.id, label: $0.label) }),
                    required: true),
                form.field("employee", "learning.form.employee", .choice(choices), required: true),
            ]
            if mode == .inPerson { fields.append(form.field("note", "learning.form.wish", .area(rows: 2))) }
            acts.append(visit.act("learning.act.\(key)", "\(path)/\(key)", fields))
        }
        return acts
    }
}

extension Visit {
    /// The mark of how a certificate stands.
    func mark(_ certificate: CertificateView) -> StateMark {
        if certificate.holderLeft != nil { return StateMark(label: text("learning.holder_left"), tone: "warn") }
        return mark(learning: certificate.standing.rawValue, good: ["valid"], bad: ["revoked", "expired"])
    }
}
