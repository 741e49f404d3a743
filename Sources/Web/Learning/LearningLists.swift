import Channel
import Enablement
import Members
import Record
import Terms

/// The lists of learning, for both sides: who works for partners, who is certified, who takes a course, who asks for one.
enum LearningLists {
    static let routes: [PageRoute] = [PageArea.portal, .console].flatMap { area -> [PageRoute] in
        [
            .list(LearningAddress.people[area], people) {
                try await $0.listPage(LearningAddress.people[area](), "learning.sheet.people.title", people)
            },
            .list(LearningAddress.certificates[area], certificates) {
                try await $0.listPage(
                    LearningAddress.certificates[area](), "learning.sheet.certificates.title", certificates)
            },
            .list(LearningAddress.enrolments[area], enrolments) {
                try await $0.listPage(LearningAddress.enrolments[area](), "learning.sheet.enrolments.title", enrolments)
            },
            .list(LearningAddress.requests[area], requests) {
                try await $0.listPage(LearningAddress.requests[area](), "learning.sheet.requests.title", requests)
            },
        ]
    }

    static let choices = ChoiceSource.list("employee", EmployeeList.self) { person, _ in
        ChoiceSource.Choice(value: person.id.text, label: person.name, small: person.email ?? "")
    }

    private static let partner = ShownFilter("partner", chooser: "partner")

    static let people = ShownList<EmployeeList>(
        id: "people", words: "learning",
        columns: [
            .init("name", sort: "name") { person, _ in Cell(person.name, small: person.email) },
            .init("partner", where: { $0.side == .console }) { person, around in around.partnerCell(person.partner) },
            .init("change", where: { $0.side == .portal && $0.may(.manageEmployees) }) { person, around in
                Cell(
                    acts: person.left == nil
                        ? [
                            around.visit.act(
                                "learning.act.remove", LearningAddress.removePerson(person.id), grave: true)
                        ]
                        : [])
            },
        ],
        filters: [partner, ShownFilter("former") { [(value: "true", label: $0.text("frame.yes"))] }],
        exports: [
            .init("id") { person, _ in person.id.text }, .init("name") { person, _ in person.name },
            .init("email") { person, _ in person.email ?? "" }, .init("partner") { person, _ in person.partner.text },
            .init("partner_name") { person, around in around.partner(person.partner) },
            .init("left") { person, _ in person.left?.description ?? "" },
        ], partners: { [$0.partner] })

    static let certificates = ShownList<CertificateList>(
        id: "certificates", words: "learning",
        columns: [
            .init("holder") { certificate, _ in Cell(certificate.holder) },
            .init("partner", where: { $0.side == .console }) { one, around in around.partnerCell(one.partner) },
            .init("certification", sort: "certification") { certificate, around in
                Cell(certificate.label, clause: around.visit.clause(certificate.clause))
            },
            .init("code") { certificate, _ in Cell(certificate.code) },
            .init("issued", sort: "issued") { certificate, around in
                Cell(around.visit.formats.shortDay(certificate.issued))
            },
            .init("state", sort: "expires") { certificate, around in
                let visit = around.visit
                let until =
                    certificate.expires.map { visit.text("learning.through", ["day": visit.formats.day($0)]) }
                    ?? visit.text("learning.for_good")
                let revokes = visit.side == .console && visit.may(.certify) && certificate.revoked == nil
                return Cell(
                    small: until, mark: visit.mark(certificate),
                    acts: revokes
                        ? [transferring(certificate, visit), revoking(certificate, visit)].compactMap(\.self) : [])
            },
        ],
        filters: [
            partner,
            ShownFilter("certification") { visit in
                (visit.surroundings?.program.learning.certifications ?? []).map {
                    (value: $0.id, label: $0.label[visit.language])
                }
            }, ShownFilter("employee", chooser: "employee"),
        ],
        exports: [
            .init("id") { one, _ in one.id.text }, .init("code") { one, _ in one.code },
            .init("holder") { one, _ in one.holder }, .init("partner") { one, _ in one.partner.text },
            .init("partner_name") { one, around in around.partner(one.partner) },
            .init("certification") { one, _ in one.certification },
            .init("issued") { one, _ in one.issued.description },
            .init("expires") { one, _ in one.expires?.description ?? "" },
            .init("standing") { one, _ in one.standing.rawValue },
        ], partners: { [$0.partner] })

    /// Giving a certificate on to its holder's new employer: offered once the holder has left.
    private static func transferring(_ certificate: CertificateView, _ visit: Visit) -> Act? {
        guard certificate.holderLeft != nil, certificate.continued == nil, certificate.standing == .valid else {
            return nil
        }
        let action = LearningAddress.transfer(certificate.id)
        let form = visit.forForm(action, "transfer-\(certificate.id)")
        return visit.act(
            "learning.act.transfer", action,
            [form.choosing("employee", "learning.form.employee", "employee", required: true), form.reason()],
            version: certificate.version)
    }

