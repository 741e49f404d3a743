import Channel
import Record
import Terms

/// The portal's pages about deals: a partner's own registrations from the first draft to the close.
enum PortalPages {
    static let set = PageSet(
        routes: [
            .page("/portal", .portal, PortalHome.page),
            .page("/portal/deals", .portal, .seeDeals, DealTable.page),
            .download("/portal/deals.csv", .portal, .seeDeals, DealTable.csv),
            .page("/portal/deals/new", .portal, .registerDeals, DealForm.new),
            .action("/portal/deals", .portal, .registerDeals, again: DealForm.new, DealForm.register),
            .page("/portal/deals/{deal}", .portal, .seeDeals, OwnDeal.page),
            .page("/portal/deals/{deal}/edit", .portal, .registerDeals, DealForm.edit),
            .action("/portal/deals/{deal}", .portal, .registerDeals, again: DealForm.edit, DealForm.revise),
            .action("/portal/deals/{deal}/discard", .portal, .registerDeals, final: true, again: OwnDeal.page) {
                visit in
                try await visit.perform(DiscardDeal.self, visit.document(["deal": visit.path("deal")]))
                return .see("/portal/deals", said: "portal.said.discard_deal")
            },
            step("submit", SubmitDeal.self), step("answer", AnswerAction.self),
            step("extension", RequestExtension.self), step("close", CloseDeal.self, final: true),
            .action(
                "/portal/deals/{deal}/evidence", .portal, .registerDeals, limit: EvidenceForm.limit,
                again: OwnDeal.page, EvidenceForm.add),
            .download("/portal/deals/{deal}/files/{file}", .portal, .seeDeals, EvidenceForm.download),
            .download("/console/deals/{deal}/files/{file}", .console, .seeDeals, EvidenceForm.download),
        ],
        entries: [
            RailEntry(.portal, "/portal", "portal.home", rank: 10),
            RailEntry(.portal, "/portal/deals", "deals.title", .seeDeals, rank: 20, where: { $0.registration != nil }),
        ],
        waiting: [
            WaitingSource(
                .portal, .seeDeals, where: { $0.registration != nil },
                find: { visit, _ in
                    try await asked(visit) + drafts(visit) + ending(visit)
                })
        ])

    /// A step of a registration: its form stands on the registration's page, which is shown again afterwards.
    private static func step<C: Command>(_ name: String, _: C.Type, final: Bool = false) -> PageRoute {
        .action(
            PathTemplate(stringLiteral: "/portal/deals/{deal}/\(name)"), .portal, C.permission, final: final,
            again: OwnDeal.page
        ) { visit in
            let deal = visit.path("deal")
            try await visit.perform(C.self, visit.document(["deal": deal]))
            return .see("/portal/deals/\(deal)", said: "portal.said.\(C.name)")
        }
    }

    /// Registrations of which the vendor wants to know more.
    private static func asked(_ visit: Visit) async throws -> [Waiting] {
        try await visit.ask(ListDeals.self, ["status": "action_required", "limit": "20"]).items.map {
            Waiting(
                href: "/portal/deals/\($0.id)", sentence: visit.text("portal.answer", ["customer": $0.customer.name]),
                small: $0.actionRequested ?? "", mark: StateMark(label: visit.mark($0.status).label, tone: "warn"))
        }
    }

    private static func drafts(_ visit: Visit) async throws -> [Waiting] {
        try await visit.ask(ListDeals.self, ["status": "draft", "limit": "20"]).items.map {
            Waiting(
                href: "/portal/deals/\($0.id)", sentence: visit.text("portal.finish", ["customer": $0.customer.name]),
                small: $0.productLine, mark: visit.mark($0.status))
        }
    }

    /// Registrations that end within thirty days.
    private static func ending(_ visit: Visit) async throws -> [Waiting] {
        try await visit.ask(ListDeals.self, ["expiring": "30", "sort": "expiry", "limit": "20"]).items.map {
            Waiting(
                href: "/portal/deals/\($0.id)", sentence: visit.text("portal.ends", ["customer": $0.customer.name]),
                small: $0.validThrough.map { visit.text("review.until", ["day": visit.formats.day($0)]) } ?? "",
                mark: StateMark(label: visit.formats.days($0.daysLeft), tone: $0.daysLeft <= 7 ? "warn" : ""))
        }
    }
}
