import Members
import Record
import Terms

extension Capability {
    /// Allowances that are used up and come back each year.
    package static let allowances = Capability(
        "Allowances",
        permissions: [.useAllowances, .manageAllowances, .seeAllowances],
        commands: [Operation(UseAllowance.self), Operation(ReturnAllowance.self)],
        queries: [
            Operation(query: ShowAllowances.self), Operation(query: ListAllowanceUses.self),
            Operation(query: ShowAllowanceUse.self),
        ],
        events: [AllowanceUsed.self, AllowanceReturned.self],
        tables: [AllowanceUse.declaration],
        migrations: AllowanceUse.migrations,
        things: [Thing(AllowanceUse.self)],
        comparisons: [.allowances],
        entries: EntryReaders(.seeAllowances),
        words: AllowanceWords.all)
}

extension Permission {
    public static let useAllowances = Permission(
        "use_allowances",
        [.vendorAdmin, .channelManager, .accountAdmin, .seller, .marketer, .reseller, .distributor, .referral])
    public static let manageAllowances = Permission("manage_allowances", [.vendorAdmin, .channelManager])
    public static let seeAllowances = Permission(
        "see_allowances",
        [
            .vendorAdmin, .channelManager, .reviewer, .accountAdmin, .seller, .marketer, .reseller, .distributor,
            .referral,
        ])
}

extension Comparison {
    /// What is compared of allowances when a record is performed again under other terms.
    static let allowances = Comparison(AllowanceUse.self) { use in
        Comparison.Thing(
            of: use.partner,
            Phrase("compare.allowance", ["allowance": .named(.allowance, use.allowance), "id": .text(use.id.text)]),
            [
                .init("compare.allowance.count", .count(use.takenBack == nil ? use.count : 0)),
                .init("compare.allowance.through", .day(use.through)),
            ])
    }
}

/// The words of allowances.
enum AllowanceWords {
    static let all: [Wordbook.Entry] = [
        .init("may.use_allowances", "use allowances", "Kontingente zu nutzen"),
        .init("may.manage_allowances", "take uses of allowances back", "Nutzungen von Kontingenten zurückzunehmen"),
        .init("may.see_allowances", "see allowances", "Kontingente zu sehen"),
        .init("none.allowance_use", "no use of an allowance", "keine Nutzung eines Kontingents"),
        .init(
            "allowance.unknown", "\"{allowance}\" is no allowance of the program",
            "„{allowance}“ ist kein Kontingent des Programms"),
        .init(
            "allowance.unknown.hint", "[its allowances: {known}][did you mean `{nearest}`?]",
            "[möglich sind: {known}][meinten Sie `{nearest}`?]"),
        .init("allowance.count", "{count} cannot be used", "{count} lassen sich nicht nutzen"),
        .init("allowance.count.hint", "use one or more", "nutzen Sie eines oder mehr"),
        .init("allowance.returned", "it was taken back already", "es ist schon zurückgenommen"),
        .init("compare.allowance", "use of {allowance} ({id})", "Nutzung von {allowance} ({id})"),
        .init("compare.allowance.count", "used", "verbraucht"),
        .init("compare.allowance.through", "last day of its year", "letzter Tag seines Jahres"),
    ]
}
