import Channel
import Members
import Partnership
import Record
import Terms
import Testing

@testable import Web

@Suite("Signing in on the pages")
struct SignInPageTests {
    /// Somebody of the vendor north, with a password to sign in by.
    private static func withAda(_ body: @escaping @Sendable (Site) async throws -> Void) async throws {
        try await Site.with { site in
            _ = try await site.found("north")
            _ = try await Browser.signedIn(site, "ada", vendor: "north", role: .channelManager)
            try await body(site)
        }
    }

    /// The session that a reply's cookies begin.
    private static func session(_ answer: Answer) -> SessionToken? {
        answer.cookie(Visit.sessionCookie).map { SessionToken($0) }
    }

    @Test("The right password leads to the start or to where one wanted to go, with cookies that no script reads")
    func rightPassword() async throws {
        try await Self.withAda { site in
            let stranger = Browser(site: site, token: nil)
            let fields = [("email", "ada@north.example"), ("password", "ada has a long one")]
            let answer = try await stranger.post("/signin", fields)
            #expect(answer.status == 303 && answer.header("Location") == "/console")
            let token = Self.session(answer)
            #expect(try await Browser(site: site, token: token).get("/account").status != 303)
            for cookie in answer.cookies { #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax")) }
            let back = try await stranger.post("/signin", fields + [("back", "/console/partners?type=invested")])
            #expect(back.header("Location") == "/console/partners?type=invested")
            for elsewhere in ["//evil.example", "https://evil.example", "/\\evil.example"] {
                let answer = try await stranger.post("/signin", fields + [("back", elsewhere)])
                #expect(answer.header("Location") == "/console", "\(elsewhere)")
            }
        }
    }

    @Test("A wrong password is said in the same words as an unknown address; the address is kept, the password not")
    func wrongPassword() async throws {
        try await Self.withAda { site in
            let stranger = Browser(site: site, token: nil)
            let wrong = try await stranger.post(
                "/signin", [("email", "ada@north.example"), ("password", "not the right one")])
            let unknown = try await stranger.post(
                "/signin", [("email", "bob@north.example"), ("password", "not the right one")])
            #expect(wrong.status == 422 && unknown.status == 422)
            #expect(wrong.text.contains("ada@north.example") && !wrong.text.contains("not the right one"))
            #expect(wrong.text.contains("do not belong together"))
            func plain(_ answer: Answer, _ name: String) -> String {
                answer.text.replacing(name, with: "").replacing(/name="once" value="[^"]*"/, with: "")
            }
            #expect(plain(wrong, "ada@north.example") == plain(unknown, "bob@north.example"))
            #expect(wrong.cookie(Visit.sessionCookie) == nil)
        }
    }

    @Test("After signing out the pages ask to sign in, also with the old cookie")
    func signOut() async throws {
        try await Self.withAda { site in
            let stranger = Browser(site: site, token: nil)
            let answer = try await stranger.post(
                "/signin", [("email", "ada@north.example"), ("password", "ada has a long one")])
            let ada = Browser(site: site, token: Self.session(answer))
            #expect(try await ada.get("/console/partners").status == 200)
            let out = try await ada.post("/account/signout")
            #expect(out.status == 303 && out.cookie(Visit.sessionCookie) == "")
            let again = try await ada.get("/console/partners")
            #expect(again.status == 303 && again.header("Location")?.hasPrefix("/signin?next=") == true)
        }
    }

    @Test("With a second factor the password alone opens nothing but the page that asks for the code")
    func secondFactor() async throws {
        try await Self.withAda { site in
            let stranger = Browser(site: site, token: nil)
            let fields = [("email", "ada@north.example"), ("password", "ada has a long one")]
            let first = try #require(Self.session(try await stranger.post("/signin", fields)))
            let setup = try await site.guildhall.beginSecondFactor(first)
            let codes = try await site.guildhall.confirmSecondFactor(
                first, code: try #require(setup.code(at: site.clock.now)))
            let answer = try await stranger.post("/signin", fields)
            #expect(answer.header("Location") == "/signin/code")
            let pending = Browser(site: site, token: nil, pending: Self.session(answer))
            #expect(try await pending.get("/console/partners").header("Location")?.hasPrefix("/signin") == true)
            #expect(try await pending.get("/signin/code").text.contains("name=\"code\""))
            let wrong = try await pending.post("/signin/code", [("code", "000000")])
            #expect(wrong.status == 422 && wrong.text.contains("does not fit"))
            let right = try await pending.post("/signin/code", [("code", codes[0])])
            #expect(right.status == 303 && right.header("Location") == "/console")
            let ada = Browser(site: site, token: Self.session(right))
            #expect(try await ada.get("/console/partners").status == 200)
            let over = try await pending.post("/signin/code", [("code", codes[1])])
            #expect(over.status == 422 && over.text.contains("Begin again"))
        }
    }
}
