/// The shape of `program.yaml` as it is written, before it is checked. `docs/reference/program-file.md` explains every member.
struct WrittenProgram: Decodable, Sendable {
    let program: Located<String>
    let title: WrittenText
    let notice: WrittenText
    let language: Language?
    let publicReadings: Bool?
    let version: Located<Int>
    let effective: Day
    let timeZone: Zone
    let currency: Currency
    /// `02-01`: the first day of the fiscal year.
    let fiscalYear: Located<String>?
    let calendar: Calendar
    let regions: Each<WrittenRegion>
    let partnerTypes: Each<WrittenPartnerType>
    let retyping: Cited?
    let credit: Credit?
    /// Conditions by the names they are used by.
    let conditions: WrittenNamedConditions?
    let pricing: Pricing
    let sales: WrittenSales?
    /// What partners earn beside their price.
    let earnings: WrittenEarnings?
    /// Funds for what partners spend on marketing.
    let funds: Each<WrittenFund>?
    /// What the vendor may run for a time.
    let subprograms: Each<WrittenSubprogram>?
    /// What partners pay each year for taking part.
    let fees: Each<WrittenFee>?
    /// What partners may use so often a year.
    let allowances: Each<WrittenAllowance>?
    let dealRegistration: DealRegistration?
    /// What is done about companies that may be one.
    let matching: WrittenMatching?
    let application: WrittenApplication?
    let agreements: Each<WrittenAgreement>?
    let profile: WrittenProfile?
    let termination: WrittenTermination?
    let retention: WrittenRetention?
    let obligations: Each<WrittenObligation>?
    /// Measures by the names they are used by.
    let measures: WrittenMeasures?
    let tiers: WrittenTiers?
    /// What partners may be beside their tier, several at once.
    let designations: Each<WrittenDesignation>?
    let benefits: Each<WrittenBenefit>?
    /// Mails by kind and language.
    let notices: Node?
    let certifications: Each<WrittenCertification>?
    let courses: Each<WrittenCourse>?
    let licences: Each<WrittenLicence>?
    let library: WrittenLibrary?
    let directory: WrittenDirectory?
    let contacts: Each<WrittenContact>?
    /// How the vendor's leads go to partners.
    let leads: WrittenLeads?
    /// What is done with contacts that partners record.
    let contactData: WrittenContactData?
    /// What partners bring to the vendor: questions, disputes, requests.
    let cases: WrittenCases?

    struct Calendar: Decodable, Sendable {
        let weekend: Located<[Weekday]>
        /// Countries and regions whose public holidays are not worked.
        let publicHolidays: WrittenPublicHolidays?
        /// Names by day.
        let holidays: Node?
        let reading: WrittenText?
    }

    struct WrittenRegion: Decodable, Sendable {
        let id: Located<String>
        let countries: Located<[String]>
        let directPresence: Bool
        let reading: WrittenText?
    }

    struct WrittenPartnerType: Decodable, Sendable {
        let id: Located<String>
        let label: WrittenText
        let role: PartnerType.Role
        let clause: Located<String>
        let routes: [Route]
        let reading: WrittenText?
    }

    struct Cited: Decodable, Sendable {
        let clause: Located<String>
        let reading: WrittenText?
    }

    struct Credit: Decodable, Sendable {
        let standing: Located<String>
        let payments: Located<String>
        let paymentDays: Located<Int>
        let reading: WrittenText?
    }

    struct Pricing: Decodable, Sendable {
        let rounding: Rounding
        let quoteValidDays: Located<Int>
        let discounts: Each<WrittenDiscount>
        let caps: Each<WrittenCap>?
        let unitPrices: Each<WrittenUnitPrice>?
        let distributorBonuses: Each<WrittenDiscount>?
        let reading: WrittenText?
    }
}

