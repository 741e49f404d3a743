import Record
import Terms

extension Capability {
    /// What a vendor runs within its program for a time: sales incentives, success plans, contests.
    package static let subprograms = Capability(
        "Subprograms",
        permissions: [.manageSubprograms, .joinSubprograms, .seeSubprograms],
        commands: [
            Operation(MakeSubprogram.self), Operation(ChangeSubprogram.self), Operation(WithdrawSubprogram.self),
            Operation(JoinSubprogram.self), Operation(ClaimSubprogram.self), Operation(HandOverPrize.self),
            Operation(SettleSubprogram.self), Operation(CountSubprogram.self),
        ],
        queries: [
            Operation(query: ListSubprograms.self), Operation(query: ShowSubprogram.self),
            Operation(query: ListParticipations.self), Operation(query: ShowParticipation.self),
            Operation(query: ShowRanking.self), Operation(query: ListPromotionUses.self),
            Operation(query: PreviewSubprogram.self),
        ],
        events: [
            SubprogramMade.self, SubprogramChanged.self, SubprogramEnded.self, SubprogramJoined.self,
            SubprogramCounted.self, SubprogramDecided.self, SubprogramReduced.self, PrizeHandedOver.self,
            PromotionUsed.self, SubprogramCaughtUp.self,
        ],
        tables: [
            Subprogram.declaration, Participation.declaration, SubprogramCounted.table, SubprogramThings.table,
            PromotionUse.declaration,
        ],
        migrations: Subprogram.migrations + Participation.migrations + SubprogramCounted.migrations
            + SubprogramThings.migrations + PromotionUse.migrations,
        timedWork: [
            TimedWork(.subprogram, of: ID<Subprogram>.self) { SettleSubprogram(subprogram: $0) },
            TimedWork(.subprogramCount, of: ID<Subprogram>.self) { CountSubprogram(subprogram: $0) },
        ],
        things: [Thing(Subprogram.self), Thing(Participation.self), Thing(PromotionUse.self)],
        reactions: [.subprogramMade, .subprograms, .subprogramLess, .ranking, .promotionUses] + SubprogramNotices.all,
        promotions: [.subprograms],
        searches: [SearchKind(Subprogram.self, .seeSubprograms)],
        entries: EntryReaders(.seeSubprograms),
        words: SubprogramProblems.all)
}

extension Permission {
    public static let manageSubprograms = Permission("manage_subprograms", [.vendorAdmin, .channelManager])
    public static let joinSubprograms = Permission(
        "join_subprograms", [.accountAdmin, .seller, .marketer, .reseller, .distributor, .referral])
    public static let seeSubprograms = Permission(
        "see_subprograms",
        [
            .vendorAdmin, .channelManager, .reviewer, .vendorFinance, .accountAdmin, .seller, .marketer,
            .partnerFinance, .reseller, .distributor, .referral,
        ])
}

extension DueKind {
    /// The last day of a subprogram is over.
    static let subprogram: DueKind = "subprogram"
    /// More of what was sold before it was made has to be looked at.
    static let subprogramCount: DueKind = "subprogram_count"
}

extension SubprogramView: Resource { package static var resource: String { "subprogram" } }
extension PromotionUseView: Resource { package static var resource: String { "promotion_use" } }
extension ParticipationView: Resource { package static var resource: String { "participation" } }
