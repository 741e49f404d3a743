import Channel
import Record
import Terms
import Testing

@testable import Web

@Suite("Contacts on the pages")
struct ContactPageTests {
    @Test("A partner names, approves and withdraws; the console shows, lists and hands out no more than that")
    func contacts() async throws {
        try await Site.with { site in
            let tenant = try await Tenant.found("north", on: site)
            let alpha = try #require(tenant.owned["alpha"])
            let deal = try #require(alpha["deal"])
            let root = try await Browser.signedIn(site, "root", vendor: "north", role: .vendorAdmin)
            let ada = try await Browser.signedIn(
                site, "ada", vendor: "north", partner: alpha["partner"], role: .accountAdmin)
            let named = [("contact.name", "Ida Holm"), ("contact.email", "ida@heron.example")]
            let page = "/portal/deals/\(deal)"
            let refused = try await ada.post("\(page)/contacts", named)
            #expect(refused.text.contains("13.2") && !refused.text.contains("The contact is recorded"))
            let done = try await ada.post("\(page)/contacts", named + [("permission", "true")])
            #expect(done.status == 303, "\(done.text.prefix(400))")
            #expect(try await ada.get(page).text.contains("ida@heron.example"))
            func console() async throws -> [String] {
                var texts: [String] = []
                for address in [
                    "/console/deals/\(deal)", "/console/deal-contacts", "/console/deal-contacts?as=csv",
                    "/console/search?q=holm", "/console/persons",
                ] { texts.append(try await root.get(address).text) }
                return texts
            }
            let before = try await console()
            #expect(before.allSatisfy { !$0.contains("Ida Holm") && !$0.contains("ida@heron") })
            #expect(before[0].contains("Withheld by its partner") && before[0].contains("13.1"))
            let listed = try await site.done(
                .get, "/v1/deal-contacts?deal=\(deal)", as: try #require(tenant.secrets["alpha"]))
            let contact = try #require(
                listed.json["items"]?.items?.first { $0["contact"]?["name"]?.text == "Ida Holm" }?["id"]?.text)
            #expect(!before[2].contains(contact), "the file leaves out what is withheld")
            let approved = try await ada.post("/portal/deal-contacts/\(contact)/approve", [("note", "For the webinar")])
            #expect(approved.status == 303, "\(approved.text.prefix(400))")
            let after = try await console()
            #expect(after.allSatisfy { $0.contains("Ida Holm") })
            #expect(after[2].contains("\(contact),\(deal),") && after[0].contains("For the webinar"))
            _ = try await ada.post("/portal/deal-contacts/\(contact)/withdraw", [("reason", "It is over")])
            #expect(try await console().allSatisfy { !$0.contains("Ida Holm") })
        }
    }
}
