import Record
import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("Versions compared, and their scenarios run")
struct ProgramComparisonTests {
    private func source(
        _ version: Int, _ changes: [(path: String, value: Node)] = [], scenarios: [ScenarioText]? = nil
    ) throws -> ProgramSource {
        let number: [(path: String, value: Node)] = [
            (path: "version", value: Node(.number("\(version)"))),
            (path: "effective", value: Node(.string("2026-06-0\(version)"))),
        ]
        let set = try World.source().setting(number + changes)
        return ProgramSource(program: set.program, clauses: set.clauses, scenarios: scenarios)
    }

    private func publish(_ source: ProgramSource, _ world: World) async throws {
        _ = try await world.guildhall.perform(PublishProgram(source), as: try world.credential("admin"))
    }

    @Test("Two versions are compared in words; the newest with the one before it when none are named")
    func compared() async throws {
        try await World.on(.memory) { world in
            #expect(try await world.problem("compare_programs", as: "alpha")?.field == "/from")
            try await publish(
                try source(2, [(path: "pricing.discounts.list-invested.rate", value: "12%")]), world)
            try await publish(
                try source(3, [(path: "deal_registration.overage.reading", value: "another reading")]), world)
            func sentences(_ arguments: String, as actor: String) async throws -> [String] {
                try await world.run("compare_programs", arguments, as: actor).decode(ProgramDifference.self).changes
                    .map(\.sentence)
            }
            #expect(
                try await sentences("{from: 1, to: 2}", as: "alpha")
                    == ["Invested partners get 12 % instead of 10 % off list (clause 6.1.1)"])
            #expect(
                try await sentences("{from: 2, to: 1}", as: "alpha")
                    == ["Invested partners get 10 % instead of 12 % off list (clause 6.1.1)"])
            #expect(try await sentences("{}", as: "manager").contains { $0.contains("another reading") })
            #expect(try await !sentences("{}", as: "alpha").contains { $0.contains("another reading") })
            #expect(
                try await world.problem("compare_programs", "{from: 9}", as: "alpha") == .notFound("program_version"))
            let versions = try await world.run("list_program_versions", as: "alpha")
                .decode(Page<ProgramVersionView>.self).items
            #expect(versions.map(\.version) == [3, 2, 1])
            #expect(versions.map(\.standing) == [.coming, .coming, .inForce])
            #expect(versions.map { $0.until?.description } == [nil, "2026-06-02", "2026-06-01"])
        }
    }

    private static let good = """
        partners: {alpha: {type: invested}}
        products: {BACKUP-1: {product_line: backup, price: 100.00 USD}}
        scenarios:
          - name: It costs what it costs
            clauses: [6.1.1]
            steps:
              - as: alpha
                make_quote: {customer: Tern Air, lines: [{sku: BACKUP-1, units: 1}]}
                expect: {quote.rate: 10%}
          - name: It is free
            steps:
              - as: alpha
                make_quote: {customer: Tern Air, lines: [{sku: BACKUP-1, units: 1}]}
                expect: {quote.rate: 100%}
        """

    @Test("Scenarios are kept with their version and run on its terms, leaving the record as it is")
    func scenarios() async throws {
        try await World.on(.memory) { world in
            let texts = [ScenarioText(name: "scenarios/prices.yaml", text: Self.good)]
            try await publish(try source(2, scenarios: texts), world)
            let length = try await world.length()
            let manager = try world.credential("manager")
            let run = try await world.guildhall.runScenarios(RunScenarios(version: 2), as: manager)
            #expect((run.passed, run.failed, run.skipped) == (1, 1, 0))
            #expect(run.scenarios.map(\.line) == [4, 10])
            #expect(run.scenarios[0].clauses.map(\.text) == ["6.1.1"])
            let failure = try #require(run.scenarios[1].failure)
            #expect(failure.line == 12 && failure.expected == "quote.rate = 100%" && failure.got == "10%")
            #expect(failure.reasons.contains { $0.contains("6.1.1") })
            #expect(try await world.length() == length)
            #expect(try await world.guildhall.runScenarios(RunScenarios(version: 1), as: manager).scenarios.isEmpty)
            await #expect(throws: Problem.notFound("scenario_file")) {
                try await world.guildhall.runScenarios(RunScenarios(version: 2, file: "x.yaml"), as: manager)
            }
            await #expect(throws: Problem.forbidden(.authorProgram)) {
                try await world.guildhall.runScenarios(RunScenarios(), as: try world.credential("alpha"))
            }
            let text = try await world.run("show_program_version", "{version: 2}", as: "manager")
            #expect(text["scenarios"]?[0]?["name"]?.text == "scenarios/prices.yaml")
            #expect(try await world.verify() == [])
        }
    }

    @Test("When the time is over, what was not run is told as such")
    func deadline() async throws {
        let runner = ScenarioRunner(try World.source(), until: .now)
        let outcomes = await runner.outcomes(try ScenarioFile(name: "s.yaml", text: Self.good, of: .channel))
        #expect(outcomes.map(\.result) == [.skipped, .skipped])
    }

    @Test("Scenarios that cannot be read, or are too many, are not published")
    func unfit() async throws {
        try await World.on(.memory) { world in
            for (texts, field) in [
                ([ScenarioText(name: "a", text: "scenarios: [{nothing: 1}]")], "/scenarios/0"),
                (Array(repeating: ScenarioText(name: "a", text: "scenarios: []"), count: 101), "/scenarios"),
                ([ScenarioText(name: "a", text: String(repeating: "#", count: 600_001))], "/scenarios"),
            ] {
                let problem = await #expect(throws: Problem.self) {
                    try await publish(try source(2, scenarios: texts), world)
                }
                #expect(problem?.field == field)
            }
        }
    }
}
