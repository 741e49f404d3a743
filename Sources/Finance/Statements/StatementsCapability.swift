import Record
import Terms

extension Capability {
    /// Statements of what partners earned, and payouts.
    package static let statements = Capability(
        "Statements",
        permissions: [.setPaymentDetails, .seePayouts, .runPayouts],
        commands: [
            Operation(SetPaymentDetails.self), Operation(ReadPaymentDetails.self), Operation(RecordOwnInvoice.self),
            Operation(PreparePayoutRun.self), Operation(ApprovePayoutRun.self), Operation(DiscardPayoutRun.self),
            Operation(WritePayoutFile.self), Operation(ConfirmPayout.self), Operation(ReturnPayout.self),
            Operation(IssueStatements.self),
        ],
        queries: [
            Operation(query: ShowPaymentDetails.self), Operation(query: ListStatements.self),
            Operation(query: ShowStatement.self), Operation(query: PrintStatement.self),
            Operation(query: ListPayouts.self),
            Operation(query: ListPayoutRuns.self), Operation(query: ShowPayoutRun.self),
        ],
        events: [
            PaymentDetailsSet.self, PaymentDetailsRead.self, ItemsOpened.self, StatementIssued.self,
            OwnInvoiceRecorded.self, PayoutRunPrepared.self, PayoutRunDecided.self, PayoutFileWritten.self,
            PayoutStarted.self, PayoutPaid.self, PayoutReturned.self,
        ],
        tables: [
            PaymentDetails.declaration, OpenItems.table, Statement.declaration, Payout.declaration,
            PayoutRun.declaration,
        ],
        migrations: PaymentDetails.migrations + OpenItems.migrations + Statement.migrations + Payout.migrations
            + PayoutRun.migrations,
        timedWork: [TimedWork(.statement, of: PartnerID.self) { IssueStatements(partner: $0) }],
        things: [
            Thing(PaymentDetails.self), Thing(Statement.self), Thing(Payout.self), Thing(PayoutRun.self),
        ],
        reactions: [.openItems, .ownInvoices, .returnedOfMerged, .payoutPostings] + StatementNotices.all,
        searches: [SearchKind(Statement.self, .seePayouts), SearchKind(PayoutRun.self, .runPayouts)],
        persons: [PersonHolding(PaymentDetails.self)],
        entries: EntryReaders(
            .seePayouts,
            [
                .runPayouts: [
                    PayoutRunPrepared.kind, PayoutRunDecided.kind, PayoutFileWritten.kind, PreparePayoutRun.name,
                    ApprovePayoutRun.name, DiscardPayoutRun.name, WritePayoutFile.name,
                ]
            ]),
        words: StatementWords.all)
}

extension Permission {
    public static let setPaymentDetails = Permission(
        "set_payment_details",
        [.vendorAdmin, .vendorFinance, .accountAdmin, .partnerFinance, .reseller, .distributor, .referral])
    public static let seePayouts = Permission(
        "see_payouts",
        [
            .vendorAdmin, .channelManager, .vendorFinance, .accountAdmin, .partnerFinance, .reseller, .distributor,
            .referral,
        ])
    public static let runPayouts = Permission(
        "run_payouts", [.vendorAdmin, .channelManager, .vendorFinance])
}

extension DueKind {
    /// A period of statements is over for a partner.
    static let statement: DueKind = "statement"
}

extension PaymentDetailsView: Resource { package static var resource: String { "payment_details" } }
extension Statement: Resource { package static var resource: String { "statement" } }
extension Payout: Resource { package static var resource: String { "payout" } }
extension PayoutRun: Resource { package static var resource: String { "run" } }
