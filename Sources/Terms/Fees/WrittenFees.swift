/// A yearly fee as written.
struct WrittenFee: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    let types: Located<[String]>?
    /// `agreed`; an amount, or one a currency; or those by tier.
    let amount: Node
    let period: TermYear.Kind?
    let first: FirstPeriod?
    let withinDays: Located<Int>?
    let refundable: Bool?
    let reading: WrittenText?
}

extension WrittenFee: SchemaDocumented {
    static let fieldDescriptions = [
        "types": "The partner types that pay it; all when left out.",
        "amount": "agreed: what was agreed with each partner. Or an amount, one a currency, or those by tier.",
        "period":
            "Its years: from the anniversary of the membership when left out, from 1 January, or of the fiscal year.",
        "first": "The year in which a partner joins: as a whole when left out, by the days left of it, or not at all.",
        "within_days": "Days from the invoice to its due day; those of credit.payment_days when left out.",
        "refundable": "May what was paid be given back? Yes when left out.",
    ]
}

extension WrittenFee: SchemaDetailed {
    static func memberSchemas(in builder: SchemaBuilder) -> [String: Node] {
        ["amount": .anyOf(.words(["agreed"]), WrittenForm.amounts, .map(of: WrittenForm.amounts))]
    }
}
