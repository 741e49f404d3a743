import Foundation
import Record
import Testing

@testable import Channel
@testable import Finance
@testable import Members
@_spi(System) @testable import Store
@testable import Terms

@Suite("Funds")
struct FundTests {
    @Test(
        "Of two approvals of the last 100.00 of a budget at once one succeeds, every time", arguments: Backend.durable)
    func last(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.run(
                "make_fund_budget", "{fund: mdf, amount: \(World.usd("100.00"))}", as: "manager")
            for round in 1...(backend == .file ? 100 : 30) {
                let budgets = try await world.run("list_fund_budgets", as: "manager")
                let budget = try #require(budgets["items"]?[0]?["id"]?.text)
                let requests = [try await world.propose("100.00"), try await world.propose("100.00", as: "beta")]
                let outcomes = await withTaskGroup(of: Bool.self) { group in
                    for (request, actor) in zip(requests, ["manager", "admin"]) {
                        group.addTask {
                            do {
                                try await world.run(
                                    "approve_fund_request", "{fund_request: \(request)}", as: actor)
                                return true
                            } catch { return false }
                        }
                    }
                    var all: [Bool] = []
                    for await one in group { all.append(one) }
                    return all
                }
                #expect(outcomes.count(where: \.self) == 1, "round \(round)")
                let after = try await world.run("show_fund_budget", "{fund_budget: \(budget)}", as: "manager")
                #expect(after["free"]?["amount"]?.text == "0.00")
                for (request, partner) in zip(requests, ["alpha", "beta"]) {
                    try await world.run("withdraw_fund_request", "{fund_request: \(request)}", as: partner)
                }
            }
        }
    }

    @Test("However budgets, proposals and claims come, the parts of each budget come to its amount", arguments: [1, 2])
    func random(_ seed: UInt64) async throws {
        let steps = ProcessInfo.processInfo.environment["GUILDHALL_FUND_STEPS"].flatMap { Int($0) } ?? 500
        try await World.on(.memory) { world in
            try await FundPlay(world, seed).run(steps)
            let check = try await FundCheck.run(LedgerBook(world.vendor, in: world.database))
            #expect(check.faults == [])
            #expect(check.budgets > 0)
            let ledger = try await LedgerCheck.run(LedgerBook(world.vendor, in: world.database))
            #expect(ledger.faults == [])
            try await Self.checkReports(world)
            #expect(try await world.verify() == [])
            let kinds = Set(try await world.kinds())
            for kind in [
                "fund_budget.moved", "fund_claim.decided", "fund_request.ended", "fund_budget.ended", "payout.paid",
            ] {
                #expect(kinds.contains(kind), "the run never came to \(kind)")
            }
        }
    }

    /// Reports of all years say what the budgets and the activities themselves say.
    private static func checkReports(_ world: World) async throws {
        let scope = VendorScope(vendor: world.vendor.text)
        let (budgets, requests, earnings) = try await world.database.read { snapshot in
            (
                try snapshot.query("SELECT body FROM {fund_budgets}", in: scope).map {
                    try JSON.decode(FundBudget.self, from: try $0.text(0))
                },
                try snapshot.query("SELECT body FROM {fund_requests}", in: scope).map {
                    try JSON.decode(FundRequest.self, from: try $0.text(0))
                },
                try snapshot.query("SELECT body FROM {earnings} WHERE status <> 'nothing'", in: scope).map {
                    try JSON.decode(Earning.self, from: try $0.text(0))
                }
            )
        }
        for region in [nil, "NA", "APAC"] as [String?] {
            var (made, parts) = (0, [FundBudget.Pot: Int64]())
            var (activities, leads, revenue, paid) = (0, 0, Int64(0), Int64(0))
            for year in 2025...2032 {
                let more = region.map { ", region: \($0)" } ?? ""
                func report(_ kind: String) async throws -> Report.Row {
                    try await world.run(
                        "show_report", "{report: \(kind), period: \"\(year)\", by: month\(more)}", as: "manager"
                    )
                    .decode(Report.self).total
                }
                func minor(_ row: Report.Row, _ name: String) -> Int64 {
                    row.amounts.first { $0.name == name }?.values.reduce(0) { $0 + $1.minor } ?? 0
                }
                let funds = try await report("funds")
                made += funds.count
                for pot in FundBudget.Pot.allCases { parts[pot, default: 0] += minor(funds, pot.rawValue) }
                let results = try await report("results")
                activities += results.count
                leads += results.parts.first { $0.name == "leads" }?.count ?? 0
                revenue += minor(results, "revenue")
                paid += minor(results, "paid")
            }
            let own = budgets.filter { region == nil || $0.region == region }
            #expect(made == own.count, "\(region ?? "-")")
            for pot in FundBudget.Pot.allCases {
                #expect(parts[pot] == own.reduce(0) { $0 + $1[pot].minor }, "\(region ?? "-") \(pot)")
            }
            // All partners of a world are in the United States.
            let told = region == "APAC" ? [] : requests.filter { $0.approved != nil }
            #expect(activities == told.count && leads == told.reduce(0) { $0 + ($1.results?.leads ?? 0) })
            #expect(revenue == told.reduce(0) { $0 + ($1.results?.revenue?.minor ?? 0) })
            #expect(paid == told.reduce(0) { $0 + ($1.paid?.minor ?? 0) })
            if region == nil { #expect(paid == own.reduce(0) { $0 + $1.paid.minor }) }
        }
        let promoted = earnings.filter { $0.subprogram != nil }
        var counts: [String: Int] = [:]
        for year in 2025...2032 {
            let said = try await world.run("show_report", "{report: subprograms, period: \"\(year)\"}", as: "manager")
                .decode(Report.self)
            for row in said.rows { counts[row.key ?? "-", default: 0] += row.count }
        }
        #expect(counts == Dictionary(grouping: promoted) { $0.subprogram ?? "-" }.mapValues(\.count))
    }

    @Test("A partner sees its own proposals and claims, no other's, and no budget")
    func scopes() async throws {
        try await World.on(.memory) { world in
            try await world.fundEverything()
            #expect(try await world.run("list_fund_requests", as: "beta")["items"]?.items?.isEmpty == true)
            #expect(try await world.run("list_fund_claims", as: "beta")["items"]?.items?.isEmpty == true)
            let own = try await world.run("list_fund_requests", as: "alpha")["items"]?.items ?? []
            #expect(own.count == 4)
            #expect(own.allSatisfy { $0["budget"] == nil })
            await #expect(throws: Problem.self) { try await world.run("list_fund_budgets", as: "alpha") }
        }
    }

    @Test("What a rule of earnings cannot grant is refused with a hint")
    func rules() throws {
        for (member, word) in [("kind", "reimbursement"), ("on", "fund_claim")] {
            #expect(throws: ProgramIssues.self) {
                try Program(try World.source().setting([("earnings.rules.rebated.\(member)", Node(.string(word)))]))
            }
        }
    }
}

