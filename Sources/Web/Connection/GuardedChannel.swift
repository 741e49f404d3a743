import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTPTypesHTTP1

/// Connections of HTTP/1 as the framework handles them, held to the letter of the standard by ``ConnectionRules``.
struct GuardedChannel: ServerChildChannel {
    private let plain: HTTP1Channel

    init(idleSeconds: Int64, responder: @escaping HTTPChannelHandler.Responder) {
        plain = HTTP1Channel(responder: responder, configuration: .init(idleTimeout: .seconds(idleSeconds)))
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        plain.setup(channel: channel, logger: logger).flatMapThrowing { value in
            let pipeline = channel.pipeline.syncOperations
            let bytes = LatestBytes()
            let codec = try pipeline.handler(type: HTTP1ToHTTPServerCodec.self)
            try pipeline.addHandler(bytes, position: .first)
            try pipeline.addHandler(ConnectionRules(bytes), position: .before(codec))
            return value
        }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async { await plain.handle(value: value, logger: logger) }
}

extension HTTPServerBuilder {
    /// Connections that are held to the letter of HTTP, and closed when nothing happens on them for so long.
    static func guarded(idleSeconds: Int64) -> HTTPServerBuilder {
        HTTPServerBuilder { GuardedChannel(idleSeconds: idleSeconds, responder: $0) }
    }
}
