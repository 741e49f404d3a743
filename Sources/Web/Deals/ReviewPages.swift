import Commerce
import Record
import Terms

/// The console's pages about registrations: what waits for a decision, and each with all it takes to decide.
enum ReviewPages {
    static let routes: [PageRoute] =
        [
            .page(DealAddress.deal.console, .seeDeals, ReviewedDeal.page),
            .download(DealAddress.file.console, .seeDeals, EvidenceForm.download),
        ] + steps

    private static let steps: [PageRoute] = [
        step(DealAddress.review, StartReview.self), step(DealAddress.requestAction, RequestAction.self),
        step(DealAddress.approve, ApproveDeal.self), step(DealAddress.decline, DeclineDeal.self, final: true),
        step(DealAddress.exception, GrantException.self),
        step(DealAddress.suspend, SuspendDeal.self, undo: DealAddress.resume), resume,
        step(DealAddress.rescind, RescindDeal.self, final: true), step(DealAddress.extend, ExtendDeal.self),
        step(DealAddress.declineExtension, DeclineExtension.self),
        step(DealAddress.quoteDirectly, OpenVendorQuote.self),
    ]

    /// A suspension that is taken up again stands by the clause that it stood by.
    private static let resume = PageRoute.action(
        DealAddress.resume, ResumeDeal.permission, again: ReviewedDeal.page
    ) { visit, id in
        let clause = try await visit.open(id).reason?.clause.text
        let deal = try await visit.perform(ResumeDeal.self, visit.document(["deal": id.text]))
        let undo = visit.undo(
            DealAddress.suspend(id), clause.map { ["clause": $0] } ?? [:], reason: "note", version: deal.version)
        return .see(DealAddress.deal.console(id), said: "review.said.\(ResumeDeal.name)", undo: undo)
    }

    /// A step of a review: its form stands on the registration's page, which is shown again afterwards.
    ///
    /// - Parameter opposite: the step that takes it back.
    private static func step<C: DealStep>(
        _ address: PageAddress<ID<Deal>>, _: C.Type, final: Bool = false, undo opposite: PageAddress<ID<Deal>>? = nil
    ) -> PageRoute {
        .action(address, C.permission, final: final, again: ReviewedDeal.page) { visit, id in
            let deal = try await visit.perform(C.self, visit.document(["deal": id.text]))
            let undo = opposite.map { visit.undo($0(id), reason: "note", version: deal.version) }
            return .see(DealAddress.deal.console(id), said: "review.said.\(C.name)", undo: undo)
        }
    }
}
