import Store

/// All tables of all capabilities, in the order in which their migrations run.
public enum Layout {
    /// - Throws: `StoreError` when two capabilities declare the same table or migration.
    public static func database() throws(StoreError) -> DatabaseLayout {
        try DatabaseLayout(
            tables: [
                RecordTables.vendors, RecordTables.programs, RecordTables.due, DueTables.leases, DueTables.faults,
                KeyTables.keys, KeyUses.table,
                EarlierReply.table, PartnerTables.partners, PartnerTables.permissions,
                OnboardingTables.applications, OnboardingTables.onboardings, AgreementTables.acceptances, ProductTables.products,
                DealTables.deals,
                DealTables.views, DealTables.customers, DistributionTables.terms, QuoteTables.quotes,
                OrderTables.orders, InvoiceTables.invoices, NoticeTables.notices, MembershipTables.memberships,
                OutboxTables.outbox, NoticeTables.choices, FileTables.files, RateTables.rates, ImportTables.imports,
            ] + AccountTables.all + LearningTables.all + StandingTables.all,
            migrations: RecordTables.migrations + KeyTables.migrations + [EarlierReply.migration]
                + PartnerTables.migrations + OnboardingTables.migrations + AgreementTables.migrations + ProductTables.migrations + DealTables.migrations
                + DealFigures.migrations
                + DistributionTables.migrations + QuoteTables.migrations + OrderTables.migrations
                + InvoiceTables.migrations + NoticeTables.migrations
                + AccountTables.migrations + MembershipTables.migrations + OutboxTables.migrations
                + FileTables.migrations + DueTables.migrations + LearningTables.migrations
                + RateTables.migrations + ImportTables.migrations + StandingTables.migrations)
    }
}
