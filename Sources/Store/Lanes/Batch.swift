import Foundation

/// Commands that share one transaction and one commit.
///
/// The first attempt takes no savepoints, since a command that fails after having written is rare. When one does, or
/// a late error of the pipeline comes out, everything is rolled back and run again with a savepoint for each command,
/// so that only the failing ones are undone. No caller hears anything before the commit is certain.
struct Batch {
    let session: any WriteSession
    let catalogue: Catalogue
    /// Whose rows its commands may write.
    let hold: Hold
    /// What its commands are likely to ask; nil where asking ahead gains nothing.
    let foresight: Foresight?

    /// At most this many commands share a commit.
    static let most = 256
    /// How often a batch that met another transaction is run again.
    private static let mostConflicts = 10
    /// In place of a command's number, for what is asked ahead.
    private static let ahead = -1

    /// What is left to the lane.
    struct End {
        /// Commands that wrote, or wanted to, what is not held; nothing of them was kept.
        var misplaced: [LaneJob] = []
        /// Commands that nobody has answered, since the connection failed, and how it did.
        var unanswered: [LaneJob] = []
        var trouble: Trouble?
    }

    private enum Outcome {
        case committed([JobOutcome])
        /// One command must be undone, and here only together with the others.
        case rejected(Int, JobOutcome)
        /// The database refused what was asked ahead.
        case unforeseen
        case failed(Trouble)
    }

    private enum JobOutcome {
        case done(@Sendable () -> Void)
        case failed(any Error)
        case lacks(RowOwner)
    }

    /// Runs `jobs` and answers them all, but for those that come back.
    func run(_ jobs: [LaneJob]) -> End {
        var jobs = jobs
        var end = End()
        var marks = false
        var foresees = foresight != nil
        var conflicts = 0
        while !jobs.isEmpty {
            switch attempt(jobs, marks: marks, foresees: foresees) {
            case .committed(let outcomes):
                for (job, outcome) in zip(jobs, outcomes) { answer(job, outcome, &end) }
                return end
            case .rejected(let index, .lacks(let owner)):
                end.misplaced.append(jobs.remove(at: index).holding(owner))
            case .rejected(let index, let outcome):
                if marks || jobs.count == 1 { answer(jobs.remove(at: index), outcome, &end) }
                marks = true
            case .unforeseen: foresees = false
            case .failed(let trouble):
                switch trouble.reach {
                case .conflict where conflicts < Self.mostConflicts:
                    conflicts += 1
                    Thread.sleep(forTimeInterval: 0.002 * Double(conflicts))
                case .connection, .uncertain:
                    (end.unanswered, end.trouble) = (jobs, trouble)
                    return end
                case .conflict, .transaction, .command:
                    for job in jobs { job.job.fail(trouble.error) }
                    return end
                }
            }
        }
        return end
    }

    private func answer(_ job: LaneJob, _ outcome: JobOutcome, _ end: inout End) {
        switch outcome {
        case .done(let deliver): deliver()
        case .failed(let error): job.job.fail(error)
        case .lacks(let owner): end.misplaced.append(job.holding(owner))
        }
    }

    private func attempt(_ jobs: [LaneJob], marks: Bool, foresees: Bool) -> Outcome {
        let heads = ChainHeads()
        let known = KnownAnswers()
        var outcomes: [JobOutcome] = []
        outcomes.reserveCapacity(jobs.count)
        do throws(StoreError) {
            session.command = Self.ahead
            try session.begin(holding: hold)
            if foresees { try askAhead(for: jobs, heads, known) }
            for (index, job) in jobs.enumerated() {
                session.command = index
                let transaction = Transaction(
                    session: session, catalogue: catalogue, known: known, heads: heads, hold: hold,
                    marksFirstWrite: marks && jobs.count > 1)
                if foresight != nil, job.kind != nil { known.startNoting() }
                let outcome = outcome(of: job.job, in: transaction)
                if case .done = outcome, let kind = job.kind { foresight?.note(known.noted(), of: kind) }
                if let rejection = try undoIfFailed(outcome, transaction, index, heads, known) {
                    session.rollback()
                    return rejection
                }
                outcomes.append(outcome)
            }
            try session.commit()
            return .committed(outcomes)
        } catch {
            let trouble = session.trouble ?? Trouble(reach: .transaction, error: error)
            session.rollback()
            switch trouble.reach {
            case .command(Self.ahead): return .unforeseen
            case .command(let index): return .rejected(index, .failed(trouble.error))
            default: return .failed(trouble)
            }
        }
    }

    /// Sends what the commands will need, so that all of it comes with the first answer that one of them waits for.
    private func askAhead(for jobs: [LaneJob], _ heads: ChainHeads, _ known: KnownAnswers) throws(StoreError) {
        for kind in Set(jobs.compactMap(\.kind)) {
            for question in foresight?.questions(of: kind) ?? [] where !known.isAhead(question) {
                known.put(try session.ask(question.text, question.values, as: question.setting), ahead: question)
            }
        }
        for case .vendor(let vendor) in hold.owners { try heads.ask(for: vendor, session, catalogue) }
    }

    /// What came of the closure, once its savepoint is closed; an error that it swallowed counts.
    private func outcome(of job: Job<Transaction>, in transaction: Transaction) -> JobOutcome {
        defer { transaction.end() }
        do {
            let deliver = try job.run(transaction)
            if let owner = transaction.lacking { return .lacks(owner) }
            if let failure = transaction.failure { return .failed(failure) }
            if transaction.isMarked { try session.releaseMark() }
            return .done(deliver)
        } catch {
            return transaction.lacking.map { .lacks($0) } ?? .failed(error)
        }
    }

    /// Undoes a failed command within the transaction; the outcome when that is not possible.
    private func undoIfFailed(
        _ outcome: JobOutcome, _ transaction: Transaction, _ index: Int, _ heads: ChainHeads, _ known: KnownAnswers
    ) throws(StoreError) -> Outcome? {
        if case .done = outcome { return nil }
        if let trouble = session.trouble {
            guard case .command(index) = trouble.reach else { throw trouble.error }
        } else if !transaction.hasWritten {
            return nil
        }
        guard transaction.isMarked else { return .rejected(index, outcome) }
        heads.forget()
        known.forget()
        try session.rollbackToMark()
        return nil
    }
}
