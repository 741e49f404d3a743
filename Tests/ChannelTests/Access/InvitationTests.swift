import Record
import Testing

@testable import Members
@testable import Store
@testable import Terms

@Suite("Invitations")
struct InvitationTests {
    private static let newcomer = NewAccount(
        name: "Ada Lovelace", password: "three unrelated words", language: .german)

    /// Invites by the account admin of alpha; gives the token that was mailed.
    private func invite(_ world: World, _ email: String, role: Role = .seller) async throws -> LinkToken {
        let token = try await world.admin()
        _ = try await world.guildhall.perform(InviteMember(email: "\(email)", role: role), as: .session(token))
        // Mails are in the order of their moments.
        world.pass(seconds: 1)
        return try #require(try await world.mailedTokens(MailAddress.key(of: email)).last)
    }

    /// Why a link does not work; nil when it does.
    private func ended(_ world: World, _ token: LinkToken) async throws -> EndedLink? {
        do {
            _ = try await world.guildhall.invitation(token, in: .english)
            return nil
        } catch let ended as EndedLink {
            return ended
        }
    }

    @Test("Somebody new chooses a name and a password, and is signed in", arguments: Backend.both)
    func newcomer(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let link = try await invite(world, "ada@alpha.example")
            let invitation = try await world.guildhall.invitation(link, in: .english)
            #expect(invitation.email == "ada@alpha.example" && !invitation.hasAccount)
            #expect(invitation.membership.partnerName == "Alpha Systems" && invitation.membership.role == .seller)
            #expect(invitation.expires == World.start.adding(days: 7))
            let signedIn = try await world.guildhall.accept(link, opening: Self.newcomer, from: .office)
            let visitor = try #require(try await world.guildhall.visitor(signedIn.token))
            #expect(visitor.membership?.role == .seller && visitor.account.name == "Ada Lovelace")
            #expect(visitor.account.language == .german && visitor.account.zone == "America/New_York")
            #expect(try await ended(world, link) == .used)
            await #expect(throws: EndedLink.used) {
                try await world.guildhall.accept(link, opening: Self.newcomer, from: .office)
            }
            #expect(try await world.refused("ada@alpha.example", "three unrelated words") == nil)
            let (joined, record) = (try await world.kinds(), try await world.journal())
            #expect(joined.suffix(1) == ["member.joined"])
            #expect(!record.contains { $0.body.contains(link.text) || $0.body.contains("scrypt") })
            #expect(try await world.verify() == [])
        }
    }

    @Test("A password that will not do leaves the link as it is")
    func badPassword() async throws {
        try await World.on(.memory) { world in
            let link = try await invite(world, "ada@alpha.example")
            for (name, password) in [("Ada", "short"), ("", "three unrelated words"), ("Ada", "password1234")] {
                await #expect(throws: (any Error).self) {
                    try await world.guildhall.accept(
                        link, opening: NewAccount(name: name, password: password, language: .english), from: .office)
                }
            }
            #expect(try await ended(world, link) == nil)
            _ = try await world.guildhall.accept(link, opening: Self.newcomer, from: .office)
        }
    }

    @Test("Who has an account signs in to accept, under the invited address alone", arguments: Backend.both)
    func accountHolder(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.admit("Ada@Consult.example", .seller, "beta")
            try await world.admit("bob@consult.example", .seller, "beta")
            let link = try await invite(world, "ada@consult.example")
            #expect(try await world.guildhall.invitation(link, in: .english).hasAccount)
            await #expect(throws: AccountProblem(.hasAccount)) {
                try await world.guildhall.accept(link, opening: Self.newcomer, from: .office)
            }
            let bob = try await world.signIn("bob@consult.example").token
            let problem = await #expect(throws: AccountProblem.self) { try await world.guildhall.accept(link, as: bob) }
            #expect(problem?.kind == .otherAddress)
            let ada = try await world.signIn("ada@consult.example").token
            try await world.guildhall.accept(link, as: ada)
            let visitor = try #require(try await world.guildhall.visitor(ada))
            #expect(visitor.membership?.partnerName == "Alpha Systems" && visitor.memberships.count == 2)
            #expect(try await ended(world, link) == .used)
        }
    }

    @Test(
        "A link works for seven days, a later one ends it, and so does taking the invitation back",
        arguments: Backend.both)
    func ends(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let first = try await invite(world, "ada@alpha.example")
            world.pass(seconds: 7 * 86_400 - 2)
            #expect(try await ended(world, first) == nil)
            world.pass(seconds: 1)
            #expect(try await ended(world, first) == .expired)
            await #expect(throws: EndedLink.expired) {
                try await world.guildhall.accept(first, opening: Self.newcomer, from: .office)
            }
            let second = try await invite(world, "ada@alpha.example")
            let third = try await invite(world, "ADA@alpha.example", role: .marketer)
            #expect(try await ended(world, second) == .replaced)
            #expect(try await world.guildhall.invitation(third, in: .english).membership.role == .marketer)
            let members = try await world.guildhall.answer(
                ListMembers(["status": "invited"]),
                as: .session(try await world.admin())
            ).items
            #expect(members.count == 1, "the invitation is one, however often it was sent")
            _ = try await world.guildhall.perform(
                DeactivateMember(member: try #require(members.first?.id)), as: .session(try await world.admin()))
            #expect(try await ended(world, third) == .withdrawn)
            let fourth = try await invite(world, "ada@alpha.example")
            #expect(try await ended(world, fourth) == nil)
            #expect(try await ended(world, third) == .withdrawn)
        }
    }

    @Test("An invented link is not told from one long gone", arguments: ["", "x", String(repeating: "0", count: 32)])
    func invented(_ text: String) async throws {
        try await World.on(.memory) { world in
            let why = try await ended(world, LinkToken(text))
            #expect(why == .unknown)
            await #expect(throws: EndedLink.unknown) {
                try await world.guildhall.resetPassword(LinkToken(text), to: "three unrelated words")
            }
        }
    }

    @Test("A link for one thing does not do another")
    func purposes() async throws {
        try await World.on(.memory) { world in
            let link = try await invite(world, "ada@alpha.example")
            await #expect(throws: EndedLink.unknown) { try await world.guildhall.passwordReset(link) }
        }
    }

    @Test("Two who use a link at the same moment: one has it", arguments: Backend.both)
    func raced(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let link = try await invite(world, "ada@alpha.example")
            let won = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        (try? await world.guildhall.accept(link, opening: Self.newcomer, from: .office)) != nil
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(won == 1)
            #expect(try await world.kinds().count { $0 == "member.joined" } == 2)
        }
    }

    @Test("Whoever runs the server hands over a link that was not mailed, and the first admin begins with it")
    func handedOver() async throws {
        try await World.on(.memory) { world in
            let link = try await world.guildhall.invite(
                email: "root@acme.example", role: .vendorAdmin, at: world.vendor)
            #expect(try await world.mails("root@acme.example").isEmpty)
            let signedIn = try await world.guildhall.accept(link, opening: Self.newcomer, from: .office)
            #expect(try await world.guildhall.visitor(signedIn.token)?.membership?.role == .vendorAdmin)
        }
    }

    @Test(
        "Inviting tells nothing of an account elsewhere: neither name, nor language, nor zone, nor whether there is one"
    )
    func elsewhere() async throws {
        try await World.on(.memory, sandbox: true) { world in
            let other = try await World(world.database, vendor: "vendor_other", sandbox: true, ids: .random)
            try await other.guildhall.enrol(
                Enrolment(
                    email: "known@people.example", name: "Augusta King", password: Crowd.password,
                    vendor: other.vendor, role: .reviewer, language: .german))
            let token = try await other.guildhall.signIn(
                email: "known@people.example", password: Crowd.password, from: .office
            ).token
            _ = try await other.guildhall.changeProfile(
                token, name: "Augusta King", language: .german, zone: "Asia/Tokyo")
            var shown: [String] = []
            for name in ["known", "new"] {
                let reply = try await world.run(
                    "invite_member", "{email: \(name)@people.example, role: reviewer}", as: "admin")
                let mail = try #require(try await world.outbox().last { $0.to == "\(name)@people.example" })
                let content = try await world.mail(mail.id, as: "manager")
                let members = [JSON.string(reply), content.text, content.html, mail.name ?? "", mail.language.rawValue]
                shown.append(members.joined(separator: "\n"))
            }
            #expect(!shown[0].contains("Augusta") && !shown[0].contains("Tokyo"))
            func plain(_ text: String, _ name: String) -> String {
                text.replacing(name, with: "X").replacing(/member_[0-9a-z]+/, with: "member")
                    .replacing(/person_[0-9a-z]+/, with: "person")
                    .replacing(/"version":[0-9]+/, with: "")
            }
            #expect(plain(shown[0], "known") == plain(shown[1], "new"))
        }
    }
}