/// A discount or bonus as written.
struct WrittenDiscount: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    let group: String?
    let rate: WrittenRate
    let of: DiscountRule.Base?
    /// The products it is for, by SKU; all when left out.
    let products: Located<[String]>?
    /// The first and the last day, in the program's zone, of a promotion.
    let from: Located<Day>?
    let through: Located<Day>?
    let when: WrittenConditions?
    /// Does a rate that people decide take two of them?
    let fourEyes: Bool?
    let reading: WrittenText?
}

/// A bound on all discounts together, as written.
struct WrittenCap: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    let most: Located<Rate>
    let when: WrittenConditions?
    let reading: WrittenText?
}

/// A bound on what a unit costs, as written.
struct WrittenUnitPrice: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    /// An amount, or one a currency.
    let least: Node?
    let most: Node?
    let when: WrittenConditions?
    let reading: WrittenText?
}

/// A kind of registration as written.
struct WrittenRegistrationKind: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    let types: Located<[String]>?
    let termDays: Located<Int>?
    let businessDays: Located<Int>?
    let conflict: RegistrationKind.Conflict?
    let protected: Bool?
    let fields: Each<WrittenApplication.Field>?
    let reading: WrittenText?
}

/// A requirement or criterion as written.
struct WrittenRequirement: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    let require: WrittenConditions
    let reading: WrittenText?
}

/// A listed reason as written.
struct WrittenReason: Decodable, Sendable {
    let clause: Located<String>
    let label: WrittenText
    let when: WrittenConditions?
    let reading: WrittenText?
}

extension WrittenProgram {
    struct DealRegistration: Decodable, Sendable {
        let clause: Located<String>
        let requirements: Each<WrittenRequirement>
        let criteria: Each<WrittenRequirement>
        let decisionTarget: Target
        let term: Term
        let prolongation: Cited
        let kinds: Each<WrittenRegistrationKind>?
        let queue: Cited?
        let protection: Protection?
        let vendorQuotes: VendorQuotes?
        let activeCustomer: ActiveCustomer?
        let withdrawal: Withdrawal?
        let closing: Cited?
        let overage: Overage?

        enum CodingKeys: String, CodingKey {
            case clause, requirements, criteria, decisionTarget, term, kinds, queue
            case prolongation = "extension"
            case protection, vendorQuotes, activeCustomer, withdrawal, closing, overage
        }
    }

    struct Target: Decodable, Sendable {
        let clause: Located<String>
        let businessDays: Located<Int>
        let enterpriseBusinessDays: Located<Int>
        let reading: WrittenText?
    }

    struct Term: Decodable, Sendable {
        let clause: Located<String>
        let days: Located<Int>
        let noticeDayCounts: Bool
        let addenda: [Addendum]?
        let reading: WrittenText?
    }

    struct Addendum: Decodable, Sendable {
        let region: Located<String>
        let days: Located<Int>
        let reading: WrittenText?
    }

    struct Protection: Decodable, Sendable {
        let reseller: Located<String>
        let distributor: Located<String>
        let owner: Located<String>
        let marketing: Located<String>
    }

    struct VendorQuotes: Decodable, Sendable {
        let clause: Located<String>
        let presence: Located<String>
        let reasons: Each<WrittenReason>
        let reading: WrittenText?
    }

    struct ActiveCustomer: Decodable, Sendable {
        let clause: Located<String>
        let months: Located<Int>
        let anniversaryCounts: Bool
        let reading: WrittenText?
    }

    struct Withdrawal: Decodable, Sendable {
        let reasons: Each<WrittenReason>
        let reading: WrittenText?
    }

    struct Overage: Decodable, Sendable {
        let clause: Located<String>
        let significant: Located<Rate>
        let charge: RegistrationTerms.Overage.Basis
        let grounds: Each<WrittenReason>
        let reading: WrittenText?
    }
}

/// The shape of `clauses.yaml`: each clause by its id.
struct WrittenClause: Decodable, Sendable {
    let title: WrittenText
    let summary: WrittenText
    let cap: Rate?
    let reading: WrittenText?
}
