import Store
import Terms

/// Who acts: a key's holder, somebody signed in, or the clock.
public struct Actor: Codable, Hashable, Sendable {
    /// As the journal names it: the key's id, the membership's id, or `system`.
    public let id: String
    public let role: Role
    public let vendor: ID<Vendor>
    /// The partner it belongs to, for a partner's roles.
    public let partner: PartnerID?
    /// The kind of that partner's company.
    public let kind: PartnerType.Role?
    public let name: String
    /// The names of the permissions it has of what its role may, where a key is limited; nil for all of it.
    public let scopes: Set<String>?

    package init(
        id: String, role: Role, vendor: ID<Vendor>, partner: PartnerID?, kind: PartnerType.Role?, name: String,
        scopes: Set<String>? = nil
    ) {
        (self.id, self.role, self.vendor, self.partner, self.kind) = (id, role, vendor, partner, kind)
        (self.name, self.scopes) = (name, scopes)
    }

    /// The actor for timed work.
    package static func system(_ vendor: ID<Vendor>) -> Actor {
        Actor(id: "system", role: .system, vendor: vendor, partner: nil, kind: nil, name: "Guildhall")
    }

    /// The actor for somebody whom nobody knows: may do what is open to everyone, and reads nothing but what that needs.
    package static func stranger(_ vendor: ID<Vendor>) -> Actor {
        Actor(
            id: "public", role: .system, vendor: vendor, partner: nil, kind: nil, name: "Public form")
    }

    /// Is it somebody whom nobody knows?
    package var isStranger: Bool { id == "public" }

    /// What the actor may read.
    package var scope: any Scope {
        if let partner {
            PartnerScope(vendor: vendor.text, partner: partner.text)
        } else {
            VendorScope(vendor: vendor.text)
        }
    }
}
