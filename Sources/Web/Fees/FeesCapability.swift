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

/// The addresses of yearly fees.
enum FeeAddress {
    static let list = SharedFixedAddress("/fees")
    static let agree = PageAddress<ID<PartnerFee>>("/console/fees/{fee}/agree")
}

/// Yearly fees.
enum FeeAPI {
    static let endpoints: [Endpoint] = [
        .query("/v1/fees", ListFees.self, "List the yearly fees of partners"),
        .query("/v1/fees/{fee}", ShowFee.self, "Show a partner's yearly fee with what was invoiced"),
        .command(
            .post, "/v1/partners/{partner}/fees", AgreeFee.self,
            "Record what was agreed with a partner of a yearly fee"),
    ]
}
