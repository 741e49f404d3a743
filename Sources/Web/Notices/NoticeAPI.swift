import Members
import Record

/// Messages about what was decided or fell due, and the mails they leave by.
enum NoticeAPI {
    static let endpoints: [Endpoint] = [
        .query("/v1/notices", ListNotices.self, "List notices, newest first"),
        .query("/v1/notices/choice", ShowNoticeChoice.self, "Show which notices you get by mail"),
        .command(.post, "/v1/notices/choice", ChooseNotices.self, "Choose which notices you get by mail"),
        .query("/v1/outbox", ListOutbox.self, "List mails, newest first"),
        .query("/v1/outbox/{mail}", ShowOutboxMail.self, "Show a mail with its text"),
        .command(.post, "/v1/outbox/{mail}/retry", RetryMail.self, "Try a mail again at once"),
    ]
}
