import Commerce
import Record
import Terms

/// The portal's pages about deals: a partner's own registrations from the first draft to the close.
enum OwnDealPages {
    static let routes: [PageRoute] = [
        .page(DealAddress.new, .registerDeals, DealForm.new),
        .action(DealAddress.list.portal, .registerDeals, again: DealForm.new, DealForm.register),
        .page(DealAddress.deal.portal, .seeDeals, OwnDeal.page),
        .page(DealAddress.edit, .registerDeals, DealForm.edit),
        .action(DealAddress.deal.portal, .registerDeals, again: DealForm.edit, DealForm.revise),
        .action(DealAddress.discard, .registerDeals, final: true, again: OwnDeal.page) { visit, deal in
            try await visit.perform(DiscardDeal.self, visit.document(["deal": deal.text]))
            return .see(DealAddress.list.portal(), said: "portal.said.discard_deal")
        },
        step(DealAddress.submit, SubmitDeal.self), step(DealAddress.answer, AnswerAction.self),
        step(DealAddress.requestExtension, RequestExtension.self),
        step(DealAddress.close, CloseDeal.self, final: true),
        .action(
            DealAddress.evidence, .registerDeals, limit: Visit.uploadLimit, again: OwnDeal.page, EvidenceForm.add),
        .download(DealAddress.file.portal, .seeDeals, EvidenceForm.download),
    ]

    static let waiting = [
        source("answers", ["status": "action_required", "sort": "oldest"]) { deal, visit in
            ("portal.answer", deal.actionRequested ?? "", StateMark(label: visit.mark(deal.status).label, tone: "warn"))
        },
        source("drafts", ["status": "draft"]) { deal, visit in
            ("portal.finish", deal.productLine, visit.mark(deal.status))
        },
        source("ending", ["expiring": "30", "sort": "expiry"]) { deal, visit in
            (
                "portal.ends",
                deal.validThrough.map { visit.text("review.until", ["day": visit.formats.day($0)]) } ?? "",
                StateMark(label: visit.formats.days(deal.daysLeft), tone: deal.daysLeft <= 7 ? "warn" : "")
            )
        },
    ]

    /// Registrations that wait for their partner.
    ///
    /// - Parameter line: the key of the sentence, what stands below it, and the mark.
    private static func source(
        _ kind: String, _ wanted: Node,
        _ line: @escaping @Sendable (DealSummary, Visit) -> (sentence: String, small: String, mark: StateMark)
    ) -> WaitingSource {
        .list(
            kind, .portal, .seeDeals, DealList.self, where: { $0.registration != nil }, wanted: { _ in wanted },
            line: { deal, around in
                let (sentence, small, mark) = line(deal, around.visit)
                return Waiting(
                    id: deal.id.text, href: DealAddress.deal.portal(deal.id),
                    sentence: around.visit.text(sentence, ["customer": deal.customer.name]), small: small, mark: mark)
            })
    }

    /// A step of a registration: its form stands on the registration's page, which is shown again afterwards.
    private static func step<C: Command>(
        _ address: PageAddress<ID<Deal>>, _: C.Type, final: Bool = false
    ) -> PageRoute {
        .action(address, C.permission, final: final, again: OwnDeal.page) { visit, deal in
            try await visit.perform(C.self, visit.document(["deal": deal.text]))
            return .see(DealAddress.deal.portal(deal), said: "portal.said.\(C.name)")
        }
    }
}
