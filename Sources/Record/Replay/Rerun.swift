import Logging
@_spi(System) import Store
import Terms

/// Performs every request of a record again, in an empty database, each at its moment and with its seed, and compares what is concluded.
///
/// What people asked stays as it was asked. What fell due was asked by the clock: under the same terms it is asked for again at the same
/// places; under other terms what falls due on the way is found on the new record's own table.
public struct Rerun: Sendable {
    let database: Database
    let make: @Sendable (Database, Clock) -> Guildhall
    private let logger: Logger

    /// - Parameter make: an application like the one whose record it is, on another database and by another clock.
    package init(
        _ database: Database, logger: Logger, _ make: @escaping @Sendable (Database, Clock) -> Guildhall
    ) {
        (self.database, self.logger, self.make) = (database, logger, make)
    }

    /// What performing a record again came to.
    public struct Outcome: Sendable {
        public internal(set) var requests = 0
        public internal(set) var conclusions = 0
        public internal(set) var differences: [RerunDifference] = []

        /// `N requests, M conclusions, 0 differences`.
        public var summary: String {
            "\(requests) requests, \(conclusions) conclusions, \(differences.count) differences"
        }
    }

    /// So many differences are told; the search ends with the last of them.
    static let most = 100

    /// Performs the whole record again under the terms it was made by.
    ///
    /// - Parameter progress: told after each request how many there were so far.
    /// - Throws: `StoreError`, `UnreadableEntry`.
    public func run(
        scratch url: DatabaseURL = .memory, _ progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> Outcome {
        let stage = try await stage(url)
        var outcome = Outcome()
        for vendor in try await database.read({ try $0.journalVendors(in: SystemScope()) }) {
            var groups = RequestGroups(vendor, database)
            while outcome.differences.count < Self.most, let group = try await groups.next() {
                let again = try await stage.redo(group.asked, .same)
                outcome.requests += 1
                outcome.conclusions += group.conclusions.count
                if let difference = RerunDifference(group, again, stage.guildhall.capabilities.book) {
                    outcome.differences.append(difference)
                }
                progress(outcome.requests)
            }
        }
        await stage.guildhall.database.close()
        return outcome
    }

    /// An empty database with an application on it whose clock stands where it is set.
    func stage(_ url: DatabaseURL) async throws -> RerunStage {
        let scratch = try await Database.open(url, layout: database.layout, logger: logger)
        let clock = SettableClock(Instant(milliseconds: 0))
        return RerunStage(guildhall: make(scratch, clock.clock), clock: clock)
    }
}
