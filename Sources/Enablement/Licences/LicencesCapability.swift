import Record
import Terms

extension Capability {
    /// Licences that are not for resale.
    package static let licences = Capability(
        "Licences",
        permissions: [
            .requestLicences, .grantLicences, .seeLicences,
        ],
        commands: [
            Operation(RequestLicence.self), Operation(GrantLicence.self), Operation(DeclineLicence.self),
            Operation(ExpireLicence.self),
        ],
        queries: [
            Operation(query: ListLicences.self), Operation(query: ShowLicence.self),
            Operation(query: ShowLicenceQuotas.self),
        ],
        events: LicenceEvents.all,
        tables: [LicenceTables.licences],
        migrations: LicenceTables.migrations,
        timedWork: [
            TimedWork(.licenceExpiry, of: ID<Licence>.self) { ExpireLicence(licence: $0) }
        ],
        things: [
            Thing(Licence.self)
        ], reactions: LicenceNotices.all, comparisons: [.licences],
        entries: EntryReaders(.seeLicences),
        words: LicenceWords.all)
}

extension Permission {
    public static let requestLicences = Permission(
        "request_licences",
        [.vendorAdmin, .channelManager, .accountAdmin, .seller, .reseller, .distributor, .referral])
    public static let grantLicences = Permission(
        "grant_licences", [.vendorAdmin, .channelManager])
    public static let seeLicences = Permission(
        "see_licences",
        [.vendorAdmin, .channelManager, .reviewer, .accountAdmin, .seller, .reseller, .distributor, .referral])
}

extension DueKind {
    static let licenceExpiry: DueKind = "licence_expiry"
}

extension LicenceView: Resource { package static var resource: String { "licence" } }
