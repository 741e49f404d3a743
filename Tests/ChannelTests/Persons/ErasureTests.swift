import Foundation
import Record
import Testing

@testable import Channel
@testable import Members
@_spi(System) @testable import Store
@testable import Terms

@Suite("Erasing persons")
struct ErasureTests {
    @Test("The journal never says who somebody is, and tables do", arguments: Backend.both)
    func sealed(_ backend: Backend) async throws {
        try await World.on(backend, Somebody.unkept) { world in
            let somebody = try await Somebody(in: world)
            let places = try await world.places(of: Somebody.words)
            #expect(!places.contains("journal"))
            #expect(
                places.isSuperset(of: [
                    "employees", "memberships", "applications", "acceptances", "accounts", "outbox", "replies",
                    "person_keys", "sessions",
                ]))
            #expect(try await world.keyedPersons().contains(somebody.person.text))
            #expect(try await world.verify() == [])
            let again = try await Rerun(world.database, logger: quiet).run()
            #expect(again.differences.map(\.description) == [])
        }
    }

    @Test("Once somebody is erased, no table says who it was, and the record still agrees", arguments: Backend.both)
    func erased(_ backend: Backend) async throws {
        try await World.on(backend, Somebody.unkept) { world in
            let somebody = try await Somebody(in: world)
            let erased = try await somebody.erase(in: world)
            #expect(erased.files.map(\.name) == ["scan.png"], "what she handed in is told apart")
            #expect(try await world.places(of: Somebody.words) == [])
            #expect(!(try await world.keyedPersons().contains(somebody.person.text)))
            #expect(!(try await world.opens(somebody.session)))
            #expect(try await world.verify() == [])
            let again = try await Rerun(world.database, logger: quiet).run()
            #expect(again.differences.map(\.description) == [])
            let before = try await world.tables()
            _ = try await Rebuilder(world.database, .channel).run()
            #expect(try await world.tables() == before, "made anew from the journal, the tables are the same")
        }
    }

    @Test("No byte of the name or the address is in the file, once it is compacted")
    func bytes() async throws {
        try await Backend.file.withPlace { url in
            guard case .sqlite(let path) = url else { return }
            let layout = try Capabilities.channel.layout()
            let database = try await Database.open(url, layout: layout, logger: quiet)
            let world = try await World(database, Somebody.unkept)
            defer { world.removeFiles() }
            let somebody = try await Somebody(in: world)
            #expect(Self.holds(path, Somebody.words))
            _ = try await somebody.erase(in: world)
            await database.close()
            try Database.compact(path)
            #expect(!Self.holds(path, Somebody.words))
            let again = try await Database.open(url, layout: layout, logger: quiet)
            #expect(try await Verifier(again, logger: quiet).run().differences == [])
            await again.close()
            #expect(!Self.holds(path, Somebody.words))
        }
    }

    /// Does one of the texts stand in a database's file, or in one beside it, in small or capital letters?
    private static func holds(_ path: String, _ words: [String]) -> Bool {
        ["", "-wal", "-shm"].contains { ending in
            guard let data = FileManager.default.contents(atPath: path + ending) else { return false }
            let small = Data(data.map { (65...90).contains($0) ? $0 + 32 : $0 })
            return words.contains { small.range(of: Data($0.utf8)) != nil }
        }
    }

    @Test("What another vendor knows of the same address stays as it is", arguments: Backend.both)
    func others(_ backend: Backend) async throws {
        try await World.on(backend, Somebody.unkept) { world in
            let other = try await World(world.database, vendor: "vendor_other", Somebody.unkept)
            defer { other.removeFiles() }
            let there = try await Somebody(in: other)
            let here = try await Somebody(in: world)
            let before = try await other.rows()
            _ = try await here.erase(in: world)
            #expect(try await other.rows() == before)
            #expect(try await other.opens(there.session), "the account is the other vendor's people's too")
            #expect(try await world.rows().flatMap { $0 }.allSatisfy { !$0.lowercased().contains("fiammetta") })
            let shown = try await world.database.read { snapshot in
                try world.guildhall.systemReader(world.vendor, snapshot).memberView(here.member)
            }
            #expect(shown.name == "erased person" && shown.email.isEmpty)
            #expect(try await world.verify() == [])
            let again = try await Rerun(world.database, logger: quiet).run()
            #expect(again.differences.map(\.description) == [])
        }
    }

    @Test("Whoever signed is kept for as long as the program says, and the refusal names the clause")
    func kept() async throws {
        let terms: [(path: String, value: Node)] = [
            (path: "retention", value: ["signers": ["clause": "5.1", "months": 6]])
        ]
        try await World.on(.memory, World.learning + World.joining + terms) { world in
            let somebody = try await Somebody(in: world)
            let arguments = "{person: \(somebody.person), reason: asked for}"
            let refused = try #require(try await world.refusal("erase_person", arguments, as: "admin"))
            #expect(refused.clauses.map(\.text) == ["5.1"])
            #expect(refused.missing.map(\.text) == ["the person has to be kept for as long as this goes on"])
            try await world.run(
                "terminate_partner", "{partner: \(world.id("alpha")), clause: \"5.1\", reason: breach}", as: "admin")
            try world.setClock("2026-09-02T10:00")
            #expect(try await world.refusal("erase_person", arguments, as: "admin") != nil, "the last day still counts")
            try world.setClock("2026-09-03T10:00")
            try await world.run("erase_person", arguments, as: "admin")
            let again = try await Rerun(world.database, logger: quiet).run()
            #expect(again.differences.map(\.description) == [])
        }
    }

    @Test("What is handed out about somebody is what the tables hold, the journal's entries and the mails")
    func exported() async throws {
        try await World.on(.memory, Somebody.unkept) { world in
            let somebody = try await Somebody(in: world)
            let export = try await world.guildhall.answer(
                ExportPerson(person: somebody.person), as: try world.credential("admin"))
            #expect(export.name == Somebody.name && export.email == Somebody.email)
            #expect(Set(export.records.map(\.kind)) == ["employee", "member", "application", "acceptance"])
            let held = export.records.map { JSON.string($0.content) }
            #expect(held.filter { $0.contains(Somebody.name) }.count >= 3)
            #expect(held.contains { $0.contains(Somebody.other) } && held.contains { $0.contains("192.0.2.1") })
            let kinds = Set(export.entries.map(\.kind))
            #expect(kinds.isSuperset(of: ["add_employee", "employee.added", "member.joined", "agreement.accepted"]))
            #expect(export.entries.contains { JSON.string($0.body).contains(Somebody.name) })
            #expect(!export.entries.contains { JSON.string($0.body).contains("sealed") })
            #expect(!export.mails.isEmpty && export.files.map(\.name) == ["scan.png"])
        }
    }

    @Test("A file that was handed in is erased on its own: its name goes at once, its bytes with the next sweep")
    func files() async throws {
        try await World.on(.memory, Somebody.unkept) { world in
            let somebody = try await Somebody(in: world)
            let file = try #require(try await somebody.erase(in: world).files.first)
            try await world.run("erase_file", "{file: \(file.id), reason: asked for}", as: "admin")
            _ = try await world.guildhall.removeOrphanedFiles(olderThan: -60)
            #expect(world.guildhall.files?.bytes(file.hash) == nil)
            let verified = try await Verifier(world.database, files: world.guildhall.files, logger: quiet).run()
            #expect(verified.differences == [])
        }
    }

    @Test("Nobody is erased who alone looks after a company, and no reason may name the person")
    func lastAdmin() async throws {
        try await World.on(.memory, Somebody.unkept) { world in
            let only = try await world.guildhall.enrol(
                Enrolment(
                    email: "only@beta.example", name: "Only One", password: Crowd.password, vendor: world.vendor,
                    partner: ID(world.id("beta")), role: .accountAdmin))
            let found = try await world.run("list_persons", "{text: ONLY beta}", as: "admin")
            let person = try #require(found["items"]?[0]?["id"]?.text)
            await #expect(throws: Problem.self) {
                try await world.run("erase_person", "{person: \(person), reason: asked for}", as: "admin")
            }
            try await world.guildhall.enrol(
                Enrolment(
                    email: "second@beta.example", name: "Second", password: Crowd.password, vendor: world.vendor,
                    partner: ID(world.id("beta")), role: .accountAdmin))
            await #expect(throws: Problem.invalid(field: "/reason", "person.named")) {
                try await world.run("erase_person", "{person: \(person), reason: Only One asked}", as: "admin")
            }
            try await world.run("erase_person", "{person: \(person), reason: asked for}", as: "admin")
            let member = try await world.database.read { snapshot in
                try world.guildhall.systemReader(world.vendor, snapshot).memberView(only)
            }
            #expect(member.status == .deactivated && member.name == "erased person" && member.email.isEmpty)
        }
    }

    @Test("A command that comes with a seal of its own is a mistake")
    func forged() async throws {
        try await World.on(.memory, Somebody.unkept) { world in
            let somebody = try await Somebody(in: world)
            await #expect(throws: Problem.invalid(field: "/name", "person.no_text")) {
                try await world.run(
                    "add_employee", "{name: {sealed: \(somebody.person).AAAA, text: Mallory}}", as: "alpha")
            }
        }
    }
}

extension World {
    /// Every row of this vendor's in every table, as text.
    fileprivate func rows() async throws -> [[String]] {
        let tables = database.layout.tables.filter { $0.tenancy != .shared }.map(\.name).sorted()
        let scope = VendorScope(vendor: vendor.text)
        return try await database.read { snapshot in
            try tables.map { table in
                try snapshot.query("SELECT * FROM {\(table)}", [], in: scope).map { "\($0.values)" }.sorted()
            }
        }
    }
}
