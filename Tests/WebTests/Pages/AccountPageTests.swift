import Channel
import Members
import Record
import Terms
import Testing

@testable import Web

@Suite("Looking after one's account")
struct AccountPageTests {
    private static func with(_ body: @escaping @Sendable (Site, Browser) async throws -> Void) async throws {
        try await Site.with { site in
            _ = try await site.found("north")
            try await body(site, try await .signedIn(site, "ada", vendor: "north", role: .channelManager))
        }
    }

    @Test("Everything about the account is on one page, and the profile is in the language it says")
    func profile() async throws {
        try await Self.with { site, ada in
            let page = try await ada.get("/account")
            #expect(page.status == 200)
            for part in ["ada@north.example", "Profile", "Second factor", "127.0.0.1"] {
                #expect(page.text.contains(part), "\(part)")
            }
            let saved = try await ada.post(
                "/account/profile", [("name", "Ada Lovelace"), ("language", "de"), ("zone", "Europe/Berlin")])
            #expect(saved.status == 303)
            let german = try await ada.get("/account?said=access.profile.said")
            #expect(german.text.contains("Ihr Profil ist gespeichert") && german.text.contains("lang=\"de\""))
            let wrong = try await ada.post(
                "/account/profile", [("name", ""), ("language", "en"), ("zone", "Europe/Berlin")])
            #expect(wrong.status == 422 && wrong.text.contains("id=\"f-name-error\""))
        }
    }

    @Test("The form that was sent shows what is wrong with it, the others of the page nothing")
    func twoForms() async throws {
        try await Self.with { site, ada in
            let answer = try await ada.post(
                "/account/password", [("password", "wrong one"), ("new_password", "short")])
            #expect(answer.status == 422 && answer.text.contains("Use at least 10 characters"))
            #expect(answer.text.contains("value=\"ada\""), "the profile keeps its name")
            #expect(!answer.text.contains("wrong one"), "no password comes back")
            let changed = try await ada.post(
                "/account/password", [("password", "ada has a long one"), ("new_password", "three unrelated words")])
            #expect(changed.status == 303)
        }
    }

    @Test("A form that is only checked while somebody types changes nothing")
    func check() async throws {
        try await Self.with { site, ada in
            for (path, fields) in [
                ("/account/password", [("password", "ada has a long one"), ("new_password", "three unrelated words")]),
                ("/account/second-factor/begin", []), ("/account/sessions/end", []),
                ("/account/profile", [("name", "X"), ("language", "en"), ("zone", "Europe/Berlin")]),
            ] {
                let answer = try await ada.post(path, fields, check: true)
                #expect(answer.status == 200 && answer["fields"] == "{}", "\(path): \(answer.text)")
            }
            _ = try await site.guildhall.signIn(
                email: "ada@north.example", password: "ada has a long one",
                from: Origin(address: "127.0.0.1", userAgent: ""))
            let token = try #require(ada.token)
            #expect(try await site.guildhall.visitor(token)?.account.name == "ada")
            #expect(try await site.guildhall.secondFactorSetup(token) == nil)
        }
    }

