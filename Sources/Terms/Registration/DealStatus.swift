/// Where a deal registration stands.
public enum DealStatus: String, Codable, CaseIterable, Hashable, Sendable {
    case draft, submitted
    case inReview = "in_review"
    case actionRequired = "action_required"
    case approved, declined, expired, suspended, rescinded, won, lost
}

/// Who asked the vendor to quote in spite of a registration.
public enum Requester: String, Codable, CaseIterable, Sendable {
    case endCustomer = "end_customer"
    case reseller
}
