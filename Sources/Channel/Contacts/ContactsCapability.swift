import Members
import Record
import Terms

extension Capability {
    /// People at end customers whom partners name, and what the vendor may do with that.
    static let contacts = Capability(
        "Contacts",
        permissions: [.recordContacts, .seeContacts],
        commands: [
            Operation(RecordDealContact.self), Operation(ApproveContactUse.self), Operation(WithdrawContactUse.self),
        ],
        queries: [Operation(query: ListDealContacts.self), Operation(query: ShowDealContact.self)],
        events: ContactEvents.all, tables: [ContactTables.contacts], migrations: ContactTables.migrations,
        things: [Thing(DealContact.self)], reactions: [.mergedContacts] + ContactNotices.all,
        searches: [SearchKind(DealContact.self, .seeContacts, hidden: "approved = 0")],
        persons: [
            PersonHolding(DealContact.self, withheld: { !$0.isApproved }, show: { try $0.value.shown(to: $1) })
        ],
        entries: EntryReaders(.seeContacts), words: DealContactWords.all)
}

extension Permission {
    public static let seeContacts = Permission(
        "see_contacts",
        [
            .vendorAdmin, .channelManager, .reviewer, .vendorSeller, .accountAdmin, .seller, .reseller, .distributor,
            .referral,
        ])
    public static let recordContacts = Permission(
        "record_contacts", [.accountAdmin, .seller, .reseller, .distributor, .referral])
}
