extension WebCapability {
    /// What waits for the reader, and who is to do it.
    static let inbox = WebCapability(
        name: "Inbox", summary: "What waits for somebody, and whose it is to do.",
        endpoints: InboxAPI.endpoints, pages: InboxPages.routes,
        navigation: FrameAddress.inbox.both.map { NavigationEntry($0, "inbox.title", in: .home, order: 11) })
}
