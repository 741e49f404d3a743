import Record
import Terms
import Testing

@testable import Channel
@testable import Members

/// A vendor with three partners, each of which owns one of everything: alpha and beta are resellers, omega is a
/// distributor that beta permitted to register on its behalf.
struct Tenant: Sendable {
    /// Secrets by who holds them: `vendor_admin`, `channel_manager`, `vendor_seller`, `alpha`, `beta`, `omega`.
    private(set) var secrets: [String: String]
    /// Ids of what each of alpha, beta and omega owns, by the kind of thing.
    private(set) var owned: [String: [String: String]] = [:]
    let name: String

    /// Words that stand in nobody's data but the tenant's: names of partners and customers.
    func words(of owner: String) -> [String] { ["\(name)-\(owner)", "\(name)-customer-\(owner)"] }

    static func found(_ name: String, on site: Site) async throws -> Tenant {
        let admin = try await site.found(name)
        var tenant = Tenant(secrets: ["vendor_admin": admin], name: name)
        for role in ["channel_manager", "vendor_seller"] {
            let key = try await site.done(.post, "/v1/keys", #"{"name":"\#(role)","role":"\#(role)"}"#, as: admin)
            tenant.secrets[role] = key["secret"]
        }
        let price = #"{"amount":"1000.00","currency":"USD"}"#
        let product = try await site.done(
            .post, "/v1/products", #"{"sku":"BACKUP-1","name":"Backup","product_line":"backup","price":\#(price)}"#,
            as: admin)
        for (owner, type) in [("alpha", "invested"), ("beta", "invested"), ("omega", "distributor")] {
            try await tenant.admit(owner, type, site, admin)
            tenant.owned[owner]?["product"] = product["id"]
        }
        try await tenant.permit(site)
        for owner in ["alpha", "beta"] { try await tenant.trade(owner, site, admin) }
        for owner in ["alpha", "beta", "omega"] { try await tenant.learn(owner, site, admin) }
        try await tenant.distribute(site)
        return tenant
    }

    private mutating func admit(_ owner: String, _ type: String, _ site: Site, _ admin: String) async throws {
        let partner = try await site.done(
            .post, "/v1/partners",
            #"{"name":"\#(name)-\#(owner)","country":"US","type":"\#(type)","paper":\#(try await site.paper(admin))}"#,
            as: admin)
        let id = try #require(partner["id"])
        let role = type == "distributor" ? "distributor" : "reseller"
        let key = try await site.done(
            .post, "/v1/keys", #"{"name":"\#(owner)","role":"\#(role)","partner":"\#(id)"}"#, as: admin)
        secrets[owner] = key["secret"]
        let member = try await site.guildhall.enrol(
            Enrolment(
                email: "\(owner)@\(name).example", name: "\(name)-\(owner)", password: "correct horse battery",
                vendor: try #require(ID("vendor_\(name)")), partner: ID(id), role: .accountAdmin))
        owned[owner] = ["partner": id, "key": try #require(key["id"]), "member": member.text]
    }

    private func permit(_ site: Site) async throws {
        let omega = try #require(owned["omega"]?["partner"])
        try await site.bind(
            "permit_distributor", ["distributor": Node(.string(omega)), "permitted": true],
            as: try #require(secrets["beta"]))
    }

    /// Employs somebody who is certified.
    private mutating func learn(_ owner: String, _ site: Site, _ admin: String) async throws {
        let partner = try #require(owned[owner]?["partner"])
        let employee = try await site.done(
            .post, "/v1/employees", #"{"name":"\#(name)-\#(owner)-employee"}"#, as: try #require(secrets[owner]))
        let id = try #require(employee["id"])
        let certificate = try await site.done(
            .post, "/v1/certificates", #"{"partner":"\#(partner)","employee":"\#(id)","certification":"sales"}"#,
            as: admin)
        owned[owner]?["employee"] = id
        owned[owner]?["certificate"] = certificate["id"]
    }

    /// Registers, has approved, quotes, orders, has invoiced.
    private mutating func trade(_ owner: String, _ site: Site, _ admin: String) async throws {
        let secret = try #require(secrets[owner])
        let customer = #"{"name":"\#(name)-customer-\#(owner)","country":"US"}"#
        let deal = try await site.done(.post, "/v1/deals", Samples.deal(customer: customer), as: secret)
        let id = try #require(deal["id"])
        try await site.done(.post, "/v1/deals/\(id)/approve", "{}", as: admin)
        let lines = #"[{"sku":"BACKUP-1","units":10}]"#
        let quote = try await site.done(.post, "/v1/quotes", #"{"deal":"\#(id)","lines":\#(lines)}"#, as: secret)
        let order = try await site.done(.post, "/v1/orders", #"{"quote":"\#(try #require(quote["id"]))"}"#, as: secret)
        let invoice = try await site.done(
            .post, "/v1/invoices", #"{"order":"\#(try #require(order["id"]))"}"#, as: admin)
        let contact = try await site.done(
            .post, "/v1/deal-contacts",
            #"{"deal":"\#(id)","contact":{"name":"\#(name)-\#(owner)-contact"},"permission":true}"#, as: secret)
        owned[owner]?["contact"] = contact["id"]
        let mails = try await site.done(.get, "/v1/outbox?limit=1", as: admin)
        owned[owner]?["mail"] = mails["items.0.id"]
        for (kind, thing) in [("deal", deal), ("quote", quote), ("order", order), ("invoice", invoice)] {
            owned[owner]?[kind] = thing["id"]
        }
    }

    private mutating func distribute(_ site: Site) async throws {
        let secret = try #require(secrets["omega"])
        let customer = #"{"name":"\#(name)-customer-omega","country":"US"}"#
        let deal = try await site.done(
            .post, "/v1/deals", Samples.deal(customer: customer, reseller: try #require(owned["beta"]?["partner"])),
            as: secret)
        owned["omega"]?["deal"] = deal["id"]
    }
}

extension Site {
    /// A document signed on paper, as if it was handed in: JSON. Its bytes are nowhere, whatever becomes of the site's folder.
    func paper(_ admin: String) async throws -> String {
        let document = KeepFile(
            fileName: "agreement.txt", size: 7, type: .text, hash: FileFolder.hash(Array("Signed.".utf8)))
        let file = try await guildhall.perform(document, as: .secret(Secret(admin)), .plain).reply
        return #"{"name":"Sam Signer","day":"2026-01-05","file":"\#(file.id)"}"#
    }

    /// Does what a person of a partner's does, who is signed in.
    @discardableResult
    func bind(_ operation: String, _ arguments: Node, as secret: String) async throws -> Node {
        try await #require(Capabilities.channel.operations[operation]).run(
            guildhall, arguments, .played(Secret(secret)), .english)
    }
}

/// Somebody with a key of one role.
struct Person: Sendable {
    let role: Role
    let kind: PartnerType.Role?
    let secret: String?
}

extension Tenant {
    /// A key for each role there is: the vendor's, and in a company of either kind.
    func crowd(on site: Site) async throws -> [Person] {
        var crowd: [Person] = []
        for role in Role.allCases where role != .system {
            for (owner, kind) in [(nil, nil), ("alpha", PartnerType.Role.reseller), ("omega", .distributor)] {
                guard role.isPartner == (owner != nil), kind.map(role.fits) ?? true else { continue }
                let partner = owner.flatMap { owned[$0]?["partner"] }.map { #","partner":"\#($0)""# } ?? ""
                let key = try await site.done(
                    .post, "/v1/keys", #"{"name":"k","role":"\#(role.rawValue)"\#(partner)}"#,
                    as: try #require(secrets["vendor_admin"]))
                crowd.append(Person(role: role, kind: kind, secret: key["secret"]))
            }
        }
        return crowd
    }
}
