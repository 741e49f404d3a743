import ArgumentParser
import Channel
import Foundation
import Logging
import Store

/// Where the record is kept; every subcommand that needs it takes it the same way.
struct DatabaseOption: ParsableArguments {
    @Option(
        name: .customLong("database"),
        help: "sqlite:PATH or postgres://… (environment: GUILDHALL_DATABASE; default: sqlite:guildhall.sqlite)")
    var written: String?

    /// - Throws: `StoreError` for an address that cannot be one.
    func url(default fallback: String = "sqlite:guildhall.sqlite") throws -> DatabaseURL {
        try DatabaseURL(written ?? ProcessInfo.processInfo.environment["GUILDHALL_DATABASE"] ?? fallback)
    }

    /// Opens the database, bringing its tables up to date.
    func open(_ logger: Logger, default fallback: String = "sqlite:guildhall.sqlite") async throws -> Database {
        try await Database.open(try url(default: fallback), layout: try Layout.database(), logger: logger)
    }
}
