import Channel
import Record
import Terms

/// The console's pages about applications: who applied, what reviewers make of it, and what is decided.
enum ApplicationPages {
    static let set = PageSet(
        routes: ApplicationForms.routes + [
            .page("/console/applications", .console, .reviewApplications, list),
            .page("/console/applications/{application}", .console, .reviewApplications, ReviewedApplication.page),
            step("assess", AssessApplication.self), step("decline", DeclineApplication.self, final: true),
            .action(
                "/console/applications/{application}/accept", .console, AcceptApplication.permission,
                again: ReviewedApplication.page
            ) { visit in
                let made = try await visit.perform(
                    AcceptApplication.self, visit.document(["application": visit.path("application")]))
                return .see("/console/partners/\(made.id)", said: "applications.said.accept_application")
            },
        ],
        entries: [
            RailEntry(.console, "/console/applications", "applications.title", .reviewApplications, rank: 38) {
                $0.joining.application != nil
            }
        ],
        waiting: [
            WaitingSource(
                .console, .reviewApplications, where: { $0.joining.application != nil },
                find: { visit, _ in
                    try await visit.ask(ListApplications.self, ["status": "submitted", "limit": "20"]).items.map {
                        one in
                        Waiting(
                            href: "/console/applications/\(one.id)",
                            sentence: visit.text("applications.of", ["company": one.company]),
                            small: "\(one.typeLabel), \(visit.formats.moment(one.submitted))",
                            mark: StateMark(label: visit.text("applications.to_decide"), tone: "warn"))
                    }
                })
        ])

    private static func step<C: Command>(_ name: String, _: C.Type, final: Bool = false) -> PageRoute {
        .action(
            PathTemplate(stringLiteral: "/console/applications/{application}/\(name)"), .console, C.permission,
            final: final, again: ReviewedApplication.page
        ) { visit in
            let application = visit.path("application")
            try await visit.perform(C.self, visit.document(["application": application]))
            return .see("/console/applications/\(application)", said: "applications.said.\(C.name)")
        }
    }

    private struct Model: Sendable {
        struct Row: Sendable {
            let href: String
            let company: String
            let what: String
            let mark: StateMark
            let score: String
            let submitted: String
        }
        struct Coming: Sendable {
            let href: String
            let name: String
            let what: String
            let mark: StateMark
        }

        let rows: [Row]
        let statuses: [Field]
        let next: String?
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
                    href: "/console/applications/\(application.id)", company: application.company,
                    what: "\(application.typeLabel), \(application.country)", mark: visit.mark(application.status),
                    score: application.score.map(visit.formats.rate) ?? "",
                    submitted: visit.formats.moment(application.submitted))
            },
            statuses: [visit.field("status", "applications.status_of", .choice(choices), value: status)],
            next: found.next.map { "/console/applications?after=\($0)" + (status.map { "&status=\($0)" } ?? "") },
            coming: coming.items.filter { $0.status == .onboarding }.map { one in
                let waiting = one.steps.count { $0.status == .handedIn }
                return Model.Coming(
                    href: "/console/partners/\(one.partner)", name: one.partnerName,
                    what: one.decision.missing.map(\.text).joined(separator: "; "),
                    mark: waiting > 0
                        ? StateMark(label: visit.text("applications.to_review"), tone: "warn")
                        : visit.mark(one.status))
            })
        return Page("application-list", title: visit.text("applications.title"), model)
    }
}

extension Visit {
    /// The mark of an application's status.
    func mark(_ status: Application.Status) -> StateMark {
        let tone =
            switch status {
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
