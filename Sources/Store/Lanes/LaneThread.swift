import Foundation
import Synchronization

/// Threads of the lanes' own, so that waiting for a disk or a server never blocks Swift's concurrency pool.
enum LaneThread {
    /// Starts `body` on a new thread, with a stack of 4 MB.
    static func start(_ name: String, _ body: @escaping @Sendable () -> Void) {
        let thread = Thread(block: body)
        thread.name = name
        thread.stackSize = 4 << 20
        thread.start()
    }

    /// Starts a thread, waits until it has opened what it needs, and leaves it to its work.
    ///
    /// - Parameter open: runs on the thread; what it gives is the work of the rest of the thread's life.
    static func open(
        _ name: String, _ open: @escaping @Sendable () throws(StoreError) -> @Sendable () -> Void
    ) async throws(StoreError) {
        let opened: Result<Void, StoreError> = await withCheckedContinuation { continuation in
            start(name) {
                do throws(StoreError) {
                    let work = try open()
                    continuation.resume(returning: .success(()))
                    work()
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        try opened.get()
    }
}

/// Counts threads, so that closing can wait for the last of them.
final class Ending: Sendable {
    private struct State {
        var running = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    func begin() { state.withLock { $0.running += 1 } }

    func end() {
        let finished = state.withLock { state -> [CheckedContinuation<Void, Never>] in
            state.running -= 1
            guard state.running == 0 else { return [] }
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in finished { continuation.resume() }
    }

    /// Returns once every thread that began has ended.
    func wait() async {
        await withCheckedContinuation { continuation in
            let done = state.withLock { state -> Bool in
                if state.running > 0 { state.waiting.append(continuation) }
                return state.running == 0
            }
            if done { continuation.resume() }
        }
    }
}
