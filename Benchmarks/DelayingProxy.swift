import Foundation
import Synchronization

/// Stands between a client and a server as a long line would: hands on each piece of data a fixed while after it came, either way.
///
/// Listens on loopback at a port of the system's choice and leads to a unix socket. Four threads serve a connection, so that a piece
/// never waits for another connection's; all of them end with the connections, and `close` ends those.
final class DelayingProxy: Sendable {
    /// Where it listens, at 127.0.0.1.
    let port: UInt16
    private let listener: Int32
    private let upstream: String
    private let delay: Duration
    private let sockets = Mutex<[Int32]>([])
    /// How often a client sent something after it had heard from the server: where it had to wait.
    let journeys = Counter()

    /// - Parameters:
    ///   - upstream: the path of the server's unix socket.
    ///   - delay: for each direction, half of a round trip.
    init(to upstream: String, delay: Duration) throws {
        (self.upstream, self.delay) = (upstream, delay)
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(listener, generic, length) == 0 && listen(listener, 128) == 0
                    && getsockname(listener, generic, &length) == 0
            }
        }
        guard isListening else { throw ProxyError(what: "listen on loopback") }
        self.listener = listener
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread { self.accept() }
    }

    /// Ends every connection and takes no more.
    func close() {
        shutdown(listener, Int32(SHUT_RDWR))
        for socket in sockets.withLock({ $0 }) { shutdown(socket, Int32(SHUT_RDWR)) }
    }

    private func accept() {
        while true {
            let client = Foundation.accept(listener, nil, nil)
            guard client >= 0 else { break }
            guard let server = connected() else {
                _ = Foundation.close(client)
                continue
            }
            var now: Int32 = 1
            setsockopt(client, Int32(IPPROTO_TCP), TCP_NODELAY, &now, socklen_t(MemoryLayout<Int32>.size))
            sockets.withLock { $0 += [client, server] }
            let turns = Turns(journeys)
            Line(from: client, to: server, delay) { turns.asked() }.start()
            Line(from: server, to: client, delay) { turns.answered() }.start()
        }
        _ = Foundation.close(listener)
    }

    private func connected() -> Int32? {
        let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(upstream.utf8.prefix($0.count - 1))) }
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(server, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
        return isConnected ? server : nil
    }
}

struct ProxyError: Error {
    let what: String
}

/// Whose turn it is on a connection.
private final class Turns: Sendable {
    private let journeys: Counter
    private let isAnswered = Mutex(true)

    init(_ journeys: Counter) { self.journeys = journeys }

    func asked() {
        let isJourney = isAnswered.withLock { answered in
            defer { answered = false }
            return answered
        }
        if isJourney { _ = journeys.next() }
    }

    func answered() { isAnswered.withLock { $0 = true } }
}

/// One direction of a connection: a thread reads, another writes what is due.
private final class Line: Sendable {
    private struct Piece: Sendable {
        let bytes: [UInt8]
        let due: ContinuousClock.Instant
    }

    private let source: Int32
    private let target: Int32
    private let delay: Duration
    private let pieces = Mutex<[Piece]>([])
    private let arrived = DispatchSemaphore(value: 0)
    private let note: @Sendable () -> Void

    /// - Parameter note: called for each piece.
    init(from source: Int32, to target: Int32, _ delay: Duration, _ note: @escaping @Sendable () -> Void) {
        (self.source, self.target, self.delay, self.note) = (source, target, delay, note)
    }

    func start() {
        Thread.detachNewThread { self.read() }
        Thread.detachNewThread { self.write() }
    }

    private func read() {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = recv(source, &buffer, buffer.count, 0)
            // An empty piece is the end.
            let piece = Piece(bytes: Array(buffer.prefix(max(0, count))), due: .now + delay)
            pieces.withLock { $0.append(piece) }
            arrived.signal()
            if count <= 0 { return }
            note()
        }
    }

    private func write() {
        while true {
            arrived.wait()
            let piece = pieces.withLock { $0.removeFirst() }
            let rest = ContinuousClock.now.duration(to: piece.due)
            if rest > .zero { usleep(UInt32(rest.seconds * 1e6)) }
            guard !piece.bytes.isEmpty, send(piece.bytes) else { break }
        }
        shutdown(target, Int32(SHUT_RDWR))
        shutdown(source, Int32(SHUT_RDWR))
    }

    private func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Foundation.send(target, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }
}
