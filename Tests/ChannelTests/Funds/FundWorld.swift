import Record
import Testing

@testable import Channel
@testable import Terms

extension World {
    /// Incentives ask for the agreement that tests have.
    static let subprograms: [(path: String, value: Node)] = [
        ("subprograms.sales-incentives.agreement", Node(.string("incentives")))
    ]

    /// A budget, a proposal with its claim, and a success plan of alpha's, into the ids of a history.
    func fund(_ ids: inout [String: String]) async throws {
        _ = try? await run(
            "make_fund_budget", "{fund: mdf, region: APAC, amount: \(Self.usd("900000.00"))}", as: "manager")
        let budgets = try await run("list_fund_budgets", "{region: APAC}", as: "manager")
        let budget = budgets["items"]?[0]?["id"]?.text ?? ""
        let today = Zone("America/New_York")!.day(clock.clock.now)
        let request = try await propose("50.00", on: today.description)
        try await run("approve_fund_request", "{fund_request: \(request), fund_budget: \(budget)}", as: "manager")
        (ids["fund_budget"], ids["fund_request"]) = (budget, request)
        ids["fund_claim"] = try await claim(request, "20.00")
        let plan =
            try await run(
                "make_subprogram",
                """
                {terms: rebate, title: Plan, text: A year., from: \(today), through: \(today.adding(days: 300)), \
                partner: \(id("alpha")), goals: [{measure: units, count: 900}], reward: {kind: rebate, rate: 2%}}
                """, as: "manager")["id"]?.text ?? ""
        ids["subprogram"] = plan
        ids["participation"] = try await run("join_subprogram", "{subprogram: \(plan)}", as: "alpha")["id"]?.text
    }

    /// All that becomes of budgets, proposals and claims before the clock moves on.
    func fundEverything() async throws {
        let budget = try await run("make_fund_budget", "{fund: mdf, amount: \(Self.usd("30000.00"))}", as: "manager")
        let id = budget["id"]?.text ?? ""
        try await run(
            "change_fund_budget", "{fund_budget: \(id), amount: \(Self.usd("31000.00")), note: more}", as: "manager")
        let breakfast = try await propose("5000.00")
        try await run("approve_fund_request", "{fund_request: \(breakfast)}", as: "manager")
        try await run(
            "change_fund_request",
            "{fund_request: \(breakfast), items: [{cost: venue, amount: \(Self.usd("4000.00"))}]}", as: "alpha")
        let claim = try await claim(breakfast, "1000.00")
        try await run("approve_fund_claim", "{fund_claim: \(claim)}", as: "manager")
        try await run("deny_fund_claim", "{fund_claim: \(claim), reason: because}", as: "manager")
        try await run(
            "report_fund_results", "{fund_request: \(breakfast), leads: 3, revenue: \(Self.usd("900.00"))}",
            as: "alpha")
        let congress = try await propose("12000.00")
        try await run("approve_fund_request", "{fund_request: \(congress)}", as: "manager")
        try await run("approve_fund_request", "{fund_request: \(congress)}", as: "admin")
        try await importFunds()
        let declined = try await propose("100.00")
        try await run("decline_fund_request", "{fund_request: \(declined), reason: because}", as: "manager")
    }

    /// What an older system knows: an approval of the running budget, with a claim that waits, one to be paid and one that was paid.
    func importFunds() async throws {
        try await run(
            "import_fund_requests",
            """
            {rows: [{external: A-1, partner: \(id("alpha")), fund: mdf, activity: event, title: Fair, \
            starts: 2026-02-10, cost: venue, amount: \(Self.usd("900.00")), approved: 2026-02-02, \
            claim_by: 2026-03-31}]}
            """, as: "manager")
        let claims = [("C-1", "waiting"), ("C-2", "approved"), ("C-3", "paid")].map { name, status in
            """
            {external: \(name), request: A-1, cost: venue, invoice: \(name), day: 2026-02-20, \
            amount: \(Self.usd("100.00")), claimed: 2026-02-21, status: \(status)}
            """
        }
        try await run("import_fund_claims", "{rows: [\(claims.joined(separator: ", "))]}", as: "manager")
    }

