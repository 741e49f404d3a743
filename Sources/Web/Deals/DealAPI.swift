import Commerce
import Members
import Record

/// Deal registration from draft to close.
enum DealAPI {
    static let endpoints: [Endpoint] = [
        .command(.post, "/v1/deals", RegisterDeal.self, "Register a deal", creates: { $0.id.text }),
        .query("/v1/deals", ListDeals.self, "List registrations"),
        .query("/v1/deals/counts", CountDeals.self, "Count registrations by status"),
        .question("/v1/deals/check", CheckDeal.self, "See how a registration would fare, without registering"),
        .command(
            .get, "/v1/deals/{deal}", ViewDeal.self, "Show a registration; the vendor's looking is recorded",
            performer: { try await $0.viewDeal($1, as: $2, $3) }),
        .query("/v1/deals/{deal}/history", ListDealHistory.self, "List what happened to a registration"),
        .query(
            "/v1/deals/{deal}/conflicts", ListDealConflicts.self, "List the possible conflicts of a registration"),
        .query(
            "/v1/deals/{deal}/views", ListDealViews.self, "List who of the vendor's people looked at a registration"
        ),
        .command(.post, "/v1/deals/{deal}/submit", SubmitDeal.self, "Submit a draft"),
        .command(.post, "/v1/deals/{deal}/revise", ReviseDeal.self, "Change what a registration says"),
        .command(.post, "/v1/deals/{deal}/discard", DiscardDeal.self, "Throw a draft away"),
        .command(.post, "/v1/deals/{deal}/evidence", AddEvidence.self, "Add proof of work on the deal"),
        .command(.post, "/v1/deals/{deal}/review", StartReview.self, "Take a registration into review"),
        .command(.post, "/v1/deals/{deal}/request-action", RequestAction.self, "Ask the partner for something"),
        .command(.post, "/v1/deals/{deal}/answer", AnswerAction.self, "Answer what the vendor asked for"),
        .command(
            .post, "/v1/deals/{deal}/exception", GrantException.self, "Set a criterion aside for one registration"),
        .command(.post, "/v1/deals/{deal}/rates", GrantRate.self, "Decide the rate of a discount for a deal"),
        .command(
            .post, "/v1/deals/{deal}/rates/{rule}/confirm", ConfirmRate.self,
            "Agree as the second one to a rate that was decided for a deal"),
        .command(.post, "/v1/deals/{deal}/approve", ApproveDeal.self, "Approve a registration"),
        .command(.post, "/v1/deals/{deal}/decline", DeclineDeal.self, "Decline a registration"),
        .command(.post, "/v1/deals/{deal}/extend", ExtendDeal.self, "Prolong a registration before it expires"),
        .command(
            .post, "/v1/deals/{deal}/request-extension", RequestExtension.self, "Ask for a longer term"),
        .command(
            .post, "/v1/deals/{deal}/decline-extension", DeclineExtension.self,
            "Answer the wish for a longer term with no"),
        .command(.post, "/v1/deals/{deal}/suspend", SuspendDeal.self, "Suspend a registration"),
        .command(.post, "/v1/deals/{deal}/resume", ResumeDeal.self, "Lift a suspension"),
        .command(.post, "/v1/deals/{deal}/rescind", RescindDeal.self, "Take a registration away for good"),
        .command(.post, "/v1/deals/{deal}/close", CloseDeal.self, "End a registration as won or lost"),
        .command(
            .post, "/v1/deals/{deal}/vendor-quotes", OpenVendorQuote.self,
            "Open a case in which the vendor may quote in spite of a registration"),
        download,
    ]

    private struct Place: Decodable, Sendable {
        let deal: ID<Deal>
        let file: ID<StoredFile>
    }

    private static let download = Endpoint.download(
        "/v1/deals/{deal}/files/{file}", "evidence_file", .seeDeals, Place.self,
        "Get a file of a registration's evidence; the vendor's looking is recorded"
    ) { channel, place, credential, _ in
        try await channel.evidenceFile(place.file, of: place.deal, as: credential)
    }
}

extension DealView: VersionedReply {}
