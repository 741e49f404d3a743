import Finance
import Members
import Record

/// Funds for what partners spend on marketing.
enum FundAPI {
    static let endpoints: [Endpoint] = [
        .query("/v1/funds", ShowFundOffers.self, "Show what the program's funds offer a partner"),
        .command(
            .post, "/v1/fund_budgets", MakeFundBudget.self, "Give a fund a budget for a period",
            creates: { $0.value.id.text }),
        .query("/v1/fund_budgets", ListFundBudgets.self, "List budgets of funds, newest first"),
        .query("/v1/fund_budgets/{fund_budget}", ShowFundBudget.self, "Show a budget"),
        .command(.post, "/v1/fund_budgets/{fund_budget}/amount", ChangeFundBudget.self, "Raise or lower a budget"),
        .command(
            .post, "/v1/fund_requests", RequestFunds.self, "Propose a marketing activity",
            creates: { $0.value.id.text }),
        .query("/v1/fund_requests", ListFundRequests.self, "List proposals of activities, newest first"),
        .query("/v1/fund_requests/{fund_request}", ShowFundRequest.self, "Show a proposal with its reasons"),
        .command(
            .post, "/v1/fund_requests/{fund_request}/change", ChangeFundRequest.self,
            "Change an activity: once approved, to an equal or smaller one"),
        .command(
            .post, "/v1/fund_requests/{fund_request}/withdraw", WithdrawFundRequest.self,
            "Take a proposal back, or give up what was approved"),
        .command(
            .post, "/v1/fund_requests/{fund_request}/results", ReportFundResults.self, "Tell what came of an activity"),
        .command(
            .post, "/v1/fund_requests/{fund_request}/approve", ApproveFundRequest.self,
            "Approve a proposal, or give one of several approvals"),
        .command(.post, "/v1/fund_requests/{fund_request}/decline", DeclineFundRequest.self, "Decline a proposal"),
        .command(
            .post, "/v1/fund_requests/{fund_request}/claims", ClaimFunds.self,
            "Claim what an activity cost, with invoices and proofs"),
        .query("/v1/fund_claims", ListFundClaims.self, "List claims, newest first"),
        .query("/v1/fund_claims/{fund_claim}", ShowFundClaim.self, "Show a claim with its reasons"),
        .command(
            .post, "/v1/fund_claims/{fund_claim}/approve", ApproveFundClaim.self, "Approve a claim, in whole or in part"
        ),
        .command(.post, "/v1/fund_claims/{fund_claim}/decline", DeclineFundClaim.self, "Decline a claim"),
        .command(
            .post, "/v1/fund_claims/{fund_claim}/deny", DenyFundClaim.self,
            "Turn a claim down after it was approved: what was paid is to be given back"),
        download,
    ]

    private struct Place: Decodable, Sendable {
        let fundClaim: ID<FundClaim>
        let file: ID<StoredFile>
    }

    private static let download = Endpoint.download(
        "/v1/fund_claims/{fund_claim}/files/{file}", "fund_claim_file", .seeFunds, Place.self,
        "Get a file that was handed in with a claim"
    ) { channel, place, credential, _ in
        try await channel.fundClaimFile(place.file, of: place.fundClaim, as: credential)
    }
}
