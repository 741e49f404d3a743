import Record
import Store
import Terms

/// A partner company's membership in a vendor's program.
public struct Partner: Entity {
    public static let prefix = "partner"
    public static let table = "partners"
    public static let noun = "partner"

    public let id: PartnerID
    public internal(set) var name: String
    /// ISO 3166 two-letter code.
    public internal(set) var country: String
    /// The company's web domain.
    public internal(set) var domain: String?
    /// One of the program's partner types.
    public var type: String
    /// May the partner take part in deal registration?
    public var dealRegistration: Bool
    /// Set while the vendor holds the partner's credit.
    public var creditHold: CreditHold?
    /// Distributors that may register deals on this reseller's behalf.
    public var permitted: [PartnerID]
    public let joined: Instant
    /// One of the program's tiers; nil while it has none.
    public var tier: String?
    /// The day from which it has its tier; nil where that is the day on which it joined.
    public var tierSince: Day?
    /// The program's designations that it has, in the order of their ids; nil in records from before there were any.
    public var designations: [String]?
    /// What another system calls it; unique within the vendor.
    public var external: String?
    /// Where the membership stands; nil in records from before there was onboarding, which are active.
    public var status: Status?
    public var profile: CompanyProfile?
    /// Set when the membership is over.
    public var termination: Termination?
    /// What it was called before, oldest first.
    public internal(set) var corrections: [Correction]?
    /// Set when it became one with another partner that stands for both.
    public internal(set) var merged: Merged?
    /// Those that it stands for, too.
    public internal(set) var absorbed: [Absorbed]?
    /// Set once notice was given of an agreement.
    public var notice: Notice?
    /// A breach that the partner was told of and that was not made good.
    public var breach: Breach?

    package init(
        id: PartnerID, name: String, country: String, domain: String?, type: String, dealRegistration: Bool,
        creditHold: CreditHold? = nil, permitted: [PartnerID], joined: Instant, tier: String? = nil,
        external: String? = nil, status: Status? = nil, profile: CompanyProfile? = nil, termination: Termination? = nil
    ) {
        (self.id, self.name, self.country, self.domain) = (id, name, country, domain)
        (self.type, self.dealRegistration, self.creditHold) = (type, dealRegistration, creditHold)
        (self.permitted, self.joined, self.tier, self.external) = (permitted, joined, tier, external)
        (self.status, self.profile, self.termination) = (status, profile, termination)
    }

    /// Why and since when a partner's credit is held.
    public struct CreditHold: Codable, Hashable, Sendable {
        public let since: Instant
        public let reason: String

        package init(since: Instant, reason: String) { (self.since, self.reason) = (since, reason) }
    }

    /// That an agreement ends, and when.
    public struct Notice: Codable, Hashable, Sendable {
        /// The agreement's id in the program file.
        public let agreement: String
        public let clause: ClauseID
        /// Did the partner give it? Otherwise the vendor did.
        public let byPartner: Bool
        public let given: Day
        /// Its last day.
        public let ends: Day
        public let reason: String

        package init(
            agreement: String, clause: ClauseID, byPartner: Bool, given: Day, ends: Day, reason: String
        ) {
            (self.agreement, self.clause, self.byPartner) = (agreement, clause, byPartner)
            (self.given, self.ends, self.reason) = (given, ends, reason)
        }
    }

    /// A breach of an agreement.
    public struct Breach: Codable, Hashable, Sendable {
        public let agreement: String
        public let clause: ClauseID
        /// The day on which the partner was told.
        public let told: Day
        /// The last day on which it can be made good.
        public let cureThrough: Day
        public let note: String

        package init(agreement: String, clause: ClauseID, told: Day, cureThrough: Day, note: String) {
            (self.agreement, self.clause, self.told) = (agreement, clause, told)
            (self.cureThrough, self.note) = (cureThrough, note)
        }
    }

    public var columns: [(String, SQLValue)] {
        [
            ("name", .text(name)), ("type", .text(type)), ("status", .text(membership.rawValue)),
            ("external", SQLValue(external.map(SameText.key))),
            ("name_key", .text(CompanyKey(name: name, domain: domain).name)),
            ("domain", SQLValue(domain)), ("tier", SQLValue(tier)), ("country", .text(country)),
        ]
    }

    public static let sorts: [ListColumn<Partner>] = [
        .text("name") { $0.name }, .text("country") { $0.country }, .text("type") { $0.type },
        .text("status") { $0.membership.rawValue }, .number("joined") { $0.joined.milliseconds },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        SearchEntry(name, detail: domain ?? country, texts: [domain, external, country], partner: id)
    }
}

/// A partner as the vendor and the partner itself see it.
public struct PartnerView: Codable, Sendable {
    public let id: PartnerID
    public let name: String
    public let country: String
    public let domain: String?
    public let type: String
    public let typeLabel: String
    public let role: PartnerType.Role
    public let routes: [Route]
    /// The clause the type comes from.
    public let clause: ClauseID
    public let dealRegistration: Bool
    public let creditHold: Partner.CreditHold?
    /// Is no invoice past due?
    public let paymentsCurrent: Bool
    /// The earliest due day among unpaid invoices that are past due.
    public let pastDueSince: Day?
    public let permitted: [PartnerID]
    public let joined: Instant
    /// One of the program's tiers; absent while it has none.
    public let tier: String?
    public let tierLabel: String?
    public let status: Partner.Status
    public let profile: CompanyProfile?
    /// The last day on which the profile is current; nil where the program sets no limit.
    public let profileCurrentThrough: Day?
    public let profileCurrent: Bool
    public let termination: Partner.Termination?
    /// What it was called before, oldest first.
    public let corrections: [Partner.Correction]?
    /// Set when it became one with another partner that stands for both.
    public let merged: Partner.Merged?
    /// Those that it stands for, too.
    public let absorbed: [Partner.Absorbed]?
    /// That an agreement ends, and when; absent while nobody gave notice.
    public let notice: Partner.Notice?
    /// A breach that the partner was told of and that was not made good.
    public let breach: Partner.Breach?
    public let version: Int64
}
