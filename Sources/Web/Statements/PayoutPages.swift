import Finance
import Members
import Record
import Terms

/// Payouts, in portal and console.
enum PayoutPages {
    static let routes: [PageRoute] = [
        .list(StatementsAddress.payouts.portal, "statements.payouts", list),
        .list(StatementsAddress.payouts.console, list, page),
        .action(StatementsAddress.confirm, .runPayouts, on: page) { visit, payout in
            try await visit.perform(ConfirmPayout.self, visit.document(["payout": payout.text]))
            return .see(StatementsAddress.payouts.console(), said: "statements.said.confirm")
        },
        .action(StatementsAddress.back, .runPayouts, final: true, on: page) { visit, payout in
            try await visit.perform(ReturnPayout.self, visit.document(["payout": payout.text]))
            return .see(StatementsAddress.payouts.console(), said: "statements.said.back")
        },
    ]

    /// Payouts that the bank has not confirmed.
    static let waiting = WaitingSource.list(
        "payouts", .console, .runPayouts, PayoutList.self, where: { !$0.earnings.rules.isEmpty },
        wanted: { _ in ["status": "underway", "sort": "oldest"] }, partner: { $0.partner },
        line: { payout, around in
            let visit = around.visit
            return Waiting(
                id: payout.id.text, href: StatementsAddress.run(payout.run), sentence: around.partner(payout.partner),
                small: "\(payout.number), \(visit.formats.money(payout.amount))",
                mark: StateMark(label: visit.text("statements.state.underway"), tone: ""),
                since: visit.formats.zone.start(of: payout.started))
        })

    private static func page(_ visit: Visit) async throws -> Page {
        try await visit.listPage(StatementsAddress.payouts.console(), "statements.payouts", list)
    }

    static let list = ShownList<PayoutList>(
        id: "payouts", words: "statements",
        columns: [
            .init("payout", sort: "started") { payout, around in
                Cell(payout.number, small: around.visit.formats.day(payout.started))
            },
            .init("partner", where: { $0.side == .console }) { payout, around in around.partnerCell(payout.partner) },
            .init("amount", sort: "amount") { payout, around in
                let visit = around.visit
                return Cell(
                    visit.formats.money(payout.amount),
                    small: payout.setOff.isPositive
                        ? visit.text("statements.set_off", ["amount": visit.formats.money(payout.setOff)]) : nil)
            },
            .init("state") { payout, around in
                let visit = around.visit
                return Cell(
                    small: payout.reason,
                    mark: visit.sheets("statements").mark(payout.status.rawValue, good: ["paid"], bad: ["returned"]),
                    acts: visit.side == .console && visit.may(.runPayouts) ? acts(payout, visit) : [])
            },
        ],
        filters: [
            ShownFilter("status") { visit in
                Payout.Status.allCases.map {
                    (value: $0.rawValue, label: visit.text("statements.state.\($0.rawValue)"))
                }
            },
            ShownFilter("partner", chooser: "partner"), ShownFilter("run"),
        ],
        exports: [
            .init("id") { payout, _ in payout.id.text }, .init("number") { payout, _ in payout.number },
            .init("partner") { payout, _ in payout.partner.text },
            .init("partner_name") { payout, around in around.partner(payout.partner) },
            .init("amount") { payout, _ in payout.amount.decimalText },
            .init("set_off") { payout, _ in payout.setOff.decimalText },
            .init("currency") { payout, _ in payout.amount.currency.code },
            .init("started") { payout, _ in payout.started.description },
            .init("status") { payout, _ in payout.status.rawValue },
        ], partners: { [$0.partner] })

    private static func acts(_ payout: Versioned<Payout>, _ visit: Visit) -> [Act] {
        guard payout.status != .returned else { return [] }
        let confirm = visit.act(
            "statements.act.confirm", StatementsAddress.confirm(payout.id), form: "confirm-\(payout.id)",
            version: payout.version
        ) { [$0.field("on", "statements.form.on", .line(type: "date"))] }
        let back = visit.act(
            "statements.act.back", StatementsAddress.back(payout.id), form: "back-\(payout.id)", grave: true,
            version: payout.version
        ) { [$0.field("on", "statements.form.on", .line(type: "date")), $0.reason()] }
        return payout.status == .underway ? [confirm, back] : [back]
    }
}
