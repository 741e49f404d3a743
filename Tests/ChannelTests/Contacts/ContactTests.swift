import Record
import Testing

@testable import Channel
@testable import Members
@testable import Store
@testable import Terms

@Suite("Contacts that partners name")
struct ContactTests {
    private static let secrets = ["Ida Holm", "ida@heron.example", "+1 555 0100"]
    private static let ida = "{name: Ida Holm, email: ida@heron.example, phone: \"+1 555 0100\"}"

    @Test(
        "Nobody of the vendor's learns who a contact is, wherever they look, until its partner approves that",
        arguments: Backend.both)
    func masked(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let deal = try await world.register()
            let contact = try await world.recordContact(deal, Self.ida)
            func seen(_ actor: String) async throws -> String {
                try await world.everythingSeen(of: deal, as: actor, searching: ["Ida", "Holm", "heron"])
            }
            for actor in ["admin", "seller"] {
                let before = try await seen(actor)
                for secret in Self.secrets { #expect(!before.contains(secret), "\(secret) is shown to \(actor)") }
            }
            let own = try await seen("alpha")
            for secret in Self.secrets { #expect(own.contains(secret), "its own partner sees \(secret)") }
            try await world.run("approve_contact_use", "{contact: \(contact)}", as: "alpha")
            for actor in ["admin", "seller"] {
                let after = try await seen(actor)
                for secret in Self.secrets { #expect(after.contains(secret), "\(secret) is not shown to \(actor)") }
            }
            try await world.run("withdraw_contact_use", "{contact: \(contact), reason: because}", as: "alpha")
            let again = try await seen("admin")
            for secret in Self.secrets { #expect(!again.contains(secret), "\(secret) is shown once more") }
            #expect(try await world.verify() == [])
            #expect(try await Rerun(world.database, logger: quiet).run().differences.map(\.description) == [])
        }
    }

    @Test("Without the person's permission nothing of a contact is kept, not even a key", arguments: Backend.both)
    func permission(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let deal = try await world.register()
            let refused = try await world.refusal(
                "record_deal_contact", "{deal: \(deal), contact: \(Self.ida)}", as: "alpha")
            #expect(refused?.clauses.map(\.text) == ["13.2"])
            #expect(refused?.missing.map(\.text) == ["the confirmation that the person permits it"])
            #expect(try await world.people("{text: Ida}").isEmpty)
            #expect(
                try await !world.journal().contains { $0.kind == "record_deal_contact" && $0.body.contains("sealed") })
            let kept = try await world.run(
                "record_deal_contact", "{deal: \(deal), contact: \(Self.ida), permission: true}", as: "alpha",
                in: .german)
            #expect(kept["warranty"]?["text"]?.text?.hasPrefix("Ich habe nach geltendem Recht die Erlaubnis") == true)
            #expect(kept["warranty"]?["at"]?.text == World.start.description)
            let entries = try await world.journal().map(\.body).joined()
            for secret in Self.secrets { #expect(!entries.contains(secret), "\(secret) stands in the journal") }
            #expect(try await world.verify() == [])
            #expect(try await Rerun(world.database, logger: quiet).run().differences.map(\.description) == [])
        }
    }

    @Test("Whoever asks for one's own data is found by the whole name or address, and erased, without being shown")
    func erased() async throws {
        try await World.on(.memory) { world in
            let deal = try await world.register()
            let contact = try await world.recordContact(deal, Self.ida)
            #expect(try await world.people("{text: Ida}").isEmpty)
            let found = try await world.people("{text: ida@heron.example}")
            #expect(found.map { $0["name"]?.text } == ["withheld by its partner"])
            let person = try #require(found.first?["id"]?.text)
            let export = JSON.string(try await world.run("export_person", "{person: \(person)}", as: "admin"))
            for secret in Self.secrets { #expect(!export.contains(secret), "\(secret) is handed out") }
            try await world.run("erase_person", "{person: \(person), reason: asked for}", as: "admin")
            let own = try await world.run("show_deal_contact", "{contact: \(contact)}", as: "alpha")
            #expect(own["contact"]?["name"]?.text == "erased person")
            #expect(try await world.verify() == [])
        }
    }

    @Test("What the vendor knows of somebody otherwise it sees as before")
    func known() async throws {
        try await World.on(.memory) { world in
            _ = try await world.recordLead()
            let deal = try await world.register()
            try await world.recordContact(deal, "{name: Ida Marie Holm, email: ida@heron.example}")
            #expect(try await world.people("{text: ida@heron}").count == 1)
            let leads = JSON.string(try await world.run("list_leads", as: "manager"))
            #expect(leads.contains("Ida Holm"))
            let entries = JSON.string(try await world.run("list_journal", "{limit: 200, order: newest}", as: "admin"))
            #expect(entries.contains("Ida Holm") && !entries.contains("Ida Marie Holm"))
        }
    }

    @Test("A program without the section keeps no contacts; one that masks nothing shows them at once")
    func programs() async throws {
        try await World.on(.memory, [("contact_data", Node(.null))]) { world in
            let deal = try await world.register()
            await #expect(throws: Problem.wrongState("contact.not_offered")) {
                try await world.recordContact(deal)
            }
        }
        try await World.on(.memory, [("contact_data.masked_until_approved", false)]) { world in
            let deal = try await world.register()
            let contact = try await world.recordContact(deal)
            let shown = try await world.run("show_deal_contact", "{contact: \(contact)}", as: "manager")
            #expect(shown["contact"]?["name"]?.text == "Ida Holm" && shown["approved"]?.bool == true)
            await #expect(throws: Problem.wrongState("contact.open")) {
                try await world.run("approve_contact_use", "{contact: \(contact)}", as: "alpha")
            }
        }
    }

    @Test("Whoever looks after the partner is told that a contact may be used, and nobody else by mail")
    func told() async throws {
        try await World.on(.memory) { world in
            let member = try await world.enrol("Mara", .channelManager).text
            try await world.run("assign_task", "{subject: \(world.id("alpha")), member: \(member)}", as: "admin")
            let contact = try await world.recordContact(try await world.register())
            try await world.run("approve_contact_use", "{contact: \(contact), note: for the webinar}", as: "alpha")
            let notices = try await world.run("list_notices", "{about: \(contact)}", as: "manager")["items"]?.items
            #expect(notices?.count == 1)
            #expect(
                notices?.first?["text"]?.text
                    == "Alpha Systems lets you use a contact at Borealis Foods: for the webinar")
            let bodies = try await world.journal().filter { $0.kind == NoticeSent.kind && $0.subject == contact }
            #expect(bodies.allSatisfy { $0.body.contains(member) })
        }
    }

    @Test("The contacts of a partner that became one with another are that one's, with what it approved")
    func merged() async throws {
        try await World.on(.memory) { world in
            let contact = try await world.recordContact(
                try await world.register(as: "beta"), as: "beta")
            try await world.run(
                "merge_partners", "{partner: \(world.id("beta")), into: \(world.id("alpha")), reason: one company}",
                as: "admin")
            let own = try await world.run("show_deal_contact", "{contact: \(contact)}", as: "alpha")
            #expect(own["contact"]?["name"]?.text == "Ida Holm")
            try await world.run("approve_contact_use", "{contact: \(contact)}", as: "alpha")
            #expect(try await world.verify() == [])
        }
    }
}

extension World {
    fileprivate func people(_ wanted: String) async throws -> [Node] {
        try await run("list_persons", wanted, as: "admin")["items"]?.items ?? []
    }
}
