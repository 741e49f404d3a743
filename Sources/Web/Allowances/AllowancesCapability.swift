import Record
import Tiers

extension WebCapability {
    /// Allowances that are used up and come back each year.
    static let allowances = WebCapability(
        name: "Allowances",
        summary: "Allowances that are used up and come back each year: what is left, and what was used.",
        endpoints: AllowanceAPI.endpoints, pages: AllowancePages.routes,
        navigation: NavigationEntry.both(
            AllowanceAddress.list.both, "allowances.title", portal: .program, console: .partners, order: 52
        ) { !$0.allowances.isEmpty },
        partnerPanels: [AllowancePages.panel])
}

/// The addresses of allowances.
enum AllowanceAddress {
    static let list = SharedFixedAddress("/allowances")
    static let giveBack = PageAddress<ID<AllowanceUse>>("/console/allowances/{use}/return")
}

/// Allowances.
enum AllowanceAPI {
    static let endpoints: [Endpoint] = [
        .query("/v1/allowances", ShowAllowances.self, "Show what a partner has of its allowances"),
        .query("/v1/allowance_uses", ListAllowanceUses.self, "List what was used of allowances, newest first"),
        .command(
            .post, "/v1/allowance_uses", UseAllowance.self, "Use something of an allowance", creates: { $0.id.text }),
        .query("/v1/allowance_uses/{use}", ShowAllowanceUse.self, "Show a use of an allowance"),
        .command(
            .post, "/v1/allowance_uses/{use}/return", ReturnAllowance.self, "Take a use of an allowance back"),
    ]
}
