import ArgumentParser
import Channel
import Foundation
import Logging
import Record
import Store

/// Where the record is kept; every subcommand that needs it takes it the same way.
struct DatabaseOption: ParsableArguments {
    @Option(
        name: .customLong("database"),
        help: "sqlite:PATH or postgres://… (environment: GUILDHALL_DATABASE; default: sqlite:guildhall.sqlite)")
    var written: String?

    /// - Throws: `StoreError` for an address that cannot be one.
    func url() throws -> DatabaseURL {
        try DatabaseURL(
            written ?? ProcessInfo.processInfo.environment["GUILDHALL_DATABASE"] ?? "sqlite:guildhall.sqlite")
    }

    /// The address as it may be printed: nobody's password stands in it.
    func shown() throws -> String {
        switch try url() {
        case .memory: "a database in memory"
        case .sqlite(let path): "sqlite:\(path)"
        case .postgres: "a PostgreSQL database"
        }
    }

    /// Opens a database that must be there already: a path that was mistyped is not made into a new one.
    func openExisting(_ logger: Logger) async throws -> Database {
        if case .sqlite(let path) = try url(), !FileManager.default.fileExists(atPath: path) {
            throw Mistake("there is no database at \(path)")
        }
        return try await open(logger)
    }

    /// Opens the database, bringing its tables up to date.
    func open(_ logger: Logger, lanes: Int = 8) async throws -> Database {
        try await Database.open(
            try url(), layout: try Capabilities.channel.layout(), lanes: lanes, logger: logger)
    }
}

extension Logger {
    /// The program's logger: what matters to whoever runs it, or more when GUILDHALL_LOG (debug, info, …) says so.
    static func program() -> Logger { Logger(label: "guildhall") }

    static var wantedLevel: Level {
        ProcessInfo.processInfo.environment["GUILDHALL_LOG"].flatMap { Level(rawValue: $0) } ?? .notice
    }
}
