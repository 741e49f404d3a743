import HTTPTypes
import Record
@_spi(System) import Store
import Terms
import Testing

@testable import Members
@testable import Partnership
@testable import Web

/// Somebody at a browser without scripts: keeps the session's cookie and sends forms.
struct Browser: Sendable {
    let site: Site
    let token: SessionToken?
    /// A session that still owes a code.
    var pending: SessionToken?

    /// Enrols a person and signs in.
    static func signedIn(
        _ site: Site, _ name: String, vendor: String, partner: String? = nil, role: Role
    ) async throws -> Browser {
        let email = "\(name)@\(vendor).example"
        let password = "\(name) has a long one"
        try await site.guildhall.enrol(
            Enrolment(
                email: email, name: name, password: password, vendor: try #require(ID<Vendor>("vendor_\(vendor)")),
                partner: partner.flatMap { PartnerID($0) }, role: role))
        let signedIn = try await site.guildhall.signIn(
            email: email, password: password, from: Origin(address: "127.0.0.1", userAgent: "test"))
        return Browser(site: site, token: signedIn.token)
    }

    private var cookies: [String: String] {
        guard let token = token ?? pending else { return ["Accept": "text/html"] }
        return ["Cookie": "\(Visit.sessionCookie)=\(token.text)", "Accept": "text/html"]
    }

    func get(_ path: String) async throws -> Answer { try await site.send(.get, path, headers: cookies) }

    /// Sends a form with the guards that a page shown to this browser has.
    func post(
        _ path: String, _ fields: [(String, String)] = [], csrf: String? = nil, check: Bool = false
    ) async throws -> Answer {
        var headers = guardedCookies
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        if check { headers["Guildhall-Check"] = "1" }
        let guards = [("csrf", try await guardValue(csrf))]
        let text = (guards + fields).map { "\($0)=\(PercentText.encoded($1))" }.joined(separator: "&")
        return try await site.send(.post, path, text, headers: headers)
    }

    /// Sends a form with a file, as browsers do.
    func upload(
        _ path: String, _ fields: [(String, String)] = [], file: (field: String, name: String, bytes: [UInt8])
    ) async throws -> Answer {
        let boundary = "----guildhall7MA4YWxkTrZu0gW"
        var body: [UInt8] = []
        for (name, value) in [("csrf", try await guardValue(nil))] + fields {
            body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
        }
        let disposition = "form-data; name=\"\(file.field)\"; filename=\"\(file.name)\""
        body += "--\(boundary)\r\nContent-Disposition: \(disposition)\r\n".utf8
        body += "Content-Type: application/octet-stream\r\n\r\n".utf8
        body += file.bytes + Array("\r\n--\(boundary)--\r\n".utf8)
        var headers = guardedCookies
        headers["Content-Type"] = "multipart/form-data; boundary=\(boundary)"
        return try await site.send(.post, path, bytes: body, headers: headers)
    }

    private static let stranger = "0123456789abcdef0123456789abcdef"

    private func guardValue(_ csrf: String?) async throws -> String {
        if let csrf { return csrf }
        guard let token else { return Self.stranger }
        return try await site.guildhall.visitor(token)?.csrf ?? ""
    }

    private var guardedCookies: [String: String] {
        guard token == nil else { return cookies }
        var headers = cookies
        headers["Cookie"] = [headers["Cookie"], "\(Visit.strangerCookie)=\(Self.stranger)"].compactMap(\.self)
            .joined(separator: "; ")
        return headers
    }
}

extension Answer {
    /// The cookies that are set, as they are written.
    var cookies: [String] { headers[values: .setCookie] }

    /// The value of a cookie that is set.
    func cookie(_ name: String) -> String? {
        cookies.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1).prefix { $0 != ";" }) }
    }
}

extension FactorSetup {
    /// The code that the app shows at a moment.
    func code(at now: Instant) -> String? { OneTimePassword(base32: secret)?.code(OneTimePassword.step(at: now)) }
}

extension Site {
    /// The token of the link that was mailed to an address last.
    func mailedLink(_ email: String) async throws -> String? {
        let rows = try await guildhall.database.read {
            try $0.query("SELECT body, secret FROM {outbox} ORDER BY created, id", [], in: SystemScope())
        }
        let mine = rows.filter { ((try? $0.text(0)) ?? "").contains("\"address\":\"\(email)\"") }
        return try mine.last?.optionalText(1)?.split(separator: "/").last.map(String.init)
    }
}
