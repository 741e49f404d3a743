/// What a program file says of leads, as written.
struct WrittenLeads: Decodable, Sendable {
    let clause: Located<String>
    let accept: Term
    let act: Term
    let capacity: Capacity?
    let rules: Each<WrittenLeadRule>
    let reading: WrittenText?

    struct Term: Decodable, Sendable {
        let clause: Located<String>?
        let businessDays: Located<Int>
        let reading: WrittenText?
    }

    struct Capacity: Decodable, Sendable {
        let clause: Located<String>?
        let most: WrittenQuota
        let reading: WrittenText?
    }
}

/// A rule by which leads go to partners, as written.
struct WrittenLeadRule: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    let match: Located<[LeadMatch]>
    let when: WrittenConditions?
    let weights: WrittenQuota?
    let reading: WrittenText?
}

/// What a partner has in common with a lead.
enum LeadMatch: String, Codable, CaseIterable, Sendable {
    case country, region
    case productLine = "product_line"
    case language
}
