import Dispatch
import Foundation
import Synchronization

/// Jobs waiting for the threads of a lane: first in, first out, and bounded.
final class JobQueue<Job: Sendable>: Sendable {
    private struct State {
        var jobs: [Job] = []
        var sleepers = 0
        var refusal: StoreError?
        var closed = false
    }

    private let state = Mutex(State())
    private let wake = DispatchSemaphore(value: 0)
    private let most: Int

    /// A queue that holds at most `most` jobs.
    init(most: Int = 10_000) {
        self.most = most
    }

    /// Adds a job, or says why it cannot be taken.
    func submit(_ job: Job) -> StoreError? {
        let (refusal, wakes) = state.withLock { state -> (StoreError?, Bool) in
            if let refusal = state.refusal { return (refusal, false) }
            guard state.jobs.count < most else {
                return (.unavailable("\(most) commands are waiting already. Try again in a moment."), false)
            }
            state.jobs.append(job)
            guard state.sleepers > 0 else { return (nil, false) }
            state.sleepers -= 1
            return (nil, true)
        }
        if wakes { wake.signal() }
        return refusal
    }

    /// The jobs that wait, at most `limit`; sleeps while there are none. Empty once the queue is closed and done.
    func take(atMost limit: Int) -> [Job] {
        while true {
            let (jobs, closed) = state.withLock { state -> ([Job], Bool) in
                if state.jobs.isEmpty {
                    if !state.closed { state.sleepers += 1 }
                    return ([], state.closed)
                }
                guard state.jobs.count > limit else {
                    defer { state.jobs = [] }
                    return (state.jobs, false)
                }
                defer { state.jobs.removeFirst(limit) }
                return (Array(state.jobs.prefix(limit)), false)
            }
            if closed || !jobs.isEmpty { return jobs }
            wake.wait()
        }
    }

    /// Gives the callers that were just answered a moment to come back, so that they share the next commit too.
    ///
    /// Ends when `expected` jobs wait, when no more arrive for a while, or after about 200 microseconds.
    func gather(expected: Int) {
        guard expected > 1 else { return }
        let end = ContinuousClock.now + .microseconds(200)
        var arrived = count
        var idle = 0
        while arrived < expected, idle < 64, ContinuousClock.now < end {
            sched_yield()
            let now = count
            idle = now > arrived ? 0 : idle + 1
            arrived = now
        }
    }

    /// How many jobs wait.
    var count: Int { state.withLock { $0.jobs.count } }

    /// From now on jobs are refused with `reason`; gives back those that were waiting. Nil takes jobs again.
    func refuse(_ reason: StoreError?) -> [Job] {
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
            state.refusal = .unavailable("it is closed, since the program is ending.")
            defer { state.sleepers = 0 }
            return state.sleepers
        }
        for _ in 0..<sleepers { wake.signal() }
    }

    /// True once `close` was called.
    var isClosed: Bool { state.withLock { $0.closed } }
}
