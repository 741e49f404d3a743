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
    /// How it came in.
    public let entrance: Entrance

    /// How somebody comes to ask for something.
    public enum Entrance: Codable, Hashable, Sendable {
        /// By a bearer key; who made the key, as the journal names actors, where anybody did.
        case key(maker: String?)
        /// A person who signed in; whether the password was shown within the last minutes.
        case session(isFresh: Bool)
        /// This process itself: the clock, whoever runs the server, a played scenario, or what is open to strangers.
        case process
    }

    package init(
        id: String, role: Role, vendor: ID<Vendor>, partner: PartnerID?, kind: PartnerType.Role?, name: String,
        scopes: Set<String>? = nil, through entrance: Entrance = .process
    ) {
        (self.id, self.role, self.vendor, self.partner, self.kind) = (id, role, vendor, partner, kind)
        (self.name, self.scopes, self.entrance) = (name, scopes, entrance)
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

    /// The same in a scenario that is played, where a company's name stands for its people too.
    func playing() -> Actor {
        Actor(
            id: id, role: role, vendor: vendor, partner: partner, kind: kind, name: name, scopes: scopes,
            through: .process)
    }

    /// May it do such a thing, by its role and within its scopes?
    package func may(_ permission: Permission) -> Bool {
        permission.allows(role, kind) && permission.isWithin(scopes)
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
