/// Whose rows a query may see. Without a scope no query can be built.
///
/// Only the scopes below exist, since no other module can make a `Tenant`.
public protocol Scope: Sendable {
    /// The rows that are visible.
    var tenant: Tenant { get }
}

/// The answer of a scope: a value that only this module can make.
public struct Tenant: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case shared, vendor, partner, system }

    let kind: Kind
    /// The vendor for `.vendor` and `.partner`, else empty.
    let vendor: String
    /// The partner for `.partner`, else empty.
    let partner: String

    /// The value of the setting `guildhall.vendor` that PostgreSQL's row-level security compares with.
    var setting: String { kind == .system ? Tenant.everyone : vendor }

    static let everyone = "*"

    /// Refuses ids that cannot be a tenant's.
    func checked() throws(StoreError) {
        switch kind {
        case .shared, .system: return
        case .vendor: try Tenant.check(vendor, "vendor")
        case .partner:
            try Tenant.check(vendor, "vendor")
            try Tenant.check(partner, "partner")
        }
    }

    static func check(_ id: String, _ what: String) throws(StoreError) {
        guard !id.isEmpty, id != everyone else { throw .invalidQuery("\"\(id)\" is not the id of a \(what)") }
    }
}

/// Sees the rows of one vendor, and shared tables.
public struct VendorScope: Scope, Hashable {
    /// The rows that are visible.
    public let tenant: Tenant

    /// The scope of the people and programs of `vendor`.
    public init(vendor: String) {
        tenant = Tenant(kind: .vendor, vendor: vendor, partner: "")
    }
}

/// Sees the rows of one vendor that name one partner, and shared tables.
public struct PartnerScope: Scope, Hashable {
    /// The rows that are visible.
    public let tenant: Tenant

    /// The scope of the people of `partner` in the programs of `vendor`.
    public init(vendor: String, partner: String) {
        tenant = Tenant(kind: .partner, vendor: vendor, partner: partner)
    }
}

/// Sees shared tables only.
public struct PublicScope: Scope, Hashable {
    /// The rows that are visible.
    public let tenant = Tenant(kind: .shared, vendor: "", partner: "")

    /// The scope of somebody who has not signed in.
    public init() {}
}

/// Sees every row of every vendor. For the few that must: verification, sign-in by key, due work, delivery.
public struct SystemScope: Scope, Hashable {
    /// The rows that are visible.
    public let tenant = Tenant(kind: .system, vendor: "", partner: "")

    /// Written `@_spi(System) import Store` where it is used, so that each use can be found and reviewed.
    @_spi(System) public init() {}
}
