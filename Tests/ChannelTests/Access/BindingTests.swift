import Record
import Testing

@testable import Channel
@testable import Members
@testable import Partnership
@testable import Store
@testable import Terms

/// What binds a partner is done by its people.
@Suite("Who binds a partner")
struct BindingTests {
    /// Commands by which a partner accepts terms or costs, or permits something, with arguments to try them with.
    private static let binding = [
        "accept_agreement", "accept_course_cost", "permit_distributor", "give_notice", "join_subprogram",
    ]

    @Test("These commands bind, and no others")
    func complete() {
        let all = Capabilities.channel.commands.filter(\.binds).map(\.name)
        #expect(Set(all) == Set(Self.binding))
    }

    @Test(
        "A key binds nobody, whoever made it and whatever it may; a person of the partner's does",
        arguments: Backend.both)
    func byKey(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let alpha = try #require(PartnerID(world.id("alpha")))
            let made = try await world.guildhall.perform(
                CreateKey(name: "Ana Ruiz, account admin", role: .accountAdmin, partner: alpha),
                as: try world.key("admin"), .plain
            ).reply
            let pretender = Credential.secret(Secret(try #require(made.secret)))
            let before = try await world.length()
            for name in Self.binding {
                let arguments = try YAML.parse(try #require(Samples.arguments(name)))
                let operation = try #require(Capabilities.channel.operations[name])
                for credential in [pretender, try world.key("alpha")] {
                    await #expect(throws: Problem.inPerson, "\(name)") {
                        try await operation.run(world.guildhall, arguments, credential, .english)
                    }
                }
            }
            #expect(try await world.length() == before)
            let permit = try YAML.parse("{distributor: \(world.id("omega")), permitted: true}")
            _ = try await Capabilities.channel.operations["permit_distributor"]?.run(
                world.guildhall, permit, .session(try await world.admin()), .english)
            #expect(try await world.kinds().last { $0 != "notice.sent" } == "partner.distributor_permitted")
        }
    }

    @Test("The record names the key, and who made it")
    func named() async throws {
        try await World.on(.memory) { world in
            let admin = try await world.signedIn("grace@acme.example", .vendorAdmin)
            let made = try await world.guildhall.perform(
                CreateKey(name: "robot", role: .vendorAdmin), as: .session(admin), .plain
            ).reply
            let robot = Credential.secret(Secret(try #require(made.secret)))
            let hold = HoldCredit(partner: try #require(PartnerID(world.id("alpha"))), hold: true, reason: "late")
            _ = try await world.guildhall.perform(hold, as: robot, .plain)
            let entries = try await world.guildhall.answer(
                ListJournal(JournalFilter(kind: HoldCredit.name), order: .newest), as: robot, in: .english)
            let entry = try #require(entries.items.first)
            #expect(entry.by?.name == "robot" && entry.by?.madeBy == "Person of grace@acme.example")
            let maker = entry.body["by"]?["through"]?["key"]?["maker"]?.text ?? ""
            #expect(maker.hasPrefix("member_"))
        }
    }

    @Test(
        "The vendor records what was signed on paper, with who signed, the day and the document",
        arguments: Backend.both)
    func onPaper(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let made = try await world.run("admit_partner", "{name: Late, country: US, type: invested}", as: "admin")
            let late = try #require(made["id"]?.text)
            func status() async throws -> String? {
                let all = try await world.run("list_agreements", "{partner: \(late)}", as: "admin")
                return all["items"]?.items?.first { $0["agreement"]?.text == "partner-agreement" }?["status"]?.text
            }
            #expect(try await status() == "pending", "nobody is bound by being taken in")
            let file = try await world.guildhall.keepFile(
                name: "signed.pdf", bytes: Array("%PDF-1.7 signed".utf8), as: try world.key("admin"), .plain
            ).reply.id
            let theirs = try await world.guildhall.keepFile(
                name: "signed.pdf", bytes: Array("%PDF-1.7 beta's".utf8), as: try world.key("beta"), .plain
            ).reply.id
            func record(_ name: String, _ day: String, _ file: String) -> String {
                "{partner: \(late), agreement: partner-agreement, name: \"\(name)\", day: \(day), file: \(file)}"
            }
            for (arguments, field) in [
                (record("", "2026-02-01", file.text), "/name"), (record("Ana", "2026-03-03", file.text), "/day"),
                (record("Ana", "2026-02-01", "file_zzz"), "/file"), (record("Ana", "2026-02-01", theirs.text), "/file"),
            ] {
                #expect(try await world.problem("record_signature", arguments, as: "admin")?.field == field)
            }
            let seen = try await world.run("record_signature", record("Ana", "2026-02-01", file.text), as: "admin")
            #expect(try await status() == "accepted")
            let acceptance = seen["acceptances"]?[0]
            #expect(acceptance?["name"]?.text == "Ana" && acceptance?["paper"]?["signed"]?.text == "2026-02-01")
            #expect(acceptance?["paper"]?["document"]?["hash"]?.text == FileFolder.hash(Array("%PDF-1.7 signed".utf8)))
            let content = try await world.guildhall.signedDocument(
                file, of: try #require(PartnerID(late)), as: try world.key("admin"))
            #expect(content.bytes == Array("%PDF-1.7 signed".utf8))
            await #expect(throws: Problem.self) {
                try await world.guildhall.signedDocument(
                    file, of: try #require(PartnerID(late)), as: try world.key("beta"))
            }
            #expect(try await world.verify() == [])
        }
    }
}
