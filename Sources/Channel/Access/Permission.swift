import Terms

/// What may be done. The one table of who may do what: every command and query names one of these.
///
/// What concerns an account alone (its profile, password and sessions) is no permission: it belongs to whoever is signed in.
public enum Permission: String, Codable, CaseIterable, Hashable, Sendable {
    case administer
    case managePeople = "manage_people"
    case manageKeys = "manage_keys"
    case moveClock = "move_clock"
    case seeOutbox = "see_outbox"
    case seeRecord = "see_record"
    case managePartners = "manage_partners"
    case seePartners = "see_partners"
    case enterApplications = "enter_applications"
    case reviewApplications = "review_applications"
    case joinProgram = "join_program"
    case seeJoining = "see_joining"
    case handInFiles = "hand_in_files"
    case grantPermissions = "grant_permissions"
    case manageProducts = "manage_products"
    case seeProducts = "see_products"
    case manageRates = "manage_rates"
    case seeRates = "see_rates"
    case importRecords = "import_records"
    case registerDeals = "register_deals"
    case reviewDeals = "review_deals"
    case seeDeals = "see_deals"
    case distribute
    case sellDirect = "sell_direct"
    case seeCustomers = "see_customers"
    case quote
    case seeQuotes = "see_quotes"
    case seeOrders = "see_orders"
    case bill
    case seeInvoices = "see_invoices"
    case seeProgram = "see_program"
    case authorProgram = "author_program"
    case seeReports = "see_reports"
    case manageEmployees = "manage_employees"
    case certify
    case seeLearning = "see_learning"
    case arrangeTraining = "arrange_training"
    case requestLicences = "request_licences"
    case grantLicences = "grant_licences"
    case seeLicences = "see_licences"
    case manageLibrary = "manage_library"
    case seeLibrary = "see_library"
    case publishListing = "publish_listing"
    case manageDirectory = "manage_directory"
    case seeNotices = "see_notices"
    case seeStanding = "see_standing"
    case manageStanding = "manage_standing"
    case handInEvidence = "hand_in_evidence"
    case reviewEvidence = "review_evidence"
    case fallDue = "fall_due"

    /// The roles that may. Those of a partner's people need a company of the permission's `kind` as well.
    public var roles: Set<Role> {
        switch self {
        case .administer, .moveClock: [.vendorAdmin]
        case .managePeople, .manageKeys: [.vendorAdmin, .accountAdmin]
        case .importRecords, .seeOutbox, .managePartners, .manageProducts, .authorProgram:
            [.vendorAdmin, .channelManager]
        case .seeRecord, .seeReports: [.vendorAdmin, .channelManager, .reviewer, .vendorFinance]
        case .seePartners:
            Role.vendorPeople.union([
                .accountAdmin, .seller, .partnerFinance, .reseller, .distributor, .referral,
            ])
        case .enterApplications: [.vendorAdmin, .channelManager]
        case .reviewApplications: [.vendorAdmin, .channelManager, .reviewer]
        case .joinProgram: [.accountAdmin, .reseller, .distributor, .referral]
        case .seeJoining: Set(Role.allCases).subtracting([.system, .vendorSeller, .vendorFinance])
        case .grantPermissions: [.accountAdmin, .reseller]
        case .registerDeals: [.accountAdmin, .seller, .reseller, .distributor]
        case .reviewDeals: [.vendorAdmin, .channelManager, .reviewer]
        case .seeDeals:
            [
                .vendorAdmin, .channelManager, .reviewer, .vendorSeller, .accountAdmin, .seller, .reseller,
                .distributor,
            ]
        case .distribute: [.accountAdmin, .distributor]
        case .sellDirect: [.vendorAdmin, .channelManager, .vendorSeller]
        case .seeCustomers: [.vendorAdmin, .channelManager, .reviewer, .vendorSeller]
        case .quote: [.vendorAdmin, .channelManager, .accountAdmin, .seller, .reseller, .distributor]
        case .seeQuotes, .seeOrders:
            [
                .vendorAdmin, .channelManager, .reviewer, .vendorFinance, .accountAdmin, .seller, .partnerFinance,
                .reseller, .distributor,
            ]
        case .bill, .manageRates: [.vendorAdmin, .channelManager, .vendorFinance]
        case .seeInvoices: Role.vendorPeople.union([.accountAdmin, .partnerFinance, .reseller, .distributor])
        case .handInFiles:
            [.vendorAdmin, .channelManager, .accountAdmin, .seller, .marketer, .reseller, .distributor, .referral]
        case .manageEmployees, .arrangeTraining:
            [.vendorAdmin, .channelManager, .accountAdmin, .reseller, .distributor, .referral]
        case .certify, .grantLicences, .manageLibrary, .manageDirectory: [.vendorAdmin, .channelManager]
        case .seeLearning, .seeLibrary:
            Role.partnerPeople.union([.vendorAdmin, .channelManager, .reviewer, .reseller, .distributor, .referral])
        case .requestLicences:
            [.vendorAdmin, .channelManager, .accountAdmin, .seller, .reseller, .distributor, .referral]
        case .seeLicences:
            [.vendorAdmin, .channelManager, .reviewer, .accountAdmin, .seller, .reseller, .distributor, .referral]
        case .publishListing: [.accountAdmin, .marketer, .reseller, .distributor, .referral]
        case .seeProducts, .seeRates, .seeProgram, .seeNotices: Set(Role.allCases).subtracting([.system])
        case .seeStanding:
            Set(Role.allCases).subtracting([.system, .vendorSeller])
        case .manageStanding: [.vendorAdmin, .channelManager]
        case .handInEvidence: [.accountAdmin, .seller, .marketer, .reseller, .distributor, .referral]
        case .reviewEvidence: [.vendorAdmin, .channelManager, .reviewer]
        case .fallDue: [.system]
        }
    }

