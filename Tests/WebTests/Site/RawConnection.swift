import Dispatch
import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// A client that sends bytes as they are written, where a library would put them right.
enum RawConnection {
    /// What came back.
    struct Reply: Sendable {
        let text: String
        /// Did the server end the connection by itself?
        let isClosed: Bool

        /// The first line of the reply.
        var status: String { String(text.prefix { !$0.isNewline }) }

        /// The value of a header of the last reply in the text.
        func header(_ name: String) -> String? {
            let head = text.components(separatedBy: "\r\n\r\n").first { !$0.hasPrefix("HTTP/1.1 100") } ?? ""
            return head.components(separatedBy: "\r\n").dropFirst().first {
                $0.lowercased().hasPrefix(name.lowercased() + ":")
            }.map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
        }
    }

    /// Sends pieces and reads until the server closes, or all that is waited for has come. Only what hangs takes a minute.
    ///
    /// - Parameter pieces: each is sent once the text that came holds what is waited for before it.
    static func exchange(_ pieces: [(after: String, send: String)], until end: String?, port: Int) async throws -> Reply
    {
        // Off the threads that the server works on.
        try await withCheckedThrowingContinuation { done in
            DispatchQueue.global().async { done.resume(with: Result { try exchangeNow(pieces, end, port) }) }
        }
    }

    private static func exchangeNow(
        _ pieces: [(after: String, send: String)], _ end: String?, _ port: Int
    ) throws -> Reply {
        let connection = try connected(port)
        defer { close(connection) }
        var received = ""
        for piece in pieces {
            guard try read(connection, &received, until: piece.after) else {
                return Reply(text: received, isClosed: true)
            }
            let bytes = Array(piece.send.utf8)
            var sent = 0
            while sent < bytes.count {
                let count = bytes[sent...].withUnsafeBytes {
                    send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                guard count > 0 else { break }
                sent += count
            }
        }
        let isClosed = try !read(connection, &received, until: end)
        return Reply(text: received, isClosed: isClosed)
    }

    /// Reads until this has come; false when the server closed the connection.
    private static func read(_ connection: Int32, _ received: inout String, until end: String?) throws -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while end.map({ !$0.isEmpty && !received.contains($0) }) ?? true {
            let count = recv(connection, &buffer, buffer.count, 0)
            try #require(count >= 0, "nothing comes any more after: \(received)")
            guard count > 0 else { return false }
            received += String(decoding: buffer[..<count], as: UTF8.self)
        }
        return true
    }

    private static func connected(_ port: Int) throws -> Int32 {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var limit = timeval(tv_sec: 180, tv_usec: 0)
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(result == 0)
        return connection
    }
}
