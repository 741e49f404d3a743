import Members
import Partnership
import Record
import Terms

/// The console's pages about applications: who applied, what reviewers make of it, and what is decided.
enum ApplicationPages {
    static let routes: [PageRoute] = [
        .page(PartnerAddress.applications, .reviewApplications, list),
        .page(PartnerAddress.application, .reviewApplications, ReviewedApplication.page),
        step(PartnerAddress.confirm, ConfirmApplication.self, final: true),
        step(PartnerAddress.assess, AssessApplication.self),
        step(PartnerAddress.decline, DeclineApplication.self, final: true),
        .action(PartnerAddress.accept, AcceptApplication.permission, again: ReviewedApplication.page) {
            visit, application in
            let made = try await visit.perform(
                AcceptApplication.self, visit.document(["application": application.text]))
            return .see(PartnerAddress.partner(made.id), said: "applications.said.accept_application")
        },
    ]

    static let waiting = WaitingSource(
        .console, .reviewApplications, where: { $0.joining.application != nil },
        find: { visit, _ in
            try await visit.ask(ListApplications.self, ["status": "submitted", "limit": "20"]).items.map { one in
                Waiting(
                    href: PartnerAddress.application(one.id),
                    sentence: visit.text("applications.of", ["company": one.company]),
                    small: "\(one.typeLabel), \(visit.formats.moment(one.submitted))",
                    mark: StateMark(label: visit.text("applications.to_decide"), tone: "warn"))
            }
        })

    private static func step<C: Command>(
        _ address: PageAddress<ID<Application>>, _: C.Type, final: Bool = false
    ) -> PageRoute {
        .action(address, C.permission, final: final, again: ReviewedApplication.page) { visit, application in
            try await visit.perform(C.self, visit.document(["application": application.text]))
            return .see(PartnerAddress.application(application), said: "applications.said.\(C.name)")
        }
    }

    struct Model: TemplateModel {
        static let template = "application-list"

        struct Row: Sendable {
            let href: Link
            let company: String
            let what: String
            let mark: StateMark
            let score: String
            let submitted: String
        }
        struct Coming: Sendable {
            let href: Link
            let name: String
            let what: String
            let mark: StateMark
        }

        let rows: [Row]
        let statuses: [Field]
        let next: Link?
        let coming: [Coming]
    }

    private static func list(_ visit: Visit) async throws -> Page {
        let found = try await visit.ask(
            ListApplications.self, visit.search.document(visit.formats, only: ["status", "after"]))
        let coming = try await visit.ask(ListOnboardings.self, ["limit": "50"])
        let choices =
            [(value: "", label: visit.text("applications.all"))]
            + Application.Status.allCases.map { (value: $0.rawValue, label: visit.mark($0).label) }
        let status = visit.search["status"]
        let model = Model(
            rows: found.items.map { application in
                Model.Row(
                    href: PartnerAddress.application(application.id), company: application.company,
                    what: "\(application.typeLabel), \(application.country)", mark: visit.mark(application.status),
                    score: application.score.map(visit.formats.rate) ?? "",
                    submitted: visit.formats.moment(application.submitted))
            },
            statuses: [visit.field("status", "applications.status_of", .choice(choices), value: status)],
            next: found.next.map { visit.searching(PartnerAddress.applications(), ["after": $0]) },
            coming: coming.items.filter { $0.status == .onboarding }.map { one in
                let waiting = one.steps.count { $0.status == .handedIn }
                return Model.Coming(
                    href: PartnerAddress.partner(one.partner), name: one.partnerName,
                    what: one.decision.missing.map(\.text).joined(separator: "; "),
                    mark: waiting > 0
                        ? StateMark(label: visit.text("applications.to_review"), tone: "warn")
                        : visit.mark(one.status))
            })
        return Page(visit.text("applications.title"), model)
    }
}

extension Visit {
    /// The mark of an application's status.
    func mark(_ status: Application.Status) -> StateMark {
        let tone =
            switch status {
            case .unconfirmed: ""
            case .submitted: "warn"
            case .accepted: "good"
            case .declined: "bad"
            }
        return StateMark(label: text("applications.status.\(status.rawValue)"), tone: tone)
    }

    /// The mark of a membership's status.
    func mark(_ status: Partner.Status) -> StateMark {
        let tone =
            switch status {
            case .onboarding: "warn"
            case .active: "good"
            case .terminated: "bad"
            }
        return StateMark(label: text("onboarding.membership.\(status.rawValue)"), tone: tone)
    }
}
