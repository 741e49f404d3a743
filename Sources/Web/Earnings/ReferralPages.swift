import Finance
import Members
import Record
import Terms

/// Referrals, in portal and console.
enum ReferralPages {
    static let routes: [PageRoute] = [
        .list(EarningsAddress.referrals.portal, list, page), .list(EarningsAddress.referrals.console, list, page),
        .action(EarningsAddress.referrals.portal, .refer, again: page) { visit in
            try await visit.perform(RecordReferral.self, visit.document())
            return .see(EarningsAddress.referrals.portal(), said: "earnings.said.refer")
        },
        .action(EarningsAddress.referrals.console, .refer, again: page) { visit in
            try await visit.perform(RecordReferral.self, visit.document())
            return .see(EarningsAddress.referrals.console(), said: "earnings.said.refer")
        },
    ]

    private static func page(_ visit: Visit) async throws -> Page {
        let address = visit.link(EarningsAddress.referrals)
        var acts: [Act] = []
        if visit.may(.refer) {
            let form = visit.forForm(address, "referral")
            let own = visit.side == .portal
            let partner =
                own ? [] : [try await form.chosen("partner", "earnings.form.partner", "partner", required: true)]
            acts.append(
                visit.act(
                    "earnings.act.refer", address,
                    partner + [
                        form.field("customer.name", "earnings.form.customer", required: true),
                        form.field("customer.country", "earnings.form.country", required: true),
                        form.field("customer.domain", "earnings.form.domain"),
                        form.field("note", "earnings.form.note", .area(rows: 2)),
                    ]))
        }
        return SheetPage(
            visit.text("earnings.referrals"), [try await visit.list(list, on: address)], acts: acts
        ).page()
    }

    static let list = ShownList<ReferralList>(
        id: "referrals", words: "earnings",
        columns: [
            .init("customer", sort: "customer") { referral, around in
                Cell(
                    referral.customer.name, small: referral.customer.country,
                    href: around.visit.link(EarningsAddress.referral, referral.id))
            },
            .init("partner", where: { $0.side == .console }) { referral, around in around.partnerCell(referral.partner)
            },
            .init("notified", sort: "notified") { referral, around in
                Cell(around.visit.formats.moment(referral.notified))
            },
            .init("rate") { referral, around in
                Cell(referral.rate.map { around.visit.formats.rate($0.rate) } ?? "", small: referral.rate?.reason)
            },
            .init("state") { referral, around in
                let visit = around.visit
                let ended = referral.ended.map {
                    visit.text("earnings.ended_on", ["day": visit.formats.day($0.on), "note": $0.reason])
                }
                return Cell(small: ended, mark: ReferralPage.mark(referral.value, visit))
            },
        ],
        filters: [
            ShownFilter("ended") { visit in
                [
                    (value: "false", label: visit.text("earnings.state.open")),
                    (value: "true", label: visit.text("earnings.state.ended")),
                ]
            },
            ShownFilter("partner", chooser: "partner"),
        ],
        exports: [
            .init("id") { referral, _ in referral.id.text }, .init("partner") { referral, _ in referral.partner.text },
            .init("partner_name") { referral, around in around.partner(referral.partner) },
            .init("customer") { referral, _ in referral.customer.name },
            .init("country") { referral, _ in referral.customer.country },
            .init("notified") { referral, _ in referral.notified.description },
            .init("rate") { referral, _ in referral.rate?.rate.description ?? "" },
            .init("ended") { referral, _ in referral.ended?.on.description ?? "" },
            .init("external") { referral, _ in referral.external ?? "" },
        ], partners: { [$0.partner] })
}
