/// What a decision answers. Each question knows which facts exist when it is asked; a rule may use no others.
public enum Question: String, Codable, CaseIterable, Sendable {
    /// May the partner submit this registration at all?
    case registrationRequirements = "registration_requirements"
    /// Is the submitted opportunity eligible?
    case registrationCriteria = "registration_criteria"
    /// May the partner buy by this route?
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
    case extension_ = "extension"
    /// May the vendor's people change a registration's status in this way?
    case registrationStatus = "registration_status"
    /// May a person do this to a partner's standing, credit or permissions?
    case partnership

    /// Prefixes of the facts that exist for the question.
    var prefixes: Set<String> {
        switch self {
        case .registrationRequirements, .registrationCriteria: ["partner", "deal", "customer"]
        case .ordering: ["partner", "order", "deal"]
        case .price, .distributorBonus: ["partner", "order", "deal", "registration", "distribution", "customer"]
        case .vendorQuote: ["partner", "customer", "registration", "request"]
        case .directPursuit, .overage, .extension_, .registrationStatus, .partnership:
            ["partner", "customer", "registration", "order"]
        }
    }

    /// The facts a rule that answers this question may use.
    public var facts: [Fact] {
        Fact.allCases.filter { prefixes.contains(String($0.name.prefix { $0 != "." })) }
    }
}
