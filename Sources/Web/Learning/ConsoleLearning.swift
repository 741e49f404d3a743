import Enablement
import Partnership
import Record
import Terms

/// The console's page of learning: what partners ask for, who is in a course, who is certified.
enum ConsoleLearning {
    static func page(_ visit: Visit) async throws -> Page {
        SheetPage(
            visit.text("learning.title"),
            [
                try await visit.glance(LearningLists.requests, all: LearningAddress.requests.console()),
                try await visit.glance(
                    LearningLists.enrolments, all: LearningAddress.enrolments.console().with("status", "enrolled"),
                    fixed: ["status": "enrolled"]),
                try await visit.glance(LearningLists.certificates, all: LearningAddress.certificates.console()),
                try await visit.glance(LearningLists.people, all: LearningAddress.people.console()),
            ], acts: visit.may(.certify) ? [try await issuing(visit)] : []
        ).page()
    }

    private static func issuing(_ visit: Visit) async throws -> Act {
        let form = visit.forForm(LearningAddress.issue(), "issue")
        let certifications = visit.surroundings?.program.learning.certifications ?? []
        return visit.act(
            "learning.act.issue", LearningAddress.issue(),
            [
                try await form.chosen("employee", "learning.form.employee", "employee", required: true),
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
