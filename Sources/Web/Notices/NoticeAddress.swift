import Members
import Record

/// The addresses of what people are told, and of the mails.
enum NoticeAddress {
    static let list = SharedFixedAddress("/notices")
    /// Which of them somebody gets by mail.
    static let choice = FixedAddress("/account/notices")
    /// Where a mail's own address for declining leads.
    static let stop = PageAddress<NoticeStop>("/stop/{address}")
    static let outbox = FixedAddress("/console/outbox")
    static let mail = PageAddress<ID<OutboxMail>>("/console/outbox/{mail}")
    static let retry = PageAddress<ID<OutboxMail>>("/console/outbox/{mail}/retry")
}
