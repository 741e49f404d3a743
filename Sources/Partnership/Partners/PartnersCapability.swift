import Record
import Terms

extension Capability {
    /// Application, onboarding, profile: who is in the program, as what.
    package static let partners = Capability(
        "Partners",
        permissions: [
            .managePartners, .enterApplications, .reviewApplications, .joinProgram, .seeJoining,
            .grantPermissions,
        ],
        commands: [
            Operation(Apply.self), Operation(ConfirmApplication.self), Operation(AssessApplication.self),
            Operation(AcceptApplication.self),
            Operation(DeclineApplication.self), Operation(HandInStep.self), Operation(ReviewStep.self),
            Operation(ActivatePartner.self), Operation(UpdateProfile.self), Operation(ConfirmProfile.self),
            Operation(CorrectPartner.self), Operation(MergePartners.self),
            Operation(TerminatePartner.self), Operation(AdmitPartner.self), Operation(ChangePartnerType.self),
            Operation(HoldCredit.self), Operation(SetRegistrationAccess.self), Operation(PermitDistributor.self),
        ],
        queries: [
            Operation(query: ShowApplication.self), Operation(query: ListApplications.self),
            Operation(query: ShowOnboarding.self), Operation(query: ListOnboardings.self),
            Operation(query: ShowPartner.self), Operation(query: ListPartners.self),
            Operation(query: ListPermissions.self), Operation(query: ListDistributors.self),
        ],
        inner: [
            Operation(RemindOfProfile.self)
        ],
        events: OnboardingEvents.all,
        tables: [
            OnboardingTables.applications, OnboardingTables.onboardings,
        ],
        migrations: OnboardingTables.migrations,
        timedWork: [
            TimedWork(.profileDue, of: PartnerID.self) { RemindOfProfile(partner: $0) }
        ],
        things: [
            Thing(
                Application.self,
                discussed: { reader, id in
                    try reader.requireSight(.reviewApplications)
                    return Discussed(try reader.require(id).value.company, [])
                }
            ) { try $0.applicationView($1) }
        ],
        reactions: OnboardingNotices.all + PartnerNotices.all,
        effects: [.welcome],
        gates: [.membership],
        comparisons: PartnerComparison.all,
        searches: [SearchKind(Application.self, .reviewApplications)],
        persons: [
            PersonHolding(
                Application.self,
                keep: { application, reader in
                    let decided = application.conclusion.map { reader.context.program.zone.day($0.at) }
                    return [KeptFor(.applicants, from: decided)]
                }, show: { try $1.view($0.value, version: $0.version) })
        ],
        entries: EntryReaders(
            .seePartners,
            [
                .reviewApplications: [
                    ApplicationSubmitted.kind, ApplicationConfirmed.kind, ApplicationAssessed.kind,
                    ApplicationAccepted.kind, ApplicationDeclined.kind, Apply.name, ConfirmApplication.name,
                    AssessApplication.name, AcceptApplication.name, DeclineApplication.name, ReviewStep.name,
                ],
                .seeJoining: [
                    OnboardingStarted.kind, StepHandedIn.kind, StepReviewed.kind, WelcomeSent.kind,
                    AgreementReminded.kind, HandInStep.name, UpdateProfile.name, ConfirmProfile.name,
                ],
            ]),
        words: PartnerWords.all)
}

extension Permission {
    public static let managePartners = Permission(
        "manage_partners", [.vendorAdmin, .channelManager])
    public static let enterApplications = Permission(
        "enter_applications", [.vendorAdmin, .channelManager], isOpenToStrangers: true)
    public static let reviewApplications = Permission(
        "review_applications", [.vendorAdmin, .channelManager, .reviewer])
    public static let joinProgram = Permission(
        "join_program",
        [.accountAdmin, .reseller, .distributor, .referral], isOpenWhileOnboarding: true)
    public static let seeJoining = Permission(
        "see_joining",
        Set(Role.allCases).subtracting([.system, .vendorSeller, .vendorFinance]))
    public static let grantPermissions = Permission(
        "grant_permissions", [.accountAdmin, .reseller], kind: .reseller)
}

extension ApplicationView: Resource { package static var resource: String { "application" } }
extension OnboardingView: Resource { package static var resource: String { "onboarding" } }