    @Test("A second factor is set up by a picture or by hand, shows its recovery codes once, and is removed")
    func secondFactor() async throws {
        try await Self.with { site, ada in
            let token = try #require(ada.token)
            #expect(try await ada.post("/account/second-factor/begin").status == 303)
            let setup = try #require(try await site.guildhall.secondFactorSetup(token))
            let page = try await ada.get("/account/second-factor").text
            #expect(page.contains("class=\"qr\"") && page.contains(setup.secret) && page.contains("otpauth://totp/"))
            let wrong = try await ada.post("/account/second-factor/confirm", [("code", "000000")])
            #expect(wrong.status == 422 && wrong.text.contains(setup.secret), "the same secret is still there")
            let code = try #require(setup.code(at: site.clock.now))
            let shown = try await ada.post("/account/second-factor/confirm", [("code", code)])
            #expect(shown.status == 200)
            #expect(shown.text.matches(of: /<li>[0-9a-z]{4}(-[0-9a-z]{4}){5}<\/li>/).count == 10)
            let again = try await ada.get("/account/second-factor").text
            #expect(again.contains("10 recovery codes") && !again.contains(setup.secret))
            site.clock.set(site.clock.now.adding(seconds: 600))
            let sent = try await ada.post("/account/second-factor/remove")
            #expect(sent.status == 303 && sent.header("Location")?.hasPrefix("/account/confirm") == true)
            #expect(try await ada.get("/account/confirm").text.contains("name=\"code\""))
            let next = try #require(setup.code(at: site.clock.now))
            let refused = try await ada.post("/account/confirm", [("password", "not it"), ("code", next)])
            #expect(refused.status == 422 && refused.text.contains("This is not your password"))
            let confirmed = try await ada.post(
                "/account/confirm",
                [("password", "ada has a long one"), ("code", next), ("back", "/account/second-factor")])
            #expect(confirmed.header("Location") == "/account/second-factor")
            let renewed = try #require(confirmed.cookie(Visit.sessionCookie))
            #expect(renewed != ada.token?.text)
            #expect(try await ada.get("/account").status == 303, "the token from before opens nothing any more")
            let later = Browser(site: site, token: SessionToken(renewed))
            let removed = try await later.post("/account/second-factor/remove")
            #expect(removed.header("Location")?.hasPrefix("/account?") == true)
            #expect(try await later.get("/account").text.contains("No second factor yet"))
        }
    }

    @Test("Other sessions are listed by browser and system, and ended one by one or together")
    func sessions() async throws {
        try await Self.with { site, ada in
            let agents = [
                (
                    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1",
                    "Safari on iPhone"
                ),
                ("Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36 Edg/120.0", "Edge on Windows"),
                ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ]
            for (agent, _) in agents {
                _ = try await site.guildhall.signIn(
                    email: "ada@north.example", password: "ada has a long one",
                    from: Origin(address: "127.0.0.1", userAgent: agent))
            }
            let page = try await ada.get("/account").text
            for (_, shown) in agents { #expect(page.contains(shown), "\(shown)") }
            #expect(!page.contains("<script>alert"))
            let token = try #require(ada.token)
            let other = try #require(try await site.guildhall.sessions(token).first { !$0.isCurrent }?.id)
            #expect(try await ada.post("/account/sessions/\(other)/end").status == 303)
            #expect(try await site.guildhall.sessions(token).count == 3)
            #expect(try await ada.post("/account/sessions/end").status == 303)
            #expect(try await site.guildhall.sessions(token).map(\.isCurrent) == [true])
        }
    }

    @Test("Who belongs to several changes over, and lands where that membership begins")
    func memberships() async throws {
        try await Site.with { site in
            let tenant = try await Tenant.found("north", on: site)
            let ada = try await Browser.signedIn(site, "ada", vendor: "north", role: .reviewer)
            let alpha = try #require(tenant.owned["alpha"]?["partner"])
            let member = try await site.guildhall.enrol(
                Enrolment(
                    email: "ada@north.example", name: "ada", password: "three unrelated words",
                    vendor: try #require(ID("vendor_north")), partner: ID(alpha), role: .seller))
            let page = try await ada.get("/account/memberships").text
            #expect(page.contains("north-alpha") && page.contains("Reviewer"))
            let fields = [("member", member.text), ("vendor", "vendor_north")]
            #expect(try await ada.post("/account/memberships", fields).header("Location")?.hasPrefix("/portal") == true)
            #expect(try await ada.get("/console").status == 403)
            let foreign = [("member", "member_nothing"), ("vendor", "vendor_north")]
            #expect(try await ada.post("/account/memberships", foreign).status == 404)
            #expect(try await ada.post("/account/memberships").status == 422)
        }
    }
}
