import Members
import Record
import Store
import Terms

/// A deal registration: one opportunity with one end customer, registered by or for one reseller.
public struct Deal: Entity {
    public static let prefix = "deal"
    public static let table = "deals"
    public static let noun = "deal"

    public let id: ID<Deal>
    /// The reseller it belongs to, and who alone benefits.
    public internal(set) var partner: PartnerID
    /// The distributor that registered it on the reseller's behalf, if one did.
    public let distributor: PartnerID?
    public var status: DealStatus
    public var terms: DealTerms
    @OmittedWhenEmpty public var evidence: [Evidence]
    public let created: Instant
    public var submitted: Instant?
    /// By when the vendor means to have decided.
    public var decisionDue: Instant?
    /// The last decision on its eligibility.
    public var decision: Decision?
    /// Why it was declined, suspended, rescinded or closed.
    public var statusReason: StatusReason?
    /// Set once approved.
    public var approval: Approval?
    /// Set while a person has to say whether others have to do with its end customer.
    package var doubt: CustomerDoubt?
    /// Set while the vendor waits for the partner.
    public var actionRequested: String?
    /// Set while the vendor has not answered the partner's wish for a longer term.
    public var extensionRequested: ExtensionRequest?
    /// Exceptions the vendor granted, so that a criterion does not stand in the way.
    @OmittedWhenEmpty public var exceptions: [GrantedException]
    /// Cases in which the vendor may quote all the same.
    @OmittedWhenEmpty public var vendorQuotes: [VendorQuote]
    /// Units ordered under the registration so far.
    @OmittedWhenEmpty public var orderedUnits: Int
    /// Orders placed under it.
    @OmittedWhenEmpty public var orders: [ID<Order>]
    /// Rates that people decided for it; nil where nobody did.
    public var granted: [GrantedRate]?
    /// What an older system called it, from which it came in.
    public internal(set) var external: String?
    /// Since when the reseller no longer lets the distributor see it.
    package var hidden: Instant?
    /// How it stands in the copy that the distributor keeps, while it keeps one.
    var keptAs: KeptCopy?
    /// In the copy that the distributor keeps: the last entry of the journal that belongs to it.
    var keptThrough: Int64?

    /// By what a copy is counted.
    struct KeptCopy: Codable, Hashable, Sendable {
        let status: DealStatus
        let productLine: String
    }

    public struct Approval: Codable, Hashable, Sendable {
        public let at: Instant
        /// The civil day on which the partner was told.
        public let notified: Day
        /// The last day on which it is valid; moves with extensions.
        public var validThrough: Day
        /// The first moment after that day, in the zone of the terms by which it was granted.
        public var ends: Instant
        public let by: String
    }

    /// A partner's wish for a longer term.
    public struct ExtensionRequest: Codable, Hashable, Sendable {
        /// The last day it asks for, if it names one.
        public let through: Day?
        public let note: String
        public let at: Instant
    }

    public var columns: [(String, SQLValue)] {
        let key = CompanyKey(terms.customer)
        return [
            ("partner", .text(partner.text)), ("distributor", SQLValue(watcher?.text)),
            ("status", .text(status.rawValue)), ("product_line", .text(terms.productLine)),
            ("customer_name", .text(key.name)), ("customer_domain", SQLValue(key.domain)),
            ("valid_through", SQLValue(approval.map { Int64($0.validThrough.number) })),
            ("decision_due", SQLValue(decisionDue?.description)),
            ("extension_asked", .integer(asksForExtension ? 1 : 0)),
            ("external", SQLValue(keptThrough == nil ? external.map(SameText.key) : nil)),
        ] + figureColumns + [("kept_for", .text(keptThrough == nil ? "" : distributor?.text ?? ""))]
    }

    public static let sorts: [ListColumn<Deal>] = [
        .text("customer") { $0.terms.customer.name },
        .plain("value") { ListText.amount($0.terms.listValue?.currency.code, $0.terms.listValue?.minor ?? 0) },
        .number("expiry") { Int64($0.approval?.validThrough.number ?? Int(Int32.max)) },
        .plain("due") { $0.decisionDue?.description ?? ListText.never },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        guard keptThrough == nil else { return nil }
        let customer = terms.customer
        return SearchEntry(
            customer.name, detail: terms.productLine, texts: [customer.domain, customer.country, external],
            partner: partner, distributor: watcher)
    }

    public static let isCounted = true

    /// Does the partner wait for an answer to its wish for a longer term?
    private var asksForExtension: Bool { extensionRequested != nil && [.approved, .suspended].contains(status) }

    /// The distributor that registered it, while the reseller lets it see what becomes of it.
    package var watcher: PartnerID? { hidden == nil ? distributor : nil }
}

extension Deal {
    /// The status at a moment: past its last valid day a registration is expired, also before the clock has come to it.
    package func status(at now: Instant, in zone: Zone) -> DealStatus {
        [.approved, .suspended].contains(status) && daysLeft(at: now, in: zone) == 0 ? .expired : status
    }

    /// Valid days left with today; 0 when it is neither approved nor suspended, or the last day is over.
    func daysLeft(at now: Instant, in zone: Zone) -> Int {
        guard [.approved, .suspended].contains(status), let approval else { return 0 }
        return approval.daysLeft(at: now, in: zone)
    }

    /// Does the vendor still owe a decision although it meant to have decided by now? What waits for the partner is not late.
    func isOverdue(at now: Instant) -> Bool {
        status.waitsForVendor && (decisionDue.map { $0 < now } ?? false)
    }
}

