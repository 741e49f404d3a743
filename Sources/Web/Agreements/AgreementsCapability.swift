extension WebCapability {
    /// Terms by version, and who accepted which.
    static let agreements = WebCapability(
        name: "Agreements", summary: "Agreements with their versions, and who accepted which.",
        endpoints: AgreementAPI.endpoints, pages: AgreementPages.routes,
        navigation: [
            NavigationEntry(AgreementAddress.list, "agreements.title", in: .program, order: 50) {
                !$0.joining.agreements.isEmpty
            }
        ],
        waiting: [AgreementPages.waiting],
        places: [
            .of(
                .agreementReminder, .agreementChanged, .noticeGiven, .breachRecorded, .breachCured,
                on: AgreementAddress.list)
        ],
        models: [AgreementPages.List.self, AgreementPages.Detail.self])
}
