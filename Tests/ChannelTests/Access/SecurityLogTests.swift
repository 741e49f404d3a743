import Record
import Testing

@testable import Channel
@testable import Members
@_spi(System) @testable import Store
@testable import Terms

@Suite("The security log")
struct SecurityLogTests {
    private func kinds(_ world: World, _ arguments: String = "{}") async throws -> [String] {
        try await world.guildhall.writeSecurityEvents()
        let page = try await world.run("list_security_events", arguments, as: "admin")
        return page["items"]?.items?.compactMap { $0["event"]?["kind"]?.text } ?? []
    }

    @Test("Sign-ins, failures and lockouts are there, for every vendor the account belongs to", arguments: Backend.both)
    func signIns(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.admit("ada@acme.example", .reviewer)
            _ = try await world.signIn("ada@acme.example")
            for _ in 0..<7 { _ = try await world.refused("ada@acme.example", "hunter2hunter2", from: .elsewhere) }
            _ = try await world.signIn("ada@acme.example")
            let all = try await kinds(world, "{account: ada@acme.example, limit: 200}")
            #expect(all.count { $0 == "sign_in_failed" } == 6 && all.count { $0 == "locked_out" } == 1)
            #expect(all.count { $0 == "signed_in" } == 2)
            try await world.guildhall.signOut(try await world.signIn("ada@acme.example").token)
            #expect(try await kinds(world, "{account: ada@acme.example, limit: 200}").contains("signed_out"))
            let text = JSON.string(try await world.run("list_security_events", "{limit: 200}", as: "admin"))
            #expect(!text.contains("hunter2"))
            #expect(text.contains(Origin.elsewhere.address))
        }
    }

    @Test("What is not allowed, keys that come and go, and second factors are there", arguments: Backend.both)
    func deeds(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            _ = try await world.problem("approve_deal", "{deal: deal_zzz}", as: "alpha")
            let made = try await world.run("create_key", "{name: k, role: reviewer}", as: "admin")
            let id = try #require(made["id"]?.text)
            try await world.run("revoke_key", "{key: \(id)}", as: "admin")
            let token = try await world.admin()
            let setup = try await world.guildhall.beginSecondFactor(token)
            let app = try #require(OneTimePassword(base32: setup.secret))
            _ = try await world.guildhall.confirmSecondFactor(
                token, code: app.code(OneTimePassword.step(at: world.clock.now)))
            await #expect(throws: AccountProblem.self) {
                try await world.guildhall.confirm(token, password: "a wrong one", code: nil)
            }
            let found = Set(try await kinds(world, "{limit: 200}"))
            #expect(
                found.isSuperset(of: ["refused", "key_made", "key_ended", "factor_changed", "confirmation_failed"]))
            #expect(try await kinds(world, "{kind: key_ended}") == ["key_ended"])
            let text = JSON.string(try await world.run("list_security_events", "{limit: 200}", as: "admin"))
            for secret in [made["secret"]?.text ?? "", setup.secret, token.text] { #expect(!text.contains(secret)) }
        }
    }

    @Test("Whoever takes records away is there, whether all that is held about a person or a table of them")
    func exports() async throws {
        try await World.on(.memory, World.learning) { world in
            let person = try #require(
                try await world.run("add_employee", "{name: Ada North, email: ada@alpha.example}", as: "alpha")[
                    "person"]?
                    .text)
            try await world.run("show_person", "{person: \(person)}", as: "admin")
            #expect(try await kinds(world, "{kind: exported}").isEmpty)
            try await world.run("export_person", "{person: \(person)}", as: "admin")
            try await world.guildhall.exportFile(.people, as: try world.credential("manager")) { _ in }
            try await world.guildhall.writeSecurityEvents()
            let page = try await world.run("list_security_events", "{kind: exported}", as: "admin")
            let about = page["items"]?.items?.compactMap { $0["event"]?["about"]?.text } ?? []
            #expect(about.sorted() == ["export_person", "people.csv"])
        }
    }

    @Test("It is the vendor's admins' alone, each vendor's its own")
    func own() async throws {
        try await World.on(.memory) { world in
            let other = try await World(world.database, vendor: "vendor_other", ids: .random)
            _ = try await world.problem("approve_deal", "{deal: deal_zzz}", as: "alpha")
            _ = try await kinds(world)
            #expect(try await kinds(other, "{kind: refused}") == [])
            for actor in ["manager", "alpha"] {
                #expect(try await world.problem("list_security_events", as: actor) == .forbidden(.seeSecurity))
            }
        }
    }
}
