import Partnership
import Record
import Terms
import Testing

@testable import Web

/// From the public form to an active membership, over HTTP alone.
@Suite("Joining, on the pages and by the API")
struct JoiningPageTests {
    private static let form = "/programs/north/apply"
    private static let script = "Söhne <script>alert(1)</script> & \"Co\""

    private static func fields(_ changes: [String: String] = [:]) -> [(String, String)] {
        let usual = [
            ("company", "Newcomer GmbH"), ("country", "DE"), ("domain", "newcomer.example"),
            ("contact_name", "Nora Neu"), ("contact_email", "nora@newcomer.example"),
            ("answers.website", "https://newcomer.example"), ("answers.employees", "25"),
            ("answers.business", "msp"), ("answers.backup-experience", ""), ("answers.territory", "DACH"),
        ]
        return usual.map { ($0.0, changes[$0.0] ?? $0.1) }
    }

    private static func with(
        _ backend: Backend, _ body: @escaping @Sendable (Site, String, Browser) async throws -> Void
    ) async throws {
        try await Site.on(backend) { site in
            let admin = try await site.found("north", running: try Site.published("nakivo"))
            try await body(site, admin, Browser(site: site, token: nil))
        }
    }

    @Test(
        "What is wrong stands beside its field, nothing typed is lost, and no script comes in", arguments: Backend.both)
    func mistakes(_ backend: Backend) async throws {
        try await Self.with(backend) { site, admin, stranger in
            let page = try await stranger.get(Self.form)
            #expect(page.status == 200 && page.text.contains("name=\"answers.territory\""))
            let typed = [
                "company": Self.script, "contact_name": "株式会社例 Ελένη نورة", "answers.territory": "Österreich <b>",
                "answers.backup-experience": "line one\nline <two>",
            ]
            for (field, wrong) in [
                ("country", "Germany"), ("answers.employees", "many"), ("answers.business", "bakery"),
                ("contact_email", "nora at home"), ("answers.website", "javascript:alert(1)"), ("company", "  "),
            ] {
                let answer = try await stranger.post(Self.form, Self.fields(typed.merging([field: wrong]) { $1 }))
                #expect(answer.status == 422, "\(field): \(answer.status)")
                let anchor = Web.Field.anchor(field)
                #expect(answer.text.contains("href=\"#\(anchor)\""), "\(field)")
                #expect(answer.text.contains("id=\"\(anchor)-error\">"), "\(field)")
                #expect(!answer.text.contains("<script>alert") && answer.text.contains("株式会社例 Ελένη نورة"))
                #expect(answer.text.contains("Österreich &lt;b&gt;") && answer.text.contains("line &lt;two&gt;"))
                if field != "company" { #expect(answer.text.contains("Söhne &lt;script&gt;")) }
                // Each counts as an attempt from one place.
                site.clock.set(site.clock.now.adding(days: 1))
            }
            let none = try await site.done(.get, "/v1/applications", as: admin)
            #expect(none.json["items"]?.items?.isEmpty == true)
            #expect(try await stranger.post(Self.form, Self.fields(), csrf: "elsewhere").status == 403)
        }
    }

    @Test("Names in any script come through as they were typed, to the pages and to the API", arguments: Backend.both)
    func names(_ backend: Backend) async throws {
        try await Self.with(backend) { site, admin, stranger in
            let root = try await Browser.signedIn(site, "root", vendor: "north", role: .vendorAdmin)
            let names = ["株式会社例", "شركة المثال", "Ελληνική Α.Ε. Ω\u{301}", Self.script]
            for name in names {
                let answer = try await stranger.post(
                    Self.form, Self.fields(["company": name, "contact_name": name, "answers.territory": name]))
                #expect(answer.status == 303, "\(name): \(answer.text.prefix(300))")
                #expect(try await stranger.get(try #require(answer.header("Location"))).status == 200)
            }
            let listed = try await site.done(.get, "/v1/applications", as: admin)
            #expect(Set(listed.json["items"]?.items?.compactMap { $0["company"]?.text } ?? []) == Set(names))
            let scripted = listed.json["items"]?.items?.first { $0["company"]?.text == Self.script }
            let id = try #require(scripted?["id"]?.text)
            for page in ["/console/applications", "/console/applications/\(id)"] {
                let shown = try await root.get(page)
                #expect(shown.text.contains("Söhne &lt;script&gt;") && !shown.text.contains("<script>alert"))
            }
            #expect(try await root.get("/console/applications").text.contains("شركة المثال"))
        }
    }

    @Test(
        "Many applications from one place are slowed down in words, and what was typed stays", arguments: Backend.both)
    func throttled(_ backend: Backend) async throws {
        try await Self.with(backend) { site, admin, stranger in
            var slowed: Answer?
            for _ in 0..<8 where slowed == nil {
                let answer = try await stranger.post(Self.form, Self.fields(["answers.territory": "precious words"]))
                if answer.status != 303 { slowed = answer }
            }
            let page = try #require(slowed)
            #expect(page.status == 429 && page.text.contains("precious words") && page.text.contains("role=\"alert\""))
            #expect(page.header("Retry-After").flatMap(Int.init) ?? 0 > 0)
            let body = """
                {"company":"N","country":"DE","contact_name":"N","contact_email":"n@n.example",\
                "answers":{"website":"https://n.example","employees":25,"business":"msp","territory":"DE"}}
                """
            let path = "/v1/programs/vendor_north/applications"
            let answer = try await site.send(.post, path, body)
            #expect(answer.status == 429 && answer.header("Retry-After") != nil, "\(answer.text)")
            site.clock.set(site.clock.now.adding(days: 1))
            #expect(try await site.send(.post, path, body).status == 201)
        }
    }

    @Test("Accepted once, shown, signed once, and active: by forms alone", arguments: Backend.both)
    func wayIn(_ backend: Backend) async throws {
        try await Self.with(backend) { site, admin, stranger in
            let root = try await Browser.signedIn(site, "root", vendor: "north", role: .vendorAdmin)
            #expect(try await stranger.post(Self.form, Self.fields(["company": Self.script])).status == 303)
            let listed = try await site.done(.get, "/v1/applications", as: admin)
            let application = "/console/applications/\(try #require(listed["items.0.id"]))"
            #expect(try await root.get(application).text.contains("Confirm the address"))
            #expect(try await root.post("\(application)/accept", [("reason", "")]).status == 409, "not confirmed")
            let link = try #require(try await site.mailedLink("nora@newcomer.example"))
            let confirmation = try await stranger.get("/applications/\(link)")
            #expect(confirmation.status == 200 && !confirmation.text.contains("Söhne"))
            #expect(try await stranger.post("/applications/\(link)").status == 303)
            #expect(try await stranger.post("/applications/\(link)").status == 410)
            let accepted = try await root.post("\(application)/accept", [("reason", "")])
            let place = try #require(accepted.header("Location")?.split(separator: "?").first.map(String.init))
            let partner = try #require(place.split(separator: "/").last.map(String.init))
            #expect(try await root.get(place).text.contains("Söhne &lt;script&gt;"))
            let again = try await root.post("\(application)/accept", [("reason", "")])
            #expect(again.status == 409 && again.text.contains("role=\"alert\""), "\(again.status)")
            let partners = try await site.done(.get, "/v1/partners", as: admin)
            #expect(partners.json["items"]?.items?.count == 1)

            let nora = try await Browser.signedIn(
                site, "nora", vendor: "north", partner: partner, role: .accountAdmin)
            try await handIn(nora, root, partner, site)
            try await sign(nora, site, admin)
            let shown = try await site.done(.get, "/v1/partners/\(partner)", as: admin)
            #expect(shown["status"] == "active")
            #expect(try await nora.get("/portal/standing").status == 200)
        }
    }

    /// Both steps, each with a file that is what it says it is.
    private func handIn(_ nora: Browser, _ root: Browser, _ partner: String, _ site: Site) async throws {
        let page = try await nora.get("/portal/onboarding")
        #expect(page.text.contains("enctype=\"multipart/form-data\"") && page.text.contains("Support bundle"))
        let note = "Läuft <b>"
        let wrong = try await nora.upload(
            "/portal/onboarding/trial", [("note", note)],
            file: ("files", "shot.png", Array("MZ\u{0}\u{1} not a picture".utf8)))
        #expect(wrong.status == 422 && wrong.text.contains("Läuft &lt;b&gt;"), "\(wrong.status)")
        let empty = try await nora.post("/portal/onboarding/trial", [("note", note)])
        #expect(empty.status == 422 && empty.text.contains("Läuft &lt;b&gt;"), "\(empty.status)")
        for step in ["trial", "support-bundle"] {
            let done = try await nora.upload(
                "/portal/onboarding/\(step)", [("note", note)],
                file: ("files", "Nachweis <1>.pdf", Array("%PDF-1.7 Zürich".utf8)))
            #expect(done.status == 303, "\(step): \(done.text.prefix(600))")
        }
        let handed = try await nora.get("/portal/onboarding")
        let file = try #require(handed.text.firstMatch(of: /href="(\/portal\/onboarding\/files\/[^"]+)"/)?.1)
        let got = try await nora.get(String(file))
        #expect(got.status == 200 && got.header("Content-Disposition")?.hasPrefix("attachment;") == true)
        #expect(got.header("X-Content-Type-Options") == "nosniff")
        let theirs = try await Browser.signedIn(site, "other", vendor: "north", partner: partner, role: .learner)
        #expect(try await theirs.post("/portal/onboarding/trial", [("note", "n")]).status == 403)
        let steps = "/console/partners/\(partner)/steps"
        let unsaid = try await root.post("\(steps)/trial", [("approve", "false"), ("reason", " ")])
        #expect(unsaid.status == 422 && unsaid.text.contains("f-reason"))
        for step in ["trial", "support-bundle"] {
            #expect(try await root.post("\(steps)/\(step)", [("approve", "true")]).status == 303)
        }
        #expect(try await root.post("\(steps)/trial", [("approve", "true")]).status == 409)
    }

    /// The agreement: not without a tick, and once.
    private func sign(_ nora: Browser, _ site: Site, _ admin: String) async throws {
        let path = "/portal/agreements/partner-agreement"
        let page = try await nora.get(path)
        #expect(page.text.contains("This is a sample text") && page.text.contains("name=\"agreed\""))
        let fields = [("version", "1"), ("name", "Nora 株式会社 <b>")]
        let refused = try await nora.post("\(path)/accept", fields + [("agreed", "false")])
        #expect(refused.status == 422 && refused.text.contains("株式会社 &lt;b&gt;"))
        let accepted = try await nora.post("\(path)/accept", fields + [("agreed", "false"), ("agreed", "true")])
        #expect(accepted.status == 303, "\(accepted.text.prefix(400))")
        let again = try await nora.post("\(path)/accept", fields + [("agreed", "true")])
        #expect(again.status == 303 || again.status == 409)
        #expect(try await nora.get(path).text.contains("Nora 株式会社 &lt;b&gt;"))
        let journal = try await site.done(.get, "/v1/journal?limit=200", as: admin)
        let signed = journal.json["items"]?.items?.filter { $0["kind"]?.text == "agreement.accepted" }
        #expect(signed?.count == 1)
    }
}
