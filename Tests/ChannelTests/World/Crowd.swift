import Record
import Testing

@testable import Members
@testable import Terms

/// Somebody of the world, by key or signed in.
struct Crowd: CustomStringConvertible, Sendable {
    let role: Role
    let kind: PartnerType.Role?
    let credential: Credential

    var description: String {
        let way = if case .session = credential { "signed in" } else { "by key" }
        return "\(role.rawValue) \(kind.map { "of a \($0.rawValue) " } ?? "")\(way)"
    }

    static let password = "correct horse battery"

    /// Everybody there can be: each role by key and, where people have it, signed in; each in a company of either kind.
    static func everybody(in world: World) async throws -> [Crowd] {
        var crowd: [Crowd] = []
        for role in Role.allCases where role != .system {
            for (company, kind) in [(nil, nil), ("alpha", PartnerType.Role.reseller), ("delta", .distributor)] {
                let partner = company.map { world.id($0) }.flatMap { PartnerID($0) }
                guard role.isPartner == (partner != nil), kind.map(role.fits) ?? true else { continue }
                let made = try await world.guildhall.perform(
                    CreateKey(name: "\(role.rawValue)", role: role, partner: partner), as: try world.credential("admin")
                ).reply
                let secret = Secret(try #require(made.secret))
                crowd.append(Crowd(role: role, kind: kind, credential: .secret(secret)))
                guard Role.vendorPeople.union(Role.partnerPeople).contains(role) else { continue }
                let token = try await world.signedIn("\(role.rawValue)@\(company ?? "acme").example", role, company)
                crowd.append(Crowd(role: role, kind: kind, credential: .session(token)))
            }
        }
        return crowd
    }
}

extension World {
    /// Enrols somebody with the vendor or one of the cast, and signs them in.
    func signedIn(_ email: String, _ role: Role, _ company: String? = nil) async throws -> SessionToken {
        let partner = company.map { id($0) }.flatMap { PartnerID($0) }
        try await guildhall.enrol(
            Enrolment(
                email: email, name: "Person of \(email)", password: Crowd.password, vendor: vendor, partner: partner,
                role: role))
        return try await guildhall.signIn(
            email: email, password: Crowd.password, from: .office
        ).token
    }
}

extension Origin {
    /// A browser at work.
    static let office = Origin(address: "192.0.2.1", userAgent: "Firefox")
    /// Somewhere else.
    static let elsewhere = Origin(address: "198.51.100.7", userAgent: "Chromium")
}
