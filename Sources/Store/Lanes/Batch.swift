import Foundation

/// Commands that share one transaction and one commit.
///
/// The first attempt takes no savepoints, since a command that fails after having written is rare. When one does, or
/// a late error of the pipeline comes out, everything is rolled back and run again with a savepoint for each command,
/// so that only the failing ones are undone. No caller hears anything before the commit is certain.
struct Batch {
    let session: any WriteSession
    let catalogue: Catalogue

    /// At most this many commands share a commit.
    static let most = 256
    /// How often a batch that met another transaction is run again.
    private static let mostConflicts = 10

    private enum Outcome {
        case committed([Result<@Sendable () -> Void, any Error>])
        /// One command must be undone, and here only together with the others.
        case rejected(Int, any Error)
        case failed(Trouble)
    }

    /// Runs `jobs` and answers them all, unless the connection fails before the commit: then they come back with the
    /// trouble, to be run again on a new connection or refused.
    func run(_ jobs: [Job<Transaction>]) -> (unanswered: [Job<Transaction>], trouble: Trouble)? {
        var jobs = jobs
        var marks = false
        var conflicts = 0
        while !jobs.isEmpty {
            switch attempt(jobs, marks: marks) {
            case .committed(let outcomes):
                for (job, outcome) in zip(jobs, outcomes) { answer(job, outcome) }
                return nil
            case .rejected(let index, let error):
                if marks || jobs.count == 1 { jobs.remove(at: index).fail(error) }
                marks = true
            case .failed(let trouble):
                switch trouble.reach {
                case .conflict where conflicts < Self.mostConflicts:
                    conflicts += 1
                    Thread.sleep(forTimeInterval: 0.002 * Double(conflicts))
                case .connection, .uncertain:
                    return (jobs, trouble)
                case .conflict, .transaction, .command:
                    for job in jobs { job.fail(trouble.error) }
                    return nil
                }
            }
        }
        return nil
    }

    private func answer(_ job: Job<Transaction>, _ outcome: Result<@Sendable () -> Void, any Error>) {
        switch outcome {
        case .success(let deliver): deliver()
        case .failure(let error): job.fail(error)
        }
    }

    private func attempt(_ jobs: [Job<Transaction>], marks: Bool) -> Outcome {
        let heads = ChainHeads()
        let known = KnownAnswers()
        var outcomes: [Result<@Sendable () -> Void, any Error>] = []
        outcomes.reserveCapacity(jobs.count)
        do throws(StoreError) {
            session.command = 0
            try session.begin()
            for (index, job) in jobs.enumerated() {
                session.command = index
                let transaction = Transaction(
                    session: session, catalogue: catalogue, known: known, heads: heads,
                    marksFirstWrite: marks && jobs.count > 1)
                let result = outcome(of: job, in: transaction)
                if let rejection = try undoIfFailed(result, transaction, index, heads, known) {
                    session.rollback()
                    return rejection
                }
                outcomes.append(result)
            }
            try session.commit()
            return .committed(outcomes)
        } catch {
            let trouble = session.trouble ?? Trouble(reach: .transaction, error: error)
            session.rollback()
            if case .command(let index) = trouble.reach { return .rejected(index, trouble.error) }
            return .failed(trouble)
        }
    }

    /// What the closure gave, once its savepoint is closed; an error that it swallowed counts.
    private func outcome(
        of job: Job<Transaction>, in transaction: Transaction
    ) -> Result<@Sendable () -> Void, any Error> {
        defer { transaction.end() }
        do {
            let deliver = try job.run(transaction)
            if let failure = transaction.failure { return .failure(failure) }
            if transaction.isMarked { try session.releaseMark() }
            return .success(deliver)
        } catch {
            return .failure(error)
        }
    }

    /// Undoes a failed command within the transaction; the outcome when that is not possible.
    private func undoIfFailed(
        _ result: Result<@Sendable () -> Void, any Error>, _ transaction: Transaction, _ index: Int,
        _ heads: ChainHeads, _ known: KnownAnswers
    ) throws(StoreError) -> Outcome? {
        guard case .failure(let error) = result else { return nil }
        if let trouble = session.trouble {
            guard case .command(index) = trouble.reach else { throw trouble.error }
        } else if !transaction.hasWritten {
            return nil
        }
        guard transaction.isMarked else { return .rejected(index, error) }
        heads.forget()
        known.forget()
        try session.rollbackToMark()
        return nil
    }
}
