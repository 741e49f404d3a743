/// Every endpoint there is, in the order in which the description shows them.
enum API {
    static let capabilities: [Capability] = [
        RecordAPI.capability, AccessAPI.capability, PartnerAPI.capability, JoiningAPI.applications,
        JoiningAPI.onboarding,
        JoiningAPI.agreements, DealAPI.capability, FileAPI.capability,
        CustomerAPI.capability,
        SalesAPI.capability, BillingAPI.capability, RateAPI.capability, ImportAPI.capability, NoticeAPI.capability, ActivityAPI.capability,
        LearningAPI.capability, LicenceAPI.capability, LibraryAPI.capability, DirectoryAPI.capability,
        StandingAPI.capability,
        OperationAPI.capability,
    ]

    static let endpoints: [Endpoint] = capabilities.flatMap(\.endpoints)
}
