import Finance
import Terms

extension WebCapability {
    /// Sales incentives, success plans, contests.
    static let subprograms = WebCapability(
        name: "Subprograms",
        summary: "Sales incentives, success plans and contests: terms of their own, what partners reached, prizes.",
        endpoints: SubprogramAPI.endpoints, pages: SubprogramPages.routes,
        navigation: NavigationEntry.both(
            SubprogramAddress.list.both, "subprograms.title", portal: .money, console: .money, order: 18
        ) { !$0.subprograms.isEmpty },
        places: Place.of(SubprogramAddress.one), found: [FoundList("subprogram", SubprogramAddress.list.both)],
        models: [SubprogramPage.Detail.self])
}
