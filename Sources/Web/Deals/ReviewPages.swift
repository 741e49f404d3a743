import Channel
import Record
import Terms

/// The console's pages about registrations: what waits for a decision, and each with all it takes to decide.
enum ReviewPages {
    static let set = PageSet(
        routes: [
            .page("/console", .console, ConsoleHome.page),
            .page("/console/deals", .console, .seeDeals, DealTable.page),
            .download("/console/deals.csv", .console, .seeDeals, DealTable.csv),
            .page("/console/deals/{deal}", .console, .seeDeals, ReviewedDeal.page),
        ] + steps,
        entries: [
            RailEntry(.console, "/console", "review.home", rank: 10),
            RailEntry(
                .console, "/console/deals", "deals.title", .seeDeals, rank: 20, where: { $0.registration != nil }),
        ])

    private static let steps: [PageRoute] = [
        step("review", StartReview.self), step("request-action", RequestAction.self),
        step("approve", ApproveDeal.self), step("decline", DeclineDeal.self, final: true),
        step("exception", GrantException.self), step("suspend", SuspendDeal.self, undo: "resume"),
        step("resume", ResumeDeal.self, undo: "suspend"), step("rescind", RescindDeal.self, final: true),
        step("extend", ExtendDeal.self), step("decline-extension", DeclineExtension.self),
        step("vendor-quotes", OpenVendorQuote.self),
    ]

    /// A suspension that is taken up again stands by the clause that it stood by.
    private static func clause(_ before: DealView?, for opposite: String) -> [String: String] {
        guard opposite == "suspend", let clause = before?.reason?.clause else { return [:] }
        return ["clause": clause.text]
    }

    /// A step of a review: its form stands on the registration's page, which is shown again afterwards.
    ///
    /// - Parameter opposite: the step that takes it back.
    private static func step<C: DealStep>(
        _ name: String, _: C.Type, final: Bool = false, undo opposite: String? = nil
    ) -> PageRoute {
        .action(
            PathTemplate(stringLiteral: "/console/deals/{deal}/\(name)"), .console, C.permission, final: final,
            again: ReviewedDeal.page
        ) { visit in
            let id = visit.path("deal")
            let known = opposite == "suspend" ? ID<Deal>(id) : nil
            let before = if let known { Optional(try await visit.open(known)) } else { DealView?.none }
            let deal = try await visit.perform(C.self, visit.document(["deal": id]))
            let undo = opposite.map { opposite in
                visit.undo(
                    "/console/deals/\(id)/\(opposite)", clause(before, for: opposite), reason: "note",
                    version: deal.version)
            }
            return .see("/console/deals/\(id)", said: "review.said.\(C.name)", undo: undo)
        }
    }
}
