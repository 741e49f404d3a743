import Commerce
import Members
import Record
import Terms

/// Subscriptions of end customers with their partner of record.
enum SubscriptionPages {
    static let routes: [PageRoute] = SalesAddress.subscriptions.both.map { .list($0, "sales.subscriptions", list) }

    static let list = ShownList<SubscriptionList>(
        id: "subscriptions", words: "sales",
        columns: [
            .init("customer", sort: "customer") { one, around in
                Cell(one.customer.name, href: around.visit.customerStory(of: one.id.text))
            },
            .init("record", where: { $0.side == .console }) { one, around in
                let visit = around.visit
                return Cell(
                    around.partner(one.partner),
                    small: visit.text("sales.record_since", ["day": visit.formats.shortDay(one.recordSince)]),
                    href: PartnerAddress.partner(one.partner))
            },
            .init("product", sort: "product") { one, _ in Cell(one.productLine, small: one.sku) },
            .init("units", sort: "units") { one, around in Cell(around.visit.formats.number(one.units)) },
            .init("yearly") { one, around in Cell(one.yearly.map(around.visit.formats.money) ?? "") },
            .init("ends", sort: "ends") { one, around in
                Cell(
                    around.visit.formats.day(one.ends),
                    mark: StateMark(
                        label: around.visit.text("sales.subscription.\(one.status.rawValue)"),
                        tone: one.status == .active ? "good" : ""))
            },
        ],
        filters: [
            ShownFilter("status") { visit in
                Subscription.Status.allCases.map {
                    (value: $0.rawValue, label: visit.text("sales.subscription.\($0.rawValue)"))
                }
            },
            ShownFilter("product_line") { visit in try await visit.productLines().map { (value: $0, label: $0) } },
            ShownFilter("partner", chooser: "partner"), ShownFilter("customer"),
        ],
        exports: [
            .init("id") { one, _ in one.id.text }, .init("customer") { one, _ in one.customer.name },
            .init("country") { one, _ in one.customer.country }, .init("partner") { one, _ in one.partner.text },
            .init("partner_name") { one, around in around.partner(one.partner) },
            .init("record_since") { one, _ in one.recordSince.description }, .init("sku") { one, _ in one.sku },
            .init("product_line") { one, _ in one.productLine }, .init("units") { one, _ in String(one.units) },
            .init("yearly") { one, _ in one.yearly?.decimalText ?? "" },
            .init("currency") { one, _ in one.yearly?.currency.code ?? "" },
            .init("starts") { one, _ in one.starts.description }, .init("ends") { one, _ in one.ends.description },
            .init("status") { one, _ in one.status.rawValue },
        ], partners: { [$0.partner] })
}
