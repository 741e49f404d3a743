import Record
import Testing

@testable import Members
@_spi(System) @testable import Store
@testable import Terms

/// What one-time links open: the membership they were made for, and nothing else of their person's.
@Suite("Links reach one membership")
struct LinkBoundTests {
    /// Two vendors on one server: acme, and a sandbox whose admins are others.
    ///
    /// - Parameter earnest: whether acme is no sandbox.
    private static func with(
        _ backend: Backend = .memory, earnest: Bool = true,
        _ body: (_ acme: World, _ sandbox: World) async throws -> Void
    ) async throws {
        try await World.on(backend, sandbox: !earnest) { acme in
            let sandbox = try await World(acme.database, vendor: "vendor_box", sandbox: true, ids: .random)
            defer { sandbox.removeFiles() }
            try await body(acme, sandbox)
        }
    }

    /// A link of a welcome letter, as its receiver has it.
    private static func welcome(_ member: ID<Membership>, _ email: String, at world: World) async throws -> LinkToken {
        let token = LinkToken.random()
        _ = try await world.database.write { transaction in
            try transaction.issue(
                token, .random(at: world.clock.now), for: .welcome, of: member.text, to: email, vendor: world.vendor,
                at: world.clock.now)
        }
        return token
    }

    /// What a sandbox's admin can read of the mails to an address.
    private static func legible(_ email: String, at sandbox: World) async throws -> [String] {
        var links: [String] = []
        for mail in try await sandbox.outbox() where mail.to == email {
            let shown = try await sandbox.mail(mail.id, as: "admin")
            if let link = shown.link, !link.contains("•") { links.append(link) }
            links += shown.text.contains("••••") || shown.link == nil ? [] : [shown.text]
        }
        return links
    }

