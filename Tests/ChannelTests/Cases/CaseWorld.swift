import Record
import Testing

@testable import Channel
@testable import Members
@testable import Terms

extension World {
    /// Opens a case as a partner.
    func openCase(_ more: String = "", as person: String = "alpha") async throws -> String {
        let opened = try await run(
            "open_case", "{kind: dispute, title: Late keys, description: The keys came late\(more)}", as: person)
        return try #require(opened["id"]?.text)
    }

    /// Cases with all that can happen in them. The last is left open, so that its target passes.
    func argueEverything() async throws {
        let one = try await openCase()
        try await guildhall.enrol(
            Enrolment(
                email: "grace@acme.example", name: "Grace Case", password: "correct horse battery", vendor: vendor,
                partner: nil, role: .channelManager))
        let members = try await run("list_members", as: "admin")["items"]?.items ?? []
        let member = try #require(members.first { $0["status"]?.text == "active" }?["id"]?.text)
        try await run("assign_task", "{subject: \(one), member: \(member)}", as: "manager")
        try await run("prioritise_case", "{case: \(one), priority: urgent, reason: because}", as: "manager")
        try await run(
            "ask_case_party", "{case: \(one), partner: \(id("beta")), description: Was it so?}", as: "manager")
        try await run("add_comment", "{about: \(one), text: It was}", as: "beta")
        try await run("add_comment", "{about: \(one), text: When was it?, mentions: [\(member)]}", as: "manager")
        try await run("add_comment", "{about: \(one), text: In May}", as: "alpha")
        try await run("close_case", "{case: \(one), outcome: rejected, reason: because}", as: "manager")
        try await run("reopen_case", "{case: \(one), reason: because}", as: "alpha")
        let other = try await openCase()
        try await run("withdraw_case", "{case: \(other), reason: a mistake}", as: "alpha")
        _ = try await openCase()
    }
}

extension World {
    /// A key of the vendor's for somebody with a role.
    func key(_ role: Role) async throws -> Credential {
        let made = try await guildhall.perform(
            CreateKey(name: "\(role.rawValue)", role: role, partner: nil), as: try credential("admin")
        ).reply
        return .secret(Secret(try #require(made.secret)))
    }

    /// Enrols somebody with the vendor or one of the cast; gives the membership's id.
    func person(_ email: String, _ role: Role, of company: String? = nil) async throws -> String {
        let partner = company.map { id($0) }.flatMap { PartnerID($0) }
        try await guildhall.enrol(
            Enrolment(
                email: email, name: "Person of \(email)", password: Crowd.password, vendor: vendor, partner: partner,
                role: role))
        let asked = partner.map { "{partner: \($0)}" } ?? "{}"
        let members = try await run("list_members", asked, as: "admin")["items"]?.items ?? []
        return try #require(members.first { $0["email"]?.text == email }?["id"]?.text)
    }
}
