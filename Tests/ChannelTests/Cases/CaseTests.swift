import Record
import Testing

@testable import Channel
@testable import Members
@testable import Store
@testable import Terms

@Suite("Cases")
struct CaseTests {
    @Test("Whoever is asked about a case learns neither whose it is nor what it says", arguments: Backend.both)
    func asked(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let one = try await world.openCase(", about: \(try await world.register())")
            try await world.run(
                "ask_case_party", "{case: \(one), partner: \(world.id("beta")), description: Was it so?}", as: "manager"
            )
            try await world.run("add_comment", "{about: \(one), text: Alpha says yes, inside: true}", as: "manager")
            try await world.run("add_comment", "{about: \(one), text: And you}", as: "manager")
            try await world.run("close_case", "{case: \(one), outcome: rejected, reason: Because}", as: "manager")
            var seen = ""
            for (query, arguments) in [
                ("show_case", "{case: \(one)}"), ("list_cases", "{}"), ("list_comments", "{about: \(one)}"),
                ("list_notices", "{}"), ("list_activity", "{}"), ("search", "{q: Late keys}"),
            ] {
                seen += JSON.string(try await world.run(query, arguments, as: "beta"))
            }
            #expect(seen.contains("Was it so?"))
            for secret in ["Alpha", "Late keys", "came late", "And you", "Because", world.id("alpha"), "deal_"] {
                #expect(!seen.contains(secret), "\(secret) is shown")
            }
            #expect(try await world.verify() == [])
        }
    }

    @Test("What an outcome orders takes the permission that it takes by itself")
    func permission() async throws {
        try await World.on(.memory) { world in
            let deal = try await world.register()
            let order = try await world.order("{deal: \(deal), lines: [{sku: BACKUP-1, units: 1}]}", as: "alpha")
            let invoice =
                try await world.run(
                    "issue_invoice", "{order: \(order["id"]?.text ?? "")}", as: "manager")["id"]?.text ?? ""
            let one = try await world.openCase(", about: \(invoice)")
            let reviewer = try await world.key(.reviewer)
            let close = try YAML.parse(
                "{case: \(one), outcome: upheld, reason: So it is, remedy: {credit_invoice: {invoice: \(invoice)}}}")
            await #expect(throws: Problem.forbidden(.bill)) {
                _ = try await Capabilities.channel.operations["close_case"]?.run(
                    world.guildhall, close, reviewer, .english)
            }
            let found = try await world.run("show_case", "{case: \(one)}", as: "alpha")
            #expect(found["status"]?.text == "waiting_for_vendor")
        }
    }

    @Test("Files and mentions of a comment reach those who read it, and nobody else", arguments: Backend.both)
    func files(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let one = try await world.openCase()
            let kept = try await world.guildhall.keepFile(
                name: "log.pdf", bytes: Array("%PDF-1.7 log".utf8), as: try world.credential("alpha"), .plain
            ).reply
            let other = try await world.guildhall.keepFile(
                name: "own.pdf", bytes: Array("%PDF-1.7 own".utf8), as: try world.credential("beta"), .plain
            ).reply
            let said = try await world.run(
                "add_comment", "{about: \(one), text: See the log, files: [\(kept.id)]}", as: "alpha")
            let comment = try #require(said["id"]?.text.flatMap { ID<Channel.Comment>($0) })
            for reader in ["alpha", "manager"] {
                let file = try await world.guildhall.commentFile(
                    kept.id, of: comment, as: try world.credential(reader))
                #expect(file.name == "log.pdf")
            }
            await #expect(throws: Problem.self) {
                try await world.guildhall.commentFile(kept.id, of: comment, as: try world.credential("beta"))
            }
            // Nobody attaches what is another's, the vendor's people included.
            for person in ["alpha", "manager"] {
                let call = "{about: \(one), text: Look, files: [\(other.id)]}"
                #expect(try await world.problem("add_comment", call, as: person) == .notFound(StoredFile.noun))
            }
            let grace = try await world.person("grace@acme.example", .channelManager)
            let ben = try await world.person("ben@alpha.example", .seller, of: "alpha")
            let kim = try await world.person("kim@beta.example", .seller, of: "beta")
            try await world.run(
                "add_comment", "{about: \(one), text: Please, mentions: [\(grace), \(ben)]}", as: "manager")
            let told = try await world.run("list_notices", "{about: \(one)}", as: "manager")["items"]?.items ?? []
            #expect(told.contains { $0["kind"]?.text == "mentioned" })
            for (person, wrong) in [("manager", kim), ("alpha", grace), ("alpha", kim)] {
                let problem = try await world.problem(
                    "add_comment", "{about: \(one), text: Please, mentions: [\(wrong)]}", as: person)
                #expect(problem?.field == "/mentions/0", "\(person) mentions \(wrong)")
            }
            let mails = try await world.outbox().filter { $0.kind == "mentioned" && $0.about == one }
            #expect(Set(mails.map(\.to)) == ["grace@acme.example", "ben@alpha.example"])
        }
    }

    @Test("A case among the vendor's people is theirs alone")
    func inside() async throws {
        try await World.on(.memory) { world in
            let one = try await world.openCase(as: "manager")
            for person in ["alpha", "beta"] {
                #expect(try await world.problem("show_case", "{case: \(one)}", as: person) == .notFound(Case.noun))
            }
            let waits = try await world.run("show_case", "{case: \(one)}", as: "manager")
            #expect(waits["status"]?.text == "waiting_for_vendor")
            #expect(waits["decision"] == nil)
        }
    }
}