    @Test("An account of one vendor is not taken over through the outbox of another's sandbox", arguments: Backend.both)
    func takeover(_ backend: Backend) async throws {
        try await Self.with(backend) { acme, sandbox in
            try await acme.enrol("Ada", .vendorAdmin)
            // Whoever has the sandbox invites her, has a link for a new password sent, and asks again and again.
            let invite = InviteMember(
                email: "ada@people.example", role: .accountAdmin, partner: PartnerID(sandbox.id("alpha")))
            _ = try await sandbox.guildhall.perform(invite, as: try sandbox.credential("admin"))
            try await sandbox.guildhall.sendPasswordReset(email: "ada@people.example", from: .elsewhere)
            #expect(try await Self.legible("ada@people.example", at: sandbox) == [])
            // Nobody's link is shown beside a vendor in earnest: what is not shown would tell of accounts there.
            _ = try await sandbox.guildhall.perform(
                InviteMember(email: "nobody@people.example", role: .reviewer), as: try sandbox.credential("admin"))
            #expect(try await Self.legible("nobody@people.example", at: sandbox) == [])
            // She joins there, too, and is welcomed.
            let member = try await sandbox.enrol("Ada", .accountAdmin, at: "alpha")
            let link = try await Self.welcome(member, "ada@people.example", at: sandbox)
            let opened = try await sandbox.guildhall.enter(link, from: .elsewhere).token
            let visitor = try #require(try await sandbox.guildhall.visitor(opened))
            #expect(visitor.memberships.map(\.vendor) == [sandbox.vendor], "nothing is said of where else she belongs")
            let own = try #require(try await acme.database.read { try $0.account(email: "ada@people.example") })
            let elsewhere = try #require(
                try await acme.database.read { try $0.memberships(of: own.id) }.first { $0.vendor == acme.vendor })
            let guildhall = sandbox.guildhall
            let attempts: [@Sendable () async throws -> Void] = [
                { try await guildhall.switchMembership(opened, to: elsewhere.member.id, at: acme.vendor) },
                { _ = try await guildhall.beginSecondFactor(opened) },
                { try await guildhall.removeSecondFactor(opened) },
                { _ = try await guildhall.sessions(opened) },
                { try await guildhall.endOtherSessions(opened) },
                { _ = try await guildhall.changeProfile(opened, name: "Eve", language: .english, zone: "UTC") },
                {
                    _ = try await guildhall.perform(
                        CreateKey(name: "k", role: .accountAdmin), as: .session(opened), .plain)
                },
            ]
            for (number, attempt) in attempts.enumerated() {
                await #expect(throws: Problem.unconfirmed, "\(number)") { try await attempt() }
            }
            // Her own password opens the rest.
            let known = try await guildhall.confirm(opened, password: "correct horse battery", code: nil)
            try await guildhall.switchMembership(known, to: elsewhere.member.id, at: acme.vendor)
            #expect(try await guildhall.visitor(known)?.memberships.count == 2)
        }
    }

    @Test("Who belongs to a sandbox alone can be let in by its outbox, until another vendor knows the person")
    func ownPeople() async throws {
        try await Self.with(earnest: false) { acme, sandbox in
            let invite = InviteMember(email: "ada@people.example", role: .reviewer)
            _ = try await sandbox.guildhall.perform(invite, as: try sandbox.credential("admin"))
            #expect(try await Self.legible("ada@people.example", at: sandbox).count == 2)
            let link = try #require(try await sandbox.mailedTokens("ada@people.example").last)
            _ = try await sandbox.guildhall.invitation(link, in: .english)
            _ = try await acme.guildhall.invite(email: "ada@people.example", role: .reviewer, at: acme.vendor)
            #expect(try await Self.legible("ada@people.example", at: sandbox) == [])
            await #expect(throws: EndedLink.withdrawn) {
                try await sandbox.guildhall.invitation(link, in: .english)
            }
        }
    }

    @Test("An account that somebody made by a sandbox's outbox is its address's owner's once another vendor writes")
    func unproven() async throws {
        try await Self.with(earnest: false) { acme, sandbox in
            let invite = InviteMember(email: "ada@people.example", role: .reviewer)
            _ = try await sandbox.guildhall.perform(invite, as: try sandbox.credential("admin"))
            let read = try #require(try await sandbox.mailedTokens("ada@people.example").last)
            let squatter = try await sandbox.guildhall.accept(
                read, opening: NewAccount(name: "Eve", password: "evil and unrelated words", language: .english),
                from: .elsewhere
            ).token
            let token = try await acme.guildhall.invite(
                email: "ada@people.example", role: .vendorAdmin, at: acme.vendor)
            #expect(try await !acme.guildhall.invitation(token, in: .english).hasAccount)
            _ = try await acme.guildhall.accept(
                token, opening: NewAccount(name: "Ada", password: "three unrelated words", language: .english),
                from: .office)
            #expect(try await sandbox.guildhall.visitor(squatter) == nil)
            #expect(try await acme.refused("ada@people.example", "evil and unrelated words") == "wrong_password")
            #expect(try await acme.refused("ada@people.example", "three unrelated words") == nil)
        }
    }

    @Test("A link is for one use and for as long as its membership; a later membership does not revive it")
    func ends() async throws {
        try await Self.with { acme, _ in
            let member = try await acme.enrol("Ada", .seller, at: "alpha")
            try await acme.enrol("Bo", .accountAdmin, at: "alpha")
            let bo = try await acme.signedIn("Bo")
            let first = try await Self.welcome(member, "ada@people.example", at: acme)
            let session = try await acme.guildhall.enter(first, from: .office).token
            await #expect(throws: EndedLink.used) { try await acme.guildhall.enter(first, from: .office) }
            let second = try await Self.welcome(member, "ada@people.example", at: acme)
            _ = try await acme.guildhall.perform(DeactivateMember(member: member), as: bo, .plain)
            #expect(try await !acme.opens(session))
            await #expect(throws: EndedLink.withdrawn) { try await acme.guildhall.enter(second, from: .office) }
            _ = try await acme.guildhall.perform(ReactivateMember(member: member), as: bo, .plain)
            await #expect(throws: EndedLink.withdrawn) { try await acme.guildhall.enter(second, from: .office) }
        }
    }

    @Test("A second factor is owed by a link too, and the session still reaches one membership")
    func secondFactor() async throws {
        try await Self.with { acme, sandbox in
            try await acme.enrol("Ada", .vendorAdmin)
            let member = try await sandbox.enrol("Ada", .reviewer)
            let own = try await sandbox.guildhall.signIn(
                email: "ada@people.example", password: "correct horse battery", from: .office
            ).token
            let setup = try await sandbox.guildhall.beginSecondFactor(own)
            let app = try #require(OneTimePassword(base32: setup.secret))
            func code() -> String { app.code(OneTimePassword.step(at: sandbox.clock.now)) }
            _ = try await sandbox.guildhall.confirmSecondFactor(own, code: code())
            let link = try await Self.welcome(member, "ada@people.example", at: sandbox)
            let owing = try await sandbox.guildhall.enter(link, from: .elsewhere)
            #expect(owing.needsCode)
            sandbox.pass(seconds: 30)
            let opened = try await sandbox.guildhall.giveCode(owing.token, code: code(), from: .elsewhere).token
            #expect(try await sandbox.guildhall.visitor(opened)?.membership?.vendor == sandbox.vendor)
            await #expect(throws: Problem.unconfirmed) { try await sandbox.guildhall.removeSecondFactor(opened) }
            sandbox.pass(seconds: 30)
            await #expect(throws: AccountProblem.wrongCode) {
                try await sandbox.guildhall.confirm(opened, password: "correct horse battery", code: nil)
            }
            let known = try await sandbox.guildhall.confirm(opened, password: "correct horse battery", code: code())
            try await sandbox.guildhall.removeSecondFactor(known)
        }
    }

    @Test("Whoever is signed in shows the password again after ten minutes, and an invitation is joined only then")
    func again() async throws {
        try await Self.with { acme, _ in
            try await acme.enrol("Ada", .seller, at: "alpha")
            let token = try await acme.guildhall.signIn(
                email: "ada@people.example", password: "correct horse battery", from: .office
            ).token
            acme.pass(seconds: 600)
            let link = try await acme.guildhall.invite(email: "ada@people.example", role: .reviewer, at: acme.vendor)
            await #expect(throws: Problem.unconfirmed) { try await acme.guildhall.accept(link, as: token) }
            let known = try await acme.guildhall.confirm(token, password: "correct horse battery", code: nil)
            try await acme.guildhall.accept(link, as: known)
            #expect(try await acme.guildhall.visitor(known)?.membership?.role == .reviewer)
        }
    }
}
