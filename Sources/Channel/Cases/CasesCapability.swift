import Members
import Record
import Terms

extension Capability {
    /// Questions, disputes and requests, on anything or nothing.
    static let cases = Capability(
        "Cases",
        permissions: [.openCases, .seeCases, .handleCases],
        commands: [
            Operation(OpenCase.self), Operation(PrioritiseCase.self), Operation(AskCaseParty.self),
            Operation(WithdrawCase.self), Operation(ReopenCase.self), Operation(CloseCase.self),
            Operation(RemindOfCase.self),
        ],
        queries: [Operation(query: ListCases.self), Operation(query: ShowCase.self)],
        events: CaseEvents.all,
        tables: [CaseTables.cases],
        migrations: CaseTables.migrations,
        timedWork: [TimedWork(.caseTarget, of: ID<Case>.self) { RemindOfCase(case: $0) }],
        things: [
            Thing(
                Case.self, mention: { one, _, _ in Mention(partner: one.partner, name: one.title.text) },
                discussed: { reader, id in
                    try reader.requireSight(.seeCases)
                    let found = try reader.require(id).value
                    let own = reader.context.actor.partner
                    let title =
                        own == nil || own == found.partner
                        ? found.title.text : try reader.name(of: .caseKind, found.kind)
                    return Discussed(title, [found.partner, found.other?.partner].compactMap(\.self))
                })
        ],
        reactions: [.caseMoves, .caseAssigned] + CaseNotices.all, comparisons: [.cases],
        searches: [SearchKind(Case.self, .seeCases)],
        entries: EntryReaders(
            .seeCases, [.handleCases: [CaseAssigned.kind, CasePartyAsked.kind, CasePartyMoved.kind]]),
        words: CaseWords.all)
}

extension Permission {
    /// Who brings something to the other side.
    private static let parties: Set<Role> = [
        .vendorAdmin, .channelManager, .reviewer, .vendorFinance, .accountAdmin, .seller, .marketer, .partnerFinance,
        .reseller, .distributor, .referral,
    ]

    public static let openCases = Permission("open_cases", parties, isOpenWhileOnboarding: true)
    public static let seeCases = Permission("see_cases", parties, isOpenWhileOnboarding: true)
    public static let handleCases = Permission(
        "handle_cases", [.vendorAdmin, .channelManager, .reviewer, .vendorFinance])
}

extension Comparison {
    /// What is compared of cases when a record is performed again under other terms.
    static let cases = Comparison(Case.self) { one in
        Comparison.Thing(
            of: one.partner, Phrase("compare.case", ["title": .text(one.title.text), "id": .text(one.id.text)]),
            [
                .init("compare.case.priority", one.priority.phrase),
                .init("compare.case.target", one.target.map(TypedValue.moment)),
                .init("compare.case.outcome", one.closing?.outcome.map { .named(.caseOutcome, $0) }),
            ])
    }
}
