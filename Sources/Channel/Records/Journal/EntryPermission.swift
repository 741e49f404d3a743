import Record
import Store
import Terms

/// Who reads an entry of the record: whoever may see the pages that show the same. The one table of that, for the
/// journal, its search, its file, and the feed of activity.
enum EntryPermission {
    /// What has to be allowed for entries of a kind, an event's or a command's; `administer` for what is in no table.
    static func of(_ kind: String) -> Permission {
        if let dot = kind.firstIndex(of: ".") {
            return events[kind] ?? things[String(kind[..<dot])] ?? .administer
        }
        return commands[kind] ?? Capabilities.channel.permission(ofCommand: kind).flatMap { seenBy[$0] } ?? .administer
    }

    /// Kinds whose entries say what a registration says, where each look of the vendor's people is recorded.
    static let ofRegistrations = Set(Capabilities.channel.entryKinds.filter { of($0) == .seeDeals })

    /// Kinds that somebody may not read; none for who may read all.
    static func hidden(from actor: Actor) -> [String] {
        Capabilities.channel.entryKinds.filter { !actor.may(of($0)) }
    }

    /// By what an event happened to: what its kind says before the point.
    private static let things: [String: Permission] = [
        "agreement": .seeJoining, "application": .reviewApplications, "certificate": .seeLearning, "clock": .seeProgram,
        "command": .seeRecord, "course": .seeLearning, "customer": .seeCustomers, "deal": .seeDeals,
        "distribution": .seePartners, "due": .seeRecord, "employee": .seeLearning, "file": .handInFiles,
        "import": .importRecords, "invoice": .seeInvoices, "key": .manageKeys, "library": .seeLibrary,
        "licence": .seeLicences, "listing": .seePartners, "mail": .seeOutbox, "member": .managePeople,
        "notice": .seeNotices, "obligation": .seeStanding, "onboarding": .seeJoining, "order": .seeOrders,
        "partner": .seePartners, "payment": .seeInvoices,
        "person": .managePersonalData, "product": .seeProducts, "quote": .seeQuotes,
        "rates": .seeRates, "standing": .seeStanding, "tier": .seeStanding, "vendor": .seeRecord,
    ]

    /// Events that say more than the others about the same.
    private static let events: [String: Permission] = [
        "library.file_downloaded": .manageLibrary, "notice.mail_chosen": .managePeople,
        "program.published": .authorProgram, "vendor.second_factor_ruled": .seeSecurity,
    ]

    /// What shows what comes of commands that need a permission.
    private static let seenBy: [Permission: Permission] = [
        .administer: .authorProgram, .arrangeTraining: .seeLearning, .bill: .seeInvoices, .cancelOrders: .seeOrders,
        .certify: .seeLearning,
        .decideOrders: .seeOrders, .distribute: .seePartners, .enterApplications: .reviewApplications,
        .grantLicences: .seeLicences,
        .grantPermissions: .seePartners, .handInEvidence: .seeStanding, .handInFiles: .handInFiles,
        .importRecords: .importRecords, .joinProgram: .seeJoining, .manageDirectory: .seePartners,
        .manageEmployees: .seeLearning, .manageKeys: .manageKeys, .manageLibrary: .manageLibrary,
        .managePartners: .seePartners, .managePeople: .managePeople, .managePersonalData: .managePersonalData,
        .manageProducts: .seeProducts,
        .manageRates: .seeRates, .manageStanding: .seeStanding, .moveClock: .seeProgram, .publishListing: .seePartners,
        .quote: .seeQuotes, .registerDeals: .seeDeals, .requestLicences: .seeLicences,
        .reviewApplications: .reviewApplications, .reviewDeals: .seeDeals, .reviewEvidence: .seeStanding,
        .seeDeals: .seeDeals, .seeLibrary: .manageLibrary, .seeNotices: .managePeople, .seeOutbox: .seeOutbox,
        .seeRecord: .seeDeals, .sellDirect: .seeCustomers,
    ]

    /// Commands that concern something else than their permission says, and those of the clock and of this process.
    private static let commands: [String: Permission] = [
        "accept_application": .reviewApplications, "announce_agreement": .seeJoining,
        "confirm_application": .reviewApplications,
        "decline_application": .reviewApplications, "enrol_member": .managePeople, "expire_deal": .seeDeals,
        "expire_licence": .seeLicences, "found_vendor": .administer, "join_membership": .managePeople,
        "open_vendor_quote": .seeDeals, "place_order": .seeOrders, "remind_of_certificate": .seeLearning,
        "remind_of_decision": .seeDeals, "remind_of_profile": .seePartners, "remind_of_signature": .seeJoining,
        "require_second_factor": .seeSecurity,
        "review_standing": .seeStanding, "settle_standing": .seeStanding, "try_program": .authorProgram,
    ]
}

extension JournalEntry {
    /// What has to be allowed to read it: of a refused command the same as of the command.
    func permission(_ body: Node) -> Permission {
        guard kind == CommandRefused.kind else { return EntryPermission.of(kind) }
        return body["command"]?.text.map(EntryPermission.of) ?? .administer
    }
}

/// What no page shows of an entry, to nobody: by what secrets are known again.
enum UnshownMembers {
    private static let names: Set<String> = ["hash", "admin_hash"]

    /// The body without such members, where the entry is about keys.
    static func without(_ body: Node, of kind: String) -> Node {
        EntryPermission.of(kind) == .manageKeys || kind == FoundVendor.name ? stripped(body) : body
    }

    private static func stripped(_ node: Node) -> Node {
        switch node.content {
        case .map(let members):
            Node(.map(members.filter { !names.contains($0.key) }.map { Node.Member($0.key, stripped($0.value)) }))
        case .list(let items): Node(.list(items.map(stripped)))
        default: node
        }
    }
}
