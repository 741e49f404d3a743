import Record
import Tiers

extension WebCapability {
    /// Yearly fees that partners pay.
    static let fees = WebCapability(
        name: "Fees", summary: "Yearly fees of partners: what was agreed, and what was invoiced for which year.",
        endpoints: FeeAPI.endpoints, pages: FeePages.routes,
        navigation: NavigationEntry.both(
            FeeAddress.list.both, "fees.title", portal: .money, console: .money, order: 18
        ) { !$0.fees.isEmpty },
        waiting: [FeePages.waiting],
        partnerPanels: [
            .list(
                FeePages.list, FeeAddress.list.console, "fees.title", order: 24, isQuiet: true,
                where: { !$0.fees.isEmpty })
        ])
}
