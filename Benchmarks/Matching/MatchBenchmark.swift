import Foundation
import GRDB
import Matching

/// Finds companies under other spellings among many: in memory, and by a table of hashes in SQLite.
struct MatchBenchmark {
    /// Where the table is made.
    let path: String
    let count: Int

    private static let queries = 300

    func run() throws {
        let made = accounts()
        let clock = ContinuousClock()
        let start = clock.now
        let names = made.map { CompanyName($0.text) }
        report("names taken apart", start.duration(to: clock.now).seconds / Double(count) * 1e6, "µs")
        let indexed = clock.now
        let index = CandidateIndex(names)
        report("index in memory", indexed.duration(to: clock.now).seconds, "s")
        report("keys of a name", Double(index.count) / Double(count), "1")
        let queue = try table(names)
        var random = SeededRandom(seed: 99)
        var (inMemory, inTable): ([Double], [Double]) = ([], [])
        for kind in Misspelling.allCases {
            var (found, likely) = (0, 0)
            for _ in 0..<Self.queries {
                let (place, text) = query(made, kind, &random)
                inMemory.append(clock.measure { _ = check(text, names, index.candidates) }.seconds)
                var places: [Int] = []
                let name = CompanyName(text)
                try inTable.append(clock.measure { places = try candidates(for: name, in: queue) }.seconds)
                let isLikely = NameComparison(name, names[place]).score >= MatchPolicy.sample.likely
                likely += isLikely ? 1 : 0
                found += isLikely && places.contains(place) ? 1 : 0
            }
            report("found of the likely, \(kind.rawValue)", Double(found) / Double(max(1, likely)), "1")
            report("likely by score, \(kind.rawValue)", Double(likely) / Double(Self.queries), "1")
        }
        spread("check in memory", inMemory)
        spread("candidates by SQLite", inTable)
    }

    private func accounts() -> [AccountName] {
        var maker = AccountMaker(seed: 7)
        var seen: Set<String> = []
        var made: [AccountName] = []
        while made.count < count {
            let account = maker.name()
            if seen.insert(account.text).inserted { made.append(account) }
        }
        return made
    }

    /// An account and another spelling of it.
    private func query(
        _ made: [AccountName], _ kind: Misspelling, _ random: inout SeededRandom
    ) -> (place: Int, text: String) {
        while true {
            let place = random.below(made.count)
            if let text = kind.write(made[place], &random) { return (place, text) }
        }
    }

    private func check(_ text: String, _ names: [CompanyName], _ candidates: (CompanyName) -> [Int]) -> Double {
        let name = CompanyName(text)
        return candidates(name).map { NameComparison(name, names[$0]).score }.max() ?? 0
    }

    private func table(_ names: [CompanyName]) throws -> DatabaseQueue {
        try? FileManager.default.removeItem(atPath: path)
        let clock = ContinuousClock()
        let start = clock.now
        let queue = try DatabaseQueue(path: path)
        var entries = names.enumerated().flatMap { place, name in CandidateKeys(name).keys.map { ($0.hash, place) } }
        entries.sort { (Int64(bitPattern: $0.0), $0.1) < (Int64(bitPattern: $1.0), $1.1) }
        try queue.write { database in
            try database.execute(
                sql: """
                    CREATE TABLE keys (key INTEGER NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (key, place)) \
                    STRICT, WITHOUT ROWID
                    """)
            let statement = try database.makeStatement(sql: "INSERT INTO keys VALUES (?, ?)")
            for (key, place) in entries { try statement.execute(arguments: [Int64(bitPattern: key), place]) }
        }
        report("table in SQLite", start.duration(to: clock.now).seconds, "s")
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        report("size of the table", Double(size) / 1e6, "MB")
        return queue
    }

    private func candidates(for name: CompanyName, in queue: DatabaseQueue) throws -> [Int] {
        try queue.read { database in
            let statement = try database.cachedStatement(
                sql: "SELECT place FROM keys WHERE key = ? ORDER BY place LIMIT ?")
            return try CandidateKeys(name).nearest { key in
                try Int.fetchAll(statement, arguments: [Int64(bitPattern: key.hash), key.mostEntries])
            }
        }
    }

    private func spread(_ name: String, _ seconds: [Double]) {
        let sorted = seconds.sorted()
        report("\(name), p50", sorted[sorted.count / 2] * 1e3, "ms")
        report("\(name), p99", sorted[sorted.count * 99 / 100] * 1e3, "ms")
    }
}
