import Record
import Testing

@testable import Channel
@testable import Members
@_spi(System) @testable import Store
@testable import Terms

extension World {
    /// Gives somebody an account and a membership.
    @discardableResult
    func admit(_ email: String, _ role: Role, _ company: String? = nil) async throws -> ID<Membership> {
        try await guildhall.enrol(
            Enrolment(
                email: email, name: "Person of \(email)", password: Crowd.password, vendor: vendor,
                partner: try company.map { try #require(ID(id($0))) }, role: role))
    }

    func signIn(
        _ email: String, _ password: String = Crowd.password, from origin: Origin = .office
    ) async throws -> SignedIn {
        try await guildhall.signIn(email: email, password: password, from: origin)
    }

    /// What stands in the way of signing in: the kind of problem, or `wait` with its seconds.
    func refused(
        _ email: String, _ password: String = "a wrong one", from origin: Origin = .office
    ) async throws -> String? {
        do {
            _ = try await signIn(email, password, from: origin)
            return nil
        } catch let problem as AccountProblem {
            return problem.kind.rawValue
        } catch Problem.tooMany(_, let seconds) {
            return "wait \(seconds)"
        }
    }

    /// Does the session open anything?
    func opens(_ token: SessionToken) async throws -> Bool {
        do {
            _ = try await guildhall.answer(ShowProgram(), as: .session(token))
            return true
        } catch Problem.unauthenticated {
            return false
        }
    }

    func pass(seconds: Int64) { clock.set(clock.now.adding(seconds: seconds)) }

    /// The tokens of the links mailed to an address, in the order of the mails.
    func mailedTokens(_ email: String) async throws -> [LinkToken] {
        try await mails(email).compactMap(\.link).map { link in
            LinkToken(String(link.split(separator: "/").last ?? ""))
        }
    }

    /// The mails to an address: what kind, and the link in it.
    func mails(_ email: String) async throws -> [(kind: String, link: String?)] {
        let rows = try await database.read {
            try $0.query("SELECT body, secret FROM {outbox} ORDER BY created, id", [], in: SystemScope())
        }
        return try rows.compactMap { row in
            let body = try JSON.decode(MailBody.self, from: try row.text(0))
            return body.address == email ? (body.kind, try row.optionalText(1)) : nil
        }
    }
}

extension String? {
    /// Was the attempt told to wait?
    var waits: Bool { self?.hasPrefix("wait ") ?? false }
}

extension World {
    /// The session of an account admin of alpha.
    func admin() async throws -> SessionToken {
        let email = "admin@alpha.example"
        if try await database.read({ try $0.account(email: email) }) == nil {
            try await admit(email, .accountAdmin, "alpha")
        }
        return try await signIn(email).token
    }
}
