import Channel
import Record
import Terms
import Testing

@testable import Web

@Suite("Personal data on the pages")
struct PersonsPageTests {
    @Test("Somebody is found, handed out, and erased with a reason and a tick; a German reads it in German")
    func erased() async throws {
        try await Site.with { site in
            let tenant = try await Tenant.found("north", on: site)
            let partner = try #require(tenant.owned["beta"]?["partner"])
            let root = try await Browser.signedIn(site, "root", vendor: "north", role: .vendorAdmin)
            let admin = try #require(tenant.secrets["vendor_admin"])
            let made = try await site.done(
                .post, "/v1/employees",
                #"{"name":"Fiammetta Querini","email":"fiammetta@beta.example","partner":"\#(partner)"}"#, as: admin)
            let person = try #require(made.json["person"]?.text)
            let list = try await root.get("/console/persons?text=querini")
            #expect(list.text.contains("Fiammetta Querini") && list.text.contains("/console/persons/\(person)"))
            #expect(try await !root.get("/console/persons?text=nobody").text.contains("Fiammetta"))
            let page = "/console/persons/\(person)"
            #expect(try await root.get(page).text.contains("fiammetta@beta.example"))
            let export = try await root.get(page + "/export")
            #expect(
                export.header("Content-Type")?.hasPrefix("application/json") == true
                    && export.text.contains("Fiammetta Querini"))
            let unsure = try await root.post(page + "/erase", [("reason", "asked for")])
            #expect(unsure.text.contains("Fiammetta"), "without a tick nothing is done")
            let done = try await root.post(page + "/erase", [("reason", "asked for"), ("sure", "true")])
            #expect(done.status == 303, "\(done.text.prefix(400))")
            let after = try await root.get(page)
            #expect(after.text.contains("erased person") && !after.text.contains("Fiammetta"))
            let employee = try #require(made.json["id"]?.text)
            let german = try await site.send(
                .get, "/v1/employees/\(employee)", as: admin, headers: ["Accept-Language": "de"])
            #expect(german.json["name"]?.text == "gelöschte Person")
        }
    }
}
