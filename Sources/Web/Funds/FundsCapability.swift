import Finance
import Terms

extension WebCapability {
    /// Funds for what partners spend on marketing.
    static let funds = WebCapability(
        name: "Funds",
        summary: "Funds for what partners spend on marketing: budgets, proposals, approvals, claims with their proofs.",
        endpoints: FundAPI.endpoints,
        pages: FundRequestPages.routes + FundClaimPages.routes + FundBudgetPages.routes,
        navigation: NavigationEntry.both(
            FundAddress.requests.both, "funds.title", portal: .money, console: .money, order: 18, where: hasFunds)
            + NavigationEntry.both(
                FundAddress.claims.both, "funds.claims", portal: .money, console: .money, order: 19, where: hasFunds)
            + [NavigationEntry(FundAddress.budgets, "funds.budgets", in: .money, order: 19, where: hasFunds)],
        waiting: [FundRequestPages.waiting, FundClaimPages.waiting, FundRequestPages.toClaim],
        places: Place.of(FundAddress.request) + Place.of(FundAddress.claimed) + [
            .of(.fundBudgetLow, on: FundAddress.budgets)
        ],
        found: [
            FoundList("fund_request", FundAddress.requests.both), FoundList("fund_claim", FundAddress.claims.both),
        ],
        models: [
            FundRequestPages.Detail.self, FundPlanForm.Model.self, FundClaimPages.Detail.self, FundClaimForm.Model.self,
            FundBudgetPages.Model.self,
        ])

    private static let hasFunds: @Sendable (Program) -> Bool = { !$0.funds.isEmpty }
}
