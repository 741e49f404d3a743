/// How long what is no part of the record is kept, in days. The record itself is kept for good.
public struct Retention: Hashable, Sendable {
    /// The addresses from which agreements were accepted: as long as somebody may have to show it (three years).
    public var acceptanceAddresses = 1_095
    /// Replies to requests with an `Idempotency-Key`: as long as somebody may repeat them.
    public var replies = 30
    /// Sessions that are over, with the address and the browser they were opened from.
    public var endedSessions = 7
    /// Mails that were sent. What they told of stays in the journal and among the notices.
    public var sentMails = 90
    /// One-time links that do nothing any more; so long they still say why.
    public var endedLinks = 30
    /// Security events.
    public var securityEvents = 365
    /// Places where somebody signed in, by which their owner is known again.
    public var knownDevices = 365

    public init() {}

    public static let usual = Retention()
}
