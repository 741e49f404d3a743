import Terms

/// What somebody is to the vendor. A membership has one role, and so has a key.
public enum Role: String, Codable, CaseIterable, Hashable, Sendable {
    case vendorAdmin = "vendor_admin"
    case channelManager = "channel_manager"
    /// Decides on registrations, and sees everything of the vendor.
    case reviewer
    case vendorFinance = "vendor_finance"
    /// The vendor's own direct sales.
    case vendorSeller = "vendor_seller"
    /// Everything at its partner, its people included.
    case accountAdmin = "account_admin"
    case seller
    case marketer
    case partnerFinance = "partner_finance"
    case learner
    /// A reseller as a whole: for keys of its systems, and for scenarios.
    case reseller
    /// A distributor as a whole: for keys of its systems, and for scenarios.
    case distributor
    /// A referring partner as a whole: for keys of its systems, and for scenarios.
    case referral
    /// The clock: what falls due.
    case system

    /// Roles of the vendor's people.
    public static let vendorPeople: Set<Role> = [
        .vendorAdmin, .channelManager, .reviewer, .vendorFinance, .vendorSeller,
    ]
    /// Roles of a partner's people, in a company of either kind.
    public static let partnerPeople: Set<Role> = [.accountAdmin, .seller, .marketer, .partnerFinance, .learner]

    /// Does the role belong to a partner? Otherwise to the vendor, or to the clock.
    public var isPartner: Bool { !Self.vendorPeople.contains(self) && self != .system }

    /// What it is called.
    package var phrase: TypedValue { .words("person.\(rawValue)") }

    /// May a company of this kind have the role? A whole company's role must be that of its kind.
    public func fits(_ kind: PartnerType.Role) -> Bool {
        switch self {
        case .reseller: kind == .reseller
        case .distributor: kind == .distributor
        case .referral: kind == .referral
        default: isPartner
        }
    }
}