    /// All that becomes of incentives and contests before the clock moves on.
    func subprogramEverything() async throws {
        for partner in ["alpha", "beta"] {
            // Some worlds have it accepted already.
            _ = try? await run("accept_agreement", "{agreement: incentives, name: Ada Lee}", as: partner)
        }
        // What was sold since its first day counts too, so it is for a product that nobody bought before.
        try await run(
            "add_product",
            "{sku: STINT-1, name: Stint, product_line: backup, price: \(Self.usd("100.00")), from: 2025-01-01}",
            as: "admin")
        let made = try await run(
            "make_subprogram",
            """
            {terms: sales-incentives, title: Spring, text: Five units., from: 2026-03-01, through: 2026-05-31, \
            products: [STINT-1], goals: [{measure: units, count: 5}], \
            reward: {kind: amount, amount: \(Self.usd("100.00"))}}
            """, as: "manager")
        let id = made["id"]?.text ?? ""
        try await run("change_subprogram", "{subprogram: \(id), text: Five units of it.}", as: "manager")
        try await run("join_subprogram", "{subprogram: \(id)}", as: "alpha")
        let order = try await order(
            "{customer: {name: Stint Steel, country: US}, lines: [{sku: STINT-1, units: 5}]}", as: "alpha")
        let bought = order["id"]?.text ?? ""
        try await run("claim_subprogram", "{subprogram: \(id)}", as: "alpha")
        try await run(
            "reduce_order", "{order: \(bought), lines: [{line: 1, units: 1}], reason: because}", as: "manager")
        let discount =
            try await run(
                "make_subprogram",
                """
                {terms: sales-incentives, title: Spring discount, text: Four percent., from: 2026-03-01, \
                through: 2026-05-31, reward: {kind: discount, rate: 4%}, budget: \(Self.usd("900.00"))}
                """, as: "manager")["id"]?.text ?? ""
        try await run("join_subprogram", "{subprogram: \(discount)}", as: "beta")
        let prized =
            try await run(
                "make_subprogram",
                """
                {terms: sales-incentives, title: Shirts, text: One unit., from: 2026-03-01, through: 2026-05-31, \
                goals: [{measure: orders, count: 1}], reward: {kind: goods, goods: a shirt}}
                """, as: "manager")["id"]?.text ?? ""
        try await run("join_subprogram", "{subprogram: \(prized)}", as: "beta")
        _ = try await self.order(
            "{customer: {name: Knot Knits, country: US}, lines: [{sku: BACKUP-1, units: 1}]}", as: "beta")
        let won = try await run("claim_subprogram", "{subprogram: \(prized)}", as: "beta")["id"]?.text ?? ""
        try await run("hand_over_prize", "{participation: \(won)}", as: "manager")
    }

    static func usd(_ amount: String) -> String { "{amount: \"\(amount)\", currency: USD}" }

    func propose(_ amount: String, as partner: String = "alpha", on day: String = "2026-03-02") async throws -> String {
        try await run(
            "request_funds",
            """
            {fund: mdf, activity: event, title: Breakfast, starts: \(day), \
            items: [{cost: venue, amount: \(Self.usd(amount))}], expected: guests}
            """, as: partner)["id"]?.text ?? ""
    }

    func claim(_ request: String, _ amount: String, as partner: String = "alpha") async throws -> String {
        try await run(
            "claim_funds",
            """
            {fund_request: \(request), items: [{cost: venue, invoice: V-1, amount: \(Self.usd(amount))}], \
            proofs: [{proof: attendees, text: nine}, {proof: pictures, text: three}]}
            """, as: partner)["id"]?.text ?? ""
    }
}
