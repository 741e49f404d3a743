import Record
import Terms

extension Partner {
    /// Where a membership stands.
    public enum Status: String, Codable, CaseIterable, Hashable, Sendable {
        /// Accepted, but not everything is there that makes the membership active.
        case onboarding
        case active
        /// Ended for cause; the history stays.
        case terminated

        /// What it is called.
        package var phrase: TypedValue { .words("membership.\(rawValue)") }
    }

    /// Why and since when a membership is over.
    public struct Termination: Codable, Hashable, Sendable {
        public let clause: ClauseID
        public let reason: String
        /// Who ended it, as the journal names actors.
        public let by: String
        public let at: Instant

        package init(clause: ClauseID, reason: String, by: String, at: Instant) {
            (self.clause, self.reason, self.by, self.at) = (clause, reason, by, at)
        }
    }

    /// Where the membership stands; one that was begun before there was onboarding is active.
    public var membership: Status { status ?? .active }
}

extension Facts {
    /// The facts of a partner at a decision on a day.
    package mutating func set(partner: Partner, paymentsCurrent: Bool, _ program: Program, on today: Day) {
        set(.partnerType, partner.type)
        set(.partnerCountry, partner.country)
        set(.partnerRegion, program.region(ofCountry: partner.country)?.id ?? "")
        set(.partnerDealRegistration, partner.dealRegistration)
        set(.partnerCreditHold, partner.creditHold != nil)
        set(.partnerPaymentsCurrent, paymentsCurrent)
        set(.partnerTier, partner.tier ?? "")
        set(.partnerDesignations, partner.designations ?? [])
        let joined = program.zone.day(partner.joined)
        set(.partnerTenureMonths, joined.wholeMonths(to: today))
        set(.partnerTierMonths, (partner.tierSince ?? joined).wholeMonths(to: today))
        set(.partnerStatus, partner.membership.rawValue)
        set(.partnerProfileCurrent, partner.isProfileCurrent(on: today, program))
    }
}
