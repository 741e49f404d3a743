import Record
import Terms

extension Capability {
    /// Tiers, requirements, obligations, benefits.
    package static let standing = Capability(
        "Standing",
        permissions: [
            .seeStanding, .manageStanding, .handInEvidence, .reviewEvidence, .requestTier,
        ],
        commands: [
            Operation(AssignTier.self), Operation(DeclineProposal.self), Operation(ReviewStanding.self),
            Operation(RequestTier.self), Operation(AwardDesignation.self), Operation(WithdrawDesignation.self),
            Operation(HandInObligation.self), Operation(ReviewObligation.self), Operation(RecordActivity.self),
        ],
        queries: [
            Operation(query: ShowStanding.self), Operation(query: ListStanding.self),
            Operation(query: ListNearTier.self),
            Operation(query: CompareTiers.self), Operation(query: ListObligations.self),
            Operation(query: ListEvidence.self),
            Operation(query: ShowEvidence.self), Operation(query: ShowBenefits.self),
        ],
        events: StandingEvents.all,
        tables: StandingTables.all,
        migrations: StandingTables.migrations,
        timedWork: [
            TimedWork(.standing, of: PartnerID.self) { ReviewStanding(partner: $0) }
        ],
        things: [
            Thing(Standing.self) { try $0.standingView(try $0.require(try $0.require($1).partner).value) },
            Thing(ObligationEvidence.self),
        ],
        reactions: [.onboarding, .standing, .standingByRates] + TierNotices.all + DesignationNotices.all
            + ObligationNotices.all,
        comparisons: [.standings],
        entries: EntryReaders(.seeStanding),
        words: StandingWords.all)
}

extension Permission {
    public static let seeStanding = Permission(
        "see_standing", Set(Role.allCases).subtracting([.system, .vendorSeller]))
    public static let manageStanding = Permission(
        "manage_standing", [.vendorAdmin, .channelManager])
    public static let handInEvidence = Permission(
        "hand_in_evidence",
        [.accountAdmin, .seller, .marketer, .reseller, .distributor, .referral], isOpenWhileOnboarding: true)
    public static let reviewEvidence = Permission(
        "review_evidence", [.vendorAdmin, .channelManager, .reviewer])
}

extension DueKind {
    package static let standing: DueKind = "standing"
}
