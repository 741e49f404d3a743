import Foundation
import GRDB
import Matching

/// Finds companies under other spellings among many: in memory, and by a table of hashes in SQLite. What was looked for, and among what,
/// is written beside the table, so that others can be measured by it.
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
        var asked = ""
        for kind in Misspelling.allCases {
            var (found, likely) = (0, 0)
            for _ in 0..<Self.queries {
                let (place, text) = query(made, kind, &random)
                inMemory.append(clock.measure { _ = check(text, names, index.candidates) }.seconds)
                var places: [Int] = []
                let name = CompanyName(text)
                try inTable.append(clock.measure { places = try candidates(for: name, in: queue) }.seconds)
                let isLikely = NameComparison(name, names[place]).score >= MatchPolicy.sample.likely
                asked += "\(kind.rawValue)\t\(place)\t\(isLikely ? 1 : 0)\t\(text)\n"
                likely += isLikely ? 1 : 0
                found += isLikely && places.contains(place) ? 1 : 0
            }
            report("found of the likely, \(kind.rawValue)", Double(found) / Double(max(1, likely)), "1")
            report("likely by score, \(kind.rawValue)", Double(likely) / Double(Self.queries), "1")
        }
        try made.enumerated().map { "\($0)\t\($1.text)\n" }.joined()
            .write(toFile: path + ".names", atomically: false, encoding: .utf8)
        try asked.write(toFile: path + ".asked", atomically: false, encoding: .utf8)
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
        let entries = entries(names)
        try queue.write { database in
            try database.execute(
                sql: "CREATE TABLE keys (key INTEGER PRIMARY KEY, numbers BLOB NOT NULL) STRICT")
            let statement = try database.makeStatement(sql: "INSERT INTO keys VALUES (?, ?)")
            for (key, numbers) in entries { try statement.execute(arguments: [key, numbers]) }
        }
        report("table in SQLite", start.duration(to: clock.now).seconds, "s")
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        report("size of the table", Double(size) / 1e6, "MB")
        return queue
    }

    /// As a vendor's table has them: nothing under a key that too many names have.
    private func entries(_ names: [CompanyName]) -> [(key: Int64, numbers: Data)] {
        var all: [(key: Int64, place: Int64, most: Int)] = names.enumerated().flatMap { place, name in
            CandidateKeys(name).keys.map { (Int64(bitPattern: $0.hash), Int64(place), $0.mostEntries) }
        }
        all.sort { ($0.key, $0.place) < ($1.key, $1.place) }
        var kept: [(key: Int64, numbers: Data)] = []
        var start = 0
        while start < all.count {
            let end = all[start...].firstIndex { $0.key != all[start].key } ?? all.count
            let places = end - start < all[start].most ? all[start..<end].map(\.place.littleEndian) : []
            kept.append((all[start].key, places.withUnsafeBytes { Data($0) }))
            start = end
        }
        return kept
    }

    private func candidates(for name: CompanyName, in queue: DatabaseQueue) throws -> [Int] {
        try queue.read { database in
            let statement = try database.cachedStatement(sql: "SELECT numbers FROM keys WHERE key = ?")
            return try CandidateKeys(name).nearest { key in
                let found = try Data.fetchOne(statement, arguments: [Int64(bitPattern: key.hash)]) ?? Data()
                return found.withUnsafeBytes { Array($0.bindMemory(to: Int64.self)) }
            }.map(Int.init)
        }
    }

    private func spread(_ name: String, _ seconds: [Double]) {
        let sorted = seconds.sorted()
        report("\(name), p50", sorted[sorted.count / 2] * 1e3, "ms")
        report("\(name), p99", sorted[sorted.count * 99 / 100] * 1e3, "ms")
    }
}
