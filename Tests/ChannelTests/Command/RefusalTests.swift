import Record
import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("Refusals")
struct RefusalTests {
    /// What is asked for, by whom, after what, and the clauses that stand in the way.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let clauses: [String]
        let actor: String
        let operation: String
        let arguments: String
        let before: [(actor: String, operation: String, arguments: String)]
        /// When it is asked, where that is later.
        let moment: String?

        init(
            _ description: String, _ clauses: [String], _ actor: String, _ operation: String, _ arguments: String,
            after before: [(String, String, String)] = [], at moment: String? = nil
        ) {
            self.moment = moment
            testDescription = description
            self.clauses = clauses
            self.actor = actor
            self.operation = operation
            self.arguments = arguments
            self.before = before
        }
    }

    private static let entry =
        "{customer: {name: Tern Air, country: US}, product_line: backup, units: 5, bant: \(World.bant)}"
    private static let incomplete =
        "{customer: {name: Tern Air, country: US}, product_line: backup, units: 5, bant: {need: backup, timing: \" \"}}"

    static let cases: [Case] = [
        Case(
            "a registration without budget, authority and timing", ["App.I 1.1.2"], "alpha", "register_deal", incomplete
        ),
        Case(
            "a partner without permission to register", ["5.1"], "alpha", "register_deal", entry,
            after: [("admin", "set_registration_access", "{partner: $alpha, permitted: false, reason: x}")]),
        Case(
            "a partner on credit hold", ["3.1.1"], "alpha", "register_deal", entry,
            after: [("admin", "hold_credit", "{partner: $alpha, hold: true, reason: x}")]),
        Case(
            "an invoice past due", ["App.I 4.2"], "alpha", "register_deal", entry,
            after: [
                ("admin", "issue_invoice", "{partner: $alpha, amount: {amount: \"1\", currency: USD}, due: 2026-03-02}")
            ], at: "2026-03-03T00:00"),
        Case(
            "all of these", ["5.1", "App.I 4.2", "3.1.1", "App.I 1.1.2"], "alpha", "register_deal", incomplete,
            after: [
                ("admin", "set_registration_access", "{partner: $alpha, permitted: false, reason: x}"),
                ("admin", "hold_credit", "{partner: $alpha, hold: true, reason: x}"),
                (
                    "admin", "issue_invoice",
                    "{partner: $alpha, amount: {amount: \"1\", currency: USD}, due: 2026-03-02}"
                ),
            ], at: "2026-03-03T00:00"),
        Case(
            "a direct order by an Authorized partner", ["4.1.1"], "gamma", "make_quote",
            "{customer: {name: Tern Air, country: US}, route: direct, lines: [{sku: BACKUP-1, units: 1}]}"),
        Case(
            "a distributor without the reseller's permission", ["App.I 2.1.4"], "omega", "register_deal",
            entry.replacing("{customer", with: "{reseller: $alpha, customer")),
        Case(
            "direct sales on a registered deal", ["App.I 4.1.1"], "seller", "pursue_directly",
            "{customer: {name: Tern Air, country: US}, product_line: backup, activity: sales, note: x}",
            after: [("alpha", "register_deal", entry), ("manager", "approve_deal", "{deal: $last}")]),
        Case(
            "a vendor's quote without direct presence", ["App.I 5.5"], "seller", "open_vendor_quote",
            "{deal: $last, clause: App.I 5.1.3, note: x}",
            after: [
                ("alpha", "register_deal", entry.replacing("US}", with: "CL}")),
                ("manager", "approve_deal", "{deal: $last}"),
            ]),
        Case(
            "a vendor's quote for a reason that does not hold", ["App.I 5.1.2"], "seller", "open_vendor_quote",
            "{deal: $last, clause: App.I 5.1.2, note: x}",
            after: [("alpha", "register_deal", entry), ("manager", "approve_deal", "{deal: $last}")]),
        Case(
            "an approval of what another registered since", ["App.I 1.1.3"], "manager", "approve_deal", "{deal: $last}",
            after: [
                ("alpha", "register_deal", entry), ("beta", "register_deal", entry),
                ("manager", "grant_exception", "{deal: $last, ground: collaboration, note: x}"),
            ]),
        Case(
            "a charge for units that are not beyond the registered ones", ["App.I 5.6.1"], "manager",
            "charge_list_price", "{order: $last, clause: App.I 5.6.1, note: x}",
            after: [
                (
                    "admin", "place_order",
                    "{partner: $alpha, customer: {name: Tern Air, country: US}, lines: [{sku: BACKUP-1, units: 1}]}"
                )
            ]),
    ]

    @Test(
        "A refusal is recorded with its decision, cites the clauses in the way, and changes no table", arguments: cases)
    func refused(_ one: Case) async throws {
        try await World.on(.memory) { world in
            var last = ""
            func filled(_ text: String) -> String {
                World.cast.reduce(text.replacing("$last", with: last)) {
                    $0.replacing("$\($1.name)", with: world.id($1.name))
                }
            }
            for step in one.before {
                let reply = try await world.run(step.operation, filled(step.arguments), as: step.actor)
                last = reply["id"]?.text ?? last
            }
            if let moment = one.moment { try world.setClock(moment) }
            let before = (try await world.length(), try await world.tables())
            let decision = try #require(try await world.refusal(one.operation, filled(one.arguments), as: one.actor))
            #expect(decision.clauses.map(\.text) == one.clauses)
            #expect(decision.outcome.verdict == .refused || decision.outcome.verdict == .declined)
            #expect(!decision.missing.isEmpty && decision.missing.allSatisfy { !$0.text.isEmpty })
            #expect(try await world.tables() == before.1)
            let entries = try await world.conclusions(after: before.0)
            #expect(entries.map(\.kind) == ["command.refused"])
            let entry = try #require(entries.first)
            let event = try #require(try Capabilities.channel.event(in: entry) as? CommandRefused)
            let wording = Wording(.english, try Program(World.source()), book: Capabilities.channel.book)
            #expect(event.decision.worded(by: wording) == decision)
            #expect(event.command == one.operation)
            #expect(event.partner?.text == world.partners[one.actor])
            #expect(try await world.verify() == [])
        }
    }

    @Test("Refusals and successes that share one commit do not disturb one another", arguments: Backend.all)
    func together(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let before = try await world.length()
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<30 {
                    let customer = "{name: Customer \(number), country: US}"
                    let bant = number.isMultiple(of: 3) ? "{need: backup}" : World.bant
                    let line = number.isMultiple(of: 5) ? "unheard" : "backup"
                    group.addTask {
                        _ = try? await world.run(
                            "register_deal", "{customer: \(customer), product_line: \(line), units: 5, bant: \(bant)}",
                            as: "alpha")
                    }
                }
            }
            let kinds = try await world.kinds(after: before)
            #expect(kinds.filter { $0 == "deal.submitted" }.count == 16)
            #expect(kinds.filter { $0 == "command.refused" }.count == 8)
            #expect(kinds.count == 24)
            #expect(try await world.verify() == [])
        }
    }
}
