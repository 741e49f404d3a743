import Partnership
import Record
import Terms
import Testing

@testable import Web

/// Every page and action as every role, as a stranger, and as somebody of another tenant, compared with the one table.
@Suite("Who sees which page")
struct PageRoleTests {
    /// What a route's reply says about access.
    private enum Access: Equatable {
        case granted, signIn, forbidden
    }

    private static func access(_ answer: Answer) -> Access {
        if answer.status == 303, answer.header("Location")?.hasPrefix("/signin") == true { return .signIn }
        return answer.status == 403 ? .forbidden : .granted
    }

    /// What the declaration and the table of permissions say.
    private static func expected(_ route: PageRoute, _ role: Role?, _ kind: PartnerType.Role?) -> Access {
        guard route.area != .open else { return .granted }
        guard let role else { return .signIn }
        guard route.area != .account else { return .granted }
        guard route.area.admits(role) else { return .forbidden }
        return route.permission.map { $0.allows(role, kind) } ?? true ? .granted : .forbidden
    }

    /// A route's address with ids in it that are another tenant's: what is there for nobody here.
    private static func path(_ route: PageRoute, _ ids: [String: String]) -> String {
        route.path.parameters.reduce(route.path.description) { path, name in
            path.replacing("{\(name)}", with: ids[name] ?? "\(name)_01JNOTHING0000000000000000")
        }
    }

    /// Signing out and the like end what the walk needs.
    private static let last: Set<String> = ["/account/signout"]

    @Test("Every role at every page meets what the table says")
    func walk() async throws {
        try await Site.with { site in
            let tenant = try await Tenant.found("north", on: site)
            let other = try await Tenant.found("south", on: site)
            var people: [(Browser, Role?, PartnerType.Role?)] = [(Browser(site: site, token: nil), nil, nil)]
            for role in Role.vendorPeople {
                people.append((try await .signedIn(site, role.rawValue, vendor: "north", role: role), role, nil))
            }
            for (owner, kind) in [("alpha", PartnerType.Role.reseller), ("omega", .distributor)] {
                for role in Role.partnerPeople where role != .reseller && role != .distributor {
                    let partner = try #require(tenant.owned[owner]?["partner"])
                    let person = try await Browser.signedIn(
                        site, "\(owner)-\(role.rawValue)", vendor: "north", partner: partner, role: role)
                    people.append((person, role, kind))
                }
            }
            let foreign = other.owned["alpha"] ?? [:]
            var tried = 0
            for (person, role, kind) in people {
                for route in WebCapabilities.pages where !Self.last.contains(route.path.description) {
                    let path = Self.path(route, foreign)
                    let answer = try await route.method == .get ? person.get(path) : person.post(path)
                    #expect(
                        Self.access(answer) == Self.expected(route, role, kind),
                        "\(route.method) \(path) as \(role.map(\.rawValue) ?? "a stranger"): \(answer.status)")
                    #expect(answer.status < 500, "\(route.method) \(path): \(answer.status)")
                    for word in other.words(of: "alpha") {
                        #expect(
                            !answer.text.contains(word), "\(path) tells \(word) to \(role?.rawValue ?? "a stranger")")
                    }
                    tried += 1
                }
            }
            #expect(tried >= people.count * 4)
        }
    }

    @Test("A form that does not come from a page shown to the same person does nothing")
    func foreignForms() async throws {
        try await Site.with { site in
            _ = try await Tenant.found("north", on: site)
            let admin = try await Browser.signedIn(site, "a", vendor: "north", role: .vendorAdmin)
            let second = try await Browser.signedIn(site, "b", vendor: "north", role: .vendorAdmin)
            let token = try #require(second.token)
            let hers = try #require(try await site.guildhall.visitor(token)?.csrf)
            for route in WebCapabilities.pages where route.method == .post {
                let path = Self.path(route, [:])
                for csrf in [hers, "", "x"] {
                    let answer = try await admin.post(path, csrf: csrf)
                    #expect(answer.status == 403, "\(path) took a form with \(csrf.prefix(4)): \(answer.status)")
                }
            }
        }
    }

    @Test("Every page sends the headers that keep browsers from being fooled, and no cookie that scripts can read")
    func headers() async throws {
        try await Site.with { site in
            _ = try await Tenant.found("north", on: site)
            let admin = try await Browser.signedIn(site, "a", vendor: "north", role: .vendorAdmin)
            for route in WebCapabilities.pages where route.method == .get {
                let answer = try await admin.get(Self.path(route, [:]))
                let policy = try #require(answer.header("Content-Security-Policy"))
                #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe"))
                #expect(answer.header("X-Content-Type-Options") == "nosniff")
                #expect(answer.header("Cache-Control")?.contains("no-store") == true)
                for part in ["style=\"", "<script>", "onclick=", "javascript:"] {
                    #expect(!answer.text.contains(part), "\(route.path) has \(part)")
                }
                if let cookie = answer.header("Set-Cookie") {
                    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
                }
            }
        }
    }

    @Test("Where people come by https, cookies go by https alone and browsers are told to stay there")
    func https() async throws {
        var configuration = WebConfiguration()
        configuration.publicAddress = "https://partners.example"
        try await Site.with(configuration) { site in
            let answer = try await Browser(site: site, token: nil).get("/signin")
            #expect(answer.header("Set-Cookie")?.contains("; Secure") == true)
            #expect(answer.header("Strict-Transport-Security") != nil)
            // A neighbour under the same domain can plant cookies, but none of this prefix.
            #expect(answer.cookies.allSatisfy { $0.hasPrefix("__Host-") && $0.contains("; Path=/;") })
            _ = try await Tenant.found("north", on: site)
            let root = try await Browser.signedIn(site, "root", vendor: "north", role: .vendorAdmin)
            #expect(try await root.get("/console").status == 303, "the plain name is nobody's session here")
            let token = try #require(root.token)
            let own = ["Cookie": "__Host-\(Visit.sessionCookie)=\(token.text)", "Accept": "text/html"]
            #expect(try await site.send(.get, "/console", headers: own).status == 200)
        }
        try await Site.with { site in
            let answer = try await Browser(site: site, token: nil).get("/signin")
            #expect(answer.header("Set-Cookie")?.contains("; Secure") == false)
            #expect(answer.header("Strict-Transport-Security") == nil)
        }
    }
}
