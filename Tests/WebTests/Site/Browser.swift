import Channel
import HTTPTypes
import Terms
import Testing

@testable import Web

/// Somebody at a browser without scripts: keeps the session's cookie and sends forms.
struct Browser: Sendable {
    let site: Site
    let token: SessionToken?

    /// Enrols a person and signs in.
    static func signedIn(
        _ site: Site, _ name: String, vendor: String, partner: String? = nil, role: Role
    ) async throws -> Browser {
        let email = "\(name)@\(vendor).example"
        let password = "\(name) has a long one"
        try await site.guildhall.enrol(
            Enrolment(
                email: email, name: name, password: password, vendor: try #require(ID<Vendor>("vendor_\(vendor)")),
                partner: partner.flatMap { ID<Partner>($0) }, role: role))
        let signedIn = try await site.guildhall.signIn(
            email: email, password: password, from: Origin(address: "127.0.0.1", userAgent: "test"))
        return Browser(site: site, token: signedIn.token)
    }

    private var cookies: [String: String] {
        token.map { ["Cookie": "\(Visit.sessionCookie)=\($0.text)", "Accept": "text/html"] } ?? ["Accept": "text/html"]
    }

    func get(_ path: String) async throws -> Answer { try await site.send(.get, path, headers: cookies) }

    /// Sends a form with the guards that a page shown to this browser has.
    func post(
        _ path: String, _ fields: [(String, String)] = [], csrf: String? = nil, check: Bool = false
    ) async throws -> Answer {
        let stranger = "0123456789abcdef0123456789abcdef"
        let guardValue: String
        if let csrf {
            guardValue = csrf
        } else if let token {
            guardValue = try await site.guildhall.visitor(token)?.csrf ?? ""
        } else {
            guardValue = stranger
        }
        var headers = cookies
        if token == nil { headers["Cookie"] = "\(Visit.strangerCookie)=\(stranger)" }
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        if check { headers["Guildhall-Check"] = "1" }
        let text = ([("csrf", guardValue)] + fields).map { "\($0)=\(PercentText.encoded($1))" }.joined(separator: "&")
        return try await site.send(.post, path, text, headers: headers)
    }
}
