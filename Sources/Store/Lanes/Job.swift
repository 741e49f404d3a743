/// A closure of a caller that waits, without its result's type.
struct Job<Access>: Sendable {
    /// Runs the closure; what it gives hands the result to the caller, once it is certain.
    let run: @Sendable (Access) throws -> @Sendable () -> Void
    /// Tells the caller that it failed.
    let fail: @Sendable (any Error) -> Void

    /// Runs `body` on a thread that takes the job while the caller is suspended.
    ///
    /// - Parameter submit: hands the job on, or says why it cannot be taken.
    static func run<T: Sendable>(
        _ body: @escaping @Sendable (Access) throws -> T, submit: (Job) -> StoreError?
    ) async throws -> T {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<T, any Error>) in
            let job = Job(
                run: { access in
                    let value = try body(access)
                    return { continuation.resume(returning: value) }
                },
                fail: { continuation.resume(throwing: $0) })
            if let refusal = submit(job) { job.fail(refusal) }
        }
    }
}

/// A command that waits for a lane.
struct LaneJob: Sendable {
    let job: Job<Transaction>
    /// Whose rows it writes, as far as is known before it runs.
    let hold: Hold
    /// Commands of the same kind ask mostly the same; nil when nothing is known of what it asks.
    let kind: String?

    /// The same, to be run again: it wanted to write rows of `owner` too.
    func holding(_ owner: RowOwner) -> LaneJob { LaneJob(job: job, hold: hold.adding(owner), kind: kind) }
}
