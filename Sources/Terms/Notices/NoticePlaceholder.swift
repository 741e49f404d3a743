/// What a notice's template may name between two braces: `{{deal.customer}}`.
public enum NoticePlaceholder: String, CaseIterable, Hashable, Sendable {
    case personName = "person.name"
    case partnerName = "partner.name"
    case vendorName = "vendor.name"
    case programTitle = "program.title"
    case clause
    case clauseTitle = "clause_title"
    case clauseSummary = "clause_summary"
    /// The sentence that was recorded with the decision.
    case text
    /// The name of what it is about: a course, a licence, a certificate with its holder, a step, an obligation, an applicant, a customer.
    case about
    /// Where to read on.
    case link
    case dealCustomer = "deal.customer"
    case dealProductLine = "deal.product_line"
    case dealUnits = "deal.units"
    case dealValidThrough = "deal.valid_through"

    /// May templates of this kind name it?
    public func isKnown(in kind: NoticeKind) -> Bool {
        switch self {
        case .clause, .clauseTitle, .clauseSummary: kind.citesClause
        case .dealCustomer, .dealProductLine, .dealUnits: kind.isAboutDeal
        case .dealValidThrough:
            [
                .dealApproved, .dealExtended, .extensionRequested, .extensionDeclined, .dealSuspended, .dealResumed,
                .dealExpired,
            ].contains(kind)
        default: true
        }
    }

    /// Those that templates of this kind may name.
    public static func known(in kind: NoticeKind) -> [NoticePlaceholder] { allCases.filter { $0.isKnown(in: kind) } }
}
