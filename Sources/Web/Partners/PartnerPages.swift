import Channel
import Record
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
            step("type", ChangePartnerType.self) { before, after in
                // A tier that was lost on the way does not come back with the type.
                before.type == after.type || before.tier != after.tier ? nil : ["type": before.type]
            },
            step("credit", HoldCredit.self) { before, after in
                let held = before.creditHold != nil
                return held == (after.creditHold != nil) ? nil : ["hold": held ? "true" : "false"]
            },
            step("registration", SetRegistrationAccess.self) { before, after in
                let had = before.dealRegistration
                return had == after.dealRegistration ? nil : ["permitted": had ? "true" : "false"]
            }, step("terminate", TerminatePartner.self, final: true), step("activate", ActivatePartner.self),
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

    /// Something that the vendor decides about a partner: its form stands on the partner's page, which is shown again afterwards.
    ///
    /// - Parameter back: the members by which the same command brings a partner from how it is after to how it was before.
    private static func step<C: Command>(
        _ name: String, _: C.Type, final: Bool = false,
        back: @escaping @Sendable (PartnerView, PartnerView) -> [String: String]? = { _, _ in nil }
    ) -> PageRoute where C.Reply == PartnerView {
        .action(
            PathTemplate(stringLiteral: "/console/partners/{partner}/\(name)"), .console, C.permission, final: final,
            again: PartnerStory.page
        ) { visit in
            let partner = visit.path("partner")
            let path = "/console/partners/\(partner)"
            let before = try await visit.ask(ShowPartner.self, ["partner": Node(.string(partner))])
            let after = try await visit.perform(C.self, visit.document(["partner": partner]))
            let undo = back(before, after).map {
                visit.undo("\(path)/\(name)", $0, reason: "reason", version: after.version)
            }
            return .see(path, said: "partners.said.\(C.name)", undo: undo)
        }
    }
}
