import CEL

/// What a rule may ask about. The raw value is the fact's slot in every compiled expression.
///
/// A fact is computed by the capability that owns it, from the state at the instant of the decision; the program file
/// names it in its conditions (`partner.type == 'invested'`).
public enum Fact: Int, CaseIterable, Sendable {
    case partnerType, partnerCountry, partnerRegion, partnerDealRegistration, partnerCreditHold, partnerPaymentsCurrent
    case partnerTier, partnerStatus, partnerActivated, partnerProfileCurrent, partnerNewOpportunity
    case dealRole, dealBudget, dealAuthority, dealNeed, dealTiming, dealUnits, dealEnterprise
    case dealConflict, dealException, dealCollaboration, dealTenderPublished, dealRoute, dealDirectPursuit,
        dealByDistributor
    case dealPermission, dealEvidence
    case customerActive, customerGlobalAccount, customerCountry, customerRegion, customerDirectPresence
    case customerMarketingConsent
    case orderRoute, orderUnits, orderProductLine, orderProduct, orderDay
    case orderRenewal, orderFirstTransacted, orderInternalUse, orderVendorDeveloped
    case registrationOwn, registrationStatus, registrationHolds, registrationExpired, registrationSuspended
    case registrationDaysLeft, registrationUnits, registrationByDistributor
    case distributionAgreed, distributionPaymentsCurrent, distributionCreditHold
    case requestBy

    /// The qualified name in expressions.
    public var name: String { declaration.name }
    /// The name for people, to stand in a sentence.
    public var label: String { declaration.label }
    /// Its type in expressions.
    public var type: CEL.`Type` { declaration.type }

    /// The values a text can have, where the program's own partner types do not decide that; nil when it is free.
    var possibleValues: [String]? {
        switch self {
        case .dealRole: DealRole.allCases.map(\.rawValue)
        case .dealRoute, .orderRoute: [""] + Route.allCases.map(\.rawValue)
        case .registrationStatus: [""] + DealStatus.allCases.map(\.rawValue)
        case .partnerStatus: ["onboarding", "active", "terminated"]
        case .requestBy: [""] + Requester.allCases.map(\.rawValue)
        default: nil
        }
    }

    private var declaration: Declaration { Self.declarations[rawValue] }

    private struct Declaration: Sendable {
        let name: String
        let type: CEL.`Type`
        let label: String
    }

    private static let declarations: [Declaration] = allCases.map(\.declared)

    private var declared: Declaration {
        switch self {
        case .partnerType: text("partner.type", "partner type")
        case .partnerCountry: text("partner.country", "partner's country")
        case .partnerRegion: text("partner.region", "partner's region")
        case .partnerDealRegistration: flag("partner.deal_registration", "permitted to register deals")
        case .partnerCreditHold: flag("partner.credit_hold", "on credit hold")
        case .partnerPaymentsCurrent: flag("partner.payments_current", "payments current")
        case .partnerTier: text("partner.tier", "partner's tier")
        case .partnerStatus: text("partner.status", "partner's status")
        case .partnerActivated: flag("partner.activated", "partner made a sale")
        case .partnerProfileCurrent: flag("partner.profile_current", "company profile kept current")
        case .partnerNewOpportunity: flag("partner.new_opportunity", "new opportunity brought within a year")
        case .dealRole: text("deal.role", "role in the deal")
        case .dealBudget: text("deal.budget", "budget")
        case .dealAuthority: text("deal.authority", "authority")
        case .dealNeed: text("deal.need", "need")
        case .dealTiming: text("deal.timing", "timing")
        case .dealUnits: count("deal.units", "units in the deal")
        case .dealEnterprise: flag("deal.enterprise", "enterprise deal")
        case .dealConflict: flag("deal.conflict", "already registered by another partner")
        case .dealException: flag("deal.exception", "exception granted for local law")
        case .dealCollaboration: flag("deal.collaboration", "vendor works together with the partner")
        case .dealTenderPublished: flag("deal.tender_published", "public tender published before submission")
        case .dealRoute: text("deal.route", "route of purchase")
        case .dealDirectPursuit: flag("deal.direct_pursuit", "pursued by the vendor's own sales")
        case .dealByDistributor: flag("deal.by_distributor", "registered by a distributor")
        case .dealPermission: flag("deal.permission", "reseller's recorded permission")
        case .dealEvidence: count("deal.evidence", "pieces of evidence")
        case .customerActive: flag("customer.active", "active direct customer for the product line")
        case .customerGlobalAccount: flag("customer.global_account", "global account of the vendor")
        case .customerCountry: text("customer.country", "end customer's country")
        case .customerRegion: text("customer.region", "end customer's region")
        case .customerDirectPresence: flag("customer.direct_presence", "vendor sells direct in the region")
        case .customerMarketingConsent: flag("customer.marketing_consent", "end customer accepts marketing")
        case .orderRoute: text("order.route", "route of purchase")
        case .orderUnits: count("order.units", "units ordered")
        case .orderProductLine: text("order.product_line", "product line")
        case .orderProduct: text("order.product", "product")
        case .orderDay: text("order.day", "day of the order")
        case .orderRenewal: flag("order.renewal", "renewal")
        case .orderFirstTransacted: flag("order.first_transacted", "first transacted by this partner")
        case .orderInternalUse: flag("order.internal_use", "for the partner's own use")
        case .orderVendorDeveloped: flag("order.vendor_developed", "deal developed by the vendor")
        case .registrationOwn: flag("registration.own", "registration of the quoting partner")
        case .registrationStatus: text("registration.status", "registration status")
        case .registrationHolds: flag("registration.holds", "registration approved and in force")
        case .registrationExpired: flag("registration.expired", "registration expired")
        case .registrationSuspended: flag("registration.suspended", "registration suspended")
        case .registrationDaysLeft: count("registration.days_left", "days left of the registration")
        case .registrationUnits: count("registration.units", "units registered")
        case .registrationByDistributor: flag("registration.by_distributor", "registered by a distributor")
        case .distributionAgreed: flag("distribution.agreed", "discount agreed with the distributor")
        case .distributionPaymentsCurrent: flag("distribution.payments_current", "distributor's payments current")
        case .distributionCreditHold: flag("distribution.credit_hold", "distributor on credit hold")
        case .requestBy: text("request.by", "who asks the vendor")
        }
    }

