import Record
import Testing

@testable import Channel
@testable import Members
@testable import Terms

/// Agreements of a program version that is published and not in force yet.
@Suite("Terms that are to come")
struct ComingTermsTests {
    private static let agreements = """
        - id: partner-agreement
          label: Partner agreement
          clause: "5.1"
          kind: program
          versions:
            - version: 1
              effective: 2025-01-01
              text: |
                Grüße: the exact text.
            - {version: 2, effective: 2030-01-01, text: The next text.}
        - id: incentives
          label: Incentive terms
          clause: "9"
          kind: subprogram
          subprogram: incentives
          types: [invested]
          withholds: [funds]
          versions:
            - {version: 1, effective: 2025-01-01, text: About incentives.}
            - {version: 2, effective: 2026-04-15, text: More about incentives.}
        - id: conduct
          label: Code of conduct
          clause: "4.2"
          kind: program
          withholds: [register_deals]
          versions: [{version: 1, effective: 2025-01-01, text: Be fair.}]
        """

    /// A version of the program in force from April on: more of the incentive terms, and a code of conduct.
    private static func publish(
        _ version: Int = 2, from day: String = "2026-04-01", _ agreements: String = agreements, in world: World
    ) async throws {
        let next = try World.source().setting([
            (path: "version", value: try YAML.parse("\(version)")), (path: "effective", value: try YAML.parse(day)),
            (path: "agreements", value: try YAML.parse(agreements)),
        ])
        _ = try await world.guildhall.perform(PublishProgram(next), as: try world.credential("admin"))
    }

    private static func agreement(_ id: String, in world: World) async throws -> Node {
        try await world.run("show_agreement", "{agreement: \(id)}", as: "alpha")
    }

    private static func told(in world: World) async throws -> [String] {
        try await world.run("list_notices", "{}", as: "alpha")["items"]?.items?
            .filter { $0["kind"]?.text == "agreement_changed" }.compactMap { $0["text"]?.text } ?? []
    }

    @Test("They are told when they are published, can be read and accepted ahead, and bind from their day on")
    func ahead() async throws {
        try await World.on(.memory) { world in
            try await Self.publish(in: world)
            let told = try await Self.told(in: world)
            #expect(told.count == 2)
            #expect(told.contains { $0.contains("“Code of conduct” is in force from 2026-04-01") })
            #expect(told.contains { $0.hasSuffix("Whoever has not by then cannot register deals.") })

            let incentives = try await Self.agreement("incentives", in: world)
            #expect(incentives["version"]?.number == "1")
            #expect(incentives["next"]?["effective"]?.text == "2026-04-15")
            #expect(incentives["next"]?["text"]?.text == "More about incentives.")
            #expect(try await Self.agreement("conduct", in: world)["status"]?.text == "announced")

            // Nothing of it is in force yet.
            try await world.register("{name: Heron Rail, country: US}")
            let ahead = try await world.run(
                "accept_agreement", "{agreement: conduct, version: 1, name: Ada}", as: "alpha")
            #expect(ahead["acceptances"]?[0]?["version"]?.number == "1")
            let late = try await world.problem(
                "accept_agreement", "{agreement: incentives, version: 3, name: Ada}", as: "alpha")
            #expect(late?.field == "/version")

            try world.setClock("2026-04-01T10:00")
            #expect(try await Self.agreement("conduct", in: world)["status"]?.text == "accepted")
            #expect(try await Self.agreement("incentives", in: world)["version"]?.number == "1")
            try await world.register("{name: Egret Tram, country: US}")
            try world.setClock("2026-04-15T10:00")
            #expect(try await Self.agreement("incentives", in: world)["status"]?.text == "pending")
        }
    }

    @Test("Whoever has not accepted by then is refused from that day on", arguments: Backend.both)
    func notAccepted(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await Self.publish(in: world)
            try world.setClock("2026-03-31T10:00")
            try await world.register("{name: Heron Rail, country: US}")
            try world.setClock("2026-04-01T10:00")
            let refused = await #expect(throws: WordedRefusal.self) {
                try await world.register("{name: Egret Tram, country: US}")
            }
            #expect(refused?.decision.missing.map(\.clause.text) == ["4.2"])
        }
    }

    @Test(
        "A version after one that is still to come neither tells its terms again, nor moves their day, nor changes their text"
    )
    func twoToCome() async throws {
        try await World.on(.memory) { world in
            try await Self.publish(in: world)
            let told = try await Self.told(in: world)
            let changed = Self.agreements.replacing("Be fair.", with: "Be quick.")
            await #expect(throws: Problem.self) { try await Self.publish(3, from: "2026-05-01", changed, in: world) }
            try await Self.publish(3, from: "2026-05-01", in: world)
            #expect(try await Self.told(in: world) == told)
            let conduct = try await Self.agreement("conduct", in: world)
            #expect(conduct["effective"]?.text == "2026-04-01")
        }
    }
}
