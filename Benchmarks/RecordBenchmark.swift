import Channel
import Foundation
import Logging
import Record
@_spi(System) import Store

/// What the record costs: bytes an entry adds to the journal, and how fast a record is verified and performed again.
struct RecordBenchmark {
    let program: String
    private static let count = 500

    func run() async throws {
        let guildhall = try await Guildhall.open("sqlite::memory:")
        let stage = try await Stage(program, on: guildhall)
        report("bytes of a registration", try await bytes(guildhall) { try await stage.register($0) }, "B")
        report("bytes of a quote", try await bytes(guildhall) { _ in try await stage.quote() }, "B")
        for number in Self.count..<(10 * Self.count) { try await stage.register(number) }
        var logger = Logger(label: "bench")
        logger.logLevel = .error
        let clock = ContinuousClock()
        var start = clock.now
        let verified = try await Verifier(guildhall.database, .channel, logger: logger).run()
        report("entries verified", Double(verified.entries) / start.duration(to: clock.now).seconds, "1/s")
        start = clock.now
        let again = try await Rerun(guildhall.database, logger: logger).run()
        report("requests performed again", Double(again.requests) / start.duration(to: clock.now).seconds, "1/s")
        report("differences", Double(verified.differences.count + again.differences.count), "")
        await guildhall.database.close()
    }

    /// The bytes of all columns of the entries that one of so many commands adds, numbers counted as eight.
    private func bytes(_ guildhall: Guildhall, _ body: (Int) async throws -> Void) async throws -> Double {
        let before = try await size(guildhall)
        for number in 0..<Self.count { try await body(number) }
        return Double(try await size(guildhall) - before) / Double(Self.count)
    }

    private func size(_ guildhall: Guildhall) async throws -> Int {
        try await guildhall.database.read { snapshot in
            try snapshot.journalVendors(in: SystemScope()).reduce(0) { sum, vendor in
                try snapshot.journal(in: VendorScope(vendor: vendor), limit: 1_000_000).reduce(sum) { $0 + $1.bytes }
            }
        }
    }
}

extension JournalEntry {
    fileprivate var bytes: Int {
        let texts = [vendor, actor, kind, subject, partner, body, program, programVersion]
        let numbers = because == nil ? 2 : 3
        return texts.reduce(numbers * 8 + hash.count) { $0 + ($1?.utf8.count ?? 0) }
    }
}