extension Deal.Approval {
    /// Valid days left with today; 0 once the last one is over both in the program's zone and in the one by which it was granted: new
    /// terms with another zone do not shorten it.
    func daysLeft(at now: Instant, in zone: Zone) -> Int {
        max(now < ends ? 1 : 0, zone.day(now).days(to: validThrough) + 1)
    }

    /// Is the last valid day not over yet?
    package func holds(at now: Instant, in zone: Zone) -> Bool { daysLeft(at: now, in: zone) > 0 }
}

extension DealStatus {
    /// Waits for the vendor's decision.
    package var waitsForVendor: Bool { self == .submitted || self == .inReview }
    /// Keeps others from registering the same deal, while its term runs.
    package static let blocking: [DealStatus] = [.submitted, .inReview, .actionRequired, .approved, .suspended, .won]
}

/// The company that will use the product, as a partner describes it.
public struct EndCustomer: Codable, Hashable, Sendable {
    public let name: String
    public let domain: String?
    /// ISO 3166 two-letter code.
    public let country: String

    public init(name: String, domain: String?, country: String) {
        self.name = name
        self.domain = domain
        self.country = country
    }

    public init(name: LineName, domain: DomainName?, country: CountryCode?) {
        self.init(name: name.text, domain: domain?.text, country: country?.text ?? "")
    }

    /// Whoever names an end customer names it by what can be a name and a domain; a country may still be missing in a draft.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        name = try members.decode(LineName.self, forKey: .name).text
        domain = try members.decodeIfPresent(DomainName.self, forKey: .domain)?.text
        country = try members.decode(Entered<CountryCode>.self, forKey: .country).text
    }
}

/// The end customer of a registration as it is shown: a draft's may have no country yet.
public struct RegisteredCustomer: Codable, Hashable, Sendable {
    public let name: String
    public let domain: String?
    /// ISO 3166 two-letter code.
    public let country: String?

    init(_ customer: EndCustomer) {
        (name, domain) = (customer.name, customer.domain)
        country = customer.country.isEmpty ? nil : customer.country
    }
}

extension CompanyKey {
    package init(_ customer: EndCustomer) { self.init(name: customer.name, domain: customer.domain) }
}

/// What a partner states about a deal.
public struct DealTerms: Codable, Hashable, Sendable {
    public var customer: EndCustomer
    /// One of the vendor's product lines.
    public var productLine: String
    public var units: Int
    /// What it is worth at list price, as far as known.
    public var listValue: Money?
    public var bant: BANT
    /// Is the end customer an enterprise? Deciding may take longer.
    public var enterprise: Bool
    /// By which route it will be bought, where known.
    public var route: Route?
    /// The day on which a public tender for it was, or will be, published.
    public var tenderPublished: Day?
    /// One of the program's kinds of registration; nil where it has none.
    public var kind: String?
    /// What is asked for its kind, by the ids of the fields.
    public var fields: [String: String]?
}

/// Budget, authority, need and timing: what a registration must describe.
public struct BANT: Codable, Hashable, Sendable {
    public var budget: String
    public var authority: String
    public var need: String
    public var timing: String
}

/// Proof of work on a deal, with its date and time.
public struct Evidence: Codable, Hashable, Sendable {
    public let title: String
    /// When what it proves took place.
    public let occurred: Instant
    public let note: String?
    public let added: Instant
    public let files: [Attachment]?
}

/// Why a registration came to stand as it does.
public struct StatusReason: Codable, Hashable, Sendable {
    public let clause: ClauseID
    /// The words of whoever decided it, or Guildhall's own by reference; nil where the registration's decision says what is missing.
    package let note: TypedValue?
    public let at: Instant

    init(clause: ClauseID, note: String, at: Instant) { self.init(clause: clause, says: .text(note), at: at) }

    init(clause: ClauseID, says note: TypedValue?, at: Instant) {
        (self.clause, self.note, self.at) = (clause, note, at)
    }

    /// - Parameter decision: the registration's, which the reason may stand for.
    package func shown(_ decision: Decision?, to reader: Reader) throws -> StatusReasonView {
        let sentences = try note == nil ? decision.map { try reader.worded($0).missing.map(\.text) } : nil
        let text = note.map(reader.wording.text) ?? sentences?.joined(separator: "; ")
        return StatusReasonView(clause: clause, note: text ?? "", at: at)
    }
}

/// Why a registration came to stand as it does, in words.
public struct StatusReasonView: Codable, Hashable, Sendable, SchemaNamed {
    public let clause: ClauseID
    public let note: String
    public let at: Instant

    public static var schemaName: String { "StatusReason" }
}

/// A criterion that the vendor set aside for one deal.
public struct GrantedException: Codable, Hashable, Sendable {
    public let ground: Ground
    public let note: String
    public let at: Instant

    public enum Ground: String, Codable, CaseIterable, Sendable {
        /// Local law requires that several partners may register the same deal.
        case localLaw = "local_law"
        /// The vendor pursues the deal itself and works together with the partner.
        case collaboration
        /// What looks alike is another end customer. It is remembered for the two of them.
        case anotherCustomer = "another_customer"
    }
}

/// A case in which the vendor may quote in spite of a registration.
public struct VendorQuote: Codable, Hashable, Sendable {
    public let clause: ClauseID
    public let note: String
    public let opened: Instant
    public let by: String
}
