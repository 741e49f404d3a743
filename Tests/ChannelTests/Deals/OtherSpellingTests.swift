import Record
import Terms
import Testing

@testable import Channel
@testable import Commerce
@testable import Members

@Suite("One end customer under many spellings")
struct OtherSpellingTests {
    @Test(
        "A registration under another spelling is the same deal",
        arguments: [
            ("Müller & Söhne GmbH", "MUELLER UND SOEHNE"), ("Good Will Trading", "Goodwill Trading Ltd"),
            ("ООО Ромашка", "OOO Romashka"), ("株式会社あおぞら", "あおぞら"), ("Brigade 44 Film", "Brigade Forty-Four Film"),
            ("Tomsk Steel Works JSC", "Tomsk Steel Works Joynt Stock Company"),
            ("Kestrel Germany GmbH", "Kestrel Deutschland"),
        ])
    func same(_ one: String, _ other: String) async throws {
        try await World.on(.memory) { world in
            try await world.register("{name: '\(one)', country: DE}")
            let second = try await world.register("{name: '\(other)', country: DE}", as: "beta")
            #expect(try await world.status(second) == "declined")
        }
    }

    @Test("What is only alike waits for a person, who is told in what", arguments: Backend.both)
    func alike(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.register("{name: Borealis Foods GmbH, country: DE}")
            let second = try await world.register("{name: Boreallis Foods, country: DE}", as: "beta")
            #expect(try await world.status(second) == "in_review")
            let found = try await world.run("deal_conflicts", "{deal: \(second)}", as: "manager").decode(
                DealConflicts.self)
            let conflict = try #require(found.registrations.first)
            #expect(conflict.matches == [.likeName, .productLine])
            #expect(!conflict.standsInTheWay && conflict.inDoubt)
            #expect(conflict.reasons == ["Boreallis and Borealis 1 letter apart", "legal form differs"])
        }
    }

    @Test(
        "Another number or another place is another company",
        arguments: [("Kestrel Fund II", "Kestrel Fund III"), ("Kestrel Solutions Spain", "Kestrel Solutions Italy")])
    func siblings(_ one: String, _ other: String) async throws {
        try await World.on(.memory) { world in
            try await world.register("{name: '\(one)', country: DE}")
            let second = try await world.register("{name: '\(other)', country: DE}", as: "beta")
            #expect(try await world.status(second) == "submitted")
        }
    }

    @Test("A mail provider's domain makes nobody the same")
    func mailProvider() async throws {
        try await World.on(.memory) { world in
            try await world.register("{name: Kestrel Foods, domain: gmail.com, country: DE}")
            let second = try await world.register("{name: Falcon Marine, domain: gmail.com, country: DE}", as: "beta")
            #expect(try await world.status(second) == "submitted")
        }
    }
}