/// A random run of budgets, proposals, approvals, claims and payouts.
private final class FundPlay {
    private let world: World
    private var random: Seeded
    private var hours: Int64 = 0
    private var requests: [String] = []
    private var claims: [String] = []

    init(_ world: World, _ seed: UInt64) {
        self.world = world
        random = Seeded(seed)
    }

    func run(_ steps: Int) async throws {
        for partner in ["alpha", "beta"] {
            try await world.run(
                "set_payment_details",
                "{holder: \(partner) account, account: DE89370400440532013000, tax_number: \"1234567\"}", as: partner)
        }
        for _ in 1...steps {
            if random.chance(6) {
                hours += Int64(1 + random.next() % 600)
                world.clock.set(World.start.adding(seconds: hours * 3_600))
                try await world.guildhall.runDue(world.vendor)
            }
            do { try await anything() } catch is Problem {} catch is WordedRefusal {}
        }
        // Whatever was left runs out.
        world.clock.set(World.start.adding(seconds: (hours + 20_000) * 3_600))
        try await world.guildhall.runDue(world.vendor)
    }

    private func amount() -> String { World.usd("\(1 + random.next() % 3_000).\(10 + random.next() % 90)") }

    private func anything() async throws {
        let partner = random.pick(["alpha", "beta"])
        let request = requests.isEmpty ? "fundreq_zzz" : random.pick(Array(requests.suffix(12)))
        let claim = claims.isEmpty ? "fundclaim_zzz" : random.pick(Array(claims.suffix(8)))
        let today = Zone("America/New_York")!.day(World.start.adding(seconds: hours * 3_600))
        switch random.next() % 16 {
        case 0:
            try await world.run("make_fund_budget", "{fund: mdf, amount: \(World.usd("9000.00"))}", as: "manager")
        case 1:
            let budgets = try await world.run("list_fund_budgets", as: "manager")["items"]?.items ?? []
            guard let budget = budgets.first?["id"]?.text else { return }
            try await world.run(
                "change_fund_budget", "{fund_budget: \(budget), amount: \(World.usd("\(random.next() % 12_000).00"))}",
                as: "manager")
        case 2, 3, 4:
            let day = today.adding(days: Int(random.next() % 20))
            requests.append(
                try await world.propose("\(1 + random.next() % 3_000).50", as: partner, on: day.description))
        case 5, 6, 7: try await world.run("approve_fund_request", "{fund_request: \(request)}", as: "manager")
        case 8: try await world.run("withdraw_fund_request", "{fund_request: \(request)}", as: partner)
        case 9:
            try await world.run(
                "change_fund_request", "{fund_request: \(request), items: [{cost: venue, amount: \(amount())}]}",
                as: partner)
        case 10, 11: claims.append(try await world.claim(request, "\(1 + random.next() % 2_000).25", as: partner))
        case 12: try await world.run("approve_fund_claim", "{fund_claim: \(claim)}", as: "manager")
        case 13:
            try await world.run(
                random.chance(50) ? "decline_fund_claim" : "deny_fund_claim", "{fund_claim: \(claim), reason: because}",
                as: "manager")
        case 14:
            try await world.run(
                "approve_fund_claim", "{fund_claim: \(claim), amount: \(amount()), reason: because}", as: "manager")
        default: try await pay()
        }
    }

    private func pay() async throws {
        let prepared = try await world.run("prepare_payout_run", as: "manager")["id"]?.text ?? ""
        do {
            try await world.run("approve_payout_run", "{run: \(prepared)}", as: "admin")
        } catch {
            try await world.run("discard_payout_run", "{run: \(prepared)}", as: "manager")
            return
        }
        for payout in try await world.run("list_payouts", "{run: \(prepared)}", as: "manager")["items"]?.items ?? [] {
            let id = payout["id"]?.text ?? ""
            if random.chance(90) { try await world.run("confirm_payout", "{payout: \(id)}", as: "manager") }
            if random.chance(15) {
                try await world.run("return_payout", "{payout: \(id), reason: because}", as: "manager")
            }
        }
    }
}
