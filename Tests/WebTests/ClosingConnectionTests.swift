import Dispatch
import Testing

@testable import Web

#if canImport(Glibc)
    import Glibc
#endif

@Suite("A client that closes its connection after the reply")
struct ClosingConnectionTests {
    @Test(
        "A body that nobody reads is taken to its end, so that the client comes to the reply",
        arguments: [("/v1/keys", true, "413"), ("/v1/keys", false, "401"), ("/v1/nothing", true, "404")])
    func unread(path: String, known: Bool, status: String) async throws {
        try await Site.with(WebConfiguration(port: 0), by: .live) { site in
            let admin = try await site.found("north")
            let port = try #require(site.client.port)
            let reply = try await Self.posted(path, as: known ? admin : "gh_none", bytes: 20_000_000, to: port)
            #expect(reply.hasPrefix("HTTP/1.1 \(status) "))
        }
    }

    @Test("A body that is read is answered as ever")
    func read() async throws {
        try await Site.with(WebConfiguration(port: 0), by: .live) { site in
            let admin = try await site.found("north")
            let port = try #require(site.client.port)
            let reply = try await Self.posted("/v1/keys", as: admin, bytes: 1000, to: port)
            #expect(reply.hasPrefix("HTTP/1.1 400 "))
        }
    }

    /// Off the threads that the server works on.
    private static func posted(_ path: String, as key: String, bytes: Int, to port: Int) async throws -> String {
        try await withCheckedThrowingContinuation { done in
            DispatchQueue.global().async {
                done.resume(with: Result { try post(path, as: key, bytes: bytes, to: port) })
            }
        }
    }

    /// Sends a body of blanks as a simple client does: all of it first, then it reads. Gives up after minutes, which only a hang takes.
    private static func post(_ path: String, as key: String, bytes: Int, to port: Int) throws -> String {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var limit = timeval(tv_sec: 180, tv_usec: 0)
        for option in [SO_SNDTIMEO, SO_RCVTIMEO] {
            setsockopt(socket, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(connected == 0)
        let head =
            "POST \(path) HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \(key)\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nContent-Length: \(bytes)\r\n\r\n"
        let message = Array(head.utf8) + [UInt8](repeating: 32, count: bytes)
        var sent = 0
        while sent < message.count {
            let count = message[sent...].withUnsafeBytes {
                send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            try #require(count > 0, "the server took \(sent) of \(message.count) bytes")
            sent += count
        }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = recv(socket, &buffer, buffer.count, 0)
        try #require(count > 0, "no reply came")
        return String(decoding: buffer[..<count], as: UTF8.self)
    }
}
