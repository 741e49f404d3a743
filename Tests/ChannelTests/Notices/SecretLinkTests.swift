import Record
import Testing

@testable import Members
@testable import Store
@testable import Terms

@Suite("Links that let somebody in")
struct SecretLinkTests {
    /// Writes to Ada, who was invited here and exists nowhere else.
    private static func invite(_ world: World, expires: Instant? = nil) async throws {
        _ = try await world.guildhall.invite(email: "ada@people.example", role: .reviewer, at: world.vendor)
        let mail = OutgoingMail(
            to: "ada@people.example", name: "Ada", language: .english, template: .invitation,
            members: ["inviter": "Grace", "company": "Alpha", "link": EnqueueTests.link, "until": "then"],
            vendor: world.vendor, key: "link_1", at: world.clock.now, expires: expires)
        try await world.database.write { try $0.enqueue(mail) }
    }

    private static func secret(in world: World) async throws -> [SQLValue] {
        let scope = VendorScope(vendor: world.vendor.text)
        return try await world.database.read { try $0.query("SELECT secret FROM {outbox}", [], in: scope)[0].values }
    }

    @Test("A mail carries the whole link, and once it is sent the outbox does not know it any more")
    func sent() async throws {
        try await World.on(.memory, sandbox: true) { world in
            try await Self.invite(world)
            let mailroom = Mailroom()
            try await MailDelivery(world.guildhall, mailroom.carrier).run()
            let taken = try #require(mailroom.taken.first)
            #expect(taken.text.contains(EnqueueTests.link + "\n"))
            #expect(taken.html.contains("<a href=\"\(EnqueueTests.link)\""))
            #expect(try await Self.secret(in: world) == [.null])
            let shown = try await world.mail(taken.id, as: "admin")
            #expect(!shown.text.contains("s3cret") && !shown.html.contains("s3cret"))
        }
    }

    @Test("Before, the admin of a sandbox alone may open it, for who exists nowhere else", arguments: [true, false])
    func shown(_ sandbox: Bool) async throws {
        try await World.on(.memory, sandbox: sandbox) { world in
            try await Self.invite(world)
            let id = try #require(try await world.outbox().first).id
            for actor in ["admin", "manager"] {
                let shown = try await world.mail(id, as: actor)
                let mayOpen = sandbox && actor == "admin"
                for text in [shown.text, shown.html, shown.link ?? ""] {
                    #expect(text.contains("s3cret") == mayOpen, "\(actor)")
                }
            }
        }
    }

    @Test(
        "Whoever another vendor knows, even by an invitation that waits, is written to in secret",
        arguments: [true, false])
    func knownElsewhere(_ hasJoined: Bool) async throws {
        try await World.on(.memory, sandbox: true) { world in
            let other = try await World(world.database, vendor: "vendor_other", sandbox: true, ids: .random)
            if hasJoined {
                let member = try await other.enrol("Ada", .vendorSeller)
                try await other.run("deactivate_member", "{member: \(member)}", as: "admin")
            } else {
                _ = try await other.guildhall.invite(email: "ADA@people.example", role: .reviewer, at: other.vendor)
            }
            try await Self.invite(world)
            let id = try #require(try await world.outbox().first).id
            let shown = try await world.mail(id, as: "admin")
            #expect(!shown.text.contains("s3cret") && !shown.html.contains("s3cret"))
            let retried = try await world.run("retry_mail", "{mail: \(id)}", as: "admin")
            #expect(!JSON.string(retried).contains("s3cret"))
        }
    }

    @Test("A mail is not sent once its link has ended; the link is forgotten, and trying again does not bring it back")
    func ended() async throws {
        try await World.on(.memory, sandbox: true) { world in
            try await Self.invite(world, expires: world.clock.now.adding(seconds: 60))
            world.later(seconds: 60)
            try await MailDelivery(world.guildhall, nil).run()
            #expect(try await Self.secret(in: world) == [.null])
            let mail = try #require(try await world.outbox(.failed).first)
            #expect(mail.answer == "not sent before its link ended")
            let problem = try await world.problem("retry_mail", "{mail: \(mail.id)}", as: "admin")
            #expect(problem?.message == "the link in this mail has ended")
        }
    }

    @Test("What concerns an account alone is in nobody's outbox, but in that of a sandbox that is all it belongs to")
    func accounts() async throws {
        try await World.on(.memory, sandbox: true) { world in
            let other = try await World(world.database, vendor: "vendor_other", sandbox: true, ids: .random)
            try await world.enrol("Ada", .accountAdmin, at: "alpha")
            try await world.enrol("Bo", .accountAdmin, at: "alpha")
            try await other.guildhall.enrol(
                Enrolment(
                    email: "bo@people.example", name: "Bo", password: "correct horse battery", vendor: other.vendor,
                    role: .vendorSeller))
            try await other.enrol("Cy", .vendorSeller)
            for name in ["ada", "bo", "cy", "nobody"] {
                let mail = OutgoingMail(
                    to: "\(name)@people.example", name: name, language: .english, template: .passwordReset,
                    members: ["link": "https://channel.example/reset/\(name)", "until": "then"], vendor: nil,
                    key: "reset \(name)", at: world.clock.now)
                try await world.database.write { try $0.enqueue(mail) }
            }
            #expect(try await world.outbox().map(\.to) == ["ada@people.example"])
            #expect(try await other.outbox().map(\.to) == ["cy@people.example"])
            let mailroom = Mailroom()
            #expect(try await MailDelivery(world.guildhall, mailroom.carrier).run() == 4)
        }
    }
}
