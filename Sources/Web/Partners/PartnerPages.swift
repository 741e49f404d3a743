import Channel
import Terms

/// The console's pages about partners: who they are, where they stand, and what the vendor decides about them.
enum PartnerPages {
    static let set = PageSet(
        routes: [
            .page("/console/partners", .console, .seePartners, PartnerTable.page),
            .download("/console/partners.csv", .console, .seePartners, PartnerTable.csv),
            .page("/console/partners/new", .console, .managePartners, NewPartner.page),
            .action("/console/partners", .console, .managePartners, again: NewPartner.page) { visit in
                let partner = try await visit.perform(AdmitPartner.self, visit.document())
                return .see("/console/partners/\(partner.id)", said: "partners.said.admit_partner")
            },
            .page("/console/partners/{partner}", .console, .seePartners, PartnerStory.page),
            step("type", ChangePartnerType.self), step("credit", HoldCredit.self),
            step("registration", SetRegistrationAccess.self), step("terminate", TerminatePartner.self),
            step("activate", ActivatePartner.self),
            .action(
                "/console/partners/{partner}/steps/{step}", .console, ReviewStep.permission, again: PartnerStory.page
            ) { visit in
                let partner = visit.path("partner")
                try await visit.perform(
                    ReviewStep.self, visit.document(["partner": partner, "step": visit.path("step")]))
                return .see("/console/partners/\(partner)", said: "partners.said.review_step")
            },
        ],
        entries: [RailEntry(.console, "/console/partners", "partners.title", .seePartners, rank: 40)])

    private static func step<C: Command>(_ name: String, _: C.Type) -> PageRoute {
        .action(
            PathTemplate(stringLiteral: "/console/partners/{partner}/\(name)"), .console, C.permission,
            again: PartnerStory.page
        ) { visit in
            let partner = visit.path("partner")
            try await visit.perform(C.self, visit.document(["partner": partner]))
            return .see("/console/partners/\(partner)", said: "partners.said.\(C.name)")
        }
    }
}
