import CEL

/// What a rule may ask about. The raw value is the fact's slot in every compiled expression.
///
/// A fact is computed by the capability that owns it, from the state at the instant of the decision; the program file
/// names it in its conditions (`partner.type == 'invested'`). What it is called for people stands in the ``Wordbook``.
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
    case registrationDaysLeft, registrationUnits, registrationByDistributor, registrationByOtherDistributor
    case distributionAgreed, distributionPaymentsCurrent, distributionCreditHold
    case requestBy
    case partnerTenureMonths, partnerTierMonths, partnerCertificates
    case dealKind, dealDay, dealValue, dealOpen, dealFields
    case customerSegment, customerKnown
    case orderChange, orderMonths, orderValue, orderMonthly, orderRegistered, orderIncumbent, orderBoughtDirect
    case subscriptionKnown, subscriptionUnits, subscriptionAgeMonths, subscriptionRenewals, subscriptionFirstYear
    case registrationKind, registrationDay
    case partnerDesignations
    case referralKnown, referralDays, referralMonths, referralBeforeNegotiation, referralEnded
    case saleByVendor, engagementKind, engagementValue
    case leadCountry, leadRegion, leadProductLine, leadLanguage, leadQuality, leadUnits, leadCampaign

    /// The qualified name in expressions.
    public var name: String { declaration.name }
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
        case .leadQuality: LeadQuality.allCases.map(\.rawValue)
        case .orderChange: [""] + LineChange.allCases.map(\.rawValue)
        default: nil
        }
    }

    private var declaration: Declaration { Self.declarations[rawValue] }

    private struct Declaration: Sendable {
        let name: String
        let type: CEL.`Type`
    }

    private static let declarations: [Declaration] = allCases.map(\.declared)

    private var declared: Declaration {
        switch self {
        case .partnerType: text("partner.type")
        case .partnerCountry: text("partner.country")
        case .partnerRegion: text("partner.region")
        case .partnerDealRegistration: flag("partner.deal_registration")
        case .partnerCreditHold: flag("partner.credit_hold")
        case .partnerPaymentsCurrent: flag("partner.payments_current")
        case .partnerTier: text("partner.tier")
        case .partnerStatus: text("partner.status")
        case .partnerActivated: flag("partner.activated")
        case .partnerProfileCurrent: flag("partner.profile_current")
        case .partnerNewOpportunity: flag("partner.new_opportunity")
        case .dealRole: text("deal.role")
        case .dealBudget: text("deal.budget")
        case .dealAuthority: text("deal.authority")
        case .dealNeed: text("deal.need")
        case .dealTiming: text("deal.timing")
        case .dealUnits: count("deal.units")
        case .dealEnterprise: flag("deal.enterprise")
        case .dealConflict: flag("deal.conflict")
        case .dealException: flag("deal.exception")
        case .dealCollaboration: flag("deal.collaboration")
        case .dealTenderPublished: flag("deal.tender_published")
        case .dealRoute: text("deal.route")
        case .dealDirectPursuit: flag("deal.direct_pursuit")
        case .dealByDistributor: flag("deal.by_distributor")
        case .dealPermission: flag("deal.permission")
        case .dealEvidence: count("deal.evidence")
        case .customerActive: flag("customer.active")
        case .customerGlobalAccount: flag("customer.global_account")
        case .customerCountry: text("customer.country")
        case .customerRegion: text("customer.region")
        case .customerDirectPresence: flag("customer.direct_presence")
        case .customerMarketingConsent: flag("customer.marketing_consent")
        case .orderRoute: text("order.route")
        case .orderUnits: count("order.units")
        case .orderProductLine: text("order.product_line")
        case .orderProduct: text("order.product")
        case .orderDay: text("order.day")
        case .orderRenewal: flag("order.renewal")
        case .orderFirstTransacted: flag("order.first_transacted")
        case .orderInternalUse: flag("order.internal_use")
        case .orderVendorDeveloped: flag("order.vendor_developed")
        case .registrationOwn: flag("registration.own")
        case .registrationStatus: text("registration.status")
        case .registrationHolds: flag("registration.holds")
        case .registrationExpired: flag("registration.expired")
        case .registrationSuspended: flag("registration.suspended")
        case .registrationDaysLeft: count("registration.days_left")
        case .registrationUnits: count("registration.units")
        case .registrationByDistributor: flag("registration.by_distributor")
        case .registrationByOtherDistributor: flag("registration.by_other_distributor")
        case .distributionAgreed: flag("distribution.agreed")
        case .distributionPaymentsCurrent: flag("distribution.payments_current")
        case .distributionCreditHold: flag("distribution.credit_hold")
        case .requestBy: text("request.by")
        case .partnerTenureMonths: count("partner.tenure_months")
        case .partnerTierMonths: count("partner.tier_months")
        case .partnerCertificates: counts("partner.certificates")
        case .dealKind: text("deal.kind")
        case .dealDay: text("deal.day")
        case .dealValue: count("deal.value")
        case .dealOpen: count("deal.open")
        case .dealFields: fields("deal.fields")
        case .customerSegment: text("customer.segment")
        case .customerKnown: flag("customer.known")
        case .orderChange: text("order.change")
        case .orderMonths: count("order.months")
        case .orderValue: count("order.value")
        case .orderMonthly: count("order.monthly")
        case .orderRegistered: flag("order.registered")
        case .orderIncumbent: flag("order.incumbent")
        case .orderBoughtDirect: flag("order.bought_direct")
        case .subscriptionKnown: flag("subscription.known")
        case .subscriptionUnits: count("subscription.units")
        case .subscriptionAgeMonths: count("subscription.age_months")
        case .subscriptionRenewals: count("subscription.renewals")
        case .subscriptionFirstYear: count("subscription.first_year")
        case .registrationKind: text("registration.kind")
        case .registrationDay: text("registration.day")
        case .partnerDesignations: names("partner.designations")
        case .referralKnown: flag("referral.known")
        case .referralDays: count("referral.days")
        case .referralMonths: count("referral.months")
        case .referralBeforeNegotiation: flag("referral.before_negotiation")
        case .referralEnded: flag("referral.ended")
        case .saleByVendor: flag("sale.by_vendor")
        case .engagementKind: text("engagement.kind")
        case .engagementValue: count("engagement.value")
        case .leadCountry: text("lead.country")
        case .leadRegion: text("lead.region")
        case .leadProductLine: text("lead.product_line")
        case .leadLanguage: text("lead.language")
        case .leadQuality: text("lead.quality")
        case .leadUnits: count("lead.units")
        case .leadCampaign: text("lead.campaign")
        }
    }

    private func text(_ name: String) -> Declaration { Declaration(name: name, type: .string) }
    private func flag(_ name: String) -> Declaration { Declaration(name: name, type: .bool) }
    private func count(_ name: String) -> Declaration { Declaration(name: name, type: .int) }
    private func counts(_ name: String) -> Declaration { Declaration(name: name, type: .map(.string, .int)) }
    private func names(_ name: String) -> Declaration { Declaration(name: name, type: .list(.string)) }
    private func fields(_ name: String) -> Declaration { Declaration(name: name, type: .map(.string, .dyn)) }

    /// What is known of a line of an order that was sold, for measures.
    static let ofSoldLines: [Fact] = [
        .dealRole, .customerCountry, .customerRegion, .customerSegment, .orderRoute, .orderUnits, .orderProductLine,
        .orderProduct, .orderDay, .orderRenewal, .orderInternalUse, .orderVendorDeveloped, .orderChange, .orderMonths,
        .orderMonthly, .orderRegistered,
    ]

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
    /// Rates that people decided for the case at hand, by the ids of their rules.
    public var decided: [String: Rate] = [:]

    /// Everything empty: text `''`, counts 0, flags false.
    public init() { values = Self.empty }

    private static let empty: [CEL.Value] = Fact.allCases.map { fact in
        switch fact.type {
        case .bool: .bool(false)
        case .int: .int(0)
        case .map: .map(CEL.ValueMap())
        case .list: .list([])
        default: .string("")
        }
    }

    public mutating func set(_ fact: Fact, _ value: String) { values[fact.rawValue] = .string(value) }
    public mutating func set(_ fact: Fact, _ value: Bool) { values[fact.rawValue] = .bool(value) }
    /// Values by name, such as how many people hold which certificate.
    public mutating func set(_ fact: Fact, _ values: [String: CEL.Value]) {
        self.values[fact.rawValue] = .map(
            CEL.ValueMap(values.sorted { $0.key < $1.key }.map { (.string($0.key), $0.value) }))
    }
    /// Truth values, counts and texts by name; others are texts of nothing.
    public mutating func set(values: [String: TypedValue], of fact: Fact) {
        set(
            fact,
            values.mapValues { value -> CEL.Value in
                switch value {
                case .flag(let flag): .bool(flag)
                case .count(let count): .int(count)
                case .text(let text): .string(text)
                default: .string("")
                }
            })
    }
    /// Names.
    public mutating func set(_ fact: Fact, _ names: [String]) {
        values[fact.rawValue] = .list(names.map { .string($0) })
    }
    /// Counts by name.
    public mutating func set(counts: [String: Int], of fact: Fact) {
        set(fact, counts.mapValues { CEL.Value.int(Int64($0)) })
    }
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
