import Record
import Terms

extension Capability {
    /// Terms with versions, and who accepted which.
    package static let agreements = Capability(
        "Agreements",
        permissions: [.giveNotice],
        commands: [
            Operation(AcceptAgreement.self), Operation(RecordSignature.self), Operation(GiveNotice.self),
            Operation(RecordBreach.self), Operation(CureBreach.self),
        ],
        queries: [
            Operation(query: ListAgreements.self), Operation(query: ShowAgreement.self),
        ],
        inner: [
            Operation(RemindOfSignature.self), Operation(AnnounceAgreement.self), Operation(EndAgreement.self),
        ],
        events: AgreementEvents.all,
        tables: [AgreementTables.acceptances, AgreementTables.origins],
        migrations: AgreementTables.migrations,
        timedWork: [
            TimedWork(.signatureReminder, of: PartnerID.self) { RemindOfSignature(partner: $0) },
            TimedWork(.agreementEnds, of: PartnerID.self) { EndAgreement(partner: $0) },
            TimedWork(.agreementBegins) { AnnounceAgreement(subject: $0) },
        ], reactions: AgreementNotices.all,
        persons: [PersonHolding(Acceptance.self, isSigned: true, keep: { try $0.keptFor($1) })],
        personCopies: [.origins],
        entries: EntryReaders(
            .seeJoining,
            [
                .seePartners: [RecordSignature.name]
            ]),
        words: AgreementWords.all)
}

extension DueKind {
    static let agreementBegins: DueKind = "agreement_begins"
}

extension AgreementView: Resource { package static var resource: String { "agreement" } }