    private static func revoking(_ certificate: CertificateView, _ visit: Visit) -> Act {
        let action = LearningAddress.revoke(certificate.id)
        let form = visit.forForm(action, "revoke-\(certificate.id)")
        return visit.act("learning.act.revoke", action, [form.reason()], grave: true, version: certificate.version)
    }

    static let enrolments = ShownList<EnrolmentList>(
        id: "enrolments", words: "learning",
        columns: [
            .init("name") { enrolment, _ in Cell(enrolment.learner) },
            .init("partner", where: { $0.side == .console }) { one, around in around.partnerCell(one.partner) },
            .init("course", sort: "course") { enrolment, around in
                Cell(enrolment.label, clause: around.visit.clause(enrolment.clause))
            },
            .init("state") { enrolment, around in
                let visit = around.visit
                let completes = visit.side == .console && visit.may(.certify) && enrolment.status == .enrolled
                return Cell(
                    small: enrolment.completed.map(visit.formats.day),
                    mark: visit.sheets("learning").mark(enrolment.status.rawValue, good: ["passed"], bad: ["failed"]),
                    acts: completes ? [completing(enrolment, visit)] : [])
            },
        ],
        filters: [
            ShownFilter("status") { visit in
                CourseEnrolment.Status.allCases.map {
                    (value: $0.rawValue, label: visit.text("learning.state.\($0.rawValue)"))
                }
            },
            ShownFilter("course") { visit in
                (visit.surroundings?.program.learning.courses ?? []).map {
                    (value: $0.id, label: $0.label[visit.language])
                }
            }, partner,
        ],
        exports: [
            .init("id") { one, _ in one.id.text }, .init("learner") { one, _ in one.learner },
            .init("partner") { one, _ in one.partner.text },
            .init("partner_name") { one, around in around.partner(one.partner) },
            .init("course") { one, _ in one.course }, .init("enrolled") { one, _ in one.enrolled.description },
            .init("completed") { one, _ in one.completed?.description ?? "" },
            .init("status") { one, _ in one.status.rawValue },
        ], partners: { [$0.partner] })

    private static func completing(_ enrolment: Versioned<EnrolmentView>, _ visit: Visit) -> Act {
        let action = LearningAddress.complete(enrolment.id)
        let form = visit.forForm(action, "result-\(enrolment.id)")
        let choices = ["true", "false"].map {
            (value: $0, label: visit.text($0 == "true" ? "learning.state.passed" : "learning.state.failed"))
        }
        return visit.act(
            "learning.act.complete", action,
            [
                form.field("passed", "learning.form.passed", .choice(choices), required: true),
                form.field("on", "learning.form.on", .line(type: "date")),
            ], version: enrolment.version)
    }

    static let requests = ShownList<CourseRequestList>(
        id: "requests", words: "learning",
        columns: [
            .init("course", sort: "course") { request, around in
                Cell(request.label, small: request.note, clause: around.visit.clause(request.clause))
            },
            .init("partner", where: { $0.side == .console }) { one, around in around.partnerCell(one.partner) },
            .init("people") { request, _ in Cell(request.learners.joined(separator: ", ")) },
            .init("cost") { request, around in
                Cell(request.cost.map(around.visit.formats.money) ?? "", small: request.answer)
            },
            .init("state") { request, around in
                let visit = around.visit
                return Cell(
                    mark: visit.sheets("learning").mark(
                        request.status.rawValue, good: ["accepted"], bad: ["declined"]),
                    acts: answers(request, visit))
            },
        ],
        filters: [
            ShownFilter("status") { visit in
                CourseRequest.Status.allCases.map {
                    (value: $0.rawValue, label: visit.text("learning.state.\($0.rawValue)"))
                }
            }, partner,
        ],
        exports: [
            .init("id") { one, _ in one.id.text }, .init("course") { one, _ in one.course },
            .init("partner") { one, _ in one.partner.text },
            .init("partner_name") { one, around in around.partner(one.partner) },
            .init("requested") { one, _ in one.requested.description },
            .init("cost") { one, _ in one.cost?.decimalText ?? "" },
            .init("currency") { one, _ in one.cost?.currency.code ?? "" },
            .init("status") { one, _ in one.status.rawValue },
        ], partners: { [$0.partner] })

    private static func answers(_ request: Versioned<CourseRequestView>, _ visit: Visit) -> [Act] {
        if visit.side == .portal {
            let accepts = request.status == .quoted && visit.may(.arrangeTraining)
            return accepts
                ? [visit.act("learning.act.accept", LearningAddress.acceptCost(request.id), version: request.version)]
                : []
        }
        guard visit.may(.certify), request.status == .requested || request.status == .quoted else { return [] }
        return visit.answers(
            about: request.id.text, version: request.version,
            yes: Answer("learning.act.quote", LearningAddress.quote(request.id)) {
                $0.money("cost", "learning.form.cost") + [$0.field("note", "learning.form.includes", .area(rows: 2))]
            },
            no: Answer("learning.act.decline", LearningAddress.decline(request.id), reason: "reason"))
    }
}
