import Commerce
import Members
import Record
import Store
import Terms

/// Somebody who may buy, whom the vendor hands to a partner: offered without saying who it is, until the partner accepts it.
public struct Lead: Entity {
    public static let prefix = "lead"
    public static let table = "leads"
    public static let noun = "lead"

    public let id: ID<Lead>
    /// The campaign that it came of.
    public let campaign: ID<Campaign>?
    /// What another system calls it; unique within the vendor.
    public let external: String?
    public let customer: EndCustomer
    public internal(set) var contact: LeadContact
    public let productLine: String?
    public let units: Int?
    /// The language that the customer speaks, by ISO 639: two letters.
    public let language: String?
    /// What it wants, in words, which may say who somebody is.
    public internal(set) var needs: PersonalAnswer?
    public internal(set) var quality: LeadQuality
    public let created: Instant
    /// Who recorded it, as the journal names actors.
    public let by: String
    public internal(set) var status: Status
    /// The partners that it was offered to, the last one last.
    public internal(set) var offers: [Offer]
    /// What partners did about it, the first first.
    public internal(set) var activities: [Activity]
    /// How it ended; nil while it is open.
    public internal(set) var result: Result?

    /// Where it stands.
    public enum Status: String, Codable, CaseIterable, Sendable {
        /// No rule found a partner.
        case unplaced
        case offered, accepted, working, converted, closed

        /// What it is called.
        package var phrase: TypedValue { .words("lead.status.\(rawValue)") }
    }

    /// That it was offered to a partner, why, and what became of that.
    public struct Offer: Codable, Hashable, Sendable {
        public let partner: PartnerID
        public let at: Instant
        /// Why it was this partner.
        public let decision: Decision
        /// By when the partner accepts it.
        public let acceptBy: Instant
        public internal(set) var accepted: Instant?
        /// By when the partner acts on it, once it is accepted.
        public internal(set) var actBy: Instant?
        public internal(set) var acted: Instant?
        public internal(set) var ended: Ending?
    }

    /// That a partner has a lead no more.
    public struct Ending: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "LeadOfferEnding" }

        public let why: Why
        public let clause: ClauseID
        public let note: String?
        public let at: Instant

        public enum Why: String, Codable, CaseIterable, Sendable {
            /// The partner did not want it.
            case declined
            /// It was not accepted in time.
            case notAccepted = "not_accepted"
            /// It was not acted on in time.
            case notActed = "not_acted"
            /// The vendor took it back.
            case takenBack = "taken_back"
            /// The partner takes part no more.
            case membership

            /// What it is called.
            package var phrase: TypedValue { .words("lead.why.\(rawValue)") }
        }
    }

    /// Something that a partner did about it.
    public struct Activity: Codable, Hashable, Sendable {
        public let partner: PartnerID
        /// What was done, which may say who somebody is.
        public let note: PersonalAnswer
        public let at: Instant
        /// Who, as the journal names actors.
        public let by: String
    }

    /// How it ended.
    public struct Result: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "LeadResult" }

        public let outcome: Outcome
        public let note: String?
        public let at: Instant
        /// The registration that became of it.
        public let deal: ID<Deal>?

        public enum Outcome: String, Codable, CaseIterable, Sendable {
            case converted
            case noInterest = "no_interest"
            case noBudget = "no_budget"
            case competitor, unreachable, duplicate
            case notGenuine = "not_genuine"
        }
    }

    /// The offer that is open.
    var current: Offer? { offers.last.flatMap { $0.ended == nil ? $0 : nil } }
    /// The partner that has it.
    public var holder: PartnerID? { current?.partner }
    /// May its partner know who it is?
    var isKnown: Bool { current?.accepted != nil }

    public var columns: [(String, SQLValue)] {
        [
            ("partner", SQLValue(holder?.text)), ("status", .text(status.rawValue)),
            ("campaign", SQLValue(campaign?.text)), ("quality", .text(quality.rawValue)),
            ("product_line", SQLValue(productLine)), ("country", .text(customer.country)),
            ("external", SQLValue(external.map(SameText.key))), ("person", SQLValue(contact.name.person?.text)),
        ]
    }

    public static let sorts: [ListColumn<Lead>] = [
        .plain("due") { $0.due?.description ?? ListText.never },
        // A partner that does not know yet who it is learns nothing from where it stands.
        .text("customer") { $0.isKnown || $0.holder == nil ? $0.customer.name : "" },
    ]

    /// By when its partner has to do something.
    var due: Instant? {
        guard let current else { return nil }
        return switch status {
        case .offered: current.acceptBy
        case .accepted: current.actBy
        default: nil
        }
    }

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        SearchEntry(
            customer.name, detail: customer.country,
            texts: [customer.domain, external, id.text, contact.name.text, contact.email?.text],
            partner: isKnown ? holder : nil)
    }

    public static let isCounted = true
    public var figures: [Figure] { [Figure("status", status.rawValue), Figure("quality", quality.rawValue)] }

    public func shown(to reader: Reader) throws -> LeadView { try reader.view(self) }
}

/// Whom to turn to at a lead's company.
public struct LeadContact: Codable, Hashable, Sendable, SchemaNamed {
    public static var schemaName: String { "LeadContact" }

    public internal(set) var name: PersonalName
    public internal(set) var email: PersonalAddress?
    public internal(set) var phone: PersonalName?
}

enum LeadTables {
    static let leads = Lead.declaration(seenBy: ["partner"])
    static let seats = LeadSeat.declaration(seenBy: ["id"])
    static let campaigns = Campaign.declaration()
    /// Countries from which partners take leads, where they named any.
    static let territories = TableDeclaration(
        name: "lead_territories", key: ["vendor", "country", "partner"],
        tenancy: .vendor(partnerColumns: ["partner"]), replayed: true)

    static let migrations = [
        Migration(
            id: "leads-1",
            sql: [
                """
                CREATE TABLE leads (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT, status TEXT NOT NULL, campaign TEXT, \
                quality TEXT NOT NULL, product_line TEXT, country TEXT NOT NULL, external TEXT, person TEXT, \
                \(Lead.sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE UNIQUE INDEX leads_external ON leads (vendor, external)",
                "CREATE INDEX leads_person ON leads (vendor, person)",
                """
                CREATE TABLE lead_seats (vendor TEXT NOT NULL, id TEXT NOT NULL, \
                \(LeadSeat.sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                """
                CREATE TABLE lead_territories (vendor TEXT NOT NULL, country TEXT NOT NULL, partner TEXT NOT NULL, \
                PRIMARY KEY (vendor, country, partner)) STRICT
                """,
                "CREATE INDEX lead_territories_partner ON lead_territories (vendor, partner)",
                """
                CREATE TABLE campaigns (vendor TEXT NOT NULL, id TEXT NOT NULL, code TEXT NOT NULL, open INTEGER NOT NULL, \
                \(Campaign.sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE UNIQUE INDEX campaigns_code ON campaigns (vendor, code)",
            ]
                + Lead.listIndexes(
                    behind: ["partner", "status", "campaign", "quality", "product_line", "country"])
                + LeadSeat.listIndexes() + Campaign.listIndexes(behind: ["open"]))
    ]
}
