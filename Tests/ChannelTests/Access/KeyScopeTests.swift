import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Members
@testable import Store
@testable import Terms

@Suite("What keys may do")
struct KeyScopeTests {
    private func credential(_ key: Node) throws -> Credential { .secret(Secret(try #require(key["secret"]?.text))) }

    @Test("A key with scopes does those things and no others", arguments: Backend.both)
    func scopes(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let key = try await world.run(
                "create_key",
                "{name: narrow, role: seller, partner: \(world.id("alpha")), scopes: [see_deals, see_notices, see_deals]}",
                as: "admin")
            #expect(key["scopes"] == ["see_deals", "see_notices"])
            let narrow = try credential(key)
            let crowd = try await Crowd.everybody(in: world)
            for (name, operation) in Capabilities.channel.operations {
                let outcome: Problem?
                do {
                    let arguments = try YAML.parse(try #require(Samples.arguments(name)))
                    _ = try await operation.run(world.guildhall, arguments, narrow, .english)
                    outcome = nil
                } catch let problem as Problem {
                    outcome = problem
                } catch is WordedRefusal {
                    outcome = nil
                }
                let mayRole = operation.permission.allows(.seller, .reseller)
                switch outcome {
                case .forbidden: #expect(!mayRole, "\(name)")
                case .outOfScope:
                    #expect(mayRole && ![.seeDeals, .seeNotices].contains(operation.permission), "\(name)")
                default: #expect([.seeDeals, .seeNotices].contains(operation.permission), "\(name)")
                }
            }
            #expect(!crowd.isEmpty)
        }
    }

    @Test("A scope must be one that the role has, in a company of its kind")
    func possibleScopes() async throws {
        try await World.on(.memory) { world in
            for (role, company, scope, field) in [
                ("seller", "alpha", "bill", "/scopes/0"), ("seller", "alpha", "fall_due", "/scopes/0"),
                ("account_admin", "alpha", "distribute", "/scopes/0"), ("account_admin", "delta", "distribute", nil),
                ("account_admin", "delta", "grant_permissions", "/scopes/0"), ("seller", "alpha", "quote", nil),
            ] as [(String, String, String, String?)] {
                let arguments = "{name: k, role: \(role), partner: \(world.id(company)), scopes: [\(scope)]}"
                let problem = try await world.problem("create_key", arguments, as: "admin")
                #expect(problem?.field == field, "\(role) of \(company) with \(scope)")
            }
        }
    }

    @Test("A key with scopes makes no key that does more than itself", arguments: Backend.both)
    func noEscalation(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let key = try await world.run(
                "create_key",
                "{name: keys, role: account_admin, partner: \(world.id("alpha")), "
                    + "scopes: [manage_keys, see_deals]}", as: "admin")
            let narrow = try credential(key)
            for (scopes, allowed) in [
                (nil, false), ([], false), ([Permission.quote], false), ([.seeDeals, .quote], false),
                ([.seeDeals], true), ([.manageKeys, .seeDeals], true),
            ] as [([Permission]?, Bool)] {
                let scopes = scopes?.map(\.name)
                let made = try? await world.guildhall.perform(
                    CreateKey(name: "k", role: .accountAdmin, scopes: scopes), as: narrow)
                #expect((made != nil) == allowed, "\(scopes ?? [])")
            }
        }
    }

    @Test("An account admin makes, sees and ends keys of its own company alone", arguments: Backend.both)
    func partnersKeys(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let admin = Credential.session(try await world.admin())
            let guildhall = world.guildhall
            let made = try await guildhall.perform(CreateKey(name: "erp", role: .reseller), as: admin).reply
            #expect(made.partner?.text == world.id("alpha") && made.madeBy == "Person of admin@alpha.example")
            #expect(made.secret?.hasPrefix(try #require(made.visible)) == true && made.visible?.count == 7)
            let list = ListKeys()
            let names = try await guildhall.answer(list, as: admin).items.map(\.name)
            #expect(names == ["erp", "alpha"])
            let foreign = try await world.run("list_keys", as: "admin")["items"]?.items?.first {
                $0["name"]?.text == "beta"
            }
            let beta = try #require(foreign?["id"]?.text.flatMap { ID<Key>($0) })
            await #expect(throws: Problem.notFound("key")) { try await guildhall.answer(ShowKey(key: beta), as: admin) }
            await #expect(throws: Problem.notFound("key")) {
                try await guildhall.perform(RevokeKey(key: beta), as: admin)
            }
            for (role, partner) in [
                (Role.vendorAdmin, nil), (.distributor, nil), (.reseller, PartnerID(world.id("beta"))),
            ] {
                await #expect(throws: Problem.self, "\(role)") {
                    try await guildhall.perform(CreateKey(name: "k", role: role, partner: partner), as: admin)
                }
            }
        }
    }

    @Test("A key opens nothing from its last moment on, by the vendor's clock", arguments: Backend.both)
    func expires(_ backend: Backend) async throws {
        try await World.on(backend, sandbox: true) { world in
            let problem = try await world.problem(
                "create_key", "{name: k, role: reviewer, expires: 2026-03-02T15:00:00Z}", as: "admin")
            #expect(problem?.field == "/expires")
            let key = try await world.run(
                "create_key", "{name: k, role: reviewer, expires: 2026-04-01T00:00:00Z}", as: "admin")
            let reviewer = try credential(key)
            _ = try await world.guildhall.answer(ShowProgram(), as: reviewer)
            try await world.run("move_clock", "{to: 2026-03-31T23:59:59Z}", as: "admin")
            _ = try await world.guildhall.answer(ShowProgram(), as: reviewer)
            try await world.run("move_clock", "{to: 2026-04-01T00:00:00Z}", as: "admin")
            await #expect(throws: Problem.unauthenticated) {
                try await world.guildhall.answer(ShowProgram(), as: reviewer)
            }
        }
    }

    @Test("When a key was used last is written once a minute for all keys, and by no request", arguments: Backend.both)
    func lastUsed(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            func used(_ name: String) async throws -> String? {
                let keys = try await world.run("list_keys", as: "admin")
                return keys["items"]?.items?.first { $0["name"]?.text == name }?["last_used"]?.text
            }
            try await world.guildhall.writeKeyUses()
            world.pass(seconds: 10)
            try await world.run("list_deals", as: "beta")
            #expect(try await used("beta") == nil)
            try await world.guildhall.writeKeyUses()
            #expect(try await used("beta") == nil, "not a minute has passed")
            world.pass(seconds: 50)
            try await world.guildhall.writeKeyUses()
            #expect(try await used("beta") == "2026-03-02T15:00:10Z")
            #expect(try await used("omega") == nil)
            world.pass(seconds: 1)
            try await world.run("list_deals", as: "omega")
            try await world.guildhall.writeKeyUses(isLast: true)
            #expect(try await used("omega") == "2026-03-02T15:01:01Z")
            #expect(try await world.verify() == [], "it is no part of the record")
        }
    }
}
