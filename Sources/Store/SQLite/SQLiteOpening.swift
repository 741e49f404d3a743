import Foundation
import GRDB
import Logging

/// Opens a file or memory as a Guildhall database: recognises it, sets it up, migrates it.
struct SQLiteOpening {
    let layout: DatabaseLayout
    let logger: Logger

    /// "Guil": marks a file as ours in its header.
    static let applicationID: Int32 = 0x4775_696C

    /// A private database in memory.
    func memory() throws(StoreError) -> DatabaseQueue {
        let queue = try open { try DatabaseQueue(configuration: configuration(readonly: false)) }
        try prepare(queue)
        return queue
    }

    /// The connection that writes.
    ///
    /// - Throws: `notADatabase` for a file of another sort, before anything in it is touched.
    func writer(_ path: String) throws(StoreError) -> DatabaseQueue {
        try recognise(path)
        makeFile(path)
        var settings = configuration(readonly: false)
        settings.journalMode = .wal
        let queue = try open { try DatabaseQueue(path: path, configuration: settings) }
        try prepare(queue)
        return queue
    }

    /// Makes the file where there is none, to be read and written by its owner alone; SQLite gives the files beside it the same mode.
    ///
    /// Not by opening it: closing a descriptor would take away the locks of other connections of this process. When it cannot be made,
    /// SQLite says why.
    private func makeFile(_ path: String) { _ = mknod(path, S_IFREG | 0o600, 0) }

    /// A connection that reads, once the writer is there.
    func reader(_ path: String) throws(StoreError) -> DatabaseQueue {
        try open { try DatabaseQueue(path: path, configuration: configuration(readonly: true)) }
    }

    private func configuration(readonly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(10)
        configuration.label = "guildhall"
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA cache_size = \(readonly ? -8000 : -64000)")
        }
        return configuration
    }

    private func prepare(_ queue: DatabaseQueue) throws(StoreError) {
        try open {
            try queue.inDatabase { database in
                // GRDB chooses NORMAL for write-ahead logging, which may lose the last commits with the power.
                try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000")
                if try Int32.fetchOne(database, sql: "PRAGMA application_id") != Self.applicationID {
                    try database.execute(sql: "PRAGMA application_id = \(Self.applicationID)")
                }
                guard let handle = database.sqliteConnection else { throw StoreError.other("it has no connection") }
                let connection = SQLiteConnection(handle)
                try Migrator(layout: layout, dialect: .sqlite, logger: logger).run(on: connection)
                try analyse(database, connection)
                connection.forgetStatements()
            }
        }
    }

    /// Looks at all tables of a file that has rows and was never looked at: one that came from elsewhere, or was little written to.
    private func analyse(_ database: GRDB.Database, _ connection: SQLiteConnection) throws {
        let isKnown = try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1')")
        let hasRows = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM journal)")
        guard isKnown == false, hasRows == true else { return }
        connection.analyse(
            try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'"),
            tellsOthers: false)
    }

    /// Refuses what is not an empty file, no file, or a database of ours.
    private func recognise(_ path: String) throws(StoreError) {
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration(readonly: true))
            let (id, tables) = try queue.inDatabase { database in
                (
                    try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
                    try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
                )
            }
            guard id == Self.applicationID || (id == 0 && tables == 0) else {
                throw StoreError.notADatabase(
                    path: path, reason: "it is the SQLite database of another application. Give another path.")
            }
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw .notADatabase(path: path, reason: "it is not an SQLite file. Give another path.")
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
            // No file yet, or a directory that does not exist, which opening it for writing will tell.
        } catch {
            throw SQLiteFault.error(error)
        }
    }

    private func open<T>(_ body: () throws -> T) throws(StoreError) -> T {
        do {
            return try body()
        } catch let error as StoreError {
            throw error
        } catch {
            throw SQLiteFault.error(error)
        }
    }
}
