import Members
import Record
import Store
import Terms

/// Says what a registration would meet with if it were submitted now. Nothing is recorded, and nobody else's registration is shown:
/// no more comes out than a submission would tell. A submission is on record, though, and a question is not: so that nobody goes
/// through a list of companies with it, a partner asks about as many end customers as people who register deals do, and no more.
public struct CheckDeal: CountedQuery {
    public static let name = "check_deal"
    public static let permission = Permission.registerDeals

    /// The reseller, when a distributor would register on its behalf.
    public let reseller: PartnerID?
    /// The own draft or registration that it is about, if it is kept already.
    public let deal: ID<Deal>?
    public let entry: DealEntry

    private enum CodingKeys: String, CodingKey { case reseller, deal }

    public init(_ entry: DealEntry, reseller: PartnerID? = nil, deal: ID<Deal>? = nil) {
        self.entry = entry
        self.reseller = reseller
        self.deal = deal
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        reseller = try members.decodeIfPresent(PartnerID.self, forKey: .reseller)
        deal = try members.decodeIfPresent(ID<Deal>.self, forKey: .deal)
        entry = try DealEntry(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        try entry.encode(to: encoder)
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encodeIfPresent(reseller, forKey: .reseller)
        try members.encodeIfPresent(deal, forKey: .deal)
    }

    public func counted(for actor: Actor) -> CountedAsking? {
        guard let partner = actor.partner, isComparable else { return nil }
        return CountedAsking(
            buckets: [.checks(by: actor.id), .checks(of: partner)],
            before: .checked(CompanyKey(entry.endCustomer), by: partner), "deal.asked_too_much")
    }

    /// Is there enough to compare it with others' registrations?
    private var isComparable: Bool { entry.customer?.name != nil && entry.productLine != nil }

    public func answer(_ reader: Reader) throws -> DealCheck {
        let own = try deal.map { try reader.require($0).value }
        let situation: RegistrationSituation
        do {
            situation = try reader.situation(entering: entry, of: own, for: reseller)
        } catch let refusal as Refusal {
            return DealCheck(
                mistakes: [], requirements: try reader.worded(refusal.decision), criteria: nil, availability: nil,
                own: [])
        }
        let wording = reader.wording
        let mistakes = entry.mistakes(situation.knownProductLines).compactMap { DealCheck.Mistake($0, wording) }
        let probe = try entry.probe(own, situation, reader.context)
        let submission = try Submission(deal: probe, situation: situation, reader.context)
        return DealCheck(
            mistakes: mistakes, requirements: try reader.worded(submission.requirements()),
            criteria: isComparable ? try reader.worded(submission.criteria()) : nil,
            availability: isComparable ? situation.availability : nil, own: try reader.alike(probe))
    }
}

/// How a registration would fare.
public struct DealCheck: Codable, Sendable {
    /// What is wrong or missing in what was entered, each with its field.
    public let mistakes: [Mistake]
    /// What a submission must have: unmet, it is refused.
    public let requirements: WordedDecision
    /// What makes a deal eligible: unmet, it is declined. Absent until end customer and product line are named.
    public let criteria: WordedDecision?
    /// Is the deal still to be had? Absent until end customer and product line are named.
    public let availability: Availability?
    /// The partner's own registrations for a like end customer, newest first.
    public let own: [DealSummary]

    /// What is known of a deal without a word of who knows it.
    public enum Availability: String, Codable, CaseIterable, Sendable {
        case free
        /// Somebody has it.
        case taken
        /// A person of the vendor would look at it and say so.
        case person
    }

    /// A field that a submission would be refused for.
    public struct Mistake: Codable, Hashable, Sendable, SchemaNamed {
        /// A JSON pointer, such as `/customer/country`.
        public let field: String
        public let message: String
        public let hint: String?

        public static var schemaName: String { "FieldMistake" }

        init?(_ problem: Problem, _ wording: Wording) {
            guard case .invalid(let field, _) = problem else { return nil }
            (self.field, message, hint) = (field, problem.message(in: wording), problem.hint(in: wording))
        }
    }

    /// Would it be submitted and wait for the vendor?
    public var isEligible: Bool {
        mistakes.isEmpty && requirements.outcome.verdict == .granted && criteria?.outcome.verdict == .granted
    }
}

extension RegistrationSituation {
    fileprivate var availability: DealCheck.Availability {
        if !conflicts.isEmpty { return .taken }
        return doubt == nil ? .free : .person
    }
}

extension DealEntry {
    /// A registration as it would be judged, with nothing in the place of what was not entered.
    fileprivate func probe(_ own: Deal?, _ situation: RegistrationSituation, _ context: Context) throws -> Deal {
        guard var own else {
            return Deal(
                new: context.newID(), of: situation.partner.id, through: situation.distributor?.id, stated,
                at: context.now)
        }
        own.terms = stated
        return own
    }
}

extension Reader {
    fileprivate func situation(
        entering entry: DealEntry, of own: Deal?, for reseller: PartnerID?
    ) throws -> RegistrationSituation {
        guard let own else { return try situation(entering: entry, for: reseller) }
        try checkPermission(on: own)
        return try situation(
            of: try vendorWide.require(own.partner).value,
            distributor: try own.distributor.map { try vendorWide.require($0).value }, entry.endCustomer,
            entry.productLine ?? "", submitted: own.status == .draft ? nil : own)
    }

    /// The reader's own registrations for an end customer of the same name or domain, or whose name begins alike.
    fileprivate func alike(_ deal: Deal) throws -> [DealSummary] {
        let key = CompanyKey(deal.terms.customer)
        guard let word = key.name.split(separator: " ").first, word.count >= 3 || key.domain != nil else { return [] }
        let found: [Versioned<Deal>] = try records(
            """
            WHERE id <> $4 AND (customer_name = $1 OR customer_name LIKE $2 ESCAPE '!' OR customer_domain = $3) \
            ORDER BY id DESC LIMIT 5
            """,
            [.text(key.name), .text("\(Conditions.literal(word))%"), SQLValue(key.domain), .text(deal.id.text)])
        return try summaries(found)
    }
}

extension Bucket {
    /// End customers that one person, or one key, asks about before registering: typing a name may count a few times.
    static func checks(by person: String) -> Bucket { Bucket("checks", person, free: 60, forgivenEvery: 60) }
    /// The same of a whole partner, however many people and keys it has.
    static func checks(of partner: PartnerID) -> Bucket {
        Bucket("partner's checks", partner.text, free: 240, forgivenEvery: 30)
    }
    /// That a partner asked about an end customer already: asking again tells nothing new.
    package static func checked(_ customer: CompanyKey, by partner: PartnerID) -> Bucket {
        Bucket("checked", "\(partner.text) \(customer.name) \(customer.domain ?? "")", free: 1, forgivenEvery: 86_400)
    }
}
