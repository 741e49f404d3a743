import Channel
import Foundation
import Print
import Record
import Terms
import Testing

@testable import Web

@Suite("Documents on pages")
struct DocumentPageTests {
    private static func configuration(_ engine: TypesettingEngine) -> WebConfiguration {
        var configuration = WebConfiguration()
        configuration.typesetting = engine
        return configuration
    }

    /// A vendor's admin at a browser, with an invoice.
    private static func invoice(_ site: Site) async throws -> (root: Browser, id: String, admin: String) {
        let admin = try await site.found("north", running: try Site.published("leo-backup"))
        let root = try await Browser.signedIn(site, "root", vendor: "north", role: .vendorAdmin)
        let partner = try await site.done(
            .post, "/v1/partners",
            #"{"name":"Alpha IT","country":"US","type":"reseller","paper":\#(try await site.paper(admin))}"#, as: admin)
        let made = try await site.done(
            .post, "/v1/invoices",
            #"{"partner":"\#(try #require(partner["id"]))","amount":{"amount":"12.50","currency":"USD"}}"#, as: admin)
        return (root, try #require(made["id"]), admin)
    }

    @Test("A server without the engine says so on the page, and the API with a problem document of its own")
    func absent() async throws {
        let nowhere = TypesettingEngine(python: "/nowhere/python", fonts: [])
        try await Site.with(Self.configuration(nowhere)) { site in
            let (root, id, admin) = try await Self.invoice(site)
            let page = try await root.get("/console/invoices/\(id)")
            #expect(page.status == 200 && page.text.contains("This server cannot make PDFs yet"))
            #expect(!page.text.contains("/pdf\""))
            let pdf = try await root.get("/console/invoices/\(id)/pdf")
            #expect(pdf.status == 503 && pdf.text.contains("There is no PDF of it at this moment"))
            #expect(try await root.get("/console/letterhead").text.contains("This server cannot make PDFs yet"))
            let reply = try await site.send(.get, "/v1/invoices/\(id)/pdf", as: admin)
            #expect(reply.status == 503 && reply["type"] == "/problems/no-pdf")
            #expect(reply["hint"]?.contains("scripts/setup.sh") == true)
        }
    }

    @Test(
        "An invoice's page links to its PDF, and the letterhead is set in the console",
        .enabled(if: FileManager.default.fileExists(atPath: ".tools/typst/bin/python")))
    func linked() async throws {
        try await Site.with(Self.configuration(.usual())) { site in
            let (root, id, admin) = try await Self.invoice(site)
            #expect(try await root.get("/console/invoices/\(id)").text.contains("/console/invoices/\(id)/pdf\""))
            let pdf = try await root.get("/console/invoices/\(id)/pdf")
            #expect(pdf.status == 200 && pdf.headers[.contentType] == "application/pdf")
            let before = try await site.send(.get, "/v1/invoices/\(id)/pdf", as: admin)
            let set = try await root.post(
                "/console/letterhead", [("name", "North Ltd"), ("address", "Main Street 1\r\n\r\nLeeds"), ("foot", "")])
            #expect(set.status == 303)
            #expect(try await root.get("/console/letterhead").text.contains("Main Street 1\nLeeds"))
            let after = try await site.send(.get, "/v1/invoices/\(id)/pdf", as: admin)
            #expect(before.headers[.eTag] != after.headers[.eTag])
            let known = try await site.send(
                .get, "/v1/invoices/\(id)/pdf", as: admin, headers: ["If-None-Match": after.headers[.eTag] ?? ""])
            #expect(known.status == 304)
            let much = try await root.post("/console/letterhead", [("contact", "a\nb\nc\nd\ne")])
            #expect(much.status == 422 && much.text.contains("at most 4 lines"))
        }
    }
}
