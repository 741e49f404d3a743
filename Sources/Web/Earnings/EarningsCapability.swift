import Finance
import Terms

extension WebCapability {
    /// Commissions, rebates, incentives, bonuses.
    static let earnings = WebCapability(
        name: "Earnings",
        summary: "Commissions, rebates, incentives and bonuses: what partners earn on what, and why.",
        endpoints: EarningsAPI.endpoints,
        pages: EarningPages.routes + ReferralPages.routes + CustomerInvoicePages.routes + EngagementPages.routes,
        navigation: NavigationEntry.both(
            EarningsAddress.earnings.both, "earnings.title", portal: .money, console: .money, order: 10, where: earns)
            + NavigationEntry.both(
                EarningsAddress.referrals.both, "earnings.referrals", portal: .money, console: .money, order: 12,
                where: earns)
            + NavigationEntry.both(
                EarningsAddress.customerInvoices.both, "earnings.customer_invoices", portal: .money, console: .money,
                order: 13, where: earns)
            + NavigationEntry.both(
                EarningsAddress.engagements.both, "earnings.engagements", portal: .money, console: .money, order: 14
            ) { !$0.earnings.rules(on: .engagement).isEmpty },
        waiting: [EngagementPages.waiting],
        partnerPanels: [
            .list(
                EarningPages.list, EarningsAddress.earnings.console, "earnings.title", order: 30, isQuiet: true,
                where: earns),
            .list(
                ReferralPages.list, EarningsAddress.referrals.console, "earnings.referrals", order: 31, isQuiet: true,
                where: earns),
            .list(
                EngagementPages.list, EarningsAddress.engagements.console, "earnings.engagements", order: 32,
                isQuiet: true, where: earns),
        ],
        places: Place.of(EarningsAddress.earning)
            + EarningsAddress.engagements.both.map { .of(.engagementHandedIn, .engagementDeclined, on: $0) },
        found: [
            FoundList("earning", EarningsAddress.earnings.both), FoundList("referral", EarningsAddress.referrals.both),
            FoundList("customer_invoice", EarningsAddress.customerInvoices.both),
            FoundList("engagement", EarningsAddress.engagements.both),
        ],
        models: [EarningPages.Detail.self])

    private static let earns: @Sendable (Program) -> Bool = { !$0.earnings.rules.isEmpty }
}
