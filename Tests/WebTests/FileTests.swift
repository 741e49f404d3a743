import Foundation
import HTTPTypes
import Members
import Partnership
import Record
import Testing

@testable import Web

@Suite("Files over HTTP")
struct FileTests {
    private static let bytes = Array("%PDF-1.7 Zürich".utf8)

    /// A site that keeps files.
    private static func with(_ body: @Sendable (Site) async throws -> Void) async throws {
        let path = NSTemporaryDirectory() + "guildhall-files-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await Site.with(files: FileFolder(path: path, limit: 1 << 16), body)
    }

    @Test("A file is handed in, attached, and given back as an attachment that no browser shows or runs")
    func roundTrip() async throws {
        try await Self.with { site in
            let tenant = try await Tenant.found("north", on: site)
            let alpha = try #require(tenant.secrets["alpha"])
            let deal = try #require(tenant.owned["alpha"]?["deal"])
            let kept = try await site.send(
                .post, "/v1/files?name=Protokoll%20%C3%BC%22.pdf", bytes: Self.bytes, as: alpha,
                headers: ["Content-Type": "application/pdf", "Idempotency-Key": "k1"])
            #expect(kept.status == 201)
            let file = try #require(kept["id"])
            #expect(kept.header("Location") == "/v1/files/\(file)")
            let again = try await site.send(
                .post, "/v1/files?name=Protokoll%20%C3%BC%22.pdf", bytes: Self.bytes, as: alpha,
                headers: ["Content-Type": "application/pdf", "Idempotency-Key": "k1"])
            #expect(again["id"] == file && again.header("Idempotent-Replayed") == "true")
            try await site.done(
                .post, "/v1/deals/\(deal)/evidence",
                #"{"title":"Minutes","occurred":"2026-03-01T10:00:00Z","files":["\#(file)"]}"#, as: alpha)
            let path = "/v1/deals/\(deal)/files/\(file)"
            let got = try await site.done(.get, path, as: alpha)
            #expect(Array(got.text.utf8) == Self.bytes)
            #expect(got.header("Content-Type") == "application/pdf")
            #expect(
                got.header("Content-Disposition")
                    == "attachment; filename=\"Protokoll __.pdf\"; filename*=UTF-8''Protokoll%20%C3%BC%22.pdf")
            #expect(got.header("X-Content-Type-Options") == "nosniff")
            #expect(got.header("Content-Security-Policy") == HTTPFields.nothingAllowed)
            #expect(got.header("Cache-Control") == "private, no-store")
            #expect(try await site.send(.get, path, as: tenant.secrets["beta"]).status == 404)
            #expect(try await site.send(.get, path).status == 401)
            #expect(try await site.done(.get, path, as: try #require(tenant.secrets["vendor_seller"])).status == 200)
            let views = try await site.done(.get, "/v1/deals/\(deal)/views", as: alpha)
            #expect(views["items.0.role"] == "vendor_seller")
        }
    }

    @Test("What cannot be taken is a problem document that says why")
    func refused() async throws {
        try await Self.with { site in
            let tenant = try await Tenant.found("north", on: site)
            let alpha = try #require(tenant.secrets["alpha"])
            func send(_ query: String, _ bytes: [UInt8]) async throws -> Answer {
                try await site.send(.post, "/v1/files\(query)", bytes: bytes, as: alpha)
            }
            #expect(try await send("", Self.bytes)["parameter"] == "name")
            #expect(try await send("?name=a.png", Self.bytes)["pointer"] == "/file")
            #expect(try await send("?name=a.pdf", []).status == 409)
            let large = Self.bytes + [UInt8](repeating: 0x41, count: 1 << 16)
            #expect(try await send("?name=a.pdf", large).status == 413)
            let seller = try #require(tenant.secrets["vendor_seller"])
            #expect(try await site.send(.post, "/v1/files", bytes: large, as: seller).status == 403)
        }
    }
}
