import Record
import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("Reviewing registrations")
struct ReviewTests {
    /// What leads a registration into each status.
    static let ways: [(status: String, steps: [(actor: String, operation: String)])] = [
        ("submitted", []), ("in_review", [("manager", "start_review")]),
        ("action_required", [("manager", "request_action")]), ("approved", [("manager", "approve_deal")]),
        ("declined", [("manager", "decline_deal")]),
        ("suspended", [("manager", "approve_deal"), ("manager", "suspend_deal")]),
        ("rescinded", [("manager", "rescind_deal")]), ("lost", [("alpha", "close_deal")]),
        ("expired", [("manager", "approve_deal"), ("clock", "2026-08-29T00:00")]),
    ]

    /// In which statuses each step may be taken, and what it leads to.
    static let steps: [(operation: String, actor: String, from: Set<String>, to: String?)] = [
        ("submit_deal", "alpha", [], nil), ("start_review", "manager", ["submitted"], "in_review"),
        ("request_action", "manager", ["submitted", "in_review"], "action_required"),
        ("answer_action", "alpha", ["action_required"], "in_review"),
        ("approve_deal", "manager", ["submitted", "in_review", "action_required"], "approved"),
        ("decline_deal", "manager", ["submitted", "in_review", "action_required"], "declined"),
        ("grant_exception", "manager", ["submitted", "in_review", "action_required", "declined"], "in_review"),
        ("suspend_deal", "manager", ["approved"], "suspended"), ("resume_deal", "manager", ["suspended"], "approved"),
        ("extend_deal", "manager", ["approved", "suspended"], nil),
        (
            "rescind_deal", "manager", ["submitted", "in_review", "action_required", "approved", "suspended"],
            "rescinded"
        ),
        ("close_deal", "alpha", ["submitted", "in_review", "action_required", "approved", "suspended"], "lost"),
        (
            "add_evidence", "alpha", ["submitted", "in_review", "action_required", "approved", "suspended"], nil
        ),
        ("open_vendor_quote", "manager", ["approved", "suspended", "expired"], nil),
    ]

