import Record
import Tiers

extension WebCapability {
    /// Allowances that are used up and come back each year.
    static let allowances = WebCapability(
        name: "Allowances",
        summary: "Allowances that are used up and come back each year: what is left, and what was used.",
        endpoints: AllowanceAPI.endpoints, pages: AllowancePages.routes,
        navigation: NavigationEntry.both(
            AllowanceAddress.list.both, "allowances.title", portal: .program, console: .partners, order: 52
        ) { !$0.allowances.isEmpty },
        partnerPanels: [AllowancePages.panel])
}
