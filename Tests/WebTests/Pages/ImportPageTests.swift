import Channel
import Foundation
import Members
import Partnership
import Record
import Terms
import Testing

@testable import Web

@Suite("Pages of imports and rates")
struct ImportPageTests {
    private func visit(_ body: @escaping @Sendable (Browser, Tenant) async throws -> Void) async throws {
        let path = NSTemporaryDirectory() + "guildhall-imports-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await Site.with(files: FileFolder(path: path)) { site in
            let tenant = try await Tenant.found("north", on: site)
            try await body(
                try await Browser.signedIn(site, "a", vendor: "north", role: .channelManager), tenant)
        }
    }

    @Test("A file is looked at first, with its mistakes by line, and brought in by a second click; once")
    func orders() async throws {
        try await visit { manager, tenant in
            let partner = try #require(tenant.owned["alpha"]?["partner"])
            let heading = "external_id,partner,placed,sku,units,net,currency,customer_name\n"
            let good = "O-1,\(partner),2026-01-05,BACKUP-1,1,900.00,USD,Tern Air\n"
            let bad = "O-2,\(partner),2026-01-32,BACKUP-1,1,900.00,USD,Tern Air\n"
            let looked = try await manager.upload(
                "/console/imports", "o.csv", heading + good + bad, [("kind", "orders")])
            #expect(looked.status == 303)
            let place = try #require(looked.header("Location"))
            let page = try await manager.get(place).text
            #expect(page.contains("<td class=\"num\">3</td>") && page.contains("2026-01-32"))
            #expect(page.contains("Bring in what is in order"))
            #expect(try await manager.get("/console/orders").text.contains("Tern Air") == false)
            #expect(try await manager.post(place).status == 303)
            #expect(try await manager.get("/console/orders").text.contains("Tern Air"))
            #expect(try await manager.get(place).text.contains("brought in, 1 new"))
            #expect(try await manager.get("/console/exports/orders").text.contains("O-1,"))
            #expect(try await manager.get("/console/exports/nothing").status == 404)
            #expect(try await manager.upload("/console/imports", "o.csv", "", [("kind", "orders")]).status == 422)
        }
    }

    @Test("A file of rates is entered, and shown by day")
    func rates() async throws {
        try await visit { manager, _ in
            let file = "Date,USD,JPY,\n2026-02-27,1.1731,184.50,\n2026-02-26,1.1698,N/A,\n"
            #expect(try await manager.upload("/console/rates", "r.csv", file).status == 303)
            #expect(try await manager.get("/console/rates").text.contains("184.50"))
            let day = try await manager.get("/console/rates?on=2026-02-26").text
            #expect(day.contains("1.1698") && !day.contains("184.50"))
            let bad = try await manager.upload("/console/rates", "r.csv", "Date,USD\nx,1\n")
            #expect(bad.status == 422)
            #expect(bad.text.lowercased().contains("line 2"))
        }
    }
}

extension Browser {
    /// Sends a form with a file.
    fileprivate func upload(
        _ path: String, _ name: String, _ content: String, _ fields: [(String, String)] = []
    ) async throws -> Answer {
        let token = try #require(token)
        let guardValue = try await site.guildhall.visitor(token)?.csrf ?? ""
        var body = ""
        for (field, value) in fields + [("csrf", guardValue)] {
            body += "--b\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n"
        }
        body += "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n"
        body += "Content-Type: text/csv\r\n\r\n\(content)\r\n--b--\r\n"
        return try await site.send(
            .post, path, body,
            headers: [
                "Cookie": "\(Visit.sessionCookie)=\(token.text)", "Accept": "text/html",
                "Content-Type": "multipart/form-data; boundary=b",
            ])
    }
}