    @Test("Each step is taken from its statuses and no other, and leads where it should", arguments: ways.map(\.status))
    func statuses(_ status: String) async throws {
        let way = try #require(Self.ways.first { $0.status == status })
        try await World.on(.memory) { world in
            for (index, step) in Self.steps.enumerated() {
                world.clock.set(World.start)
                let customer = "{name: Customer \(index), country: US}"
                let deal = try await world.register(customer)
                func take(_ operation: String, _ actor: String) async throws {
                    try await world.run(
                        operation, try #require(Samples.arguments(operation, ["deal": deal])), as: actor)
                }
                for before in way.steps {
                    if before.actor == "clock" {
                        try world.setClock(before.operation)
                        try await world.guildhall.runDue(world.vendor)
                    } else {
                        try await take(before.operation, before.actor)
                    }
                }
                #expect(try await world.status(deal) == status)
                let count = try await world.length()
                do {
                    try await take(step.operation, step.actor)
                    #expect(step.from.contains(status), "\(step.operation) of what is \(status)")
                    #expect(try await world.status(deal) == step.to ?? status, "\(step.operation) of what is \(status)")
                } catch let problem as Problem {
                    #expect(!step.from.contains(status), "\(step.operation) of what is \(status): \(problem.message)")
                    #expect(problem.kind == "wrong_state" && problem.message.contains(status.replacing("_", with: " ")))
                    #expect(try await world.length() == count)
                } catch let refusal as WordedRefusal {
                    #expect(step.operation == "extend_deal" && status == "expired", "\(refusal.message)")
                }
            }
            #expect(try await world.verify() == [])
        }
    }

    @Test(
        "A rate is decided and agreed to while a registration is open, and refused in words when it is over",
        arguments: ways.map(\.status))
    func rates(_ status: String) async throws {
        let way = try #require(Self.ways.first { $0.status == status })
        let isOpen = ["submitted", "in_review", "action_required", "approved", "suspended"].contains(status)
        try await World.on(.memory) { world in
            let deal = try await world.register()
            for step in way.steps {
                if step.actor == "clock" {
                    try world.setClock(step.operation)
                    try await world.guildhall.runDue(world.vendor)
                } else {
                    try await world.run(
                        step.operation, try #require(Samples.arguments(step.operation, ["deal": deal])), as: step.actor)
                }
            }
            let granted = try await world.problem(
                "grant_rate", "{deal: \(deal), rule: registered-direct, rate: 5%, reason: x}", as: "manager")
            let agreed = try await world.problem(
                "confirm_rate", "{deal: \(deal), rule: registered-direct}", as: "manager")
            #expect(isOpen ? granted?.field == "/rule" : granted?.kind == "wrong_state")
            #expect(agreed?.kind == "wrong_state")
            for problem in [granted, agreed] {
                #expect(problem?.message.contains("the registration is \(status)") == !isOpen, "\(problem as Any)")
            }
        }
    }

    @Test("A rate is not decided behind the last valid day, before the clock has come to it either")
    func lateRate() async throws {
        try await World.on(.memory) { world in
            let deal = try await world.approved()
            try world.setClock("2026-08-29T00:00")
            let problem = try await world.problem(
                "grant_rate", "{deal: \(deal), rule: registered-direct, rate: 5%, reason: x}", as: "manager")
            #expect(problem?.kind == "wrong_state" && problem?.message.contains("last valid day") == true)
        }
    }

    @Test(
        "What the partner was asked for is shown until it answers, or the question is settled otherwise",
        arguments: ["answer_action", "approve_deal", "decline_deal", "rescind_deal", "close_deal", "grant_exception"])
    func actionRequested(_ operation: String) async throws {
        try await World.on(.memory) { world in
            let deal = try await world.register()
            try await world.run("request_action", "{deal: \(deal), what: a letter}", as: "manager")
            #expect(try await world.dealState(deal)["action_requested"]?.text == "a letter")
            let actor = ["answer_action", "close_deal"].contains(operation) ? "alpha" : "manager"
            try await world.run(operation, try #require(Samples.arguments(operation, ["deal": deal])), as: actor)
            #expect(try await world.dealState(deal)["action_requested"]?.text == nil)
        }
    }

    @Test("An extension lies after the last day, within ten years, and moves the expiry")
    func extensions() async throws {
        try await World.on(.memory, World.withoutFees) { world in
            let deal = try await world.approved()
            for day in ["2026-08-28", "2026-03-01", "0001-01-01", "2037-01-01", "9999-12-31"] {
                let problem = try await world.problem(
                    "extend_deal", "{deal: \(deal), through: \(day), note: x}", as: "manager")
                #expect(problem?.field == "/through", "\(day)")
            }
            try await world.run("extend_deal", "{deal: \(deal), through: 2026-08-29, note: x}", as: "manager")
            try world.setClock("2026-08-29T23:59")
            #expect(try await world.guildhall.runDue(world.vendor) == 0)
            #expect(try await world.dealState(deal)["holds"]?.bool == true)
            #expect(try await world.dealState(deal)["days_left"]?.integer == 1)
            try world.setClock("2026-08-30T00:00")
            #expect(try await world.guildhall.runDue(world.vendor) == 1)
        }
    }

    @Test(
        "Of two partners' registrations of one deal, the later is approved only by an exception for local law",
        arguments: Backend.both)
    func oneApproval(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let first = try await world.register()
            try world.setClock("2026-03-02T10:01")
            let second = try await world.register(as: "beta")
            #expect(try await world.status(second) == "declined")
            // Reopened on another ground; meanwhile the first was approved.
            try await world.run("grant_exception", "{deal: \(second), ground: collaboration, note: x}", as: "manager")
            try await world.run("approve_deal", "{deal: \(first)}", as: "manager")
            let refused = try await world.refusal("approve_deal", "{deal: \(second)}", as: "manager")
            #expect(refused?.clauses.map(\.text) == ["App.I 1.1.3"])
            try await world.run("grant_exception", "{deal: \(second), ground: local_law, note: x}", as: "manager")
            try await world.run("approve_deal", "{deal: \(second)}", as: "manager")
            #expect(try await world.status(second) == "approved")
        }
    }

    @Test("One declined while another's was approved since cannot be let in behind it")
    func approvedSince() async throws {
        try await World.on(.memory) { world in
            let early = try await world.register()
            try await world.run("decline_deal", "{deal: \(early), clause: App.I 5.2.8, note: x}", as: "manager")
            try world.setClock("2026-03-03T10:00")
            try await world.approved(as: "beta")
            try await world.run("grant_exception", "{deal: \(early), ground: collaboration, note: x}", as: "manager")
            let refused = try await world.refusal("approve_deal", "{deal: \(early)}", as: "manager")
            #expect(refused?.clauses.map(\.text) == ["App.I 1.1.3"])
        }
    }

    @Test("Who is first keeps its place while others with an exception are let in")
    func firstKeepsItsPlace() async throws {
        try await World.on(.memory) { world in
            let first = try await world.register()
            let second = try await world.register(as: "beta")
            try await world.run("grant_exception", "{deal: \(second), ground: local_law, note: x}", as: "manager")
            try await world.run("approve_deal", "{deal: \(second)}", as: "manager")
            try await world.run("approve_deal", "{deal: \(first)}", as: "manager")
            #expect(try await world.status(first) == "approved")
        }
    }
}
