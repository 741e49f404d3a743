import Record
import Testing

@testable import Channel
@testable import Members
@testable import Partnership
@_spi(System) @testable import Store
@testable import Terms

@Suite("An application's address is confirmed first")
struct ConfirmationTests {
    private static let poison = "Cheap pills at evil.example"

    private func send(_ world: World, _ email: String = "victim@people.example") async throws -> ApplicationView {
        let written = """
            {type: invested, company: "\(Self.poison)", country: DE, contact_name: "\(Self.poison)", \
            contact_email: \(email), answers: {employees: 25}}
            """
        return try await world.guildhall.apply(
            try YAML.parse(written).decode(Apply.self), to: world.vendor, from: .office, .plain
        ).reply
    }

    @Test("The first mail to an unproven address holds a link and no word of the sender's", arguments: Backend.both)
    func noWords(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let application = try await send(world)
            #expect(application.status == .unconfirmed)
            let mailroom = Mailroom()
            try await MailDelivery(world.guildhall, mailroom.carrier).run()
            let mails = mailroom.taken.filter { $0.address == "victim@people.example" }
            let mail = try #require(mails.first)
            #expect(mails.count == 1 && mail.name == nil)
            for text in [mail.subject, mail.text, mail.html] { #expect(!text.contains("pills")) }
            #expect(mail.text.contains("/applications/"))
        }
    }

    @Test(
        "It waits for the link: in no queue, told to nobody, decided by nobody; then it is one like others",
        arguments: Backend.both)
    func waits(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let application = try await send(world)
            func notices() async throws -> Int {
                try await world.run("list_notices", "{about: \(application.id)}", as: "admin")["items"]?.items?.count
                    ?? 0
            }
            #expect(try await notices() == 0)
            let open = try await world.run("list_applications", "{status: submitted}", as: "admin")
            #expect(open["items"]?.items?.isEmpty == true)
            let seen = try await world.run("list_applications", "{status: unconfirmed}", as: "admin")
            #expect(seen["items"]?.items?.count == 1)
            for (operation, more) in [
                ("assess_application", ", scores: {company: 1, skill: 1}"), ("accept_application", ", reason: x"),
                ("decline_application", ", reason: x"),
            ] {
                let problem = try await world.problem(operation, "{application: \(application.id)\(more)}", as: "admin")
                #expect(problem?.kind == "wrong_state", "\(operation)")
            }
            let link = try #require(try await world.mailedTokens("victim@people.example").last)
            #expect(try await world.guildhall.confirmable(link, in: .english).vendorName == "Acme")
            try await world.guildhall.confirmApplication(link)
            await #expect(throws: EndedLink.used) { try await world.guildhall.confirmApplication(link) }
            #expect(try await notices() == 1)
            let now = try await world.run("show_application", "{application: \(application.id)}", as: "admin")
            #expect(now["status"]?.text == "submitted")
            #expect(try await world.verify() == [])
        }
    }

    @Test(
        "A second application from the same address is answered as the first, and strangers share no names of requests")
    func second() async throws {
        try await World.on(.memory) { world in
            let first = try await send(world)
            let again = try await send(world)
            #expect(first.status == again.status && first.id != again.id && again.known == nil)
            func keyed(_ company: String) async throws -> Performed<ApplicationView> {
                let written = """
                    {type: invested, company: \(company), country: DE, contact_name: N, contact_email: n@n.example, \
                    answers: {employees: 25}}
                    """
                return try await world.guildhall.apply(
                    try YAML.parse(written).decode(Apply.self), to: world.vendor, from: .elsewhere,
                    RequestTerms(idempotencyKey: "one", language: .english))
            }
            let one = try await keyed("One")
            let two = try await keyed("Two")
            #expect(one.reply.id != two.reply.id && !two.repeated, "another stranger's name stands in nobody's way")
            #expect(try await keyed("One").reply.id == one.reply.id)
        }
    }

    @Test("The vendor's people may confirm an applicant whom they know, and their own entries need no confirming")
    func byVendor() async throws {
        try await World.on(.memory) { world in
            let application = try await send(world)
            let link = try #require(try await world.mailedTokens("victim@people.example").last)
            try await world.run("confirm_application", "{application: \(application.id)}", as: "manager")
            await #expect(throws: EndedLink.used) { try await world.guildhall.confirmApplication(link) }
            let entered = try await world.run("apply", try #require(Samples.arguments("apply")), as: "admin")
            #expect(entered["status"]?.text == "submitted")
        }
    }
}
