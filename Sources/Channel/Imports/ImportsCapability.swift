import Record
import Terms

extension Capability {
    /// Records brought in from CSV files, and out again.
    static let imports = Capability(
        "Imports",
        permissions: [
            .importRecords, .importBooks,
        ],
        commands: [
            Operation(ImportPartners.self), Operation(ImportPeople.self), Operation(ImportCertificates.self),
            Operation(ImportOrders.self), Operation(ImportLeads.self), Operation(ImportInvoices.self),
            Operation(ImportPayments.self), Operation(ImportCreditNotes.self), Operation(ImportCommissions.self),
            Operation(ImportDeals.self), Operation(ImportFundBudgets.self), Operation(ImportFundRequests.self),
            Operation(ImportFundClaims.self),
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
                .seeStanding: [SettleStanding.name],
                .importBooks: [
                    ImportInvoices.name, ImportPayments.name, ImportCreditNotes.name, ImportCommissions.name,
                ],
            ]),
        words: ImportWords.all)
}

extension Permission {
    public static let importRecords = Permission(
        "import_records", [.vendorAdmin, .channelManager], bringsHistory: true)
    /// Documents of money alone, which are also those of finance.
    public static let importBooks = Permission(
        "import_books", [.vendorAdmin, .channelManager, .vendorFinance], bringsHistory: true, within: "import_records")
}
