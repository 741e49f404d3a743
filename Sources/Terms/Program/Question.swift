/// What a decision answers. Each question knows which facts exist when it is asked; a rule may use no others.
public enum Question: String, Codable, CaseIterable, Sendable {
    /// May the partner submit this registration at all?
    case registrationRequirements = "registration_requirements"
    /// Is the submitted opportunity eligible?
    case registrationCriteria = "registration_criteria"
    /// May the partner buy this, by this route?
    case ordering
    /// What does a line cost?
    case price
    /// What does the distributor earn on a line?
    case distributorBonus = "distributor_bonus"
    /// May the vendor quote in spite of a registration?
    case vendorQuote = "vendor_quote"
    /// May the vendor's own sales pursue an end customer?
    case directPursuit = "direct_pursuit"
    /// What is charged for units beyond the registered ones?
    case overage
    /// May a registration be prolonged?
    case prolongation = "extension"
    /// May the vendor's people change a registration's status in this way?
    case registrationStatus = "registration_status"
    /// May the vendor decline an order for this reason?
    case orderStatus = "order_status"
    /// May a partner have this remedy for an order?
    case remedy
    /// What does a partner earn on what happened?
    case earning
    /// May a partner ask for funds for an activity?
    case funds
    /// May a partner take part in a subprogram, or may it be made like this?
    case subprogram
    /// May what was invoiced of a fee be given back?
    case fee
    /// May a partner use something of an allowance?
    case allowance

    /// Does an application meet what its review asks?
    case applicationReview = "application_review"
    /// Is everything there that makes a membership active?
    case activation
    /// May somebody of a partner do this, as the membership and its agreements stand?
    case membership

    /// Where does a partner stand on its way to a tier?
    case standing
    /// Does a partner keep its tier?
    case tierReview = "tier_review"
    /// What does a partner have of its program's benefits?
    case benefit
    /// Does a line of an order count for a measure?
    case measure
    /// Has a partner done what it is obliged to?
    case obligation

    /// May a partner's people take a course?
    case course
    /// May a partner have a licence that is not for resale?
    case licence
    /// May a partner use the library?
    case library
    /// May a partner stand on the public list?
    case directory

    /// Which partner is given a lead?
    case leadRouting = "lead_routing"
    /// How urgent is a case?
    case casePriority = "case_priority"

    /// May a partner record a contact?
    case contact
    /// May somebody be erased?
    case erasure

    /// The facts a rule that answers this question may use: those that are known when it is asked.
    public var facts: [Fact] {
        if self == .measure { return Fact.ofSoldLines }
        // Whether somebody is a customer already is found out where prices and registrations ask.
        let isUnknown = [.vendorQuote, .registrationStatus, .orderStatus, .remedy].contains(self)
        return Fact.allCases.filter { fact in
            guard !isUnknown || fact != .customerKnown else { return false }
            return prefixes.contains(String(fact.name.prefix { $0 != "." })) || (asksForPrice && fact == .dealRole)
        }
    }

    private var asksForPrice: Bool {
        [.price, .distributorBonus, .earning, .ordering].contains(self)
    }

    private var prefixes: Set<String> {
        switch self {
        case .registrationRequirements, .registrationCriteria: ["partner", "deal", "customer"]
        case .price, .distributorBonus, .ordering:
            ["partner", "customer", "registration", "order", "subscription", "distribution"]
        case .earning:
            ["partner", "customer", "registration", "order", "subscription", "referral", "sale", "engagement"]
        case .vendorQuote: ["partner", "customer", "registration", "request"]
        case .registrationStatus: ["partner", "customer", "registration"]
        case .orderStatus, .remedy: ["partner", "customer"]
        case .overage, .membership, .standing, .tierReview, .benefit, .licence, .library, .directory, .casePriority,
            .funds, .subprogram, .allowance:
            ["partner"]
        case .leadRouting: ["partner", "lead"]
        case .directPursuit, .prolongation, .obligation, .applicationReview, .activation, .course,
            .contact, .erasure, .measure, .fee:
            []
        }
    }
}
