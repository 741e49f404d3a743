import Record
import Terms

extension Capability {
    /// Exchange rates by day.
    package static let rates = Capability(
        "Rates",
        permissions: [
            .manageRates, .seeRates,
        ],
        commands: [
            Operation(SetRates.self)
        ],
        queries: [
            Operation(query: ListRates.self), Operation(query: ShowRate.self),
        ],
        events: RateEvents.all,
        tables: [RateTables.rates],
        migrations: RateTables.migrations,
        entries: EntryReaders(.seeRates),
        words: RateWords.all)
}

extension Permission {
    public static let manageRates = Permission(
        "manage_rates", [.vendorAdmin, .channelManager, .vendorFinance])
    public static let seeRates = Permission(
        "see_rates", Set(Role.allCases).subtracting([.system]))
}
