import Record
import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("What a partner enters")
struct EntryTests {
    private static let entry =
        "{customer: {name: Tern Air, country: US}, product_line: backup, units: 5, bant: \(World.bant)}"

    @Test(
        "A member that makes no sense is named, and nothing is registered",
        arguments: [
            ("units: 5", "units: 0", "/units"), ("units: 5", "units: -1", "/units"),
            ("units: 5", "units: 10000001", "/units"),
            ("country: US", "country: USA", "/customer/country"), ("country: US", "country: \"\"", "/customer/country"),
            ("name: Tern Air", "name: \" \"", "/customer/name"),
            ("name: Tern Air", "name: \"a\\u0007\"", "/customer/name"),
            ("product_line: backup", "product_line: bakup", "/product_line"),
            ("units: 5", "units: 5, list_value: {amount: \"-1\", currency: USD}", "/list_value"),
            ("units: 5", "units: 5, reseller: partner_zzz", "/reseller"),
            ("units: 5, ", "", "/units"), ("product_line: backup, ", "", "/product_line"),
            ("customer: {name: Tern Air, country: US}, ", "", "/customer/name"),
            ("name: Tern Air, ", "", "/customer/name"), (", country: US", "", "/customer/country"),
        ])
    func wrong(_ right: String, _ wrong: String, _ field: String) async throws {
        try await World.on(.memory) { world in
            let before = try await world.length()
            let problem = try await world.problem(
                "register_deal", Self.entry.replacing(right, with: wrong), as: "alpha")
            #expect(problem?.field == field, "\(String(describing: problem))")
            #expect(try await world.length() == before)
        }
    }

    @Test(
        "A submitted registration stays with the end customer it was first submitted for, however often it is revised")
    func staysWithItsCustomer() async throws {
        try await World.on(.memory) { world in
            let first = "{name: Tern Air, domain: tern.example, country: US}"
            let deal = try await world.register(first)
            func revise(_ customer: String) async throws -> Problem? {
                try await world.run("request_action", "{deal: \(deal), what: x}", as: "manager")
                let arguments =
                    "{deal: \(deal), customer: \(customer), product_line: backup, units: 5, bant: \(World.bant)}"
                let problem = try await world.problem("revise_deal", arguments, as: "alpha")
                try await world.run("answer_action", "{deal: \(deal), answer: x}", as: "alpha")
                return problem
            }
            #expect(try await revise("{name: TERN AIR Inc., domain: www.tern.example, country: US}") == nil)
            #expect(try await revise("{name: Curlew Rail, country: US}")?.kind == "wrong_state")
            // From one to another by way of what both have in common.
            #expect(try await revise("{name: Curlew Rail, domain: tern.example, country: US}")?.kind == "wrong_state")
            #expect(try await revise("{name: Tern Air, domain: curlew.example, country: US}")?.kind == "wrong_state")
            #expect(try await revise("{name: Tern Air, country: US}")?.kind == "wrong_state")
            let other = try await world.register("{name: Curlew Rail, domain: curlew.example, country: US}", as: "beta")
            #expect(try await world.status(other) == "submitted", "alpha's registration is not Curlew Rail's now")
        }
    }

    @Test("Evidence has its date and time, is not of the future, and is bounded")
    func evidence() async throws {
        try await World.on(.memory) { world in
            let deal = try await world.register()
            func add(_ occurred: String) async throws -> Problem? {
                try await world.problem(
                    "add_evidence", "{deal: \(deal), title: Minutes, occurred: \"\(occurred)\"}", as: "alpha")
            }
            #expect(try await add("2026-03-02T10:00:00-05:00") == nil)
            #expect(try await add("2026-03-02T10:00:00.001-05:00")?.field == "/occurred")
            #expect(try await add("0001-01-01T00:00:00Z") == nil)
            #expect(try await add("0001-01-01T00:00:00+10:00")?.field == "/occurred", "a day before the first year")
            for _ in 0..<98 { #expect(try await add("2026-03-01T10:00:00Z") == nil) }
            #expect(try await add("2026-03-01T10:00:00Z")?.kind == "wrong_state")
            #expect(try await world.dealState(deal)["evidence"]?.items?.count == 100)
        }
    }
}
