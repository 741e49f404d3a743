import Terms

/// A command or query by its name: what the API, scenarios and the command line look up.
public struct Operation: Sendable {
    public let name: String
    public let permission: Permission
    /// What its reply is called, such as `deal`; `reply` when it has no name of its own.
    public let resource: String
    /// Performs it with the arguments given as a document, strictly decoded.
    ///
    /// - Throws: `DocumentError` for arguments that do not fit, and whatever the command throws.
    public let run: @Sendable (Guildhall, Node, Credential) async throws -> Node

    /// - Parameter performer: what performs the command, where there is more to it than `Guildhall.perform`.
    init<C: Command>(
        _: C.Type,
        performer: @escaping @Sendable (Guildhall, C, Credential) async throws -> Performed<C.Reply> = {
            try await $0.perform($1, as: $2)
        }
    ) {
        name = C.name
        permission = C.permission
        resource = (C.Reply.self as? any Resource.Type)?.resource ?? "reply"
        run = { channel, arguments, credential in
            let command = try arguments.decode(C.self)
            return try Node(encoding: try await performer(channel, command, credential).reply)
        }
    }

    init<Q: Query>(query: Q.Type) {
        name = Q.name
        permission = Q.permission
        resource = (Q.Answer.self as? any Resource.Type)?.resource ?? "page"
        run = { channel, arguments, credential in
            let query = try arguments.decode(Q.self)
            return try Node(encoding: try await channel.answer(query, as: credential))
        }
    }
}

/// A reply that has a name in scenarios.
protocol Resource {
    static var resource: String { get }
}

extension DealView: Resource { static var resource: String { "deal" } }
extension DealCheck: Resource { static var resource: String { "check" } }
extension DealConflicts: Resource { static var resource: String { "conflicts" } }
extension DealCounts: Resource { static var resource: String { "counts" } }
extension StoredFile: Resource { static var resource: String { "file" } }
extension CustomerView: Resource { static var resource: String { "customer" } }
extension PartnerView: Resource { static var resource: String { "partner" } }
extension ApplicationView: Resource { static var resource: String { "application" } }
extension OnboardingView: Resource { static var resource: String { "onboarding" } }
extension AgreementView: Resource { static var resource: String { "agreement" } }
extension Quote: Resource { static var resource: String { "quote" } }
extension Order: Resource { static var resource: String { "order" } }
extension Invoice: Resource { static var resource: String { "invoice" } }
extension Product: Resource { static var resource: String { "product" } }
extension DistributionTerms: Resource { static var resource: String { "terms" } }
extension KeyView: Resource { static var resource: String { "key" } }
extension MemberView: Resource { static var resource: String { "member" } }
extension Versioned: Resource where Value: Resource { static var resource: String { Value.resource } }

