import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Enablement
@testable import Members
@testable import Partnership
@testable import Store
@testable import Terms
@testable import Tiers

@Suite("What is told of program versions")
struct ProgramNoticeTests {
    private func publish(
        _ changes: [(path: String, value: Node)], from day: String, in world: World
    ) async throws {
        let next = try World.source().setting(
            [(path: "version", value: 2), (path: "effective", value: Node(.string(day)))] + changes)
        _ = try await world.guildhall.perform(PublishProgram(next), as: try world.credential("admin"))
    }

    private func told(_ person: String, in world: World) async throws -> [String] {
        try await world.run("list_notices", "{}", as: person)["items"]?.items?
            .filter { $0["kind"]?.text == "program_published" }.compactMap { $0["text"]?.text } ?? []
    }

    @Test(
        "A version is told when it is published, to those whom it concerns; that it begins is in the record",
        arguments: Backend.both)
    func published(_ backend: Backend) async throws {
        try await World.on(backend, sandbox: true) { world in
            #expect(try await told("admin", in: world).isEmpty, "of the first version nobody is told")
            try await publish(
                [(path: "pricing.discounts.list-invested.rate", value: "11%")], from: "2026-04-01", in: world)
            let own = try #require(try await told("alpha", in: world).first)
            #expect(own.contains("Version 2") && own.contains("2026") && own.contains("concern you: 1"))
            #expect(try await told("admin", in: world).contains { $0.contains("Changes: ") })
            let clause = try await world.run("list_notices", "{}", as: "alpha")["items"]?.items?.first?["clause"]?.text
            #expect(clause == "6.1.1")
            #expect(try await !world.kinds().contains("program.began"))
            _ = try await world.run("move_clock", "{to: 2026-04-01T12:00:00Z}", as: "admin")
            let began = try await world.journal().filter { $0.kind == "program.began" }
            #expect(began.count == 1 && began.first?.at == Instant("2026-04-01T04:00:00Z")?.milliseconds)
        }
    }

    @Test("Whom no change concerns is told nothing")
    func others() async throws {
        try await World.on(.memory) { world in
            try await publish(
                [(path: "pricing.discounts.list-authorized.rate", value: "9%")], from: "2026-04-01", in: world)
            #expect(try await told("alpha", in: world).isEmpty)
            #expect(try await told("admin", in: world).contains { $0.contains("Changes: 1") })
        }
    }
}
