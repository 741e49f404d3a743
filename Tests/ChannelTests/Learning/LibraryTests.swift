import Record
import Testing

@testable import Channel
@testable import Enablement
@testable import Members
@testable import Store
@testable import Terms

@Suite("The library and the public list of partners")
struct LibraryTests {
    @Test("Files are for the partners they are meant for, and each download is recorded", arguments: Backend.both)
    func library(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let all = try await world.shelve("Brochure")
            let invested = try await world.shelve("Logo", "types: [invested]")
            func titles(_ actor: String) async throws -> [String] {
                try await world.run("list_library", as: actor)["items"]?.items?.compactMap { $0["title"]?.text } ?? []
            }
            #expect(try await titles("alpha") == ["Logo", "Brochure"])
            #expect(try await titles("gamma") == ["Brochure"])
            let content = try await world.guildhall.libraryFile(
                try #require(ID(invested)), as: try world.credential("alpha"), in: .english)
            #expect(content.mediaType == "application/pdf" && content.bytes.starts(with: Array("%PDF".utf8)))
            let refused = try #require(
                try await world.refusal("download_library_file", "{document: \(invested)}", as: "gamma"))
            #expect(refused.question == .library && refused.clauses.map(\.text) == ["4.2"])
            let taken = try await world.run("list_library_downloads", "{document: \(invested)}", as: "manager")
            #expect(taken["items"]?.items?.compactMap { $0["partner_name"]?.text } == ["Alpha Systems"])
            try await world.run("hold_credit", "{partner: \(world.id("alpha")), hold: true, reason: late}", as: "admin")
            #expect(try await titles("alpha") == [])
            #expect(try await world.refusal("download_library_file", "{document: \(all)}", as: "alpha") != nil)
            try await world.run("remove_library_file", "{document: \(all)}", as: "manager")
            #expect(
                try await world.problem("download_library_file", "{document: \(all)}", as: "gamma")
                    == .notFound("library_file"))
            #expect(try await world.guildhall.removeOrphanedFiles(olderThan: -1) == 0)
            #expect(try await world.verify() == [])
        }
    }

    @Test("A partner's own file is nothing to hand on, and tiers and types must be the program's")
    func mistakes() async throws {
        try await World.on(.memory) { world in
            let file = try await world.guildhall.keepFile(
                name: "minutes.txt", bytes: Array("minutes".utf8), as: try world.credential("alpha"), .plain)
            let theirs = "{title: Minutes, file: \(file.reply.id)}"
            #expect(try await world.problem("add_library_file", theirs, as: "manager") == .notFound("file"))
            let own = try await world.guildhall.keepFile(
                name: "note.txt", bytes: Array("note".utf8), as: try world.credential("manager"), .plain)
            for (more, field) in [("types: [gold]", "/types"), ("tiers: [gold]", "/tiers"), ("types: []", "/types")] {
                let arguments = "{title: Note, file: \(own.reply.id), \(more)}"
                #expect(try await world.problem("add_library_file", arguments, as: "manager")?.field == field)
            }
            #expect(try await world.problem("show_file", "{file: \(own.reply.id)}", as: "alpha") == .notFound("file"))
        }
    }

    @Test(
        "Only what a partner chose to publish is found, by name, country, type and speciality", arguments: Backend.both)
    func directory(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            func names(_ search: String) async throws -> [String] {
                try await world.run("search_directory", search, as: "beta")["items"]?.items?
                    .compactMap { $0["name"]?.text } ?? []
            }
            #expect(try await names("{}") == [])
            try await world.run(
                "publish_listing", "{website: alpha.example, specialities: [cloud, tape]}", as: "alpha")
            try await world.run("publish_listing", "{city: Boston}", as: "gamma")
            #expect(try await names("{}") == ["Alpha Systems", "Gamma Systems"])
            #expect(try await names("{text: boston gam}") == ["Gamma Systems"])
            #expect(try await names("{type: invested}") == ["Alpha Systems"])
            #expect(try await names("{speciality: Tape}") == ["Alpha Systems"])
            #expect(try await names("{country: DE}") == [])
            #expect(try await names("{skip: 1, limit: 1}") == ["Gamma Systems"])
            let found = try await world.run("search_directory", "{text: alpha}", as: "beta")["items"]?[0]
            #expect(found?["website"] == "https://alpha.example" && found?["city"]?.text == nil)
            #expect(found?["id"] == nil && found?["clause"] == "4.2")
            try await world.run("unlist_partner", "{partner: \(world.id("alpha")), reason: wrong}", as: "manager")
            try await world.run("publish_listing", "{website: alpha.example}", as: "alpha")
            #expect(try await names("{}") == ["Gamma Systems"])
            try await world.run("relist_partner", "{partner: \(world.id("alpha")), reason: mended}", as: "manager")
            try await world.run("withdraw_listing", as: "gamma")
            #expect(try await names("{}") == ["Alpha Systems"])
            try await world.run("hold_credit", "{partner: \(world.id("alpha")), hold: true, reason: late}", as: "admin")
            #expect(try await names("{}") == [])
            #expect(try await world.refusal("publish_listing", "{}", as: "alpha")?.question == .directory)
            #expect(try await world.notices() == ["partner_unlisted", "partner_relisted", "credit_hold"])
            #expect(try await world.verify() == [])
        }
    }

    @Test(
        "A listing says only what the list shows, and leads only to websites",
        arguments: [
            ("{phone: \"123\"}", "/phone"), ("{website: \"javascript:alert(1)\"}", "/website"),
            ("{website: \"https://a b.example\"}", "/website"),
            ("{website: \"https://alpha.example@evil.example\"}", "/website"),
            ("{website: \"https://alpha.example:pw@evil.example\"}", "/website"),
            ("{website: \"https://alpha.example:x\"}", "/website"), ("{website: nowhere}", "/website"),
            ("{specialities: [a, a]}", "/specialities"),
        ])
    func listingMistakes(_ arguments: String, _ field: String) async throws {
        try await World.on(.memory) { world in
            let problem = try await world.problem("publish_listing", arguments, as: "alpha")
            #expect(problem?.field == field)
            guard field == "/website" else { return }
            #expect(problem?.message.hasSuffix("is not the address of a page") == true)
        }
    }

    @Test("Anybody may check a certificate by its code; who guesses waits", arguments: Backend.both)
    func check(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let ada = try await world.employ("Ada")
            let code = try #require(try await world.certify(ada, "sales")["code"]?.text)
            let origin = Origin(address: "192.0.2.1", userAgent: "test")
            let typed = code.lowercased().replacing("-", with: " ")
            let seen = try await world.guildhall.checkCertificate(typed, of: world.vendor, from: origin, in: .english)
            #expect(seen.holder == "Ada" && seen.company == "Alpha Systems" && seen.standing == .valid)
            var problems: [Problem] = []
            for _ in 0..<25 {
                do {
                    _ = try await world.guildhall.checkCertificate(
                        "0000-0000-0000-0000", of: world.vendor, from: origin, in: .english)
                } catch let problem as Problem { problems.append(problem) }
            }
            #expect(problems.prefix(20).allSatisfy { $0 == .notFound("certificate") })
            #expect(problems.last?.kind == "too_many")
            let other = Origin(address: "192.0.2.2", userAgent: "test")
            try await world.run("remove_employee", "{employee: \(ada)}", as: "alpha")
            let left = try await world.guildhall.checkCertificate(code, of: world.vendor, from: other, in: .english)
            #expect(left.company == nil && left.standing == .valid)
            do {
                _ = try await world.guildhall.checkCertificate("hello", of: world.vendor, from: other, in: .english)
                Issue.record("hello is no code")
            } catch let problem as Problem { #expect(problem.field == "/code") }
        }
    }
}
