import Hummingbird
import NIOCore

/// What accompanies a request: the framework's own, and from where it comes.
struct ClientContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address at the other end of the connection, a reverse proxy's perhaps; nil in tests without a network.
    let peer: String?
    let connection: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress
        connection = source.channel
    }
}
