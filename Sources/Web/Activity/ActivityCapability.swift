extension WebCapability {
    /// What was decided and changed, and what those who follow the journal could not take in.
    static let activity = WebCapability(
        name: "Activity", summary: "What was decided and changed, newest first, and entries that a follower set aside.",
        endpoints: ActivityAPI.endpoints, pages: ActivityPages.routes,
        navigation: NavigationEntry.both(
            ActivityAddress.list.both, "activity.title", portal: .home, console: .reports, order: 15),
        partnerPanels: [ActivityPages.panel])
}
