import Enablement
import Record
import Terms

/// The portal's page of a partner's people: who they are, what they learn, what they are certified for.
enum PortalLearning {
    static func page(_ visit: Visit) async throws -> Page {
        let courses = try await visit.ask(ListCourses.self).items
        let sheets = [
            try await visit.glance(LearningLists.people, all: LearningAddress.people.portal()),
            try await visit.glance(LearningLists.certificates, all: LearningAddress.certificates.portal()),
            offered(courses, visit),
            try await visit.glance(LearningLists.enrolments, all: LearningAddress.enrolments.portal()),
            try await visit.glance(LearningLists.requests, all: LearningAddress.requests.portal()),
        ]
        return SheetPage(visit.text("learning.title"), sheets, acts: try await acts(courses, visit)).page()
    }

    private static func words(_ visit: Visit) -> SheetWords { visit.sheets("learning") }

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

    private static func acts(_ courses: [ListCourses.Offered], _ visit: Visit) async throws -> [Act] {
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
        guard visit.may(.arrangeTraining), try await !visit.ask(ListEmployees.self, ["limit": "1"]).items.isEmpty else {
            return acts
        }
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
                try await form.chosen("employee", "learning.form.employee", "employee", required: true),
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
