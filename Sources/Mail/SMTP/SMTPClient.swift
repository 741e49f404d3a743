import Dispatch
import Foundation
import Synchronization

/// Hands mails over to a server, on threads of its own: waiting for a server blocks nothing else.
public final class SMTPClient: Sendable {
    private struct Job: Sendable {
        let message: [UInt8]
        let from: String
        let to: Mailbox
        let done: @Sendable (SMTPOutcome) -> Void
    }

    private struct State {
        var jobs: [Job] = []
        var isClosed = false
        var running = 0
        var ending: [CheckedContinuation<Void, Never>] = []
    }

    public let server: SMTPServer
    private let state = Mutex(State())
    private let wake = DispatchSemaphore(value: 0)
    private let abandoned = Abandon()

    /// - Parameter connections: how many mails are handed over at the same time.
    public init(_ server: SMTPServer, connections: Int = 2) {
        self.server = server
        state.withLock { $0.running = connections }
        for number in 1...connections {
            let thread = Thread { [self] in work() }
            thread.name = "mail-\(number)"
            thread.stackSize = 2 << 20
            thread.start()
        }
    }

    /// Hands over a letter. Takes at most `server.totalSeconds` once its turn has come.
    public func send(_ letter: Letter) async -> SMTPOutcome {
        await withCheckedContinuation { continuation in
            let job = Job(message: letter.message, from: letter.from.address, to: letter.to) {
                continuation.resume(returning: $0)
            }
            let isTaken = state.withLock { state in
                guard !state.isClosed else { return false }
                state.jobs.append(job)
                return true
            }
            if isTaken { wake.signal() } else { job.done(Self.stopping) }
        }
    }

    /// Takes no more mails, gives those under way some seconds to be taken by the server, and gives them up then.
    public func close(grace seconds: Double = 10) async {
        let (left, threads) = state.withLock { state -> ([Job], Int) in
            state.isClosed = true
            defer { state.jobs = [] }
            return (state.jobs, state.running)
        }
        for job in left { job.done(Self.stopping) }
        for _ in 0..<threads { wake.signal() }
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { [abandoned] in abandoned.set() }
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if state.running > 0 { state.ending.append(continuation) }
                return state.running == 0
            }
            if isOver { continuation.resume() }
        }
    }

    private static let stopping = SMTPOutcome.temporary("smtp.ending")

    /// A thread's life.
    private func work() {
        var connection: Connection?
        while true {
            wake.wait()
            let (job, isOver) = state.withLock { state in
                (state.jobs.isEmpty ? nil : state.jobs.removeFirst(), state.isClosed)
            }
            if let job {
                connection = connection ?? Connection(server)
                job.done(
                    connection?.send(job.message, from: job.from, to: job.to, abandoned)
                        ?? .temporary("smtp.no_memory"))
            } else if isOver {
                break
            }
        }
        connection = nil
        let ending = state.withLock { state in
            state.running -= 1
            return state.running == 0 ? state.ending : []
        }
        for continuation in ending { continuation.resume() }
    }
}
