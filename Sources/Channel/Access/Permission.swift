/// What somebody is to the vendor. A key has one role.
public enum Role: String, Codable, CaseIterable, Hashable, Sendable {
    case vendorAdmin = "vendor_admin"
    case channelManager = "channel_manager"
    /// The vendor's own direct sales.
    case vendorSeller = "vendor_seller"
    case reseller
    case distributor
    /// The clock: what falls due.
    case system

    /// Does the role belong to a partner's people? Otherwise to the vendor's.
    public var isPartner: Bool { self == .reseller || self == .distributor }
}

/// What may be done. The one table of who may do what: every command and query names one of these.
public enum Permission: String, CaseIterable, Hashable, Sendable {
    case administer, managePartners, seePartners, grantPermissions, manageProducts, seeProducts
    case registerDeals, reviewDeals, seeDeals, distribute
    case sellDirect, quote, bill, seeRecord, seeProgram, seeNotices, moveClock, fallDue

    public var roles: Set<Role> {
        switch self {
        case .administer, .moveClock: [.vendorAdmin]
        case .managePartners, .manageProducts, .bill, .seeRecord: [.vendorAdmin, .channelManager]
        case .seePartners, .seeProducts, .seeDeals, .seeProgram, .seeNotices:
            [.vendorAdmin, .channelManager, .vendorSeller, .reseller, .distributor]
        case .grantPermissions: [.reseller]
        case .registerDeals: [.reseller, .distributor]
        case .reviewDeals: [.vendorAdmin, .channelManager]
        case .distribute: [.distributor]
        case .sellDirect: [.vendorAdmin, .channelManager, .vendorSeller]
        case .quote: [.vendorAdmin, .channelManager, .reseller, .distributor]
        case .fallDue: [.system]
        }
    }

    /// What it allows, to stand behind "may not".
    public var words: String {
        switch self {
        case .administer: "administer the vendor's program and keys"
        case .managePartners: "manage partners"
        case .seePartners: "see partners"
        case .grantPermissions: "give a distributor permission"
        case .manageProducts: "manage products and prices"
        case .seeProducts: "see products"
        case .registerDeals: "register deals"
        case .reviewDeals: "review deals"
        case .seeDeals: "see deals"
        case .distribute: "act as a distributor"
        case .sellDirect: "record direct sales"
        case .quote: "quote and order"
        case .bill: "issue invoices and record payments"
        case .seeRecord: "read the journal"
        case .seeProgram: "read the program"
        case .seeNotices: "read notices"
        case .moveClock: "move the sandbox clock"
        case .fallDue: "do timed work"
        }
    }
}
