import Channel
import Record
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
    /// Does a reverse proxy say from where requests come?
    var behindProxy = false
}
