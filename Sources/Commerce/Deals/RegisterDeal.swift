import Members
import Record
import Terms

/// Registers a deal: submits it for the vendor's decision, or keeps it as a draft.
///
/// A reseller registers for itself; a distributor names the reseller, whose recorded permission it needs.
public struct RegisterDeal: Command {
    public static let name = "register_deal"
    public static let permission = Permission.registerDeals

    /// The reseller, when a distributor registers on its behalf.
    public let reseller: PartnerID?
    /// Keep it as a draft that only its owner sees; it may be incomplete.
    public let draft: Bool?
    public let entry: DealEntry

    private enum CodingKeys: String, CodingKey { case reseller, draft }

    public init(_ entry: DealEntry, reseller: PartnerID? = nil, draft: Bool = false) {
        self.entry = entry
        self.reseller = reseller
        self.draft = draft
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        reseller = try members.decodeIfPresent(PartnerID.self, forKey: .reseller)
        entry = try DealEntry(from: decoder)
        draft = try members.decodeIfPresent(Bool.self, forKey: .draft)
    }

    public func encode(to encoder: any Encoder) throws {
        try entry.encode(to: encoder)
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encodeIfPresent(reseller, forKey: .reseller)
        try members.encodeIfPresent(draft, forKey: .draft)
    }

    /// A draft binds nobody.
    public var withheld: Withheld? { draft == true ? nil : .registerDeals }

    public func load(_ reader: Reader) throws -> RegistrationSituation {
        try reader.situation(entering: entry, for: reseller)
    }

    public func decide(_ state: RegistrationSituation, _ context: Context) throws -> [any Event] {
        let terms = try entry.checked(state.knownProductLines, draft: draft == true).asked(
            context.program, of: state.partner.type, draft: draft == true)
        let deal = Deal(
            new: context.newID(), of: state.partner.id, through: state.distributor?.id, terms, at: context.now)
        if draft == true { return [DealDrafted(deal: deal)] }
        return try Submission(deal: deal, situation: state, context).events(stated: terms == entry.stated ? nil : terms)
    }

    public func reply(_ state: RegistrationSituation, _ events: [any Event], _ reader: Reader) throws -> DealView {
        let drafted = try? reader.created(events, \DealDrafted.deal).id
        return try reader.dealView(try drafted ?? reader.created(events, \DealSubmitted.deal))
    }
}

extension Deal {
    /// A registration of which nothing has been decided yet.
    init(
        new id: ID<Deal>, of partner: PartnerID, through distributor: PartnerID?, _ terms: DealTerms, at now: Instant
    ) {
        self.init(
            id: id, partner: partner, distributor: distributor, status: .draft, terms: terms,
            evidence: [], created: now, submitted: nil, decisionDue: nil, decision: nil, statusReason: nil,
            approval: nil, actionRequested: nil, extensionRequested: nil, exceptions: [], vendorQuotes: [],
            orderedUnits: 0, orders: [])
    }
}

extension Reader {
    /// All that must be known to judge what the actor enters: a reseller for itself, a distributor for a reseller it names.
    package func situation(entering entry: DealEntry, for reseller: PartnerID?) throws -> RegistrationSituation {
        let own = try ownPartner()
        let byDistributor = context.actor.kind == .distributor
        guard byDistributor == (reseller != nil) else {
            throw Problem.invalid(
                field: "/reseller", byDistributor ? "deal.reseller_missing" : "deal.reseller_needless")
        }
        return try situation(
            of: try reseller.map { try self.reseller($0, permitting: own) } ?? own,
            distributor: byDistributor ? own : nil, entry.endCustomer, entry.productLine ?? "", kind: entry.kind)
    }
}

/// Submits a draft.
public struct SubmitDeal: Command {
    public static let name = "submit_deal"
    public static let permission = Permission.registerDeals

    public let deal: ID<Deal>

    public init(deal: ID<Deal>) { self.deal = deal }

    public var withheld: Withheld? { .registerDeals }

    public struct State: Sendable {
        package let deal: Deal
        package let situation: RegistrationSituation
    }

    public func load(_ reader: Reader) throws -> State { try reader.ownStep(deal) }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        try state.deal.require([.draft], to: .submit)
        _ = try DealEntry(state.deal.terms).checked(state.situation.knownProductLines).asked(
            context.program, of: state.situation.partner.type, draft: false)
        return try Submission(deal: state.deal, situation: state.situation, context).events()
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> DealView {
        try reader.dealView(deal)
    }
}

/// Changes what a draft says, or what a registration says whose vendor asked for action.
public struct ReviseDeal: Command {
    public static let name = "revise_deal"
    public static let permission = Permission.registerDeals

    public let deal: ID<Deal>
    public let entry: DealEntry

    private enum CodingKeys: String, CodingKey { case deal }

    public init(_ deal: ID<Deal>, _ entry: DealEntry) {
        self.deal = deal
        self.entry = entry
    }

    public init(from decoder: any Decoder) throws {
        deal = try decoder.container(keyedBy: CodingKeys.self).decode(ID<Deal>.self, forKey: .deal)
        entry = try DealEntry(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        try entry.encode(to: encoder)
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(deal, forKey: .deal)
    }

    public func load(_ reader: Reader) throws -> SubmitDeal.State { try reader.ownStep(deal) }

    public func decide(_ state: SubmitDeal.State, _ context: Context) throws -> [any Event] {
        try state.deal.require([.draft, .actionRequired], to: .revise)
        let terms = try entry.checked(state.situation.knownProductLines, draft: state.deal.status == .draft).asked(
            context.program, of: state.situation.partner.type, draft: state.deal.status == .draft)
        if state.deal.status == .actionRequired {
            guard CompanyKey(terms.customer).remains(CompanyKey(state.deal.terms.customer)),
                terms.productLine == state.deal.terms.productLine
            else {
                throw Problem.wrongState("deal.another")
            }
            var revised = state.deal
            revised.terms = terms
            try Submission(deal: revised, situation: state.situation, context).checkRequirements()
        }
        return [DealRevised(deal: deal, owner: state.deal.partner, terms: terms)]
    }

    public func reply(_ state: SubmitDeal.State, _ events: [any Event], _ reader: Reader) throws -> DealView {
        try reader.dealView(deal)
    }
}

/// Throws a draft away. What was submitted once is not thrown away; it is closed as lost.
public struct DiscardDeal: Command {
    public static let name = "discard_deal"
    public static let permission = Permission.registerDeals

    public let deal: ID<Deal>

    public init(deal: ID<Deal>) { self.deal = deal }

    /// Says which draft is gone.
    public struct Discarded: Codable, Sendable {
        public let deal: ID<Deal>
    }

    public func load(_ reader: Reader) throws -> Versioned<Deal> { try reader.subject(deal) }

    public func decide(_ state: Versioned<Deal>, _ context: Context) throws -> [any Event] {
        try state.value.require([.draft], to: .discard)
        return [DealDiscarded(deal: deal, owner: state.partner)]
    }

    public func reply(_ state: Versioned<Deal>, _ events: [any Event], _ reader: Reader) throws -> Discarded {
        Discarded(deal: deal)
    }
}
