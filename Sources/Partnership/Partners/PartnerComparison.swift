import Members
import Record
import Terms

/// What is compared of partners and applications when a record is performed again under other terms.
enum PartnerComparison {
    static let all = [partners, applications]

    private static let partners = Comparison(Partner.self) { partner in
        Comparison.Thing(
            of: partner.id, Phrase("compare.partner", ["name": .text(partner.name)]),
            [
                .init("compare.partner.status", partner.membership.phrase),
                .init("compare.partner.type", .named(.partnerType, partner.type)),
                .init("compare.partner.tier", partner.tier.map { .named(.tier, $0) }),
                .init("compare.partner.deal_registration", .flag(partner.dealRegistration)),
                .init("compare.partner.credit_hold", .flag(partner.creditHold != nil)),
                .init("compare.partner.profile_due", partner.profile?.due.map(TypedValue.moment)),
            ])
    }

    private static let applications = Comparison(Application.self) { application in
        Comparison.Thing(
            of: application.partner, Phrase("compare.application", ["name": .text(application.company)]),
            [
                .init("compare.application.status", .words("application.status.\(application.status.rawValue)"))
            ])
    }
}
