import Dispatch
import Synchronization

/// Queries waiting for the reading threads: first in, first out, and bounded.
final class JobQueue: Sendable {
    private struct State {
        var jobs: [Job<Snapshot>] = []
        var sleepers = 0
        var refusal: StoreError?
        var closed = false
    }

    private let state = Mutex(State())
    private let wake = DispatchSemaphore(value: 0)
    private static let most = 10_000

    /// Adds a job, or says why it cannot be taken.
    func submit(_ job: Job<Snapshot>) -> StoreError? {
        let (refusal, wakes) = state.withLock { state -> (StoreError?, Bool) in
            if let refusal = state.refusal { return (refusal, false) }
            guard state.jobs.count < Self.most else {
                return (.unavailable("\(Self.most) queries are waiting already. Try again in a moment."), false)
            }
            state.jobs.append(job)
            guard state.sleepers > 0 else { return (nil, false) }
            state.sleepers -= 1
            return (nil, true)
        }
        if wakes { wake.signal() }
        return refusal
    }

    /// The job that waits longest; sleeps while there is none. Nil once the queue is closed and done.
    func next() -> Job<Snapshot>? {
        while true {
            let (job, closed) = state.withLock { state -> (Job<Snapshot>?, Bool) in
                guard state.jobs.isEmpty else { return (state.jobs.removeFirst(), false) }
                if !state.closed { state.sleepers += 1 }
                return (nil, state.closed)
            }
            if closed || job != nil { return job }
            wake.wait()
        }
    }

    /// From now on jobs are refused with `reason`; gives back those that were waiting. Nil takes jobs again.
    func refuse(_ reason: StoreError?) -> [Job<Snapshot>] {
        state.withLock { state in
            guard !state.closed else { return [] }
            state.refusal = reason
            guard reason != nil else { return [] }
            defer { state.jobs = [] }
            return state.jobs
        }
    }

    /// Takes no more jobs; the threads finish those that wait and then end.
    func close() {
        let sleepers = state.withLock { state -> Int in
            state.closed = true
            state.refusal = .closed
            defer { state.sleepers = 0 }
            return state.sleepers
        }
        for _ in 0..<sleepers { wake.signal() }
    }

    /// True once `close` was called.
    var isClosed: Bool { state.withLock { $0.closed } }
}

extension StoreError {
    static let closed = StoreError.unavailable("it is closed, since the program is ending.")
}
