import Channel

/// Messages about what was decided or fell due.
enum NoticeAPI {
    static let capability = Capability(
        name: "Notices", summary: "Messages about what was decided or fell due.",
        endpoints: [
            .query("/v1/notices", ListNotices.self, "List notices, newest first")
        ])
}
