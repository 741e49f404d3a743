import Record
import Testing

@testable import Channel
@testable import Members
@testable import Store
@testable import Terms

@Suite("People")
struct MemberTests {
    private func perform<C: Command>(_ world: World, _ command: C, as token: SessionToken) async throws -> C.Reply {
        try await world.guildhall.perform(command, as: .session(token)).reply
    }

    /// What stands in the way of a command: the field, or the message's beginning.
    private func trouble<C: Command>(_ world: World, _ command: C, as token: SessionToken) async throws -> String? {
        do {
            _ = try await perform(world, command, as: token)
            return nil
        } catch let problem as Problem {
            return problem.field ?? problem.message
        }
    }

    @Test("An account admin invites people of its own company, and nobody else's", arguments: Backend.both)
    func partnerInvites(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let admin = try await world.admin()
            for role in Role.partnerPeople {
                let member = try await perform(
                    world, InviteMember(email: "\(role.rawValue)@alpha.example", role: role), as: admin)
                #expect(member.partner?.text == world.id("alpha") && member.status == .invited && member.name == nil)
            }
            for role in Set(Role.allCases).subtracting(Role.partnerPeople) {
                let command = InviteMember(email: "x@alpha.example", role: role)
                #expect(try await trouble(world, command, as: admin) == "/role", "\(role)")
            }
            let beta = InviteMember(email: "x@alpha.example", role: .seller, partner: ID(world.id("beta")))
            #expect(try await trouble(world, beta, as: admin) == Problem.notFound("partner").message)
            for email in ["", "ada", "ada@", "@alpha.example", "a b@alpha.example", "ada@alpha", "<ada@alpha.example>"]
            {
                let error = #expect(throws: DocumentError.self) {
                    try (["email": Node(.string(email)), "role": "seller"] as Node).decode(InviteMember.self)
                }
                #expect(error?.path == "/email" && error?.phrase?.key == "email.invalid")
            }
            let again = InviteMember(email: "ADMIN@alpha.example", role: .seller)
            #expect(try await trouble(world, again, as: admin) == "/email", "who is a member is not invited")
        }
    }

    @Test("The vendor's admin invites its own people, and a partner's account admins", arguments: Backend.both)
    func vendorInvites(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.admit("root@acme.example", .vendorAdmin)
            let root = try await world.signIn("root@acme.example").token
            for role in Role.vendorPeople {
                let member = try await perform(
                    world, InviteMember(email: "\(role.rawValue)@acme.example", role: role), as: root)
                #expect(member.partner == nil)
            }
            let alpha = try #require(PartnerID(world.id("alpha")))
            let first = try await perform(
                world, InviteMember(email: "first@alpha.example", role: .accountAdmin, partner: alpha), as: root)
            #expect(first.partner == alpha)
            let seller = InviteMember(email: "seller@alpha.example", role: .seller, partner: alpha)
            #expect(try await trouble(world, seller, as: root) == "/role")
            let people = try await world.guildhall.answer(
                ListMembers(), as: .session(root))
            #expect(people.items.count == 6 && people.items.allSatisfy { $0.partner == nil })
            let partners = try await world.guildhall.answer(
                ListMembers(["partner": Node(.string(alpha.text))]), as: .session(root))
            #expect(partners.items.map(\.id) == [first.id])
        }
    }

    @Test("Each side looks after its own people", arguments: Backend.both)
    func ownPeople(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.admit("root@acme.example", .vendorAdmin)
            let reviewer = try await world.admit("reviewer@acme.example", .reviewer)
            let seller = try await world.admit("seller@alpha.example", .seller, "alpha")
            let other = try await world.admit("seller@beta.example", .seller, "beta")
            let (root, admin) = (try await world.signIn("root@acme.example").token, try await world.admin())
            let before = try await world.length()
            let notFound = Problem.notFound("member").message
            for foreign in [reviewer, other] {
                #expect(try await trouble(world, DeactivateMember(member: foreign), as: admin) == notFound)
                #expect(try await trouble(world, ChangeMember(member: foreign, role: .seller), as: admin) == notFound)
                #expect(try await trouble(world, ReactivateMember(member: foreign), as: admin) == notFound)
            }
            let sentence = "Alpha Systems looks after its own people"
            #expect(try await trouble(world, DeactivateMember(member: seller), as: root) == sentence)
            #expect(try await trouble(world, ChangeMember(member: seller, role: .learner), as: root) == sentence)
            #expect(try await world.length() == before)
        }
    }

    @Test(
        "The last account admin and the last vendor admin cannot go, nor be made something else",
        arguments: Backend.both)
    func lastAdmin(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let sides: [(String?, Role, Role)] = [("alpha", .accountAdmin, .seller), (nil, .vendorAdmin, .reviewer)]
            for (company, role, lesser) in sides {
                let domain = "\(company ?? "acme").example"
                let first = try await world.admit("first@\(domain)", role, company)
                let token = try await world.signIn("first@\(domain)").token
                _ = try await perform(world, InviteMember(email: "invited@\(domain)", role: role), as: token)
                try await world.admit("other@\(domain)", lesser, company)
                for trouble in [
                    try await trouble(world, DeactivateMember(member: first), as: token),
                    try await trouble(world, ChangeMember(member: first, role: lesser), as: token),
                ] {
                    #expect(trouble?.contains("is the last") == true, "an invited admin is none yet")
                }
                let second = try await world.admit("second@\(domain)", role, company)
                _ = try await perform(world, ChangeMember(member: second, role: lesser), as: token)
                #expect(try await trouble(world, DeactivateMember(member: first), as: token) != nil)
                _ = try await perform(world, ChangeMember(member: second, role: role), as: token)
                _ = try await perform(world, DeactivateMember(member: first), as: token)
                #expect(try await world.guildhall.visitor(token) == nil)
            }
        }
    }

    @Test("Two admins who deactivate each other at the same moment do not both go", arguments: Backend.both)
    func eachOther(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let first = try await world.admit("first@alpha.example", .accountAdmin, "alpha")
            let second = try await world.admit("second@alpha.example", .accountAdmin, "alpha")
            let (one, other) = (
                try await world.signIn("first@alpha.example").token,
                try await world.signIn("second@alpha.example").token
            )
            async let left = try? await perform(world, DeactivateMember(member: second), as: one)
            async let right = try? await perform(world, DeactivateMember(member: first), as: other)
            let gone = [await left, await right].compactMap(\.self)
            #expect(gone.count == 1)
        }
    }

    @Test(
        "Deactivation ends sessions and keys at once; taking it up again brings neither back", arguments: Backend.both)
    func deactivated(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let member = try await world.admit("ada@alpha.example", .accountAdmin, "alpha")
            let ada = try await world.signIn("ada@alpha.example").token
            let own = try await perform(world, CreateKey(name: "own", role: .accountAdmin), as: ada)
            let secret = Credential.secret(Secret(try #require(own.secret)))
            let nested = try await world.guildhall.perform(CreateKey(name: "nested", role: .seller), as: secret).reply
            let admin = try await world.admin()
            let bystander = try await perform(world, CreateKey(name: "bystander", role: .seller), as: admin)
            _ = try await perform(world, DeactivateMember(member: member), as: admin)
            func opens(_ key: KeyView) async throws -> Bool {
                let credential = Credential.secret(Secret(key.secret ?? ""))
                return (try? await world.guildhall.answer(ShowProgram(), as: credential)) != nil
            }
            for again in [false, true] {
                if again { _ = try await perform(world, ReactivateMember(member: member), as: admin) }
                #expect(try await !world.opens(ada))
                #expect(try await world.guildhall.visitor(ada) == nil)
                for key in [own, nested] { #expect(try await !opens(key), "\(key.name)") }
                #expect(try await opens(bystander))
            }
            #expect(try await world.opens(try await world.signIn("ada@alpha.example").token))
            #expect(try await world.verify() == [])
        }
    }

    @Test("Who has another membership goes on with that one; the ended one is not offered")
    func otherMembership() async throws {
        try await World.on(.memory) { world in
            let alpha = try await world.admit("ada@consult.example", .seller, "alpha")
            let beta = try await world.admit("ada@consult.example", .seller, "beta")
            let token = try await world.signIn("ada@consult.example").token
            try await world.guildhall.switchMembership(token, to: beta, at: world.vendor)
            _ = try await perform(world, DeactivateMember(member: alpha), as: try await world.admin())
            let visitor = try #require(try await world.guildhall.visitor(token))
            #expect(visitor.memberships.map(\.id) == [beta])
        }
    }

    @Test("Another role holds from the next request on; who may no longer manage keys loses those made")
    func changed() async throws {
        try await World.on(.memory) { world in
            let member = try await world.admit("ada@alpha.example", .accountAdmin, "alpha")
            let ada = try await world.signIn("ada@alpha.example").token
            let key = try await perform(world, CreateKey(name: "own", role: .accountAdmin), as: ada)
            let admin = try await world.admin()
            let reply = try await perform(world, ChangeMember(member: member, role: .learner), as: admin)
            #expect(reply.role == .learner)
            #expect(
                try await trouble(world, CreateKey(name: "more", role: .seller), as: ada)
                    == "your role may not manage keys")
            #expect(try await world.opens(ada), "the session goes on")
            let secret = Credential.secret(Secret(try #require(key.secret)))
            await #expect(throws: Problem.unauthenticated) {
                try await world.guildhall.answer(ShowProgram(), as: secret)
            }
        }
    }

    @Test("What is so already is not done again")
    func again() async throws {
        try await World.on(.memory) { world in
            let member = try await world.admit("ada@alpha.example", .seller, "alpha")
            let admin = try await world.admin()
            let before = try await world.length()
            _ = try await perform(world, ChangeMember(member: member, role: .seller), as: admin)
            _ = try await perform(world, ReactivateMember(member: member), as: admin)
            #expect(try await world.length() == before)
            for _ in 0..<2 { _ = try await perform(world, DeactivateMember(member: member), as: admin) }
            #expect(try await world.kinds(after: before).count == 1)
            let invite = InviteMember(email: "ada@alpha.example", role: .seller)
            #expect(try await trouble(world, invite, as: admin) == "/email", "a former member is reactivated")
        }
    }

    @Test("An invitation mails its link in the same transaction, under the name of who invites")
    func mailed() async throws {
        try await World.on(.memory) { world in
            let admin = try await world.admin()
            _ = try await perform(
                world, InviteMember(email: "ada@alpha.example", role: .seller, language: .german), as: admin)
            let mail = try #require(try await world.mails("ada@alpha.example").first)
            #expect(mail.kind == "invitation")
            #expect(mail.link?.hasPrefix("http://localhost:8080/invitations/") == true)
            #expect(
                try await trouble(world, InviteMember(email: "admin@alpha.example", role: .seller), as: admin)
                    == "/email")
            #expect(try await world.tables()["links"]?.count == 1)
        }
    }
}
