@_spi(System) import Store
import Terms

/// Where requests are performed again: an application on a database of its own, with a clock that is set.
struct RerunStage: Sendable {
    let guildhall: Guildhall
    let clock: SettableClock

    /// What a request that was performed again came to.
    enum Again: Sendable {
        /// Its entries: the request, then its conclusions.
        case concluded([JournalEntry])
        /// Why it could not be performed.
        case failed(any Error)
    }

    /// - Throws: `StoreError`; whatever else stands in the way is an answer.
    func redo(_ request: JournalEntry, _ terms: RerunTerms) async throws -> Again {
        guard let operation = guildhall.capabilities.recorded[request.kind] else {
            return .failed(UnreadableEntry(entry: request, reason: "this version knows no such command"))
        }
        clock.set(Instant(milliseconds: request.at))
        return try await attempt(request.vendor) { transaction in
            try operation.redo(guildhall, request, terms, transaction)
        }
    }

    /// Performs a command that the record does not have, as the clock.
    ///
    /// - Throws: `StoreError`.
    func perform(
        _ command: any Command, of vendor: ID<Vendor>, at moment: Instant, seed: String
    ) async throws -> Again {
        clock.set(moment)
        return try await attempt(vendor.text) { transaction in
            let reader = try guildhall.reader(.system(vendor), transaction, .plain, moment, seed: seed)
            return try guildhall.written(command, reader, transaction)
        }
    }

    private func attempt(
        _ vendor: String, _ body: @escaping @Sendable (Transaction) throws -> [JournalEntry]
    ) async throws -> Again {
        do {
            return .concluded(try await guildhall.database.write(vendor: vendor, body))
        } catch let error as StoreError {
            throw error
        } catch {
            return .failed(error)
        }
    }
}

/// By what a recorded request is performed again.
enum RerunTerms: Sendable {
    /// The same terms: whatever it asked from outside then is all that it asks now.
    case same
    /// Other terms: it may ask for more.
    case other
}

extension Guildhall {
    /// Performs a recorded request again, as the last of this database's record.
    ///
    /// - Returns: the entries written: the request, then what was concluded.
    func redo<C: Command>(
        _: C.Type, _ entry: JournalEntry, _ terms: RerunTerms, _ transaction: Transaction
    ) throws -> [JournalEntry] {
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
        let outside = Outside(recorded: request.outside ?? [:], mayLook: terms == .other)
        let moment = Instant(milliseconds: entry.at)
        let reader: Reader
        if let founding = command as? any FoundingCommand {
            let context = try founding.context(at: moment, RequestIdentifiers(seed: request.seed))
            reader = self.reader(context, transaction, outside: outside)
        } else {
            reader = try self.reader(
                try request.by.actor(of: entry), transaction, .plain, moment, seed: request.seed, outside: outside)
        }
        return try written(command, reader, transaction)
    }

    /// Decides a command and writes it, with nothing beside the record.
    ///
    /// - Returns: the entries written.
    func written<C: Command>(_ command: C, _ reader: Reader, _ transaction: Transaction) throws -> [JournalEntry] {
        switch try conclude(command, reader, transaction) {
        case .done(_, _, _, let performance), .refused(_, let performance): performance.written
        }
    }
}
