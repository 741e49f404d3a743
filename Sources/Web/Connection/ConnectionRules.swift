import HTTPTypes
import NIOCore
import NIOHTTP1

/// What is wrong with a request by the letter of HTTP. The connection ends after the answer.
enum ProtocolFault: String, Error, CaseIterable {
    /// Not one `Host`, or one that cannot be a host (RFC 9112, section 3.2).
    case host
    /// An expectation other than to be told to go on (RFC 9110, section 10.1.1).
    case expectation
    /// A body in a coding that is not understood, or framed in two ways (RFC 9112, section 6.1).
    case coding
    /// A major version of the protocol other than 1.
    case version
}

/// Holds a connection to the letter of HTTP/1 between the parser and everything else: what a request gets wrong is noted in a header of
/// its own, which the router answers in its turn, and what it may spell in many ways is spelt in one.
///
/// - `Connection` is `close` or not there. Requests of HTTP/1.0 end their connection, and so does who expects to be told to go on: whether
///   such a body comes is unknown when the answer does without it.
/// - A method that the parser does not know is passed on with its path, so that the answer can say which methods there are.
final class ConnectionRules: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// How a request that is not answered yet is to be answered.
    private struct Awaited {
        let isOlder: Bool
        let closes: Bool
    }

    /// Requests that are not answered yet, in their order.
    private var awaited: CircularBuffer<Awaited> = []
    private let bytes: LatestBytes

    init(_ bytes: LatestBytes) { self.bytes = bytes }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data) else { return context.fireChannelRead(data) }
        let isOlder = head.version == .http1_0
        var fault = Self.fault(in: head)
        // Only what stands here itself is believed.
        head.headers.remove(name: HTTPField.Name.guildhallFault.rawName)
        let expects = head.headers.first(name: "Expect")
        head.headers.remove(name: "Expect")
        if let expects, !isOlder {
            if expects.lowercased() == Self.goOn {
                head.headers.add(name: "Expect", value: Self.goOn)
            } else {
                fault = fault ?? .expectation
            }
        }
        let closes = isOlder || fault != nil || expects != nil || Self.wantsClosing(head.headers)
        if closes { head.headers.replaceOrAdd(name: "Connection", value: "close") }
        if let fault { head.headers.add(name: HTTPField.Name.guildhallFault.rawName, value: fault.rawValue) }
        awaited.append(Awaited(isOlder: isOlder, closes: closes))
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    /// What a client sends that expects to be told to go on.
    static let goOn = "100-continue"

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .head(var head) = unwrapOutboundIn(data), head.status.code >= 200, let asked = awaited.popFirst()
        else { return context.write(data, promise: promise) }
        if asked.isOlder { head.version = .http1_0 }
        if asked.closes { head.headers.replaceOrAdd(name: "Connection", value: "close") }
        context.write(wrapOutboundOut(.head(head)), promise: promise)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard case .invalidMethod? = error as? HTTPParserError, let line = bytes.requestLine() else {
            return context.fireErrorCaught(error)
        }
        let headers: HTTPHeaders = ["Host": "", "Connection": "close"]
        let head = HTTPRequestHead(
            version: .http1_1, method: .RAW(value: line.method), uri: line.target, headers: headers)
        awaited.append(Awaited(isOlder: false, closes: true))
        context.fireChannelRead(wrapInboundOut(.head(head)))
        context.fireChannelRead(wrapInboundOut(.end(nil)))
    }
}

extension ConnectionRules {
    private static func fault(in head: HTTPRequestHead) -> ProtocolFault? {
        guard head.version.major == 1 else { return .version }
        let isOlder = head.version == .http1_0
        let hosts = head.headers["Host"]
        guard hosts.count <= 1, isOlder || hosts.count == 1, hosts.allSatisfy(isHost) else { return .host }
        let codings = head.headers[canonicalForm: "Transfer-Encoding"]
        if !codings.isEmpty {
            guard !isOlder, codings.map({ $0.lowercased() }) == ["chunked"] else { return .coding }
            guard !head.headers.contains(name: "Content-Length") else { return .coding }
        }
        return nil
    }

    /// Could this be a host with a port (RFC 3986, section 3.2.2)? Empty is what is written for an address without one.
    private static func isHost(_ text: String) -> Bool {
        text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "-._~%!$&'()*+,;=:[]".utf8.contains(byte)
            }
        }
    }

    private static func wantsClosing(_ headers: HTTPHeaders) -> Bool {
        headers[canonicalForm: "Connection"].contains { $0.lowercased() == "close" }
    }
}

/// Remembers the bytes that came last, for the one case in which the parser gives up before it says what it read.
final class LatestBytes: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private var latest: ByteBuffer?

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        latest = unwrapInboundIn(data)
        context.fireChannelRead(data)
    }

    /// The method and the target of a request that begins in these bytes.
    func requestLine() -> (method: String, target: String)? {
        guard let latest else { return nil }
        let line = latest.readableBytesView.prefix(8_192).prefix {
            $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\n")
        }
        let parts = String(decoding: line, as: UTF8.self).split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].hasPrefix("HTTP/1."), parts[1].hasPrefix("/"),
            HTTPRequest.Method(String(parts[0])) != nil
        else { return nil }
        return (String(parts[0]), String(parts[1]))
    }
}
