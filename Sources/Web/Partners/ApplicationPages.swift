import Members
import Partnership
import Record
import Terms

/// The console's pages about applications: who applied, what reviewers make of it, and what is decided.
enum ApplicationPages {
    static let routes: [PageRoute] = [
        .list(PartnerAddress.applications, all, list), onboardings,
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

    static let waiting = WaitingSource.list(
        "applications", .console, .reviewApplications, ApplicationList.self,
        where: { $0.joining.application != nil }, wanted: { _ in ["status": "submitted", "sort": "oldest"] },
        line: { one, around in
            Waiting(
                id: one.id.text, href: PartnerAddress.application(one.id),
                sentence: around.visit.text("applications.of", ["company": one.company]),
                small: "\(one.typeLabel), \(around.visit.formats.moment(one.submitted))",
                mark: StateMark(label: around.visit.text("applications.to_decide"), tone: "warn"), since: one.submitted)
        })

    private static func step<C: Command>(
        _ address: PageAddress<ID<Application>>, _: C.Type, final: Bool = false
    ) -> PageRoute {
        .action(address, C.permission, final: final, again: ReviewedApplication.page) { visit, application in
            try await visit.perform(C.self, visit.document(["application": application.text]))
            return .see(PartnerAddress.application(application), said: "applications.said.\(C.name)")
        }
    }

    static let all = ShownList<ApplicationList>(
        id: "list", words: "applications",
        columns: [
            .init("company", sort: "company") { application, _ in
                Cell(application.company, small: application.domain, href: PartnerAddress.application(application.id))
            },
            .init("country", sort: "country") { application, _ in Cell(application.country) },
            .init("type", sort: "type") { application, _ in Cell(application.typeLabel) },
            .init("submitted", sort: "newest") { application, around in
                Cell(around.visit.formats.moment(application.submitted))
            },
            .init("score") { application, around in Cell(application.score.map(around.visit.formats.rate) ?? "") },
            .init("status") { application, around in Cell(mark: around.visit.mark(application.status)) },
        ],
        filters: [
            ShownFilter("status") { visit in
                Application.Status.allCases.map { (value: $0.rawValue, label: visit.mark($0).label) }
            },
            ShownFilter("type") { visit in
                (visit.surroundings?.program.partnerTypes ?? []).map { (value: $0.id, label: $0.label[visit.language]) }
            },
        ],
        exports: [
            .init("id") { application, _ in application.id.text },
            .init("company") { application, _ in application.company },
            .init("country") { application, _ in application.country },
            .init("domain") { application, _ in application.domain ?? "" },
            .init("type") { application, _ in application.type },
            .init("contact") { application, _ in application.contactName },
            .init("email") { application, _ in application.contactEmail },
            .init("submitted") { application, _ in application.submitted.description },
            .init("status") { application, _ in application.status.rawValue },
        ])

    /// Partners on their way in.
    private static let coming = ShownList<OnboardingList>(
        id: "coming", words: "applications",
        columns: [
            .init("company") { one, _ in Cell(one.partnerName, href: PartnerAddress.partner(one.partner)) },
            .init("missing") { one, _ in Cell(one.decision.missing.map(\.text).joined(separator: "; ")) },
            .init("status") { one, around in
                let waits = one.steps.contains { $0.status == .handedIn }
                return Cell(
                    mark: waits
                        ? StateMark(label: around.visit.text("applications.to_review"), tone: "warn")
                        : around.visit.mark(one.status))
            },
        ])

    private static func list(_ visit: Visit) async throws -> Page {
        let page = PartnerAddress.applications()
        return SheetPage(
            visit.text("applications.title"),
            [
                try await visit.list(all, on: page),
                try await visit.glance(
                    coming, all: PartnerAddress.onboardings(), fixed: ["active": "false"]),
            ]
        ).page()
    }

    static let onboardings = PageRoute.list(PartnerAddress.onboardings, coming, fixed: ["active": "false"]) { visit in
        try await visit.listPage(
            PartnerAddress.onboardings(), "applications.coming", coming, fixed: ["active": "false"])
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
