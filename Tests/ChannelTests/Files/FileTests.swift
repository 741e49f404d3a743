import Foundation
import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Members
@testable import Store
@testable import Terms

@Suite("Files as evidence")
struct FileTests {
    private static let pdf = Array("%PDF-1.7\nminutes of the meeting\n".utf8)

    private static func keep(
        in world: World, _ name: String = "minutes.pdf", _ bytes: [UInt8] = pdf, as actor: String = "alpha"
    ) async throws -> StoredFile {
        try await world.guildhall.keepFile(name: name, bytes: bytes, as: try world.credential(actor), .plain).reply
    }

    private static func attach(_ file: StoredFile, to deal: String, as actor: String, _ world: World) async throws {
        try await world.run(
            "add_evidence",
            "{deal: \(deal), title: Minutes, occurred: 2026-03-01T10:00:00Z, files: [\(file.id)]}", as: actor)
    }

    private static func content(
        _ file: StoredFile, of deal: String, as actor: String, _ world: World
    ) async throws -> FileContent? {
        do {
            return try await world.guildhall.evidenceFile(
                file.id, of: try #require(ID(deal)), as: try world.credential(actor))
        } catch Problem.notFound {
            return nil
        }
    }

    @Test(
        "What is handed in and attached comes back byte by byte, to those who see the registration",
        arguments: Backend.both)
    func roundTrip(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let deal = try await world.register(as: "delta", "reseller: \(world.id("alpha"))")
            let file = try await Self.keep(in: world, as: "delta")
            #expect(file.type == .pdf && file.size == Self.pdf.count && file.name == "minutes.pdf")
            for actor in ["delta", "alpha", "manager"] {
                #expect(try await Self.content(file, of: deal, as: actor, world) == nil, "not attached yet")
            }
            try await Self.attach(file, to: deal, as: "delta", world)
            for actor in ["delta", "alpha", "manager", "seller"] {
                let content = try #require(try await Self.content(file, of: deal, as: actor, world))
                #expect(content.bytes == Self.pdf && content.mediaType == "application/pdf")
            }
            for actor in ["beta", "omega"] { #expect(try await Self.content(file, of: deal, as: actor, world) == nil) }
            let shown = try await world.dealState(deal)["evidence"]?[0]?["files"]?[0]
            #expect(shown?["name"]?.text == "minutes.pdf" && shown?["hash"]?.text == file.hash)
            #expect(try await world.verify() == [])
        }
    }

    @Test("Whoever of the vendor takes a file of the evidence is recorded like a look at the registration")
    func recorded() async throws {
        try await World.on(.memory) { world in
            let deal = try await world.register()
            let file = try await Self.keep(in: world)
            try await Self.attach(file, to: deal, as: "alpha", world)
            let before = try await world.length()
            _ = try await Self.content(file, of: deal, as: "alpha", world)
            _ = try await Self.content(file, of: deal, as: "seller", world)
            #expect(try await world.kinds(after: before) == ["deal.viewed"])
        }
    }

    @Test("The same bytes of two partners are two files, and neither can attach the other's")
    func apart() async throws {
        try await World.on(.memory) { world in
            let mine = try await Self.keep(in: world, as: "alpha")
            let theirs = try await Self.keep(in: world, as: "beta")
            #expect(mine.hash == theirs.hash && mine.id != theirs.id)
            let deal = try await world.register(as: "beta")
            let attach = "{deal: \(deal), title: x, occurred: 2026-03-01T10:00:00Z, files: [\(mine.id)]}"
            #expect(try await world.problem("add_evidence", attach, as: "beta") == .notFound("file"))
            #expect(try await world.problem("show_file", "{file: \(mine.id)}", as: "beta") == .notFound("file"))
            let own = try await world.run("show_file", "{file: \(theirs.id)}", as: "beta")
            #expect(own["name"]?.text == "minutes.pdf")
            #expect(Capabilities.channel.operations["keep_file"] == nil, "nobody claims bytes by their hash")
        }
    }

    @Test(
        "What is not taken is refused with the reason, and leaves nothing",
        arguments: [
            ("minutes.pdf", Array("MZ\u{90}\0\u{3}".utf8), "of no kind"),
            ("minutes.pdf", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "its content is a PNG picture"),
            ("minutes.exe", pdf, "its content is a PDF"), ("minutes", pdf, "its content is a PDF"),
            ("run.docm", [0x50, 0x4B, 0x03, 0x04, 0], "a ZIP or office document"),
            ("letter.txt", [0xFF, 0xFE, 0x41, 0x00], "of no kind"), ("letter.txt", [0x41, 0xC3, 0x28], "of no kind"),
            ("letter.txt", [0x41, 0x00], "of no kind"), ("empty.txt", [], "is empty"),
            ("../../etc/passwd.txt", Array("x".utf8), "cannot have"), ("a\\b.txt", Array("x".utf8), "cannot have"),
            ("fdp.\u{202E}exe.pdf", pdf, "direction of writing"), ("fdp.\u{202B}exe.pdf", pdf, "direction of writing"),
            ("a\u{0}.pdf", pdf, "control character"),
            (" ", pdf, "is empty"), ("\(String(repeating: "x", count: 200)).pdf", pdf, "more than 200"),
        ])
    func refused(_ name: String, _ bytes: [UInt8], _ reason: String) async throws {
        try await World.on(.memory) { world in
            let before = try await world.length()
            let kept = world.guildhall.files?.contents().count
            var told: Problem?
            do { _ = try await Self.keep(in: world, name, bytes) } catch let problem as Problem { told = problem }
            #expect(told?.message.contains(reason) == true, "\(String(describing: told))")
            #expect(try await world.length() == before)
            #expect(world.guildhall.files?.contents().count == kept)
        }
    }

    @Test("A file above the limit is refused, one at the limit is not")
    func large() async throws {
        try await World.on(.memory) { world in
            let most = [UInt8](repeating: 0x41, count: 1 << 20)
            let kept = try await Self.keep(in: world, "large.txt", most)
            #expect(kept.size == 1 << 20)
            let problem = await #expect(throws: Problem.self) {
                try await Self.keep(in: world, "large.txt", most + [0x41])
            }
            #expect(problem?.message.contains("more than 1 MB") == true)
        }
    }

