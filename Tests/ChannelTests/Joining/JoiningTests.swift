import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Members
@testable import Partnership
@_spi(System) @testable import Store
@testable import Terms

@Suite("Coming in and going")
struct JoiningTests {
    @Test("From application to active, step by step", arguments: Backend.both)
    func comingIn(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let (partner, key) = try await world.accepted()
            func status() async throws -> String? {
                try await world.run("show_partner", "{partner: \(partner)}", as: "admin")["status"]?.text
            }
            #expect(try await status() == "onboarding")
            // Commands wait for the membership, with what it takes; one's own people and papers do not.
            let refusal = await #expect(throws: WordedRefusal.self) {
                _ = try await Capabilities.channel.operations["register_deal"]?.run(
                    world.guildhall, try YAML.parse(try #require(Samples.arguments("register_deal"))), key, .english)
            }
            #expect(refusal?.decision.missing.map(\.clause.text) == ["4.1.1", "4.1.2"])
            try await world.handIn(as: key)
            try await world.run("review_step", "{partner: \(partner), step: bundle, approve: true}", as: "manager")
            #expect(try await status() == "onboarding")
            let reply = try await world.guildhall.perform(
                AcceptAgreement(agreement: "partner-agreement", name: "Nora Neu", from: .office), as: key
            ).reply
            #expect(try await status() == "active")
            let acceptance = try #require(reply.acceptances.first)
            #expect(acceptance.name == "Nora Neu")
            #expect(acceptance.origin == Origin.office.address)
            // printf 'Grüße: the exact text.\n' | sha256sum
            #expect(acceptance.hash == FileFolder.hash(Array("Grüße: the exact text.\n".utf8)))
            _ = try await Capabilities.channel.operations["register_deal"]?.run(
                world.guildhall, try YAML.parse(try #require(Samples.arguments("register_deal"))), key, .english)
        }
    }

    @Test("The welcome letter holds a link that works once and ends, and no password", arguments: Backend.both)
    func welcome(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let (partner, key) = try await world.accepted()
            let before = try await world.letters().count
            try await world.handIn(as: key)
            try await world.run("review_step", "{partner: \(partner), step: bundle, approve: true}", as: "manager")
            let letters = try await world.letters()
            #expect(letters.count == before + 1)
            let letter = try #require(letters.last)
            #expect(letter.kind == "welcome")
            #expect(letter.expires == world.clock.now.adding(seconds: 72 * 3_600))
        }
    }

    @Test("In a sandbox the welcome letter's link ends by the sandbox's clock, to the second", arguments: Backend.both)
    func welcomeInSandbox(_ backend: Backend) async throws {
        try await World.on(backend, sandbox: true) { world in
            let (partner, key) = try await world.accepted()
            try await world.handIn(as: key)
            world.pass(seconds: 1)
            try await world.run("review_step", "{partner: \(partner), step: bundle, approve: true}", as: "manager")
            let link = try #require(try await world.mailedTokens("nora@newcomer.example").last)
            try await world.run("move_clock", "{to: 2026-03-05T10:00}", as: "admin")
            #expect(try await world.guildhall.invitation(link, in: .english).email == "nora@newcomer.example")
            try await world.run("move_clock", "{to: 2026-03-05T10:00:01}", as: "admin")
            await #expect(throws: EndedLink.expired) { try await world.guildhall.invitation(link, in: .english) }
        }
    }

    @Test("Somebody else's reviewer counts once, the mark is exact, and below it a reason is asked for")
    func review() async throws {
        try await World.on(.memory) { world in
            let application = try await world.apply()
            func assess(_ company: Int, _ skill: Int, as actor: String) async throws -> Node {
                try await world.run(
                    "assess_application",
                    "{application: \(application), scores: {company: \(company), skill: \(skill)}}", as: actor)
            }
            let accept = "{application: \(application)}"
            _ = try await assess(5, 5, as: "admin")
            _ = try await assess(3, 3, as: "admin")
            let early = try await world.refusal("accept_application", accept, as: "admin")
            #expect(early?.missing.first?.text == "2 people have to assess the application; 1 did so far")
            #expect(try await assess(3, 2, as: "manager")["score"]?.text == "55%")
            #expect(try await world.refusal("accept_application", accept, as: "admin") != nil)
            let exact = try await assess(3, 3, as: "manager")
            #expect(exact["score"]?.text == "60%")
            #expect(exact["passes"]?.bool == true)
            try await world.run("accept_application", accept, as: "admin")
            #expect(try await world.problem("accept_application", accept, as: "admin") != nil)
        }
    }

    @Test("Whoever is known already is shown, and becomes a second partner only for a reason", arguments: Backend.both)
    func known(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let (first, waiting) = (try await world.apply(), try await world.apply())
            func assessed(_ application: String) async throws {
                for reviewer in ["admin", "manager"] {
                    try await world.run(
                        "assess_application", "{application: \(application), scores: {company: 5, skill: 5}}",
                        as: reviewer)
                }
            }
            try await assessed(first)
            func known(_ application: String) async throws -> [Node] {
                try await world.run("show_application", "{application: \(application)}", as: "admin")["known"]?.items
                    ?? []
            }
            #expect(try await known(first).map { $0["application"]?.text } == [waiting])
            #expect(try await known(first)[0]["alike"]?.items?.compactMap(\.text) == ["name", "domain", "contact"])
            // An application that waits keeps nobody out; a partner asks for a reason.
            let made = try await world.run("accept_application", "{application: \(first)}", as: "admin")
            #expect(try await known(first).map { $0["application"]?.text } == [waiting])
            #expect(try await known(waiting).map { $0["partner"]?.text } == [made["id"]?.text])
            try await assessed(waiting)
            let refused = try await world.refusal("accept_application", "{application: \(waiting)}", as: "admin")
            #expect(refused?.missing.map(\.text) == ["Newcomer GmbH is a partner already: acceptance needs a reason"])
            try await world.run(
                "accept_application", "{application: \(waiting), reason: its branch in Basel}", as: "admin")
        }
    }

