import Commerce
import Record
import Terms

/// The portal's pages about deals: a partner's own registrations from the first draft to the close.
enum OwnDealPages {
    static let routes: [PageRoute] = [
        .page(DealAddress.list.portal, .seeDeals, DealTable.page),
        .download(DealAddress.csv.portal, .seeDeals, DealTable.csv),
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

    static let waiting = WaitingSource(
        .portal, .seeDeals, where: { $0.registration != nil },
        find: { visit, _ in
            try await asked(visit) + drafts(visit) + ending(visit)
        })

    /// A step of a registration: its form stands on the registration's page, which is shown again afterwards.
    private static func step<C: Command>(
        _ address: PageAddress<ID<Deal>>, _: C.Type, final: Bool = false
    ) -> PageRoute {
        .action(address, C.permission, final: final, again: OwnDeal.page) { visit, deal in
            try await visit.perform(C.self, visit.document(["deal": deal.text]))
            return .see(DealAddress.deal.portal(deal), said: "portal.said.\(C.name)")
        }
    }

    /// Registrations of which the vendor wants to know more.
    private static func asked(_ visit: Visit) async throws -> [Waiting] {
        try await visit.ask(ListDeals.self, ["status": "action_required", "limit": "20"]).items.map {
            Waiting(
                href: DealAddress.deal.portal($0.id),
                sentence: visit.text("portal.answer", ["customer": $0.customer.name]),
                small: $0.actionRequested ?? "", mark: StateMark(label: visit.mark($0.status).label, tone: "warn"))
        }
    }

    private static func drafts(_ visit: Visit) async throws -> [Waiting] {
        try await visit.ask(ListDeals.self, ["status": "draft", "limit": "20"]).items.map {
            Waiting(
                href: DealAddress.deal.portal($0.id),
                sentence: visit.text("portal.finish", ["customer": $0.customer.name]),
                small: $0.productLine, mark: visit.mark($0.status))
        }
    }

    /// Registrations that end within thirty days.
    private static func ending(_ visit: Visit) async throws -> [Waiting] {
        try await visit.ask(ListDeals.self, ["expiring": "30", "sort": "expiry", "limit": "20"]).items.map {
            Waiting(
                href: DealAddress.deal.portal($0.id),
                sentence: visit.text("portal.ends", ["customer": $0.customer.name]),
                small: $0.validThrough.map { visit.text("review.until", ["day": visit.formats.day($0)]) } ?? "",
                mark: StateMark(label: visit.formats.days($0.daysLeft), tone: $0.daysLeft <= 7 ? "warn" : ""))
        }
    }
}
