import Foundation
import GRDB

/// What the machine's disk allows: bare single-statement inserts into SQLite, each its own transaction with its own sync.
struct InsertBenchmark {
    let path: String

    func run() throws {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "CREATE TABLE entries (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT")
            let statement = try database.makeStatement(sql: "INSERT INTO entries (body) VALUES (?)")
            let body = String(repeating: "x", count: 500)
            let clock = ContinuousClock()
            let start = clock.now
            var rows = 0
            while start.duration(to: clock.now) < .seconds(4) {
                for _ in 0..<20 { try statement.execute(arguments: [body]) }
                rows += 20
            }
            report("bare inserts", Double(rows) / start.duration(to: clock.now).seconds, "1/s")
        }
        try queue.close()
    }
}
