import Channel
import Terms

/// What every endpoint may use.
struct ServerState: Sendable {
    let channel: Guildhall
    let counts = ResponseCounts()
    /// When this server began.
    let started: Instant
    /// Set where the server shows sample data.
    var demo: DemoWorld?
    /// Is there a mail server to which mails go?
    var sendsMail = false
    /// Does a reverse proxy say from where a request comes?
    var behindProxy = false

    /// Where a request comes from: for throttling.
    func address(of call: Call) -> String {
        if behindProxy, let forwarded = call.request.headers[.forwardedFor]?.split(separator: ",").last {
            return String(forwarded.filter { $0 != " " })
        }
        return call.context.peer ?? "unknown"
    }
}
