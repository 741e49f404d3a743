import Dispatch
import Foundation
import Synchronization

/// Commands that wait for the same owners' rows, and may share a commit.
struct Lot: Sendable {
    var hold: Hold
    var jobs: [LaneJob]
}

/// Commands waiting for the lanes.
///
/// A lane takes all that waits for one vendor, and until it gives the vendor back no other lane touches that vendor's rows. So the
/// commands of a vendor come one after the other, those of different vendors side by side, and a slow vendor keeps one
/// lane busy and no more. Only where more vendors wait than there are lanes does a lane take several at once.
final class LaneQueue: Sendable {
    private let state: Mutex<LaneState>

    /// - Parameter lanes: how many threads take from it.
    init(lanes: Int) {
        state = Mutex(LaneState(lanes: lanes))
    }

    /// Adds a command, or says why it cannot be taken.
    func submit(_ job: LaneJob) -> StoreError? {
        let (refusal, bell) = state.withLock { state -> (StoreError?, DispatchSemaphore?) in
            if let refusal = state.refusal { return (refusal, nil) }
            guard state.waiting[job.hold, default: []].count < LaneState.most else {
                return (.unavailable("\(LaneState.most) commands are waiting already. Try again in a moment."), nil)
            }
            state.add(job)
            return (nil, state.bellForReady())
        }
        bell?.signal()
        return refusal
    }

    /// Adds a command that was taken before and has to be run with a wider hold, or by another lane; also while the queue closes.
    func submitAgain(_ job: LaneJob) {
        let (refusal, bell) = state.withLock { state -> (StoreError?, DispatchSemaphore?) in
            if let refusal = state.refusal, !state.isClosed { return (refusal, nil) }
            state.add(job)
            return (nil, state.bellForReady())
        }
        bell?.signal()
        if let refusal { job.job.fail(refusal) }
    }

    /// What a lane does next; sleeps while nothing can be done. Nil once the queue is closed and done.
    ///
    /// - Parameters:
    ///   - held: what the lane gives back.
    ///   - bell: the lane's own. The lane that fell asleep last is woken first, so that a quiet server uses few connections.
    func take(atMost limit: Int, givingBack held: Hold?, _ bell: DispatchSemaphore) -> Lot? {
        var held = held
        while true {
            let (lot, closed, next) = state.withLock { state -> (Lot?, Bool, DispatchSemaphore?) in
                if let given = held { state.giveBack(given) }
                held = nil
                guard let lot = state.takeReady(atMost: limit) else {
                    if !state.isClosed { state.sleepers.append(bell) }
                    return (nil, state.isClosed, nil)
                }
                return (lot, false, state.bellForReady())
            }
            next?.signal()
            if closed || lot != nil { return lot }
            bell.wait()
        }
    }

    /// Gives back what a lane held that has something else to do first.
    func giveBack(_ held: Hold) {
        let bell = state.withLock { state -> DispatchSemaphore? in
            state.giveBack(held)
            return state.bellForReady()
        }
        bell?.signal()
    }

    /// Gives the callers that were just answered a moment to come back, so that they share the next commit too.
    ///
    /// Ends when as many commands of the lot wait again, when no more arrive for a while, when another lot needs the lane, or after
    /// about 200 microseconds.
    func gather(_ lot: Lot) {
        guard lot.jobs.count > 1 else { return }
        let end = ContinuousClock.now + .microseconds(200)
        var arrived = 0
        var idle = 0
        while arrived < lot.jobs.count, idle < 64, ContinuousClock.now < end {
            let (now, isNeeded) = state.withLock { ($0.waiting[lot.hold, default: []].count, $0.needsLane) }
            if isNeeded { return }
            idle = now > arrived ? 0 : idle + 1
            arrived = now
            sched_yield()
        }
    }

    /// A lane has a connection: commands are taken, if they were refused.
    func connected() {
        state.withLock { state in
            state.connections += 1
            if !state.isClosed { state.refusal = nil }
        }
    }

    /// A lane's connection is gone.
    func disconnected() { state.withLock { $0.connections -= 1 } }

    /// Called by a lane that cannot connect. When no other lane has a connection either, commands are refused with `reason` until one
    /// has, and those that wait come back.
    func refuse(_ reason: StoreError) -> [LaneJob] {
        state.withLock { state in
            guard state.connections == 0 else { return [] }
            if !state.isClosed { state.refusal = reason }
            defer { (state.order, state.waiting) = ([], [:]) }
            return state.order.flatMap { state.waiting[$0, default: []] }
        }
    }

    /// Takes no more commands; the lanes finish those that wait and then end.
    func close() {
        let bells = state.withLock { state -> [DispatchSemaphore] in
            state.isClosed = true
            state.refusal = .closed
            defer { state.sleepers = [] }
            return state.sleepers
        }
        for bell in bells { bell.signal() }
    }

    /// True once `close` was called.
    var isClosed: Bool { state.withLock { $0.isClosed } }
}
