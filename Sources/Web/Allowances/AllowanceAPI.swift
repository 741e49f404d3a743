import Tiers

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
