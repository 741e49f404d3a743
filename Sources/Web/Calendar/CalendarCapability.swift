extension WebCapability {
    /// What is due for somebody: as a page, for a calendar program, and as a digest by mail.
    static let calendar = WebCapability(
        name: "Calendar",
        summary: "What is due for the one who asks, an address for calendar programs (RFC 5545), digests by mail.",
        endpoints: CalendarAPI.endpoints, pages: CalendarPages.routes,
        navigation: NavigationEntry.both(
            CalendarPageAddress.due.both, "agenda.title", portal: .home, console: .home, order: 14),
        models: [CalendarPages.Choice.self])
}
