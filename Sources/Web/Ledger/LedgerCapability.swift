extension WebCapability {
    /// Double entry: accounts, postings, balances.
    static let ledger = WebCapability(
        name: "Ledger",
        summary: "The ledger in double entry: what moved which account, and what stands on it on any day.",
        endpoints: LedgerAPI.endpoints, pages: LedgerPages.routes,
        navigation: [
            NavigationEntry(LedgerAddress.ledger.portal, "ledger.own", in: .sell, order: 34),
            NavigationEntry(LedgerAddress.ledger.console, "ledger.title", in: .money, order: 20),
        ],
        partnerPanels: [LedgerPages.panel])
}
