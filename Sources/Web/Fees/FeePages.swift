import Commerce
import Members
import Record
import Terms
import Tiers

/// The pages of yearly fees, in portal and console.
enum FeePages {
    static let routes: [PageRoute] = [
        .list(FeeAddress.list.portal, "fees.title", list),
        .list(FeeAddress.list.console, list, page),
        .action(FeeAddress.agree, .manageFees, on: page) { visit, id in
            let fee = try await visit.ask(ShowFee.self, ["fee": id.node])
            try await visit.perform(
                AgreeFee.self, visit.document(["partner": fee.partner.text, "fee": fee.fee]))
            return .see(FeeAddress.list.console(), said: "fees.said.agree")
        },
    ]

    static let waiting = WaitingSource.list(
        "fees", .console, .manageFees, FeeList.self, where: { !$0.fees.isEmpty },
        wanted: { _ in ["status": "to_agree"] },
        line: { fee, around in
            Waiting(
                id: fee.id.text, href: FeeAddress.list.console().with("status", "to_agree"),
                sentence: fee.partnerName, small: fee.label,
                mark: StateMark(label: around.visit.text("fees.state.to_agree"), tone: "warn"), since: nil)
        })

    private static func page(_ visit: Visit) async throws -> Page {
        try await visit.listPage(FeeAddress.list.console(), "fees.title", list)
    }

    private static func words(_ visit: Visit) -> SheetWords { visit.sheets("fees") }

    static let list = ShownList<FeeList>(
        id: "fees", words: "fees",
        columns: [
            .init("fee", sort: "fee") { fee, around in
                Cell(
                    fee.label,
                    small: fee.isRefundable == false ? around.visit.text("fees.not_refundable") : nil,
                    clause: fee.clause.map { around.visit.clause($0) })
            },
            .init("partner", where: { $0.side == .console }) { fee, _ in
                Cell(fee.partnerName, href: PartnerAddress.partner(fee.partner))
            },
            .init("yearly") { fee, around in
                Cell(fee.yearly.map(around.visit.formats.money) ?? "", small: fee.agreed?.reason)
            },
            .init("invoiced") { fee, around in
                let visit = around.visit
                guard let last = fee.invoiced.last else { return Cell("") }
                return Cell(
                    visit.formats.money(last.amount),
                    small: visit.text(
                        "fees.years",
                        ["from": visit.formats.shortDay(last.from), "through": visit.formats.shortDay(last.through)]),
                    href: visit.link(BillingAddress.invoice, last.invoice))
            },
            .init("next") { fee, around in
                Cell(
                    fee.next.map(around.visit.formats.shortDay) ?? "",
                    mark: words(around.visit).mark(fee.status.rawValue, good: ["running"], bad: []))
            },
            .init("agree", where: { $0.side == .console && $0.may(.manageFees) }) { fee, around in
                Cell(acts: fee.status == .ended ? [] : [agreeing(fee, around.visit)])
            },
        ],
        filters: [
            ShownFilter("status") { visit in
                PartnerFee.Status.allCases.map {
                    (value: $0.rawValue, label: visit.text("fees.state.\($0.rawValue)"))
                }
            },
            ShownFilter("fee") { visit in
                (visit.surroundings?.program.fees ?? []).map { (value: $0.id, label: $0.label[visit.language]) }
            },
            ShownFilter("partner", chooser: "partner"),
        ],
        exports: [
            .init("id") { fee, _ in fee.id.text }, .init("fee") { fee, _ in fee.fee },
            .init("partner") { fee, _ in fee.partner.text }, .init("partner_name") { fee, _ in fee.partnerName },
            .init("yearly") { fee, _ in fee.yearly?.decimalText ?? "" },
            .init("currency") { fee, _ in fee.yearly?.currency.code ?? "" },
            .init("from") { fee, _ in fee.from?.description ?? "" },
            .init("invoiced_through") { fee, _ in fee.invoiced.last?.through.description ?? "" },
            .init("next") { fee, _ in fee.next?.description ?? "" },
            .init("status") { fee, _ in fee.status.rawValue },
        ])

    private static func agreeing(_ fee: Versioned<FeeView>, _ visit: Visit) -> Act {
        let terms = visit.surroundings?.program.fee(fee.fee)
        return visit.act("fees.act.agree", FeeAddress.agree(fee.id), form: "agree-\(fee.id.text)") { form in
            let what: [Field] =
                terms?.amount == .agreed
                ? form.money("amount", "fees.form.amount", value: fee.agreed?.amount)
                : [
                    form.field(
                        "currency", "fees.form.currency",
                        .choice(
                            (terms?.currencies ?? []).map { (value: $0.code, label: $0.code) }),
                        value: fee.agreed?.currency?.code)
                ]
            return what + [
                form.field("from", "fees.form.from", .line(type: "date"), value: fee.agreed?.from?.description),
                form.reason(),
            ]
        }
    }
}