/// Everything that can be asked for, by name.
public enum Operations {
    /// What changes something, or may.
    public static let commands: [Operation] =
        [
            Operation(Apply.self), Operation(AssessApplication.self), Operation(AcceptApplication.self),
            Operation(DeclineApplication.self), Operation(HandInStep.self), Operation(ReviewStep.self),
            Operation(ActivatePartner.self), Operation(AcceptAgreement.self), Operation(UpdateProfile.self),
            Operation(ConfirmProfile.self), Operation(TerminatePartner.self),
            Operation(AdmitPartner.self), Operation(ChangePartnerType.self), Operation(HoldCredit.self),
            Operation(SetRegistrationAccess.self), Operation(PermitDistributor.self), Operation(CreateKey.self),
            Operation(InviteMember.self), Operation(ChangeMember.self), Operation(DeactivateMember.self),
            Operation(ReactivateMember.self),
            Operation(RevokeKey.self), Operation(AddProduct.self), Operation(SetPrice.self), Operation(SetRates.self),
            Operation(ImportPartners.self), Operation(ImportPeople.self),
            Operation(ImportCertificates.self), Operation(ImportOrders.self),
            Operation(RegisterDeal.self),
            Operation(SubmitDeal.self), Operation(ReviseDeal.self), Operation(DiscardDeal.self),
            Operation(RequestExtension.self), Operation(DeclineExtension.self), Operation(StartReview.self),
            Operation(RequestAction.self), Operation(AnswerAction.self), Operation(AddEvidence.self),
            Operation(GrantException.self), Operation(ApproveDeal.self), Operation(DeclineDeal.self),
            Operation(ExtendDeal.self), Operation(SuspendDeal.self), Operation(ResumeDeal.self),
            Operation(RescindDeal.self), Operation(CloseDeal.self), Operation(ExpireDeal.self),
            Operation(RemindOfDecision.self), Operation(OpenVendorQuote.self), Operation(PursueDirectly.self),
            Operation(EndPursuit.self), Operation(RecordDirectPurchase.self), Operation(DescribeCustomer.self),
            Operation(SetDistributionTerms.self), Operation(MakeQuote.self), Operation(PlaceOrder.self),
            Operation(IssueInvoice.self), Operation(RecordPayment.self), Operation(ChargeListPrice.self),
            Operation(ViewDeal.self, performer: { try await $0.viewDeal($1, as: $2) }), Operation(PublishProgram.self),
            Operation(ChooseNotices.self), Operation(RetryMail.self),
            Operation(AssignTier.self), Operation(DeclineProposal.self), Operation(ReviewStanding.self),
            Operation(HandInObligation.self), Operation(ReviewObligation.self), Operation(RecordActivity.self),
            Operation(MoveClock.self, performer: { try await $0.moveClock($1, as: $2) }),
        ] + LearningOperations.commands + ResourceOperations.commands

    /// What only reads.
    public static let queries: [Operation] =
        [
            Operation(query: ShowApplication.self), Operation(query: ListApplications.self),
            Operation(query: ShowOnboarding.self), Operation(query: ListOnboardings.self),
            Operation(query: ListAgreements.self), Operation(query: ShowAgreement.self),
            Operation(query: ShowPartner.self), Operation(query: ListPartners.self),
            Operation(query: ListPermissions.self),
            Operation(query: ListDistributors.self),
            Operation(query: ShowKey.self), Operation(query: ListKeys.self), Operation(query: ShowMember.self),
            Operation(query: ListMembers.self), Operation(query: ShowProduct.self),
            Operation(query: ListProducts.self), Operation(query: ListRates.self), Operation(query: ListImports.self),
            Operation(query: ShowImport.self), Operation(query: ShowRate.self),
            Operation(query: ListDeals.self),
            Operation(query: CountDeals.self), Operation(query: CheckDeal.self),
            Operation(query: ListDealConflicts.self),
            Operation(query: ListDealHistory.self), Operation(query: ShowFile.self),
            Operation(query: ListDealViews.self), Operation(query: ListCustomers.self),
            Operation(query: ListDistributionTerms.self), Operation(query: ShowQuote.self),
            Operation(query: PreviewQuote.self), Operation(query: ListQuotes.self),
            Operation(query: ShowOrder.self), Operation(query: ListOrders.self), Operation(query: ShowInvoice.self),
            Operation(query: ListInvoices.self),
            Operation(query: ListNotices.self), Operation(query: ShowNoticeChoice.self),
            Operation(query: ListOutbox.self),
            Operation(query: ShowOutboxMail.self), Operation(query: ShowProgram.self),
            Operation(query: ListJournal.self),
            Operation(query: ShowStanding.self), Operation(query: ListStanding.self),
            Operation(query: CompareTiers.self),
            Operation(query: ListObligations.self), Operation(query: ShowEvidence.self),
            Operation(query: ShowBenefits.self),
        ] + RecordOperations.queries + LearningOperations.queries + ResourceOperations.queries

    /// By name.
    public static let all: [String: Operation] = Dictionary(
        uniqueKeysWithValues: (commands + queries).map { ($0.name, $0) })
}
