import Channel
import Record
import Terms
import Testing

@testable import Web

@Suite("Pages behind one-time links")
struct LinkPageTests {
    private static let vendor = ID<Vendor>("vendor_north")!

    private static func with(_ body: @escaping @Sendable (Site, Browser) async throws -> Void) async throws {
        try await Site.with { site in
            _ = try await site.found("north")
            try await body(site, Browser(site: site, token: nil))
        }
    }

    @Test("Somebody invited chooses a name and a password, and is there")
    func invited() async throws {
        try await Self.with { site, stranger in
            let link = try await site.guildhall.invite(email: "ada@north.example", role: .reviewer, at: Self.vendor)
            let path = "/invitations/\(link.text)"
            let page = try await stranger.get(path)
            #expect(page.status == 200 && page.text.contains("ada@north.example") && page.text.contains("Reviewer"))
            let wrong = try await stranger.post(path, [("name", "Ada"), ("password", "password1234")])
            #expect(wrong.status == 422 && wrong.text.contains("Many people have this password"))
            #expect(wrong.text.contains("value=\"Ada\""), "what was typed is kept")
            let joined = try await stranger.post(path, [("name", "Ada"), ("password", "three unrelated words")])
            #expect(joined.header("Location") == "/console?said=access.invitation.done")
            let ada = Browser(site: site, token: SessionToken(try #require(joined.cookie(Visit.sessionCookie))))
            #expect(try await ada.get("/console").status == 200)
            let again = try await stranger.post(path, [("name", "Ada"), ("password", "three unrelated words")])
            #expect(again.status == 410 && again.text.contains("This invitation was accepted"))
            #expect(again.text.contains("href=\"/signin\""))
        }
    }

    @Test("Who has an account gives its password, or is signed in already; another's account is told so")
    func hasAccount() async throws {
        try await Self.with { site, stranger in
            let bob = try await Browser.signedIn(site, "bob", vendor: "north", role: .reviewer)
            let ada = try await Browser.signedIn(site, "ada", vendor: "north", role: .reviewer)
            let admin = try await site.found("south")
            #expect(!admin.isEmpty)
            let south = try #require(ID<Vendor>("vendor_south"))
            func invite() async throws -> String {
                "/invitations/"
                    + (try await site.guildhall.invite(email: "ada@north.example", role: .vendorFinance, at: south))
                    .text
            }
            let first = try await invite()
            let page = try await stranger.get(first).text
            #expect(page.contains("name=\"password\"") && !page.contains("name=\"name\""))
            let other = try await bob.get(first).text
            #expect(other.contains("bob@north.example") && !other.contains("action=\"\(first)\""))
            #expect(try await bob.post(first).status == 422)
            let button = try await ada.get(first).text
            #expect(button.contains("action=\"\(first)\"") && !button.contains("name=\"password\""))
            let wrong = try await stranger.post(first, [("password", "not it at all")])
            #expect(wrong.status == 422)
            let right = try await stranger.post(first, [("password", "ada has a long one")])
            #expect(right.status == 303 && right.cookie(Visit.sessionCookie) != nil)
        }
    }

    @Test("A new password is asked for, set by the link, and the same is said of an unknown address")
    func reset() async throws {
        try await Self.with { site, stranger in
            _ = try await Browser.signedIn(site, "ada", vendor: "north", role: .reviewer)
            var sent: [String] = []
            for email in ["ada@north.example", "nobody@north.example"] {
                let answer = try await stranger.post("/forgot", [("email", email)])
                #expect(answer.status == 303)
                sent.append(answer.header("Location") ?? "")
            }
            #expect(sent[0] == sent[1])
            #expect(try await stranger.get(sent[0]).text.contains("If there is an account"))
            #expect(try await stranger.post("/forgot", [("email", "nonsense")]).status == 422)
            let token = try #require(try await site.mailedLink("ada@north.example"))
            #expect(try await stranger.get("/reset/\(token)").text.contains("ada@north.example"))
            let short = try await stranger.post("/reset/\(token)", [("password", "short")])
            #expect(short.status == 422 && short.text.contains("Use at least 10 characters"))
            let done = try await stranger.post("/reset/\(token)", [("password", "three unrelated words")])
            #expect(done.status == 303 && done.cookie(Visit.sessionCookie) == nil, "it opens nothing by itself")
            #expect(done.header("Location")?.hasPrefix("/signin?email=ada") == true)
            let used = try await stranger.get("/reset/\(token)")
            #expect(used.status == 410 && used.text.contains("This link was used") && used.text.contains("/forgot"))
        }
    }

    @Test("A link that never was says so, and shows the way on", arguments: ["/reset/", "/invitations/"])
    func unknown(path: String) async throws {
        try await Self.with { _, stranger in
            for token in ["x", String(repeating: "0", count: 32), "%00", "..%2f", "%E2%80%AE"] {
                for answer in [
                    try await stranger.get(path + token),
                    try await stranger.post(path + token, [("name", "A"), ("password", "three unrelated words")]),
                ] {
                    #expect(answer.status == 404 && answer.text.contains("is not known"), "\(path)\(token)")
                }
            }
        }
    }
}
