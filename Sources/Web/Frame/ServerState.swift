import Channel
import Record
import Terms

/// What every endpoint may use.
struct ServerState: Sendable {
    let channel: Guildhall
    /// The words of the channel's capabilities and of this server.
    let book: Wordbook
    let counts = ResponseCounts()
    let quotas: Quotas
    let printing: Printing
    /// When this server began.
    let started: Instant
    /// Set where the server shows sample data.
    let demo: DemoWorld?
    /// Is there a mail server to which mails go?
    let sendsMail: Bool
    /// Does a reverse proxy say from where requests come?
    let behindProxy: Bool

    init(
        _ channel: Guildhall, started: Instant, printing: Printing, demo: DemoWorld? = nil, sendsMail: Bool = false,
        behindProxy: Bool = false, quotas: QuotaLimits? = .usual
    ) {
        self.quotas = Quotas(quotas)
        self.printing = printing
        (self.channel, self.started, self.demo) = (channel, started, demo)
        (self.sendsMail, self.behindProxy) = (sendsMail, behindProxy)
        book = Wordbook(ServerWords.all, over: channel.capabilities.book)
    }

    /// Puts problems into words where no program is at hand: its names stand in them already.
    func wording(_ language: Language) -> Wording { Wording(language, nil, book: book) }
}