    @Test("A former partner is known by its domain under another name, a stranger by nothing")
    func knownByDomain() async throws {
        try await World.on(.memory) { world in
            try await world.run(
                "terminate_partner",
                "{partner: \(try await world.accepted().partner), clause: \"5.1\", reason: breach}",
                as: "admin")
            func known(_ company: String, _ domain: String) async throws -> [Node] {
                let made = try await world.run(
                    "apply",
                    """
                    {type: invested, company: "\(company)", country: DE, domain: \(domain), contact_name: Ida, \
                    contact_email: "ida@\(domain)", answers: {employees: 2}}
                    """, as: "admin")
                let id = try #require(made["id"]?.text)
                return try await world.run("show_application", "{application: \(id)}", as: "admin")["known"]?.items
                    ?? []
            }
            let former = try await known("Phoenix Ltd", "www.newcomer.example")
            #expect(former.map { $0["membership"]?.text } == ["terminated"])
            #expect(former.first?["alike"]?.items?.compactMap(\.text) == ["domain"])
            #expect(
                try await known("Newcomer, Inc.", "other.example").first?["alike"]?.items?.compactMap(\.text) == [
                    "name"
                ])
            #expect(try await known("Elsewhere", "elsewhere.example").isEmpty)
        }
    }

    @Test(
        "An answer that does not fit is named by its field",
        arguments: [
            ("{}", "/answers/employees"), ("{employees: -1}", "/answers/employees"),
            ("{employees: \"1.5\"}", "/answers/employees"), ("{employees: 5, website: ftp://x}", "/answers/website"),
            ("{employees: 5, market: middle}", "/answers/market"), ("{employees: 5, cloud: perhaps}", "/answers/cloud"),
            ("{employees: null}", "/answers/employees"), ("{employees: [5]}", "/answers/employees"),
            ("{employees: 5, mail: nobody}", "/answers/mail"), ("{employees: 5, shoe: 42}", "/answers/shoe"),
        ])
    func answers(_ written: String, _ field: String) async throws {
        try await World.on(.memory) { world in
            do {
                _ = try await world.apply("answers: \(written)")
                Issue.record("it was taken")
            } catch let problem as Problem {
                #expect(problem.field == field)
            } catch let error as DocumentError {
                #expect(error.path == field && error.message.contains("expected a string, got a list"))
            }
        }
    }

    @Test("Whoever corrects a form is not slowed down")
    func corrected() async throws {
        try await World.on(.memory) { world in
            for _ in 1...12 {
                let problem = await #expect(throws: Problem.self) { _ = try await world.apply("answers: {}") }
                #expect(problem?.field == "/answers/employees")
            }
            _ = try await world.apply()
        }
    }

    @Test("Many applications from one place are slowed down", arguments: Backend.both)
    func throttled(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            for _ in 1...6 { _ = try await world.apply() }
            let problem = await #expect(throws: Problem.self) { _ = try await world.apply() }
            #expect(problem?.kind == "too_many")
        }
    }

    @Test("A stranger may apply and ask what anybody may know, and nothing else")
    func stranger() async throws {
        try await World.on(.memory) { world in
            let anybody = Credential.stranger(world.vendor)
            for (name, operation) in Capabilities.channel.operations where !operation.permission.isOpenToStrangers {
                let arguments = try YAML.parse(try #require(Samples.arguments(name)))
                await #expect(throws: Problem.self, "\(name)") {
                    _ = try await operation.run(world.guildhall, arguments, anybody, .english)
                }
            }
        }
    }

    @Test(
        "Who is on its way in when the terms of applying are dropped is refused in words, with no clause that is none")
    func droppedTerms() async throws {
        try await World.on(.memory) { world in
            let (partner, key) = try await world.accepted()
            let next = try World.source().setting([
                (path: "version", value: 2), (path: "effective", value: "2026-03-03"),
                (path: "application", value: nil),
            ])
            _ = try await world.guildhall.perform(PublishProgram(next), as: try world.credential("admin"))
            let order = try JSON.parse(#"{"customer":{"name":"Tern Air","country":"US"},"lines":[]}"#)
            let place = try order.decode(PlaceOrder.self)
            await #expect(throws: WordedRefusal.self) { try await world.guildhall.perform(place, as: key) }
            try world.setClock("2026-03-03T10:00")
            let problem = await #expect(throws: Problem.self) { try await world.guildhall.perform(place, as: key) }
            #expect(problem?.message == "the membership of Newcomer GmbH is not active yet")
            try await world.run("activate_partner", "{partner: \(partner)}", as: "admin")
            let shown = try await world.run("show_partner", "{partner: \(partner)}", as: "admin")
            #expect(shown["status"]?.text == "active")
        }
    }

    @Test(
        "A terminated partner's keys and people can do nothing, its registrations end, its history stays",
        arguments: Backend.both)
    func terminated(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let approved = try await world.approved()
            let open = try await world.register("{name: Curlew Rail, country: US}")
            try await world.enrol("Ada", .accountAdmin, at: "alpha")
            let ada = try await world.signedIn("Ada")
            let alpha = world.id("alpha")
            #expect(
                try await world.problem(
                    "terminate_partner", "{partner: \(alpha), clause: \"9\", reason: breach}", as: "admin")?.field
                    == "/clause")
            try await world.run(
                "terminate_partner", "{partner: \(alpha), clause: \"5.1\", reason: breach}", as: "admin")
            #expect(try await world.problem("list_deals", as: "alpha") == .unauthenticated)
            await #expect(throws: Problem.self) {
                _ = try await world.guildhall.answer(ListNotices(), as: ada)
            }
            #expect(try await world.status(approved) == "rescinded")
            #expect(try await world.status(open) == "declined")
            let invite = "{email: new@alpha.example, role: account_admin, partner: \(alpha)}"
            #expect(try await world.problem("invite_member", invite, as: "admin") != nil)
            let shown = try await world.run("show_partner", "{partner: \(alpha)}", as: "admin")
            #expect(shown["termination"]?["reason"]?.text == "breach")
        }
    }
}

extension World {
    /// The letters in the outbox that go to one person about coming in.
    fileprivate func letters() async throws -> [(kind: String, expires: Instant?)] {
        try await database.read { snapshot in
            try snapshot.query("SELECT body, expires FROM {outbox} ORDER BY id", [], in: SystemScope()).map { row in
                let body = try JSON.decode(MailBody.self, from: try row.text(0))
                return (body.kind, try row.optionalInt(1).map { Instant(milliseconds: $0) })
            }.filter { ["welcome", "invitation"].contains($0.kind) }
        }
    }
}
