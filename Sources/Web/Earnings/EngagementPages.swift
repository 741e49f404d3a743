import Finance
import Members
import Record
import Terms

/// Services that partners delivered, in portal and console.
enum EngagementPages {
    static let routes: [PageRoute] = [
        .list(EarningsAddress.engagements.portal, list, page), .list(EarningsAddress.engagements.console, list, page),
        .action(EarningsAddress.engagements.portal, .refer, again: page) { visit in
            try await visit.perform(HandInEngagement.self, visit.document())
            return .see(EarningsAddress.engagements.portal(), said: "earnings.said.hand_in")
        },
        .action(EarningsAddress.approve, .decideEarnings, on: page) { visit, engagement in
            try await visit.perform(ApproveEngagement.self, visit.document(["engagement": engagement.text]))
            return .see(EarningsAddress.engagements.console(), said: "earnings.said.approve")
        },
        .action(EarningsAddress.decline, .decideEarnings, final: true, on: page) { visit, engagement in
            try await visit.perform(DeclineEngagement.self, visit.document(["engagement": engagement.text]))
            return .see(EarningsAddress.engagements.console(), said: "earnings.said.decline")
        },
    ]

    static let waiting = WaitingSource.list(
        "engagements", .console, .decideEarnings, EngagementList.self,
        where: { !$0.earnings.rules(on: .engagement).isEmpty },
        wanted: { _ in ["status": "waiting", "sort": "oldest"] }, partner: { $0.partner },
        line: { engagement, around in
            let visit = around.visit
            return Waiting(
                id: engagement.id.text, href: EarningsAddress.engagements.console().with("status", "waiting"),
                sentence: around.partner(engagement.partner),
                small: "\(engagement.customer.name), \(visit.formats.money(engagement.value.value))",
                mark: StateMark(label: visit.text("earnings.state.waiting"), tone: "warn"),
                since: visit.formats.zone.start(of: engagement.delivered))
        })

    private static func page(_ visit: Visit) async throws -> Page {
        let address = visit.link(EarningsAddress.engagements)
        var acts: [Act] = []
        if visit.side == .portal, visit.may(.refer) {
            let form = visit.forForm(address, "engagement")
            acts.append(
                visit.act(
                    "earnings.act.hand_in", address,
                    [
                        form.field("customer.name", "earnings.form.customer", required: true),
                        form.field("customer.country", "earnings.form.country", required: true),
                        form.field("kind", "earnings.form.kind", required: true),
                    ] + form.money("value", "earnings.form.value")
                        + form.money("licence_value", "earnings.form.licence_value")
                        + [
                            form.field("delivered", "earnings.form.delivered", .line(type: "date")),
                            form.field("note", "earnings.form.note", .area(rows: 2)),
                        ]))
        }
        return SheetPage(
            visit.text("earnings.engagements"), [try await visit.list(list, on: address)], acts: acts
        ).page()
    }

    static let list = ShownList<EngagementList>(
        id: "engagements", words: "earnings",
        columns: [
            .init("customer", sort: "customer") { engagement, _ in
                Cell(engagement.customer.name, small: engagement.kind)
            },
            .init("partner", where: { $0.side == .console }) { engagement, around in
                around.partnerCell(engagement.partner)
            },
            .init("delivered", sort: "delivered") { engagement, around in
                Cell(around.visit.formats.day(engagement.delivered))
            },
            .init("value") { engagement, around in
                let formats = around.visit.formats
                return Cell(formats.money(engagement.value.value), small: formats.money(engagement.licenceValue))
            },
            .init("state") { engagement, around in
                let visit = around.visit
                let isOpen = engagement.status == .waiting && visit.side == .console && visit.may(.decideEarnings)
                return Cell(
                    small: engagement.reason,
                    mark: visit.sheets("earnings").mark(
                        engagement.status.rawValue, good: ["approved"], bad: ["declined"]),
                    acts: isOpen
                        ? visit.answers(
                            about: engagement.id.text, version: engagement.version,
                            yes: Answer("earnings.act.approve", EarningsAddress.approve(engagement.id)),
                            no: Answer(
                                "earnings.act.decline", EarningsAddress.decline(engagement.id), reason: "reason")) : [])
            },
        ],
        filters: [
            ShownFilter("status") { visit in
                Engagement.Status.allCases.map {
                    (value: $0.rawValue, label: visit.text("earnings.state.\($0.rawValue)"))
                }
            },
            ShownFilter("partner", chooser: "partner"),
        ],
        exports: [
            .init("id") { engagement, _ in engagement.id.text },
            .init("partner") { engagement, _ in engagement.partner.text },
            .init("partner_name") { engagement, around in around.partner(engagement.partner) },
            .init("customer") { engagement, _ in engagement.customer.name },
            .init("kind") { engagement, _ in engagement.kind },
            .init("value") { engagement, _ in engagement.value.value.decimalText },
            .init("licence_value") { engagement, _ in engagement.licenceValue.decimalText },
            .init("currency") { engagement, _ in engagement.value.value.currency.code },
            .init("delivered") { engagement, _ in engagement.delivered.description },
            .init("status") { engagement, _ in engagement.status.rawValue },
        ], partners: { [$0.partner] })
}
