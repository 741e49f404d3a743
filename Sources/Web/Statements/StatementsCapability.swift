import Finance
import Terms

extension WebCapability {
    /// Statements, payouts, bank and tax data.
    static let statements = WebCapability(
        name: "Statements",
        summary: "Statements of what partners earned, payout runs with a second person's approval, bank and tax data.",
        endpoints: StatementsAPI.endpoints,
        pages: StatementPages.routes + PaymentDetailsPages.routes + PayoutPages.routes + PayoutRunPages.routes,
        navigation: NavigationEntry.both(
            StatementsAddress.statements.both, "statements.title", portal: .money, console: .money, order: 15,
            where: earns)
            + NavigationEntry.both(
                StatementsAddress.payouts.both, "statements.payouts", portal: .money, console: .money, order: 16,
                where: earns)
            + [
                NavigationEntry(
                    StatementsAddress.details, "statements.details", in: .money, order: 17, where: earns),
                NavigationEntry(StatementsAddress.runs, "statements.runs", in: .money, order: 17, where: earns),
            ],
        waiting: PayoutRunPages.waiting + [PayoutPages.waiting],
        partnerPanels: [
            .list(
                StatementPages.list, StatementsAddress.statements.console, "statements.title", order: 35, isQuiet: true,
                where: earns),
            .list(
                PayoutPages.list, StatementsAddress.payouts.console, "statements.payouts", order: 36, isQuiet: true,
                where: earns),
        ],
        places: Place.of(StatementsAddress.statement) + [
            .of(StatementsAddress.run),
            .of(.payoutHeld, .paymentDetailsChanged, on: StatementsAddress.details),
            .of(.payoutRunWaits, on: StatementsAddress.runs),
        ] + StatementsAddress.payouts.both.map { .of(.payoutPaid, .payoutReturned, on: $0) },
        found: [
            FoundList("statement", StatementsAddress.statements.both),
            FoundList("payout_run", [StatementsAddress.runs]),
        ],
        models: [StatementPages.Detail.self, PayoutRunPages.Detail.self])

    private static let earns: @Sendable (Program) -> Bool = { !$0.earnings.rules.isEmpty }
}
