import Record
import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("Versions of a program")
struct ProgramVersionTests {
    private let quote = "{customer: {name: Tern Air, country: US}, lines: [{sku: BACKUP-1, units: 1}]}"

    /// The sample as another version, with other changes.
    private func source(
        _ version: Int, from day: String, _ changes: [(path: String, value: Node)] = []
    ) throws -> ProgramSource {
        try World.source().setting(
            [(path: "version", value: Node(.number("\(version)"))), (path: "effective", value: Node(.string(day)))]
                + changes)
    }

    private func publish(_ source: ProgramSource, _ world: World) async throws {
        _ = try await world.guildhall.perform(PublishProgram(source), as: try world.credential("admin"))
    }

    @Test(
        "A new version decides from the first moment of its day, and what was decided keeps citing its own",
        arguments: Backend.both)
    func fromItsDay(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let changes: [(path: String, value: Node)] = [
                (path: "pricing.discounts.list-invested.rate", value: "11%"),
                (path: "deal_registration.term.days", value: 30),
            ]
            let early = try await world.approved()
            try await publish(try source(2, from: "2026-04-01", changes), world)
            try world.setClock("2026-03-31T23:59:59.999")
            let before = try await world.run("make_quote", quote, as: "alpha")
            try world.setClock("2026-04-01T00:00")
            let after = try await world.run("make_quote", quote, as: "alpha")
            #expect([before["rate"]?.text, after["rate"]?.text] == ["10%", "11%"])
            let versions = [before, after].map { $0["lines"]?[0]?["decision"]?["program"]?["version"]?.integer }
            #expect(versions == [1, 2])
            let shown = try await world.run("show_quote", "{quote: \(before["id"]?.text ?? "")}", as: "alpha")
            #expect(shown["lines"]?[0]?["decision"]?["program"]?["version"]?.integer == 1)
            #expect(shown["rate"]?.text == "10%")
            let entries = try await world.journal().filter { $0.kind == "quote.made" }
            #expect(entries.map(\.programVersion) == ["1", "2"])
            let late = try await world.approved("{name: Curlew Rail, country: US}")
            #expect(try await world.dealState(early)["valid_through"]?.text == "2026-08-28")
            #expect(try await world.dealState(late)["valid_through"]?.text == "2026-04-30")
            #expect(try await world.run("show_program", as: "alpha")["version"]?.integer == 2)
            #expect(try await world.verify() == [])
        }
    }

    @Test("A version may begin today and is in force at once; another server follows", arguments: Backend.durable)
    func today(_ backend: Backend) async throws {
        try await backend.withPlace { url in
            let one = try await Database.open(url, layout: try Capabilities.channel.layout(), logger: quiet)
            let world = try await World(one)
            let two = try await Database.open(url, layout: try Capabilities.channel.layout(), logger: quiet)
            let other = Guildhall(database: two, clock: world.clock.clock, logger: quiet)
            let alpha = try world.credential("alpha")
            #expect(try await other.answer(ShowProgram(), as: alpha).version == 1)
            try await publish(try source(2, from: "2026-03-02"), world)
            #expect(try await other.answer(ShowProgram(), as: alpha).version == 2)
            await two.close()
            await one.close()
        }
    }

    @Test(
        "A version that does not come after the last, in number and day, or begins before today, is refused and changes nothing",
        arguments: [
            (1, "2026-04-01"), (0, "2026-04-01"), (2, "2026-03-01"), (2, "2025-01-01"), (2, "2024-12-31"),
            (3, "2026-03-01"),
        ])
    func backdated(_ version: Int, _ day: String) async throws {
        try await World.on(.memory) { world in
            let before = try await world.length()
            let problem = await #expect(throws: Problem.self) {
                try await publish(try source(version, from: day), world)
            }
            #expect(problem?.field == "/program")
            #expect(try await world.length() == before)
        }
    }

    @Test("Once a version is published for a day, the next must begin after it")
    func inOrder() async throws {
        try await World.on(.memory) { world in
            try await publish(try source(2, from: "2026-06-01"), world)
            for day in ["2026-05-01", "2026-06-01"] {
                await #expect(throws: Problem.self) { try await publish(try source(3, from: day), world) }
            }
            try await publish(try source(7, from: "2026-06-02"), world)
            let versions = try await world.run("show_program", as: "admin")["versions"]?.items
            #expect(versions?.compactMap { $0["version"]?.integer } == [1, 2, 7])
        }
    }

    @Test("A program with faults, of another name, or without a type that partners have, is refused with the reason")
    func unfit() async throws {
        try await World.on(.memory) { world in
            let text = try source(2, from: "2026-04-01").program
            for (broken, reason) in [
                (text.replacing("10%", with: "ten"), "program.yaml:"), ("", "program.yaml:"), ("[", "program.yaml:"),
                (text.replacing("avepoint", with: "nakivo"), "named nakivo"),
                (text.replacing("invested", with: "gold"), "Invested"),
            ] {
                let arguments = try Node(encoding: ["program": broken, "clauses": try World.source().clauses])
                let command = try arguments.decode(PublishProgram.self)
                let problem = await #expect(throws: Problem.self) {
                    try await world.guildhall.perform(command, as: try world.credential("admin"))
                }
                #expect(problem?.message.contains(reason) == true, "\(problem?.message ?? "")")
            }
            #expect(try await world.kinds().filter { $0 == "program.published" }.count == 1)
        }
    }

    @Test("A version whose publication was undone leaves nothing behind for the next of its number")
    func undone() async throws {
        struct CommitFailed: Error {}
        try await World.on(.memory) { world in
            let guildhall = world.guildhall
            let lost = PublishProgram(
                try source(2, from: "2026-03-02", [(path: "pricing.discounts.list-invested.rate", value: "35%")]))
            await #expect(throws: CommitFailed.self) {
                try await world.database.write { transaction in
                    try guildhall.perform(lost, as: .system(world.vendor), in: transaction)
                    let after = try guildhall.systemReader(world.vendor, transaction).context
                    #expect(after.program.version == 2)
                    throw CommitFailed()
                }
            }
            try world.setClock("2026-03-02T10:01")
            try await publish(try source(2, from: "2026-03-02"), world)
            #expect(try await world.run("make_quote", quote, as: "alpha")["rate"]?.text == "10%")
        }
    }
}
