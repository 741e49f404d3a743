import Record
import Terms

extension Capability {
    /// Records brought in from CSV files, and out again.
    static let imports = Capability(
        "Imports",
        permissions: [
            .importRecords
        ],
        commands: [
            Operation(ImportPartners.self), Operation(ImportPeople.self), Operation(ImportCertificates.self),
            Operation(ImportOrders.self), Operation(ImportLeads.self), Operation(ImportInvoices.self),
            Operation(ImportPayments.self), Operation(ImportCreditNotes.self), Operation(ImportCommissions.self),
            Operation(ImportFundBudgets.self), Operation(ImportFundRequests.self), Operation(ImportFundClaims.self),
        ],
        queries: [
            Operation(query: ListImports.self), Operation(query: ShowImport.self),
        ],
        inner: [
            Operation(SettleStanding.self)
        ],
        events: ImportEvents.all,
        tables: [ImportTables.imports],
        migrations: ImportTables.migrations,
        entries: EntryReaders(
            .importRecords,
            [
                .seeStanding: [SettleStanding.name]
            ]),
        words: ImportWords.all)
}

extension Permission {
    public static let importRecords = Permission(
        "import_records", [.vendorAdmin, .channelManager], bringsHistory: true)
}
