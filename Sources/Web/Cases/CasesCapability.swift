import Channel
import Terms

extension WebCapability {
    /// Questions, disputes and requests, on anything or nothing.
    static let cases = WebCapability(
        name: "Cases", summary: "Questions, disputes and requests: conversation, priority, target, outcome.",
        endpoints: CaseAPI.endpoints, pages: CasePages.routes + CaseActs.routes,
        navigation: NavigationEntry.both(
            CaseAddress.list.both, "cases.title", portal: .company, console: .partners, order: 55, where: offered),
        waiting: CasePages.waiting,
        places: Place.of(CaseAddress.one),
        actions: [
            NavigationEntry(CaseAddress.begin.portal, "cases.act.open.title", in: .company, order: 2, where: offered)
        ],
        found: [FoundList("case", CaseAddress.list.both)], models: [CasePages.Detail.self])

    private static let offered: @Sendable (Program) -> Bool = { $0.cases.isOffered }
}
