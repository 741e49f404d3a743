import Record
import Testing

@testable import Channel
@testable import Members
@testable import Store
@testable import Terms

@Suite("Sessions")
struct SessionTests {
    @Test(
        "A session is over after twelve hours without a request, and after thirty days in any case",
        arguments: Backend.both)
    func limits(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.admit("ada@alpha.example", .seller, "alpha")
            let idle = try await world.signIn("ada@alpha.example").token
            world.pass(seconds: 12 * 3_600 - 1)
            #expect(try await world.opens(idle))
            world.pass(seconds: 1)
            #expect(try await !world.opens(idle))
            #expect(try await world.guildhall.visitor(idle) == nil)
            let busy = try await world.signIn("ada@alpha.example").token
            for _ in 0..<71 {
                world.pass(seconds: 10 * 3_600)
                #expect(try await world.guildhall.visitor(busy) != nil)
            }
            world.pass(seconds: 10 * 3_600)
            #expect(try await world.guildhall.visitor(busy) == nil, "after thirty days")
        }
    }

    @Test("Moving a sandbox's clock ends no session")
    func sandbox() async throws {
        try await World.on(.memory, sandbox: true) { world in
            try await world.admit("ada@acme.example", .vendorAdmin)
            let token = try await world.signIn("ada@acme.example").token
            _ = try await world.guildhall.moveClock(MoveClock(to: "2027-06-01T09:00"), as: .session(token), .plain)
            #expect(try await world.opens(token))
            #expect(try await world.guildhall.sessions(token).first?.created == World.start)
        }
    }

    @Test("That it was seen is written once a minute, not with every request")
    func seen() async throws {
        try await World.on(.memory) { world in
            try await world.admit("ada@alpha.example", .seller, "alpha")
            let token = try await world.signIn("ada@alpha.example").token
            for (passed, seen) in [(59, 0), (1, 60), (30, 60), (40, 130)] as [(Int64, Int64)] {
                world.pass(seconds: passed)
                _ = try await world.guildhall.visitor(token)
                let written = try await world.guildhall.sessions(token).first?.seen
                #expect(written == World.start.adding(seconds: seen))
            }
        }
    }

    @Test("Its owner sees where the account is signed in, and ends what should not be", arguments: Backend.both)
    func listed(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.admit("ada@alpha.example", .seller, "alpha")
            try await world.admit("bob@alpha.example", .seller, "alpha")
            let here = try await world.signIn("ada@alpha.example").token
            world.pass(seconds: 60)
            let there = try await world.signIn("ada@alpha.example", from: .elsewhere).token
            let bob = try await world.signIn("bob@alpha.example").token
            let sessions = try await world.guildhall.sessions(here)
            #expect(sessions.map(\.userAgent) == ["Chromium", "Firefox"])
            #expect(sessions.map(\.address) == ["198.51.100.7", "192.0.2.1"])
            #expect(sessions.map(\.isCurrent) == [false, true])
            let foreign = try #require(try await world.guildhall.sessions(bob).first?.id)
            await #expect(throws: Problem.notFound("session")) {
                try await world.guildhall.endSession(foreign, by: here)
            }
            world.pass(seconds: 600)
            await #expect(throws: Problem.unconfirmed) {
                try await world.guildhall.endSession(sessions[0].id, by: here)
            }
            await #expect(throws: Problem.unconfirmed) { try await world.guildhall.endOtherSessions(here) }
            let shown = try await world.guildhall.confirm(here, password: Crowd.password, code: nil)
            #expect(try await !world.opens(here), "the token from before the password was shown opens nothing")
            try await world.guildhall.endSession(sessions[0].id, by: shown)
            #expect(try await !world.opens(there))
            #expect(try await world.opens(shown))
            let again = try await world.signIn("ada@alpha.example", from: .elsewhere).token
            try await world.guildhall.endOtherSessions(shown)
            #expect(try await !world.opens(again))
            #expect(try await world.opens(shown))
            #expect(try await world.opens(bob))
        }
    }

    @Test("A new password ends the other sessions, and is told by mail", arguments: Backend.both)
    func password(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let guildhall = world.guildhall
            try await world.admit("ada@alpha.example", .seller, "alpha")
            let here = try await world.signIn("ada@alpha.example").token
            let there = try await world.signIn("ada@alpha.example", from: .elsewhere).token
            await #expect(throws: AccountProblem(.notYourPassword, field: "password")) {
                try await guildhall.changePassword(here, from: "a wrong one", to: "another horse battery")
            }
            await #expect(throws: AccountProblem(.shortPassword, field: "new_password", ["least": "10"])) {
                try await guildhall.changePassword(here, from: Crowd.password, to: "short")
            }
            #expect(try await world.opens(there))
            let new = try await guildhall.changePassword(here, from: Crowd.password, to: "another horse battery")
            #expect(try await world.opens(new))
            #expect(try await !world.opens(here))
            #expect(try await !world.opens(there))
            #expect(try await world.mails("ada@alpha.example").map(\.kind) == ["password_changed"])
        }
    }

    @Test("Whoever runs the server ends the sessions of one account, or everybody's", arguments: Backend.both)
    func ended(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.admit("ada@alpha.example", .seller, "alpha")
            try await world.admit("bob@alpha.example", .seller, "alpha")
            let ada = try await world.signIn("ada@alpha.example").token
            let bob = try await world.signIn("bob@alpha.example").token
            #expect(try await world.guildhall.endSessions(email: "ada@alpha.example") == 1)
            #expect(try await !world.opens(ada))
            #expect(try await world.opens(bob))
            await #expect(throws: Problem.notFound("account")) {
                try await world.guildhall.endSessions(email: "nobody@alpha.example")
            }
            #expect(try await world.guildhall.endSessions(email: nil) == 1)
            #expect(try await !world.opens(bob))
        }
    }

    @Test("A browser left open is no way to guess the password")
    func confirmation() async throws {
        try await World.on(.memory) { world in
            try await world.admit("ada@alpha.example", .seller, "alpha")
            let token = try await world.signIn("ada@alpha.example").token
            var waits = false
            for number in 0..<8 {
                do {
                    try await world.guildhall.changePassword(
                        token, from: "guess \(number)", to: "another horse battery")
                } catch Problem.tooMany {
                    waits = true
                } catch is AccountProblem {}
            }
            #expect(waits)
        }
    }

    @Test(
        "Somebody of two vendors and two partners acts as one of them at a time, and changes over",
        arguments: Backend.both)
    func switching(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let south = try await World(world.database, vendor: "vendor_south", ids: .random)
            let email = "ada@consult.example"
            let alpha = try await world.admit(email, .seller, "alpha")
            let delta = try await world.admit(email, .accountAdmin, "delta")
            let other = try await south.admit(email, .reviewer)
            let token = try await world.signIn(email).token
            let visitor = try #require(try await world.guildhall.visitor(token))
            #expect(Set(visitor.memberships.map(\.id)) == [alpha, delta, other])
            for (member, vendor, kind) in [
                (delta, world.vendor, PartnerType.Role.distributor), (other, south.vendor, nil),
                (alpha, world.vendor, .reseller),
            ] as [(ID<Membership>, ID<Vendor>, PartnerType.Role?)] {
                try await world.guildhall.switchMembership(token, to: member, at: vendor)
                let surroundings = try await world.guildhall.surroundings(.session(token))
                #expect(surroundings.actor.id == member.text && surroundings.vendor.id == vendor)
                #expect(surroundings.actor.kind == kind)
                // A command goes to the vendor of the moment, not to the one of the command before.
                let performed = try await world.guildhall.perform(
                    ChooseNotices(mailed: [.deals]), as: .session(token))
                let journal = try await world.database.read {
                    try $0.journal(in: VendorScope(vendor: vendor.text), limit: 100, subject: member.text)
                }
                #expect(journal.last?.kind == "notice.mail_chosen" && journal.last?.sequence == performed.version)
            }
            #expect(try await world.guildhall.visitor(try await world.signIn(email).token)?.membership?.id == alpha)
            let stranger = try await world.admit("bob@alpha.example", .seller, "alpha")
            await #expect(throws: Problem.notFound("member")) {
                try await world.guildhall.switchMembership(token, to: stranger, at: world.vendor)
            }
            await #expect(throws: Problem.notFound("member")) {
                try await world.guildhall.switchMembership(token, to: alpha, at: south.vendor)
            }
        }
    }

    @Test("What people say of themselves is theirs to change")
    func profile() async throws {
        try await World.on(.memory) { world in
            try await world.admit("ada@alpha.example", .seller, "alpha")
            let token = try await world.signIn("ada@alpha.example").token
            let account = try await world.guildhall.changeProfile(
                token, name: "Ада Лавлейс", language: .german, zone: "Europe/Berlin")
            #expect(account.name == "Ада Лавлейс" && account.language == .german && account.zone == "Europe/Berlin")
            for (name, zone, field) in [
                ("", "Europe/Berlin", "/name"), (String(repeating: "x", count: 201), "Europe/Berlin", "/name"),
                ("a\u{0}b", "Europe/Berlin", "/name"), ("Ada", "Mars/Olympus", "/zone"), ("Ada", "", "/zone"),
            ] {
                let problem = await #expect(throws: Problem.self) {
                    try await world.guildhall.changeProfile(token, name: name, language: .english, zone: zone)
                }
                #expect(problem?.field == field)
            }
            #expect(try await world.guildhall.visitor(token)?.account == account)
        }
    }
}
