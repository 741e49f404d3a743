import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Members
@testable import Store
@testable import Terms

@Suite("Keys never exceed or outlive their maker")
struct KeyReachTests {
    private func make(
        _ world: World, _ command: CreateKey, as maker: Credential
    ) async throws -> (key: KeyView, credential: Credential) {
        let made = try await world.guildhall.perform(command, as: maker, .plain).reply
        return (made, .secret(Secret(try #require(made.secret))))
    }

    @Test("A key's end is at the latest that of the key which makes it", arguments: Backend.both)
    func ends(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let end = world.clock.now.adding(days: 10)
            let (_, maker) = try await make(
                world, CreateKey(name: "short", role: .vendorAdmin, expires: end), as: try world.key("admin"))
            let (plain, _) = try await make(world, CreateKey(name: "k", role: .reviewer), as: maker)
            #expect(plain.expires == end, "left out, it ends when its maker does")
            let problem = await #expect(throws: Problem.self) {
                try await make(
                    world, CreateKey(name: "k", role: .reviewer, expires: end.adding(seconds: 1)), as: maker)
            }
            #expect(problem?.field == "/expires")
            let (sooner, _) = try await make(
                world, CreateKey(name: "k", role: .reviewer, expires: end.adding(days: -1)), as: maker)
            #expect(sooner.expires == end.adding(days: -1))
        }
    }

    @Test("With a key end the keys that it made, and those made by them", arguments: Backend.both)
    func chain(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let (first, one) = try await make(
                world, CreateKey(name: "1", role: .vendorAdmin), as: try world.key("admin"))
            let (_, two) = try await make(world, CreateKey(name: "2", role: .vendorAdmin), as: one)
            let partner = try #require(PartnerID(world.id("alpha")))
            let (_, three) = try await make(world, CreateKey(name: "3", role: .seller, partner: partner), as: two)
            _ = try await world.guildhall.answer(ListDeals(), as: three)
            _ = try await world.guildhall.perform(RevokeKey(key: first.id), as: try world.key("admin"), .plain)
            for ended in [one, two, three] {
                await #expect(throws: Problem.unauthenticated) {
                    try await world.guildhall.answer(ListDeals(), as: ended)
                }
            }
            #expect(try await world.kinds().suffix(3) == ["key.revoked", "key.revoked", "key.revoked"])
            #expect(try await world.verify() == [])
        }
    }

    @Test("A key limited by scopes or an end takes in no people, who would do more and stay longer")
    func people() async throws {
        try await World.on(.memory) { world in
            let end = world.clock.now.adding(days: 10)
            for command in [
                CreateKey(name: "k", role: .vendorAdmin, scopes: ["manage_people", "manage_keys"]),
                CreateKey(name: "k", role: .vendorAdmin, expires: end),
            ] {
                let (_, limited) = try await make(world, command, as: try world.key("admin"))
                await #expect(throws: Problem.self) {
                    try await world.guildhall.perform(
                        InviteMember(email: "eve@acme.example", role: .vendorAdmin), as: limited, .plain)
                }
                let member = try await world.enrol("Ada", .reviewer)
                await #expect(throws: Problem.self) {
                    try await world.guildhall.perform(
                        ChangeMember(member: member, role: .vendorAdmin), as: limited, .plain)
                }
            }
        }
    }
}
