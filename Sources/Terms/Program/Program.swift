/// One version of a partner program: the terms a vendor published, compiled and checked.
public struct Program: Sendable {
    /// The short name, such as `avepoint`.
    public let name: String
    public let title: LocalText
    /// Where the terms come from and what they are not.
    public let notice: LocalText
    /// The language of texts that are written in one language alone.
    public let language: Language
    /// May partners and strangers read how the program answers what its document leaves open? Otherwise the vendor's people alone.
    public let publicReadings: Bool
    public internal(set) var version: Int
    /// The first day, in the program's zone, on which this version is in force.
    public internal(set) var effective: Day
    public let currency: Currency
    public let calendar: BusinessCalendar
    public let regions: [Region]
    public let partnerTypes: [PartnerType]
    /// By id.
    public let clauses: [ClauseID: Clause]
    public let readings: [Reading]
    /// The clause by which the vendor may change a partner's type; nil where the program has none.
    public let retyping: ClauseID?
    /// What a partner must keep up to hold credit and benefits; nil where the program does not speak of credit.
    public let credit: CreditTerms?
    public let pricing: PricingTerms
    /// From when an order is a sale, and why the vendor may decline one.
    public let sales: SalesTerms
    /// How deals are registered; nil in a program without deal registration.
    public let registration: RegistrationTerms?
    /// How partners come in and go.
    public internal(set) var joining: JoiningTerms
    /// Absent in a program without tiers.
    public let tiers: TierTerms?
    public internal(set) var obligations: [Obligation]
    public let benefits: [Benefit]
    /// The program's own mails; for the others there are built-in ones.
    public let notices: [NoticeKind: [Language: MailTemplate]]

    /// What partners may be beside their tier.
    public internal(set) var designations: [Designation] = []
    /// Training and its proof.
    public internal(set) var learning = LearningTerms()
    /// What partners earn beside their price.
    public internal(set) var earnings = EarningTerms.none
    /// Funds for what partners spend on marketing.
    public internal(set) var funds: [FundTerms] = []
    /// What the vendor may run for a time: sales incentives, success plans, contests.
    public internal(set) var subprograms: [SubprogramTerms] = []
    /// What partners pay each year for taking part.
    public internal(set) var fees: [FeeTerms] = []
    /// What partners may use so often a year.
    public internal(set) var allowances: [AllowanceTerms] = []
    /// Licences, the library, the public list of partners, contacts.
    public internal(set) var resources = ResourceTerms()
    /// How the vendor's leads go to partners; nil in a program without leads.
    public internal(set) var leads: LeadTerms?
    /// What is done with contacts that partners record; nil in a program without them.
    public internal(set) var contactData: ContactDataTerms?
    /// What is done about companies that may be one; nil where the usual holds.
    public internal(set) var matching: MatchingTerms?
    /// What partners bring to the vendor.
    public internal(set) var cases = CaseTerms.none
    /// The rules that decisions refer to, by the questions they answer and their ids.
    var rules: [Question: [String: RuleSource]] = [:]

    /// The facts that its conditions and tables of rates read: the others need not be found out.
    public internal(set) var asked: Set<Fact> = []

    /// Where the holidays of the calendar stand in `program.yaml`.
    var holidaysPosition = Position.start
    /// Warnings of clauses that nothing cites.
    var uncited: [ProgramIssue] = []

    public var reference: ProgramReference { ProgramReference(name: name, version: version) }
    public var zone: Zone { calendar.zone }
    /// Days from an invoice to its due day, where the invoice names none; 30 where the program says nothing.
    public var paymentDays: Int { credit?.paymentDays ?? 30 }

    /// Are there distributors among its partners?
    public var hasDistributors: Bool { partnerTypes.contains { $0.role == .distributor } }

    /// The clauses as people count them. O(n log n).
    public var clausesInOrder: [Clause] {
        clauses.values.map { (place: $0.id.place, clause: $0) }.sorted { $0.place < $1.place }.map(\.clause)
    }

    public func partnerType(_ id: String) -> PartnerType? { partnerTypes.first { $0.id == id } }

    /// The region a country of ISO 3166 belongs to, if the program places it.
    public func region(ofCountry country: String) -> Region? {
        regions.first { $0.countries.contains(country) }
    }
}

/// A part of the world as the program divides it.
public struct Region: Hashable, Sendable {
    public let id: String
    /// ISO 3166 two-letter codes.
    public let countries: Set<String>
    /// Does the vendor sell to end customers there itself?
    public let directPresence: Bool
}

/// One way of being a partner in the program.
public struct PartnerType: Hashable, Sendable {
    public let id: String
    public let label: LocalText
    public let role: Role
    public let clause: ClauseID
    /// By which the partner may buy, the usual one first.
    public let routes: [Route]

    /// What a partner does between vendor and end customer.
    public enum Role: String, Codable, CaseIterable, Sendable {
        case reseller, distributor
        /// Refers leads, and buys nothing.
        case referral
    }
}

/// The way a purchase takes from the vendor.
public enum Route: String, Codable, CaseIterable, Sendable {
    case direct, distribution
    /// A distributor's marketplace that provisions by itself.
    case marketplace
}

/// The part a reseller plays in a deal.
public enum DealRole: String, Codable, CaseIterable, Sendable {
    /// Takes part in the sales cycle and resells.
    case resale
    /// Only carries out the transaction.
    case fulfilment
}

/// The clauses about credit and payment.
public struct CreditTerms: Hashable, Sendable {
    /// Good credit standing with the vendor.
    public let standing: ClauseID
    /// Invoices paid when due.
    public let payments: ClauseID
    /// Days from an invoice to its due day, where the invoice names none.
    public let paymentDays: Int
}
