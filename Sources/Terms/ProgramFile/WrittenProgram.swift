/// The shape of `program.yaml` as it is written, before it is checked. `docs/reference/program-file.md` explains every member.
struct WrittenProgram: Decodable, Sendable {
    let program: Located<String>
    let title: String
    let notice: String
    let publicReadings: Bool?
    let version: Located<Int>
    let effective: Day
    let timeZone: Zone
    let currency: Currency
    let calendar: Calendar
    let regions: Each<WrittenRegion>
    let partnerTypes: Each<WrittenPartnerType>
    let retyping: Cited?
    let credit: Credit?
    let pricing: Pricing
    let dealRegistration: DealRegistration?
    let application: WrittenApplication?
    let agreements: Each<WrittenAgreement>?
    let profile: WrittenProfile?
    let termination: WrittenTermination?
    let obligations: Each<WrittenObligation>?
    let tiers: WrittenTiers?
    let benefits: Each<WrittenBenefit>?
    /// Mails by kind and language.
    let notices: Node?
    let certifications: Each<WrittenCertification>?
    let courses: Each<WrittenCourse>?
    let licences: Each<WrittenLicence>?
    let library: WrittenLibrary?
    let directory: WrittenDirectory?
    let contacts: Each<WrittenContact>?

    struct Calendar: Decodable, Sendable {
        let weekend: Located<[Weekday]>
        /// Names by day.
        let holidays: Node
        let reading: String?
    }

    struct WrittenRegion: Decodable, Sendable {
        let id: Located<String>
        let countries: Located<[String]>
        let directPresence: Bool
        let reading: String?
    }

    struct WrittenPartnerType: Decodable, Sendable {
        let id: Located<String>
        let label: String
        let role: PartnerType.Role
        let clause: Located<String>
        let routes: [Route]
        let reading: String?
    }

    struct Cited: Decodable, Sendable {
        let clause: Located<String>
        let reading: String?
    }

    struct Credit: Decodable, Sendable {
        let standing: Located<String>
        let payments: Located<String>
        let paymentDays: Located<Int>
        let reading: String?
    }

    struct Pricing: Decodable, Sendable {
        let rounding: Rounding
        let quoteValidDays: Located<Int>
        let discounts: Each<WrittenDiscount>
        let caps: Each<WrittenCap>?
        let distributorBonuses: Each<WrittenDiscount>?
        let reading: String?
    }
}

/// A discount or bonus as written.
struct WrittenDiscount: Decodable, Sendable {
    let id: Located<String>
    let label: String
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
    let reading: String?
}

/// A bound on all discounts together, as written.
struct WrittenCap: Decodable, Sendable {
    let id: Located<String>
    let label: String
    let clause: Located<String>
    let most: Located<Rate>
    let when: WrittenConditions?
    let reading: String?
}

/// A requirement or criterion as written.
struct WrittenRequirement: Decodable, Sendable {
    let id: Located<String>
    let label: String
    let clause: Located<String>
    let require: WrittenConditions
    let reading: String?
}

/// A listed reason as written.
struct WrittenReason: Decodable, Sendable {
    let clause: Located<String>
    let label: String
    let when: WrittenConditions?
    let reading: String?
}

extension WrittenProgram {
    struct DealRegistration: Decodable, Sendable {
        let clause: Located<String>
        let requirements: Each<WrittenRequirement>
        let criteria: Each<WrittenRequirement>
        let decisionTarget: Target
        let term: Term
        let prolongation: Cited
        let protection: Protection
        let vendorQuotes: VendorQuotes
        let activeCustomer: ActiveCustomer
        let withdrawal: Withdrawal
        let closing: Cited
        let overage: Overage

        enum CodingKeys: String, CodingKey {
            case clause, requirements, criteria, decisionTarget, term
            case prolongation = "extension"
            case protection, vendorQuotes, activeCustomer, withdrawal, closing, overage
        }
    }

    struct Target: Decodable, Sendable {
        let clause: Located<String>
        let businessDays: Located<Int>
        let enterpriseBusinessDays: Located<Int>
        let reading: String?
    }

    struct Term: Decodable, Sendable {
        let clause: Located<String>
        let days: Located<Int>
        let noticeDayCounts: Bool
        let addenda: [Addendum]?
        let reading: String?
    }

    struct Addendum: Decodable, Sendable {
        let region: Located<String>
        let days: Located<Int>
        let reading: String?
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
        let reading: String?
    }

    struct ActiveCustomer: Decodable, Sendable {
        let clause: Located<String>
        let months: Located<Int>
        let anniversaryCounts: Bool
        let reading: String?
    }

    struct Withdrawal: Decodable, Sendable {
        let reasons: Each<WrittenReason>
        let reading: String?
    }

    struct Overage: Decodable, Sendable {
        let clause: Located<String>
        let significant: Located<Rate>
        let charge: RegistrationTerms.Overage.Basis
        let grounds: Each<WrittenReason>
        let reading: String?
    }
}

/// The shape of `clauses.yaml`: each clause by its id.
struct WrittenClause: Decodable, Sendable {
    let title: String
    let summary: String
    let cap: Rate?
    let reading: String?
}
