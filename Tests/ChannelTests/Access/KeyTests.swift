import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Store
@testable import Terms

@Suite("Keys")
struct KeyTests {
    @Test(
        "A key that nobody has opens nothing, and one of another form neither",
        arguments: ["gh_unknown", "", "gh_", "key_00000001", "'; DROP TABLE keys; --"])
    func unknown(_ text: String) async throws {
        try await World.on(.memory) { world in
            let secret = Credential.secret(Secret(text))
            await #expect(throws: Problem.unauthenticated) {
                try await world.guildhall.answer(
                    ListDeals(), as: secret)
            }
            await #expect(throws: Problem.unauthenticated) {
                try await world.guildhall.perform(AddProduct.sample, as: secret)
            }
        }
    }

    @Test("A revoked key ends at once, for commands and for questions, and stays in the list", arguments: Backend.both)
    func revoked(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.run("list_deals", as: "alpha")
            let keys = try await world.run("list_keys", as: "admin")
            let key = try #require(keys["items"]?.items?.first { $0["name"]?.text == "alpha" }?["id"]?.text)
            try await world.run("revoke_key", "{key: \(key)}", as: "admin")
            for operation in ["list_deals", "register_deal", "make_quote"] {
                let problem = try await world.problem(
                    operation, try #require(Samples.arguments(operation)), as: "alpha")
                #expect(problem == .unauthenticated)
            }
            let shown = try await world.run("show_key", "{key: \(key)}", as: "admin")
            #expect(shown["revoked"]?.text == "2026-03-02T15:00:00Z")
            let before = try await world.length()
            try await world.run("revoke_key", "{key: \(key)}", as: "admin")
            #expect(try await world.length() == before, "what is revoked is not revoked again")
        }
    }

    @Test("A key is made for a role and, where the role is a partner's, for that partner")
    func belongs() async throws {
        try await World.on(.memory) { world in
            let before = try await world.length()
            for (arguments, field) in [
                ("{name: k, role: system}", "/role"), ("{name: k, role: reseller}", "/partner"),
                ("{name: k, role: vendor_admin, partner: \(world.id("alpha"))}", "/partner"),
                ("{name: k, role: distributor, partner: \(world.id("alpha"))}", "/role"),
            ] {
                #expect(try await world.problem("create_key", arguments, as: "admin")?.field == field, "\(arguments)")
            }
            await #expect(throws: DocumentError.self) {
                try await world.run("create_key", "{name: \"\", role: vendor_admin}", as: "admin")
            }
            #expect(try await world.length() == before)
        }
    }

    @Test("The server makes the secret: a hash that somebody brings is not a member of the command")
    func ownHash() async throws {
        try await World.on(.memory) { world in
            let hash = Secret("gh_mine").hash
            await #expect(throws: DocumentError.self) {
                try await world.run("create_key", "{name: k, role: vendor_admin, hash: \(hash)}", as: "admin")
            }
            await #expect(throws: Problem.unauthenticated) {
                try await world.guildhall.answer(ShowProgram(), as: .secret(Secret("gh_mine")))
            }
        }
    }

    @Test("The secret of a new key opens what its role may, and is shown in no list")
    func works() async throws {
        try await World.on(.memory) { world in
            let made = try await world.run(
                "create_key", "{name: new, role: reseller, partner: \(world.id("beta"))}", as: "admin")
            let secret = try #require(made["secret"]?.text)
            let list = ListDeals()
            #expect(try await world.guildhall.answer(list, as: .secret(Secret(secret))).items.isEmpty)
            let text = JSON.string(try await world.run("list_keys", as: "admin"))
            #expect(!text.contains(secret) && !text.contains(Secret(secret).hash))
        }
    }
}

extension AddProduct {
    fileprivate static let sample = AddProduct(
        sku: "X-1", name: "X", productLine: "backup", price: Money(minor: 1, Currency("USD")!), from: nil)
}
