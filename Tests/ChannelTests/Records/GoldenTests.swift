import Foundation
import Testing

@testable import Channel
@testable import Record
@testable import Store
@testable import Terms

/// One body for each kind of event, as a journal has it on disk. They are never changed: a file that is no longer read, or
/// no longer written the same, means that journals of the past are not read either.
@Suite("Events of the past")
struct GoldenTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Golden")

    @Test(
        "Every kind of event is read from its golden file, and written again as it stands there",
        arguments: Capabilities.channel.eventKinds)
    func readAndWritten(_ kind: String) throws {
        let file = Self.folder.appendingPathComponent("\(kind).json")
        let text = try #require(
            try? String(contentsOf: file, encoding: .utf8),
            "there is no Golden/\(kind).json; run the tests once with GUILDHALL_RECORD_GOLDEN=1 to record it")
        let body = text.hasSuffix("\n") ? String(text.dropLast()) : text
        let event = try Capabilities.channel.event(in: entry(kind, body))
        #expect(String(decoding: try JSON.encode(event), as: UTF8.self) == body)
        #expect(type(of: event).kind == kind)
        #expect(!event.subject.isEmpty)
    }

    @Test("Every golden file belongs to a kind, and kinds do not repeat")
    func complete() throws {
        let kinds = Capabilities.channel.eventKinds
        #expect(Set(kinds).count == kinds.count)
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(files) == Set(kinds.map { "\($0).json" }))
    }

    @Test(
        "An event of an unknown kind, or with members it does not have, is unreadable with its place",
        arguments: [
            ("deal.unheard_of", "{}"), ("deal.review_started", #"{"deal":"deal_1","owner":"partner_1","more":1}"#),
            ("deal.review_started", #"{"deal":"deal_1"}"#),
        ])
    func unreadable(_ kind: String, _ body: String) {
        let error = #expect(throws: UnreadableEntry.self) { try Capabilities.channel.event(in: entry(kind, body)) }
        #expect(error?.description.hasPrefix("entry 7 of vendor_acme, kind \(kind): ") == true)
    }

    @Test(
        "Golden files are recorded for kinds that have none",
        .enabled(if: ProcessInfo.processInfo.environment["GUILDHALL_RECORD_GOLDEN"] != nil))
    func record() async throws {
        var bodies: [String: String] = [:]
        try await World.on(.memory, sandbox: true) { world in
            try await world.playEverything()
            // Of several the longest: it has the most members.
            for entry in try await world.journal()
            where entry.sort == .conclusion && entry.body.utf8.count > bodies[entry.kind]?.utf8.count ?? 0 {
                bodies[entry.kind] = entry.body
            }
        }
        let short = ProgramPublished(
            vendor: try #require(ID("vendor_acme")),
            published: Vendor.PublishedVersion(
                program: "avepoint", version: 2, effective: Day("2026-04-01")!, from: Instant("2026-04-01T04:00:00Z")!,
                published: World.start),
            source: ProgramSource(program: "program: avepoint\nversion: 2\n", clauses: "\"7.2\": {title: Bonus}\n"))
        bodies[ProgramPublished.kind] = String(decoding: try JSON.encode(short), as: UTF8.self)
        for (kind, body) in bodies {
            let file = Self.folder.appendingPathComponent("\(kind).json")
            guard !FileManager.default.fileExists(atPath: file.path) else { continue }
            try Data((body + "\n").utf8).write(to: file)
        }
    }

    private func entry(_ kind: String, _ body: String) -> JournalEntry {
        JournalEntry(
            vendor: "vendor_acme", sequence: 7, at: 0, actor: "system", kind: kind, subject: "deal_1", partner: nil,
            body: body,
            program: nil, programVersion: nil, because: 6, hash: [])
    }
}