    @Test(
        "Each kind is known by its content, whatever the letters of its name",
        arguments: [
            ("Angebot.PDF", pdf, FileType.pdf), ("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
            ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0], .jpeg), ("a.JPEG", [0xFF, 0xD8, 0xFF, 0xE1], .jpeg),
            ("a.docx", [0x50, 0x4B, 0x03, 0x04], .docx), ("a.tar.zip", [0x50, 0x4B, 0x03, 0x04], .zip),
            ("議事録.txt", Array("会議\r\n\t2026".utf8), .text), ("a.csv", Array("a;b\n".utf8), .csv),
        ])
    func recognised(_ name: String, _ bytes: [UInt8], _ type: FileType) async throws {
        try await World.on(.memory) { world in
            let kept = try await Self.keep(in: world, name, bytes)
            #expect(kept.type == type)
        }
    }

    @Test("The vendor's own sales hand no files in, and nobody does where none are kept")
    func roles() async throws {
        try await World.on(.memory) { world in
            await #expect(throws: Problem.forbidden(.handInFiles)) { try await Self.keep(in: world, as: "seller") }
            let bare = Guildhall(database: world.database, clock: world.clock.clock, logger: quiet)
            await #expect(throws: Problem.self) {
                try await bare.keepFile(name: "a.pdf", bytes: Self.pdf, as: try world.credential("alpha"), .plain)
            }
        }
    }

    @Test("Verification notices bytes that are gone, and bytes that are others")
    func verified() async throws {
        try await World.on(.memory) { world in
            let (gone, other, whole) = (
                try await Self.keep(in: world, "a.txt", Array("a".utf8)),
                try await Self.keep(in: world, "b.txt", Array("b".utf8)),
                try await Self.keep(in: world, "c.txt", Array("c".utf8))
            )
            let folder = try #require(world.guildhall.files)
            func differences() async throws -> [String] {
                try await Verifier(world.database, files: folder, logger: quiet).run().differences
            }
            #expect(try await differences() == [])
            func place(_ file: StoredFile) -> String { "\(folder.path)/\(file.hash.prefix(2))/\(file.hash)" }
            try FileManager.default.removeItem(atPath: place(gone))
            try Data("B".utf8).write(to: URL(fileURLWithPath: place(other)))
            let found = try await differences()
            #expect(found.count == 2)
            #expect(found.first?.hasPrefix("\(gone.id): its bytes are not in") == true)
            #expect(found.last == "\(other.id): its bytes are not those that were handed in")
            #expect(!found.contains { $0.contains(whole.id.text) })
        }
    }

    @Test("Bytes without a record are tidied up when they are old; those with one stay")
    func orphans() async throws {
        try await World.on(.memory) { world in
            let folder = try #require(world.guildhall.files)
            let before = folder.contents().map(\.hash)
            let kept = try await Self.keep(in: world)
            let stray = Array("stray".utf8)
            try folder.keep(stray, FileFolder.hash(stray))
            try Data("half".utf8).write(to: URL(fileURLWithPath: folder.path + "/arriving/half"))
            #expect(try await world.guildhall.removeOrphanedFiles() == 0, "all are young")
            #expect(folder.contents().count == before.count + 2)
            #expect(try await world.guildhall.removeOrphanedFiles(olderThan: -1) == 1)
            #expect(Set(folder.contents().map(\.hash)) == Set(before + [kept.hash]))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/arriving").isEmpty)
        }
    }

    @Test("A piece of evidence has ten files at most, each once")
    func bounds() async throws {
        try await World.on(.memory) { world in
            let deal = try await world.register()
            var ids: [String] = []
            for number in 0..<11 {
                ids.append(try await Self.keep(in: world, "\(number).txt", Array("\(number)".utf8)).id.text)
            }
            func attach(_ ids: [String]) async throws -> Problem? {
                try await world.problem(
                    "add_evidence",
                    "{deal: \(deal), title: x, occurred: 2026-03-01T10:00:00Z, files: [\(ids.joined(separator: ", "))]}",
                    as: "alpha")
            }
            #expect(try await attach(ids)?.field == "/files")
            #expect(try await attach([ids[0], ids[0]])?.field == "/files")
            #expect(try await attach(Array(ids.prefix(10))) == nil)
        }
    }
}
