import Record
import Terms

extension Capability {
    /// Who the vendor's partners are: the record that people, agreements, deals and all else of a partner stand on. How a company comes
    /// to be one, and what becomes of it, is said above.
    package static let companies = Capability(
        "Companies",
        permissions: [
            .seePartners, .distribute,
        ],
        events: PartnerEvents.all,
        tables: [PartnerTables.partners, PartnerTables.permissions, KnownNameTables.names, KnownNameTables.keys],
        migrations: PartnerTables.migrations + KnownNameTables.migrations,
        things: [
            Thing(
                Partner.self, mention: { partner, _, _ in Mention(partner: partner.id) },
                discussed: { reader, id in
                    if reader.context.actor.partner == nil { try reader.requireSight(.seePartners) }
                    return Discussed(try reader.require(id).name, [id])
                }
            ) { try $0.partnerView($1) }
        ],
        searches: [SearchKind(Partner.self, .seePartners)],
        home: PartnerHome(table: Partner.table, column: "country"),
        entries: EntryReaders(.seePartners), words: CompanyWords.all + MatchWords.all)
}

extension Permission {
    public static let seePartners = Permission(
        "see_partners",
        Role.vendorPeople.union([.accountAdmin, .seller, .partnerFinance, .reseller, .distributor, .referral]))
    public static let distribute = Permission(
        "distribute", [.accountAdmin, .distributor], kind: .distributor)
}

extension DueKind {
    package static let profileDue: DueKind = "profile_due"
    package static let agreementEnds: DueKind = "agreement_ends"
    package static let signatureReminder: DueKind = "signature_reminder"
}

extension PartnerView: Resource { package static var resource: String { "partner" } }