    private func text(_ name: String, _ label: String) -> Declaration {
        Declaration(name: name, type: .string, label: label)
    }
    private func flag(_ name: String, _ label: String) -> Declaration {
        Declaration(name: name, type: .bool, label: label)
    }
    private func count(_ name: String, _ label: String) -> Declaration {
        Declaration(name: name, type: .int, label: label)
    }

    /// The environment every expression of a program file is compiled in: all facts, each in its slot.
    static let environment = CEL.Environment(
        variables: allCases.map { CEL.Variable($0.name, $0.type) },
        limits: CEL.Limits(
            length: 10_000, nesting: 50, cost: Budget.decision.remaining, estimatedCost: Budget.decision.remaining))
}

/// A share that is recorded by people and that a discount may be taken from. Not for conditions: a rate is not a number.
public enum RateFact: String, Codable, CaseIterable, Sendable {
    /// Discount agreed between reseller and distributor.
    case agreedRate = "distribution.agreed_rate"
    /// Part of its bonus that the distributor passes on, 0 to 100 %.
    case bonusShare = "distribution.bonus_share"
    /// Part of its bonus that the distributor keeps: the rest.
    case bonusKept = "distribution.bonus_kept"
}

/// The values of all facts at one decision. A fact that does not arise in the question keeps its empty value.
public struct Facts: Sendable {
    /// One value a slot, in the order of `Fact`.
    public private(set) var values: [CEL.Value]
    /// Rates recorded by people, by name.
    public var agreedRate: Rate?
    public var bonusShare: Rate = .zero

    /// Everything empty: text `''`, counts 0, flags false.
    public init() { values = Self.empty }

    private static let empty: [CEL.Value] = Fact.allCases.map { fact in
        switch fact.type {
        case .bool: .bool(false)
        case .int: .int(0)
        default: .string("")
        }
    }

    public mutating func set(_ fact: Fact, _ value: String) { values[fact.rawValue] = .string(value) }
    public mutating func set(_ fact: Fact, _ value: Bool) { values[fact.rawValue] = .bool(value) }
    public mutating func set(_ fact: Fact, _ value: Int) { values[fact.rawValue] = .int(Int64(value)) }

    public subscript(fact: Fact) -> CEL.Value { values[fact.rawValue] }

    /// The recorded rate, or nil where nobody recorded one.
    public subscript(rate: RateFact) -> Rate? {
        switch rate {
        case .agreedRate: agreedRate
        case .bonusShare: bonusShare
        case .bonusKept: .one - bonusShare
        }
    }
}
