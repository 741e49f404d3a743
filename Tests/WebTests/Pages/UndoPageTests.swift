import Channel
import Foundation
import Partnership
import Record
import Terms
import Testing

@testable import Web

/// What was done on a page is taken back where that can be, and asked for twice where it cannot.
@Suite("Undo, and what is beyond it")
struct UndoPageTests {
    private static func with(
        _ body: @escaping @Sendable (Site, Tenant, Browser) async throws -> Void
    ) async throws {
        try await Site.with { site in
            let tenant = try await Tenant.found("north", on: site)
            try await body(site, tenant, try await Browser.signedIn(site, "root", vendor: "north", role: .vendorAdmin))
        }
    }

    /// The form that takes back, as the page after the deed shows it: where it is sent and what it brings.
    private static func undo(_ answer: Answer, as browser: Browser) async throws -> (String, [(String, String)]) {
        #expect(answer.status == 303, "\(answer.text.prefix(400))")
        let page = try await browser.get(try #require(answer.header("Location")))
        let form = try #require(
            page.text.firstMatch(of: /class="said".*?<form method="post" action="([^"]*)">(.*?)<\/form>/),
            "no form beside what is said: \(answer.header("Location") ?? "")")
        let hidden = form.2.matches(of: /name="([^"]*)" value="([^"]*)"/).map { (String($0.1), String($0.2)) }
        return (String(form.1), hidden.filter { $0.0 != "csrf" })
    }

    @Test("A hold on credit is taken back: the state is as before, and the journal has both")
    func credit() async throws {
        try await Self.with { site, tenant, root in
            let partner = try #require(tenant.owned["beta"]?["partner"])
            let before = try await root.get("/console/partners/\(partner)")
            #expect(!before.text.contains("Credit on hold"))
            let done = try await root.post(
                "/console/partners/\(partner)/credit", [("hold", "true"), ("reason", "too late")])
            let (action, fields) = try await Self.undo(done, as: root)
            #expect(fields.contains { $0 == ("hold", "false") } && fields.contains { $0.0 == "version" })
            let back = try await root.post(action, fields)
            #expect(back.status == 303, "\(back.text.prefix(400))")
            let shown = try await site.done(
                .get, "/v1/partners/\(partner)", as: #require(tenant.secrets["vendor_admin"]))
            #expect(shown.json["credit_hold"] == nil || shown.text.contains("\"credit_hold\":null"))
            let journal = try await site.done(
                .get, "/v1/journal?partner=\(partner)&limit=200", as: #require(tenant.secrets["vendor_admin"]))
            let changes = journal.json["items"]?.items?.filter {
                $0["kind"]?.text == "partner.credit_hold_changed"
            }
            #expect(changes?.count == 2)
        }
    }

    @Test("A type, permission to register and a person's role come back as they were")
    func others() async throws {
        try await Self.with { site, tenant, root in
            let partner = try #require(tenant.owned["beta"]?["partner"])
            let path = "/console/partners/\(partner)"
            func state() async throws -> [String?] {
                let view = try await site.done(
                    .get, "/v1/partners/\(partner)", as: #require(tenant.secrets["vendor_admin"]))
                return [view["type"], view["deal_registration"]]
            }
            let first = try await state()
            let page = try await root.get(path).text
            let form = try #require(page.components(separatedBy: "action=\"\(path)/type\"").last)
            let types = form.matches(of: /<option value="([a-z_-]+)"/).map { String($0.1) }
            let type = try #require(types.first { $0 != first[0] })
            for (step, fields) in [("type", [("type", type)]), ("registration", [("permitted", "false")])] {
                let done = try await root.post("\(path)/\(step)", fields + [("reason", "r")])
                #expect(try await state() != first, "\(step)")
                let (action, back) = try await Self.undo(done, as: root)
                #expect(try await root.post(action, back).status == 303)
                #expect(try await state() == first, "\(step)")
            }
            let same = try await root.post("\(path)/registration", [("permitted", "true"), ("reason", "r")])
            #expect(same.status == 303 && same.header("Location")?.contains("undo=") == false, "nothing was changed")
        }
    }

    @Test("A suspended registration goes on, and a distributor is permitted again")
    func dealsAndPermissions() async throws {
        try await Self.with { site, tenant, root in
            let path = "/console/deals/\(try #require(tenant.owned["alpha"]?["deal"]))"
            let alpha = try #require(tenant.secrets["alpha"])
            func status() async throws -> String? {
                try await site.done(.get, path.replacing("/console", with: "/v1"), as: alpha)["status"]
            }
            let form = try #require(
                try await root.get(path).text.firstMatch(
                    of: /<form method="post" action="[^"]*\/suspend".*?<\/form>/.dotMatchesNewlines()))
            let clause = try #require(form.output.firstMatch(of: /<option value="([^"]+)"/)?.1)
            let done = try await root.post("\(path)/suspend", [("clause", String(clause)), ("note", "n")])
            let (action, fields) = try await Self.undo(done, as: root)
            #expect(try await status() == "suspended")
            #expect(try await root.post(action, fields).status == 303)
            #expect(try await status() == "approved")
            #expect(try await root.post(action, fields).status == 303, "sent twice, it is done once")
            #expect(try await status() == "approved")

            let beta = try #require(tenant.owned["beta"]?["partner"])
            let omega = try #require(tenant.owned["omega"]?["partner"])
            let person = try await Browser.signedIn(
                site, "b", vendor: "north", partner: beta, role: .accountAdmin)
            func permissions() async throws -> Int? {
                try await site.done(.get, "/v1/permissions", as: #require(tenant.secrets["omega"]))
                    .json["items"]?.items?.count
            }
            let ended = try await person.post(
                "/portal/distributors", [("distributor", omega), ("permitted", "false")])
            #expect(try await permissions() == 0)
            let (again, members) = try await Self.undo(ended, as: person)
            #expect(try await person.post(again, members).status == 303)
            #expect(try await permissions() == 1)
        }
    }

    @Test("Once somebody changed it again, taking it back is refused in words and changes nothing")
    func grownOld() async throws {
        try await Self.with { site, tenant, root in
            let partner = try #require(tenant.owned["beta"]?["partner"])
            let path = "/console/partners/\(partner)"
            let held = try await root.post("\(path)/credit", [("hold", "true"), ("reason", "too late")])
            let (action, fields) = try await Self.undo(held, as: root)
            let other = try await Browser.signedIn(site, "other", vendor: "north", role: .channelManager)
            _ = try await other.post("\(path)/credit", [("hold", "false"), ("reason", "paid")])
            _ = try await other.post("\(path)/credit", [("hold", "true"), ("reason", "late again")])
            let sequence = try await site.lastSequence(#require(tenant.secrets["vendor_admin"]))
            let refused = try await root.post(action, fields)
            #expect(refused.status == 412 && refused.text.contains("Somebody changed this"))
            #expect(refused.text.contains("late again"))
            #expect(try await site.lastSequence(#require(tenant.secrets["vendor_admin"])) == sequence)
        }
    }

    @Test("It is offered in the session that did it, and nobody can put another there")
    func foreign() async throws {
        try await Self.with { site, tenant, root in
            let partner = try #require(tenant.owned["beta"]?["partner"])
            let path = "/console/partners/\(partner)"
            let held = try await root.post("\(path)/credit", [("hold", "true"), ("reason", "too late")])
            let place = try #require(held.header("Location"))
            let other = try await Browser.signedIn(site, "other", vendor: "north", role: .channelManager)
            let theirs = try await other.get(place)
            #expect(theirs.status == 200 && theirs.text.contains("class=\"said\"") && !theirs.text.contains(">Undo<"))
            for forged in [
                place.replacing("undo=", with: "undo=A"), place + "A", "\(path)?said=frame.stale&undo=e30.e30",
            ] {
                let page = try await root.get(forged)
                #expect(page.status == 200 && !page.text.contains(">Undo<"), "\(forged)")
            }
            let (action, fields) = try await Self.undo(held, as: root)
            #expect(try await other.post(action, fields, csrf: "somebody else's").status == 403)
        }
    }

    @Test("A person who was deactivated is back by the same button, in the portal too")
    func person() async throws {
        try await Self.with { site, tenant, root in
            let alpha = try #require(tenant.owned["alpha"]?["partner"])
            let admin = try await Browser.signedIn(site, "a", vendor: "north", partner: alpha, role: .accountAdmin)
            _ = try await Browser.signedIn(site, "s", vendor: "north", partner: alpha, role: .seller)
            let list = try await admin.get("/portal/people")
            let id = try #require(list.text.firstMatch(of: /href="\/portal\/people\/([^"]*)"[^>]*>s</)?.1)
            for (step, fields, mark) in [
                ("deactivate", [], "Reactivate"), ("role", [("role", "account_admin")], "Account admin"),
            ] {
                let done = try await admin.post("/portal/people/\(id)/\(step)", fields)
                #expect(try await admin.get("/portal/people/\(id)").text.contains(mark))
                let (action, back) = try await Self.undo(done, as: admin)
                #expect(try await admin.post(action, back).status == 303)
            }
            let shown = try await admin.get("/portal/people/\(id)")
            #expect(shown.text.contains("Seller") && !shown.text.contains("Reactivate"))
        }
    }

    @Test("What cannot be taken back asks for a tick, and without it nothing is done")
    func final() async throws {
        try await Self.with { site, tenant, root in
            let partner = try #require(tenant.owned["beta"]?["partner"])
            let path = "/console/partners/\(partner)"
            let sequence = try await site.lastSequence(#require(tenant.secrets["vendor_admin"]))
            let page = try await root.get(path)
            let form = try #require(
                page.text.firstMatch(
                    of: /<form method="post" action="[^"]*\/terminate".*?<\/form>/.dotMatchesNewlines()))
            #expect(form.output.contains("name=\"sure\" value=\"true\" required"))
            let clause = try #require(form.output.firstMatch(of: /<option value="([^"]+)"/)?.1)
            let fields = [("clause", String(clause)), ("reason", "a long <b>story</b>")]
            let refused = try await root.post("\(path)/terminate", fields + [("sure", "false")])
            #expect(refused.status == 422 && refused.text.contains("it cannot be undone"))
            #expect(refused.text.contains("a long &lt;b&gt;story") && refused.text.contains("href=\"#f-sure\""))
            #expect(try await site.lastSequence(#require(tenant.secrets["vendor_admin"])) == sequence)
            let done = try await root.post("\(path)/terminate", fields + [("sure", "false"), ("sure", "true")])
            #expect(done.status == 303 && done.header("Location")?.contains("undo=") == false)
        }
    }

    @Test("Every form that asks for a tick is sent to what is final, and every grave one is final or can be taken back")
    func declared() {
        let finals = WebCapabilities.pages.filter(\.isFinal)
        #expect(finals.count >= 12 && finals.allSatisfy { $0.method == .post })
        #expect(
            WebCapabilities.isFinal("/console/deals/deal_1/rescind")
                && WebCapabilities.isFinal("/portal/keys/key_1/revoke"))
        #expect(
            !WebCapabilities.isFinal("/console/deals/deal_1/suspend")
                && !WebCapabilities.isFinal("/console/deals/rescind"))
    }
}
