import Partnership
import Record
import Terms
import Testing

@testable import Web

@Suite("People and keys on the pages")
struct PeoplePageTests {
    private static func with(
        _ body: @escaping @Sendable (Site, Tenant, Browser) async throws -> Void
    ) async throws {
        try await Site.with { site in
            let tenant = try await Tenant.found("north", on: site)
            let alpha = try #require(tenant.owned["alpha"]?["partner"])
            let admin = try await Browser.signedIn(
                site, "admin", vendor: "north", partner: alpha, role: .accountAdmin)
            try await body(site, tenant, admin)
        }
    }

    /// The id behind the link to a person or a key with this name.
    private static func id(_ answer: Answer, _ start: String, _ name: String) -> String? {
        for match in answer.text.matches(of: /href="([^"]*)"[^>]*>([^<]*)<\/a>/)
        where match.2 == name && match.1.hasPrefix(start) {
            return match.1.split(separator: "/").last.map(String.init)
        }
        return nil
    }

    @Test("An account admin invites, changes, deactivates and takes up again")
    func lifecycle() async throws {
        try await Self.with { site, tenant, admin in
            let invited = try await admin.post(
                "/portal/people", [("email", "new@alpha.example"), ("role", "seller"), ("language", "de")])
            #expect(invited.header("Location") == "/portal/people?said=access.people.said.invite_member")
            let list = try await admin.get("/portal/people")
            #expect(list.text.contains("invited"))
            let id = try #require(Self.id(list, "/portal/people/", "new@alpha.example"))
            #expect(try await admin.get("/portal/people/\(id)").text.contains("Take the invitation back"))
            let token = try #require(try await site.mailedLink("new@alpha.example"))
            let stranger = Browser(site: site, token: nil)
            let joined = try await stranger.post(
                "/invitations/\(token)", [("name", "Nora"), ("password", "three unrelated words")])
            let nora = Browser(site: site, token: SessionToken(try #require(joined.cookie(Visit.sessionCookie))))
            #expect(try await nora.get("/portal").status == 200)
            #expect(try await nora.get("/portal/people").status == 403)
            #expect(try await admin.post("/portal/people/\(id)/role", [("role", "account_admin")]).status == 303)
            #expect(try await nora.get("/portal/people").status == 200)
            #expect(try await admin.post("/portal/people/\(id)/deactivate").status == 303)
            #expect(try await nora.get("/portal").header("Location")?.hasPrefix("/signin") == true)
            #expect(try await admin.get("/portal/people/\(id)").text.contains("Reactivate"))
            #expect(try await admin.post("/portal/people/\(id)/reactivate").status == 303)
            #expect(try await nora.get("/portal").status == 303, "the session does not come back")
        }
    }

    @Test("The last admin is told why not, on the same page")
    func lastAdmin() async throws {
        try await Self.with { site, tenant, admin in
            let root = try await Browser.signedIn(site, "root", vendor: "north", role: .vendorAdmin)
            let id = try #require(Self.id(try await root.get("/console/people"), "/console/people/", "root"))
            for (path, fields) in [("deactivate", []), ("role", [("role", "reviewer")])] {
                let answer = try await root.post("/console/people/\(id)/\(path)", fields)
                #expect(answer.status == 409 && answer.text.contains("last vendor admin"), "\(path)")
            }
        }
    }

    @Test("The vendor sees a partner's people, invites its account admin, and leaves the rest to it")
    func vendor() async throws {
        try await Self.with { site, tenant, admin in
            let root = try await Browser.signedIn(site, "root", vendor: "north", role: .vendorAdmin)
            let beta = try #require(tenant.owned["beta"]?["partner"])
            let page = try await root.get("/console/people?partner=\(beta)")
            #expect(page.text.contains("north-beta"))
            let answer = try await root.post(
                "/console/people", [("email", "first@beta.example"), ("role", "account_admin"), ("partner", beta)])
            #expect(answer.header("Location")?.hasPrefix("/console/people?partner=\(beta)") == true)
            let list = try await root.get("/console/people?partner=\(beta)")
            let id = try #require(Self.id(list, "/console/people/", "first@beta.example"))
            #expect(try await root.get("/console/people/\(id)").text.contains("Partners look after their own people"))
            #expect(try await root.post("/console/people/\(id)/deactivate").status == 409)
            #expect(try await root.get("/console/people?partner=partner_nothing").status == 404)
        }
    }

    @Test("A key is shown once, does what was ticked, and is ended")
    func keys() async throws {
        try await Self.with { site, tenant, admin in
            let wrong = try await admin.post(
                "/portal/keys", [("name", "erp"), ("role", "learner"), ("scopes[]", "quote")])
            #expect(wrong.status == 422 && wrong.text.contains("f-scopes-error"))
            #expect(wrong.text.contains("value=\"quote\" checked"), "what was ticked is kept")
            let fields = [
                ("name", "erp"), ("role", "seller"), ("scopes[]", "see_deals"), ("scopes[]", "see_notices"),
                ("expires", "2026-03-31"), ("once", "1234567890"),
            ]
            let made = try await admin.post("/portal/keys", fields)
            let secret = String(try #require(made.text.firstMatch(of: /gh_[0-9a-z]{32}/)).output)
            let twice = try await admin.post("/portal/keys", fields)
            #expect(twice.status == 200 && !twice.text.contains("gh_") && twice.text.contains("sent twice"))
            #expect(try await site.send(.get, "/v1/deals", as: secret).status == 200)
            #expect(try await site.send(.get, "/v1/quotes", as: secret).status == 403)
            let list = try await admin.get("/portal/keys")
            #expect(list.text.contains(String(secret.prefix(7))) && !list.text.contains(secret))
            let id = try #require(Self.id(list, "/portal/keys/", "erp"))
            let page = try await admin.get("/portal/keys/\(id)")
            #expect(page.text.contains("see deals, read notices"))
            #expect(page.text.contains("admin"))
            #expect(try await admin.post("/portal/keys/\(id)/revoke").status == 422)
            #expect(try await admin.post("/portal/keys/\(id)/revoke", [("sure", "true")]).status == 303)
            #expect(try await site.send(.get, "/v1/deals", as: secret).status == 401)
            let theirs = try #require(tenant.owned["beta"]?["key"])
            #expect(try await admin.get("/portal/keys/\(theirs)").status == 404)
        }
    }
}
