/// A closure of a caller that waits, without its result's type.
struct Job<Access>: Sendable {
    /// Runs the closure; what it gives hands the result to the caller, once it is certain.
    let run: @Sendable (Access) throws -> @Sendable () -> Void
    /// Tells the caller that it failed.
    let fail: @Sendable (any Error) -> Void

    /// Runs `body` on one of the queue's threads while the caller is suspended.
    static func enqueue<T: Sendable>(
        _ body: @escaping @Sendable (Access) throws -> T, in queue: JobQueue<Job>
    ) async throws -> T {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<T, any Error>) in
            let job = Job(
                run: { access in
                    let value = try body(access)
                    return { continuation.resume(returning: value) }
                },
                fail: { continuation.resume(throwing: $0) })
            if let refusal = queue.submit(job) { job.fail(refusal) }
        }
    }
}
