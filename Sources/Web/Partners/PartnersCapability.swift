extension WebCapability {
    /// Partners from their application on: onboarding, profile, and what the vendor decides about them.
    static let partners = WebCapability(
        name: "Partners", summary: "Applications, onboarding, and the partners in the vendor's program.",
        endpoints: PartnerAPI.endpoints + JoiningAPI.endpoints,
        pages: ApplicationForms.routes + ApplicationPages.routes + OnboardingPages.routes + ProfilePages.routes
            + PartnerPages.routes + DistributionPages.routes,
        navigation: [
            NavigationEntry(PartnerAddress.list, "partners.title", in: .partners, order: 40),
            NavigationEntry(PartnerAddress.applications, "applications.title", in: .partners, order: 41) {
                $0.joining.application != nil
            },
            NavigationEntry(PartnerAddress.onboarding, "onboarding.title", in: .home, order: 12) {
                $0.joining.application != nil
            },
            NavigationEntry(PartnerAddress.profile, "onboarding.profile.title", in: .company, order: 50),
            NavigationEntry(PartnerAddress.distributors, "distribution.distributors", in: .company, order: 70) {
                $0.hasDistributors
            },
            NavigationEntry(PartnerAddress.resellers, "distribution.resellers", in: .company, order: 70) {
                $0.hasDistributors
            },
        ],
        waiting: OnboardingPages.waiting + [ProfilePages.waiting, ApplicationPages.waiting],
        panels: [OwnStanding.panel],
        places: [
            .of(PartnerAddress.partner), .of(PartnerAddress.application),
            .of(.applicationAccepted, .stepApproved, .stepRejected, .welcome, on: PartnerAddress.onboarding),
            .of(.profileDue, on: PartnerAddress.profile),
            .of(.distributorPermission, on: PartnerAddress.resellers),
        ],
        actions: [NavigationEntry(PartnerAddress.new, "partners.new", in: .partners, order: 1)],
        found: [
            FoundList("partner", PartnerAddress.list), FoundList("application", PartnerAddress.applications),
        ],
        choices: [PartnerTable.choices, DistributionPages.resellerChoices, DistributionPages.distributorChoices],
        models: [
            NewPartner.Model.self, PartnerStory.Model.self, OnboardingPages.Model.self,
            ProfilePages.Model.self, DistributionPages.Distributors.self, DistributionPages.Resellers.self,
            ApplicationForms.Model.self, ApplicationForms.Sent.self, ApplicationForms.Confirm.self,
            ReviewedApplication.Model.self, OwnStanding.self,
        ])
}
