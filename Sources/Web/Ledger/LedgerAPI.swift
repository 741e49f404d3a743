import Finance
import Record

/// The ledger: postings and balances.
enum LedgerAPI {
    static let endpoints: [Endpoint] = [
        .query("/v1/ledger/postings", ListPostings.self, "List postings, newest first"),
        .query("/v1/ledger/balances", ListBalances.self, "List the balances of accounts"),
    ]
}

/// The address of the ledger, and of what a partner owes.
enum LedgerAddress {
    static let ledger = SharedFixedAddress("/ledger")
}
