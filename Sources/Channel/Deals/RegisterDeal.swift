import Terms

/// What a partner enters to describe a deal.
public struct DealEntry: Codable, Hashable, Sendable {
    public let customer: EndCustomer
    public let productLine: String
    public let units: Int
    public let listValue: Money?
    public let bant: PartialBANT
    public let enterprise: Bool?
    public let route: Route?
    public let tenderPublished: Day?

    /// BANT as entered: what is missing is named by the decision, so nothing is required here.
    public struct PartialBANT: Codable, Hashable, Sendable {
        public let budget: String?
        public let authority: String?
        public let need: String?
        public let timing: String?
    }

    /// - Throws: `Problem.invalid` naming the field that is wrong.
    func checked(_ productLines: [String]) throws -> DealTerms {
        try Text.check(customer.name, "customer/name", most: 200)
        let country = try Country.check(customer.country, "customer/country")
        let domain = try customer.domain.map { try WebDomain.check($0, "customer/domain") }
        guard productLines.contains(productLine) else {
            throw Problem.invalid(
                field: "/product_line", message: "\"\(productLine)\" is not a product line of the vendor",
                hint: Nearest.question(about: productLine, among: productLines)
                    ?? "its product lines: " + productLines.joined(separator: ", "))
        }
        guard (1...10_000_000).contains(units) else {
            throw Problem.invalid(field: "/units", message: "units is \(units)", hint: "use 1 to 10,000,000")
        }
        if let listValue, listValue.minor < 0 {
            throw Problem.invalid(
                field: "/list_value", message: "a value of \(listValue) is below nothing",
                hint: "leave it out if it is not known")
        }
        let entered = [bant.budget, bant.authority, bant.need, bant.timing].map { $0 ?? "" }
        for (text, name) in zip(entered, ["budget", "authority", "need", "timing"]) {
            try Text.checkLength(text, "bant/\(name)")
        }
        return DealTerms(
            customer: EndCustomer(name: customer.name, domain: domain, country: country), productLine: productLine,
            units: units, listValue: listValue,
            bant: BANT(budget: entered[0], authority: entered[1], need: entered[2], timing: entered[3]),
            enterprise: enterprise ?? false, route: route, tenderPublished: tenderPublished)
    }
}

/// Registers a deal: submits it for the vendor's decision, or keeps it as a draft.
///
/// A reseller registers for itself; a distributor names the reseller, whose recorded permission it needs.
public struct RegisterDeal: Command {
    public static let name = "register_deal"
    public static let permission = Permission.registerDeals

    /// The reseller, when a distributor registers on its behalf.
    public let reseller: ID<Partner>?
    public let customer: EndCustomer
    public let productLine: String
    public let units: Int
    public let listValue: Money?
    public let bant: DealEntry.PartialBANT
    public let enterprise: Bool?
    public let route: Route?
    public let tenderPublished: Day?
    /// Keep it as a draft that only its owner sees.
    public let draft: Bool?

    private var entry: DealEntry {
        DealEntry(
            customer: customer, productLine: productLine, units: units, listValue: listValue, bant: bant,
            enterprise: enterprise, route: route, tenderPublished: tenderPublished)
    }

    public func load(_ reader: Reader) throws -> RegistrationSituation {
        let own = try reader.ownPartner()
        let byDistributor = reader.context.actor.kind == .distributor
        guard byDistributor == (reseller != nil) else {
            throw Problem.invalid(
                field: "/reseller",
                message: byDistributor
                    ? "name the reseller the deal is registered for" : "a reseller registers for itself",
                hint: byDistributor ? nil : "leave reseller out")
        }
        return try reader.situation(
            of: try reseller.map { try reader.reseller($0, permitting: own) } ?? own,
            distributor: byDistributor ? own : nil, entry.customer, productLine)
    }

    public func decide(_ state: RegistrationSituation, _ context: Context) throws -> [any Event] {
        let draft = Deal(
            id: context.newID(), partner: state.partner.id, distributor: state.distributor?.id, status: .draft,
            terms: try entry.checked(state.knownProductLines), evidence: [], created: context.now, submitted: nil,
            decisionDue: nil, decision: nil, statusReason: nil, approval: nil, actionRequested: nil, exceptions: [],
            vendorQuotes: [], orderedUnits: 0, orders: [])
        if self.draft == true { return [DealDrafted(deal: draft)] }
        return try Submission(deal: draft, situation: state, context).events()
    }

    public func reply(_ state: RegistrationSituation, _ events: [any Event], _ reader: Reader) throws -> DealView {
        let deal = try (try? reader.created(events, \DealDrafted.deal)) ?? reader.created(events, \DealSubmitted.deal)
        return try reader.dealView(deal.id)
    }
}

/// Submits a draft.
public struct SubmitDeal: Command {
    public static let name = "submit_deal"
    public static let permission = Permission.registerDeals

    public let deal: ID<Deal>

    public struct State: Sendable {
        let deal: Deal
        let situation: RegistrationSituation
    }

    public func load(_ reader: Reader) throws -> State {
        let deal = try reader.subject(deal).value
        return State(deal: deal, situation: try reader.situation(of: deal))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        try state.deal.require([.draft], to: "submitted")
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
    public let customer: EndCustomer
    public let productLine: String
    public let units: Int
    public let listValue: Money?
    public let bant: DealEntry.PartialBANT
    public let enterprise: Bool?
    public let route: Route?
    public let tenderPublished: Day?

    public func load(_ reader: Reader) throws -> SubmitDeal.State {
        let deal = try reader.subject(deal).value
        return SubmitDeal.State(deal: deal, situation: try reader.situation(of: deal))
    }

    public func decide(_ state: SubmitDeal.State, _ context: Context) throws -> [any Event] {
        try state.deal.require([.draft, .actionRequired], to: "revised")
        let entry = DealEntry(
            customer: customer, productLine: productLine, units: units, listValue: listValue, bant: bant,
            enterprise: enterprise, route: route, tenderPublished: tenderPublished)
        let terms = try entry.checked(state.situation.knownProductLines)
        if state.deal.status == .actionRequired {
            guard CustomerKey(terms.customer).remains(CustomerKey(state.deal.terms.customer)),
                terms.productLine == state.deal.terms.productLine
            else {
                throw Problem.wrongState(
                    message: "a submitted registration stays with its end customer and product line",
                    hint: "register the other deal separately: one registration is one deal with one end customer")
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
