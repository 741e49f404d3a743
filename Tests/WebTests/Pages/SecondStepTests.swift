import Partnership
import Record
import Terms
import Testing

@testable import Web

/// Deeds of tiers and suspensions: what has an opposite offers it, what has none asks first.
@Suite("Tiers and suspensions are taken back or asked for twice")
struct SecondStepTests {
    /// The form that takes back what was just done: where it is sent and what it brings.
    private static func undo(_ answer: Answer, as browser: Browser) async throws -> (String, [(String, String)]) {
        #expect(answer.status == 303, "\(answer.text.prefix(400))")
        let page = try await browser.get(try #require(answer.header("Location")))
        let form = try #require(
            page.text.firstMatch(of: /class="said".*?<form method="post" action="([^"]*)">(.*?)<\/form>/))
        let hidden = form.2.matches(of: /name="([^"]*)" value="([^"]*)"/).map { (String($0.1), String($0.2)) }
        return (String(form.1), hidden.filter { $0.0 != "csrf" })
    }

    @Test(
        "A tier given by mistake goes back to the former one, but not when it changed once more",
        arguments: Backend.both)
    func tier(_ backend: Backend) async throws {
        try await Site.on(backend) { site in
            let admin = try await site.found("north", running: try Site.published("leo-backup"))
            let root = try await Browser.signedIn(site, "root", vendor: "north", role: .vendorAdmin)
            let made = try await site.done(
                .post, "/v1/partners", #"{"name":"Beta","country":"US","type":"reseller"}"#, as: admin)
            let partner = try #require(made["id"])
            let page = "/console/partners/\(partner)/standing"
            func tier() async throws -> String? {
                try await site.done(.get, "/v1/partners/\(partner)", as: admin)["tier"]
            }
            #expect(try await tier() == "silver")
            let done = try await root.post("\(page)/tier", [("tier", "platinum"), ("reason", "a leader")])
            #expect(try await tier() == "platinum")
            let (action, fields) = try await Self.undo(done, as: root)
            #expect(try await root.post(action, fields).status == 303)
            #expect(try await tier() == "silver")

            let again = try await root.post("\(page)/tier", [("tier", "platinum"), ("reason", "a leader")])
            let (late, old) = try await Self.undo(again, as: root)
            _ = try await root.post("\(page)/tier", [("tier", "gold"), ("reason", "on second thought")])
            let refused = try await root.post(late, old)
            #expect(refused.status == 422 && refused.text.contains("Somebody changed this"))
            #expect(try await tier() == "gold")
        }
    }

    @Test("To decline a proposed tier takes a tick")
    func proposal() async throws {
        #expect(WebCapabilities.isFinal("/console/partners/partner_1/standing/proposal"))
        #expect(!WebCapabilities.isFinal("/console/partners/partner_1/standing/tier"))
        try await Site.with { site in
            _ = try await site.found("north", running: try Site.published("nakivo"))
            let root = try await Browser.signedIn(site, "root", vendor: "north", role: .vendorAdmin)
            let partner = "partner_\(String(repeating: "0", count: 26))"
            let unsure = try await root.post("/console/partners/\(partner)/standing/proposal", [("reason", "r")])
            #expect(unsure.status == 404 || unsure.status == 422)
        }
    }

    @Test("A suspension lifted by mistake is there again, by the clause it stood by")
    func resumed() async throws {
        try await Site.with { site in
            let tenant = try await Tenant.found("north", on: site)
            let root = try await Browser.signedIn(site, "root", vendor: "north", role: .vendorAdmin)
            let path = "/console/deals/\(try #require(tenant.owned["alpha"]?["deal"]))"
            let alpha = try #require(tenant.secrets["alpha"])
            func deal() async throws -> Answer {
                try await site.done(.get, path.replacing("/console", with: "/v1"), as: alpha)
            }
            let form = try #require(
                try await root.get(path).text.firstMatch(
                    of: /<form method="post" action="[^"]*\/suspend".*?<\/form>/.dotMatchesNewlines()))
            let clauses = form.output.matches(of: /<option value="([^"]+)"/).map { String($0.1) }
            let clause = try #require(clauses.last)
            _ = try await root.post("\(path)/suspend", [("clause", clause), ("note", "n")])
            let done = try await root.post("\(path)/resume", [("note", "by mistake")])
            #expect(try await deal()["status"] == "approved")
            let (action, fields) = try await Self.undo(done, as: root)
            #expect(try await root.post(action, fields).status == 303)
            let back = try await deal()
            #expect(back["status"] == "suspended" && back["reason.clause"] == clause, "\(back.text.prefix(600))")
        }
    }

    @Test("Whoever asks about too many end customers is told so while typing, by the button and by the API")
    func checks() async throws {
        try await Site.with { site in
            let tenant = try await Tenant.found("north", on: site)
            let partner = try #require(tenant.owned["alpha"]?["partner"])
            let person = try await Browser.signedIn(site, "a", vendor: "north", partner: partner, role: .seller)
            func entry(_ number: Int) -> [(String, String)] {
                [
                    ("customer.name", "Company \(number)"), ("customer.country", "US"), ("product_line", "backup"),
                    ("units", "5"),
                ]
            }
            for number in 0...60 {
                let found = try await person.post("/portal/deals", entry(number), check: true)
                #expect(found.status == 200 && !found.text.contains("more end customers"))
            }
            let typed = try await person.post("/portal/deals", entry(61), check: true)
            #expect(typed.status == 200 && typed.json["top"]?.text?.contains("more end customers") == true)
            let pressed = try await person.post("/portal/deals", entry(61) + [("do", "check")])
            #expect(pressed.status == 429 && pressed.text.contains("more end customers"))
            #expect(pressed.text.contains("value=\"Company 61\""), "nothing typed is lost")
            let kept = try await person.post("/portal/deals", entry(61) + [("do", "draft")])
            #expect(kept.status == 303, "\(kept.text.prefix(400))")

            let key = try #require(tenant.secrets["alpha"])
            func ask(_ number: Int) async throws -> Answer {
                try await site.send(
                    .post, "/v1/deals/check",
                    #"{"customer":{"name":"Firm \#(number)","country":"US"},"product_line":"backup"}"#, as: key)
            }
            for number in 0...60 { #expect(try await ask(number).status == 200) }
            let refused = try await ask(61)
            #expect(refused.status == 429 && refused.header("Retry-After") == "2", "\(refused.text)")
            #expect(refused["type"] == "/problems/too-many" && refused.text.contains("end customers"))
            let description = try await site.send(.get, "/openapi.json")
            #expect(description.json["paths"]?["/v1/deals/check"]?["post"]?["responses"]?["429"] != nil)
            #expect(description.json["paths"]?["/v1/deals"]?["get"]?["responses"]?["429"] == nil)
        }
    }
}