    /// What somebody may do whom nobody knows: apply, and ask what anybody may know of a program.
    static let openToStrangers: Set<Permission> = [.enterApplications, .seeProgram]

    /// The kind of partner company that alone has it; nil when resellers and distributors both do.
    public var kind: PartnerType.Role? {
        switch self {
        case .grantPermissions: .reseller
        case .distribute: .distributor
        default: nil
        }
    }

    /// May somebody with this role do it, in a company of this kind where the role is a partner's?
    public func allows(_ role: Role, _ kind: PartnerType.Role?) -> Bool {
        guard role != .system else { return true }
        return roles.contains(role) && (!role.isPartner || self.kind == nil || self.kind == kind)
    }

    /// What it allows, to stand behind "may not".
    public var words: String {
        switch self {
        case .administer: "administer the vendor's program"
        case .managePeople: "manage people"
        case .manageKeys: "manage keys"
        case .moveClock: "move the sandbox clock"
        case .seeOutbox: "see the outbox"
        case .seeRecord: "read the journal"
        case .managePartners: "manage partners"
        case .seePartners: "see partners"
        case .enterApplications: "enter applications"
        case .reviewApplications: "review applications and evidence"
        case .joinProgram: "sign agreements and show evidence for the company"
        case .seeJoining: "see onboarding and agreements"
        case .handInFiles: "hand in files"
        case .grantPermissions: "give a distributor permission"
        case .manageProducts: "manage products and prices"
        case .seeProducts: "see products"
        case .manageRates: "enter exchange rates"
        case .seeRates: "see exchange rates"
        case .importRecords: "import and export records"
        case .registerDeals: "register deals"
        case .reviewDeals: "review deals"
        case .seeDeals: "see deals"
        case .distribute: "act as a distributor"
        case .sellDirect: "record direct sales"
        case .seeCustomers: "see end customers"
        case .quote: "quote and order"
        case .seeQuotes: "see quotes"
        case .seeOrders: "see orders"
        case .bill: "issue invoices and record payments"
        case .seeInvoices: "see invoices"
        case .seeProgram: "read the program"
        case .authorProgram: "read the program's file and run its scenarios"
        case .seeReports: "see reports"
        case .manageEmployees: "enter the people who work for a partner"
        case .certify: "issue and revoke certificates"
        case .seeLearning: "see courses and certificates"
        case .arrangeTraining: "enrol people for courses"
        case .requestLicences: "ask for licences that are not for resale"
        case .grantLicences: "grant licences that are not for resale"
        case .seeLicences: "see licences that are not for resale"
        case .manageLibrary: "put files into the library"
        case .seeLibrary: "use the library"
        case .publishListing: "publish the company on the list of partners"
        case .manageDirectory: "keep the public list of partners"
        case .seeNotices: "read notices"
        case .seeStanding: "see where partners stand"
        case .manageStanding: "assign tiers"
        case .handInEvidence: "hand in evidence"
        case .reviewEvidence: "look at evidence"
        case .fallDue: "do timed work"
        }
    }
}
