import Channel
import Members
import Partnership
import Record
import Terms

/// The console's pages about partners: who they are, where they stand, and what the vendor decides about them.
enum PartnerPages {
    static let routes: [PageRoute] = [
        PartnerTable.route,
        .page(PartnerAddress.new, .managePartners, NewPartner.page),
        .action(PartnerAddress.list, .managePartners, again: NewPartner.page) { visit in
            let partner = try await visit.perform(AdmitPartner.self, visit.document())
            return .see(PartnerAddress.partner(partner.id), said: "partners.said.admit_partner")
        },
        .page(PartnerAddress.partner, .seePartners, PartnerStory.page),
        step(PartnerAddress.changeType, ChangePartnerType.self) { before, after in
            // A tier that was lost on the way does not come back with the type.
            before.type == after.type || before.tier != after.tier ? nil : ["type": before.type]
        },
        step(PartnerAddress.holdCredit, HoldCredit.self) { before, after in
            let held = before.creditHold != nil
            return held == (after.creditHold != nil) ? nil : ["hold": held ? "true" : "false"]
        },
        step(PartnerAddress.registration, SetRegistrationAccess.self) { before, after in
            let had = before.dealRegistration
            return had == after.dealRegistration ? nil : ["permitted": had ? "true" : "false"]
        }, step(PartnerAddress.terminate, TerminatePartner.self, final: true),
        step(PartnerAddress.notice, GiveNotice.self, final: true),
        step(PartnerAddress.breach, RecordBreach.self, final: true),
        step(PartnerAddress.cure, CureBreach.self, final: true),
        step(PartnerAddress.activate, ActivatePartner.self),
        step(PartnerAddress.correct, CorrectPartner.self) { before, after in
            guard before.domain != nil || after.domain == nil else { return nil }
            let called = ["name": before.name, "country": before.country]
            return called.merging(before.domain.map { ["domain": $0] } ?? [:]) { $1 }
        },
        AccountManager.route,
        .action(PartnerAddress.merge, MergePartners.permission, final: true, again: PartnerStory.page) {
            visit, partner in
            let one = try await visit.perform(MergePartners.self, visit.document(["partner": partner.text]))
            return .see(PartnerAddress.partner(one.id), said: "partners.said.merge_partners")
        },
        .action(
            PartnerAddress.signature, RecordSignature.permission, limit: Visit.uploadLimit, again: PartnerStory.page,
            recordSignature),
        .download(PartnerAddress.signedDocument, .seeJoining) { visit, partner, file in
            .file(try await visit.server.channel.signedDocument(file, of: partner, as: try visit.credential()))
        },
        .action(
            PartnerAddress.reviewStep, ReviewStep.permission,
            again: story
        ) { visit, partner, step in
            try await visit.perform(ReviewStep.self, visit.document(["partner": partner.text, "step": step]))
            return .see(PartnerAddress.partner(partner), said: "partners.said.review_step")
        },
    ]

    private static func recordSignature(_ visit: Visit, _ partner: PartnerID) async throws -> PageReply {
        guard !visit.isCheck else { throw CheckPassed() }
        guard let file = try await visit.keptFiles(for: nil)?[0] else {
            throw Complaints(field: "files", visit.text("frame.required"))
        }
        var document = visit.document(["partner": partner.text])
        (document["files"], document["file"]) = (nil, file)
        try await visit.perform(RecordSignature.self, document)
        return .see(PartnerAddress.partner(partner), said: "partners.said.record_signature")
    }

    private static func story(_ visit: Visit, _ partner: PartnerID, _ step: String) async throws -> Page {
        try await PartnerStory.page(visit, partner)
    }

    /// Something that the vendor decides about a partner: its form stands on the partner's page, which is shown again afterwards.
    ///
    /// - Parameter back: the members by which the same command brings a partner from how it is after to how it was before.
    private static func step<C: Command>(
        _ address: PageAddress<PartnerID>, _: C.Type, final: Bool = false,
        back: @escaping @Sendable (PartnerView, PartnerView) -> [String: String]? = { _, _ in nil }
    ) -> PageRoute where C.Reply == PartnerView {
        .action(address, C.permission, final: final, again: PartnerStory.page) { visit, partner in
            let before = try await visit.ask(ShowPartner.self, ["partner": partner.node])
            let after = try await visit.perform(C.self, visit.document(["partner": partner.text]))
            let undo = back(before, after).map {
                visit.undo(address(partner), $0, reason: "reason", version: after.version)
            }
            return .see(PartnerAddress.partner(partner), said: "partners.said.\(C.name)", undo: undo)
        }
    }
}
