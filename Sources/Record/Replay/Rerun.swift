import Logging
@_spi(System) import Store
import Terms

/// Performs every request of a record again, in an empty database, each at its moment and with its seed, and compares what is concluded.
///
/// What people asked stays as it was asked. What fell due was asked by the clock: under the same terms it is asked for again at the same
/// places; under other terms what falls due on the way is found on the new record's own table.
public struct Rerun: Sendable {
    private let database: Database
    private let make: @Sendable (Database, Clock) -> Guildhall
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
                let again = await stage.redo(group.asked)
                outcome.requests += 1
                outcome.conclusions += group.conclusions.count
                if let difference = RerunDifference(group, again) { outcome.differences.append(difference) }
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

/// Where requests are performed again.
struct RerunStage: Sendable {
    let guildhall: Guildhall
    let clock: SettableClock

    /// What a request that was performed again came to: its entries, or why it could not be performed.
    enum Again: Sendable {
        case concluded([JournalEntry])
        case failed(String)
    }

    func redo(_ request: JournalEntry) async -> Again {
        guard let operation = guildhall.capabilities.recorded[request.kind] else {
            return .failed("this version knows no command \(request.kind)")
        }
        clock.set(Instant(milliseconds: request.at))
        do {
            let again = try await guildhall.database.write(vendor: request.vendor) { transaction in
                try operation.redo(guildhall, request, transaction)
            }
            return .concluded(again)
        } catch let problem as Problem {
            return .failed(problem.message(in: Wording(.english, nil, book: guildhall.capabilities.book)))
        } catch {
            return .failed("\(error)")
        }
    }
}

extension Guildhall {
    /// Performs a recorded request again, as the last of this database's record.
    ///
    /// - Returns: the entries written: the request, then what was concluded.
    func redo<C: Command>(_: C.Type, _ entry: JournalEntry, _ transaction: Transaction) throws -> [JournalEntry] {
        let request: RecordedRequest<C>
        do {
            request = try JSON.decode(RecordedRequest<C>.self, from: entry.body)
        } catch {
            throw UnreadableEntry(entry: entry, reason: "\(error)")
        }
        var command = request.command
        if let node = request.beside, let brings = command as? any BroughtBeside {
            command = try brings.with(kept: node) as? C ?? command
        }
        let outside = Outside(recorded: request.outside ?? [:])
        let moment = Instant(milliseconds: entry.at)
        let reader: Reader
        if let founding = command as? any FoundingCommand {
            let context = try founding.context(at: moment, RequestIdentifiers(seed: request.seed))
            reader = self.reader(context, transaction, outside: outside)
        } else {
            reader = try self.reader(
                try request.by.actor(of: entry), transaction, .plain, moment, seed: request.seed, outside: outside)
        }
        switch try conclude(command, reader, transaction) {
        case .done(_, _, _, let performance), .refused(_, let performance): return performance.written
        }
    }
}
