import Commerce
import Members
import Record
import Terms

/// All registrations that the viewer may see: in the portal a partner's own, in the console all but drafts.
enum DealTable {
    static let routes: [PageRoute] = DealAddress.list.both.map { .list($0, list, page) }

    static let list = ShownList<DealList>(
        id: "registrations", words: "deals",
        columns: [
            .init("customer", sort: "customer") { deal, around in
                Cell(
                    deal.customer.name, small: around.visit.subject(deal),
                    href: around.visit.link(DealAddress.deal, deal.id))
            },
            .init("status") { deal, around in
                let late = deal.overdue ? [StateMark(label: around.visit.text("review.late"), tone: "bad")] : []
                return Cell(marks: [around.visit.mark(deal.status)] + late)
            },
            .init("partner", where: { $0.surroundings?.actor.kind != .reseller }) { deal, _ in Cell(deal.partnerName) },
            .init("through", where: { $0.surroundings?.actor.kind == .reseller }) { deal, _ in
                Cell(deal.distributorName ?? "")
            },
            .init("submitted", sort: "newest") { deal, around in
                Cell(deal.submitted.map(around.visit.formats.moment) ?? "")
            },
            .init("due", sort: "due", where: { $0.side == .console }) { deal, around in
                Cell(deal.decisionDue.map(around.visit.formats.moment) ?? "")
            },
            .init("expiry", sort: "expiry") { deal, around in
                Cell(deal.validThrough.map(around.visit.formats.shortDay) ?? "")
            },
            .init("value", sort: "value") { deal, around in
                Cell(deal.listValue.map(around.visit.formats.money) ?? "")
            },
        ],
        filters: [
            ShownFilter("status"), ShownFilter("overdue"), ShownFilter("expiring"),
            ShownFilter("partner", chooser: "partner"), ShownFilter("customer"),
            ShownFilter("submitted"), ShownFilter("decided"),
            ShownFilter("product_line") { visit in try await visit.productLines().map { (value: $0, label: $0) } },
        ],
        exports: [
            .init("id") { deal, _ in deal.id.text }, .init("customer") { deal, _ in deal.customer.name },
            .init("domain") { deal, _ in deal.customer.domain ?? "" },
            .init("country") { deal, _ in deal.customer.country ?? "" },
            .init("partner") { deal, _ in deal.partnerName },
            .init("distributor") { deal, _ in deal.distributorName ?? "" },
            .init("product_line") { deal, _ in deal.productLine }, .init("units") { deal, _ in String(deal.units) },
            .init("list_value") { deal, _ in deal.listValue?.decimalText ?? "" },
            .init("currency") { deal, _ in deal.listValue?.currency.code ?? "" },
            .init("status") { deal, _ in deal.status.rawValue },
            .init("submitted") { deal, _ in deal.submitted?.description ?? "" },
            .init("decision_due") { deal, _ in deal.decisionDue?.description ?? "" },
            .init("valid_through") { deal, _ in deal.validThrough?.description ?? "" },
        ])

    static let choices = ChoiceSource.list(
        "deal", DealList.self, fixed: ["status": "approved,submitted,in_review"]
    ) { deal, visit in
        ChoiceSource.Choice(
            value: deal.id.text, label: "\(deal.customer.name) · \(deal.productLine)",
            small: visit.mark(deal.status).label)
    }

    private static func page(_ visit: Visit) async throws -> Page {
        let here = visit.link(DealAddress.list)
        var all = list.wanted(visit)
        for name in ["status", "sort", "after", "overdue", "expiring"] { all[name] = nil }
        let counts = try await visit.ask(CountDeals.self, all)
        let buttons =
            visit.side == .portal && visit.may(.registerDeals)
            ? [SheetPage.Button(buttonHref: DealAddress.new(), buttonLabel: visit.text("portal.register"))] : []
        return SheetPage(
            visit.text("deals.title"), [try await visit.list(list, on: here)], counts: headings(counts, here, visit),
            buttons: buttons
        ).page()
    }

    private static func headings(_ counts: DealCounts, _ here: Link, _ visit: Visit) -> [SheetPage.Count] {
        let status = visit.search["status"] ?? ""
        func heading(
            _ label: String, _ count: String, _ changes: [String: String?], _ isCurrent: Bool
        ) -> SheetPage.Count {
            let reset = ["after": nil, "status": nil, "overdue": nil, "expiring": nil] as [String: String?]
            return SheetPage.Count(
                countHref: visit.searching(here, reset.merging(changes) { $1 }), countLabel: label,
                countNumber: count, isCurrent: isCurrent)
        }
        let isPlain = status.isEmpty && visit.search["overdue"] == nil && visit.search["expiring"] == nil
        let isMore = counts.byStatus.contains(where: \.isMore)
        return [heading(visit.text("review.all"), visit.formats.number(counts.all) + (isMore ? "+" : ""), [:], isPlain)]
            + counts.byStatus.map {
                heading(
                    visit.mark($0.status).label, visit.formats.number($0.count) + ($0.isMore ? "+" : ""),
                    ["status": $0.status.rawValue], status == $0.status.rawValue)
            }
            + [
                heading(
                    visit.text("review.late"), visit.formats.number(counts.overdue), ["overdue": "true"],
                    visit.search["overdue"] == "true"),
                heading(
                    visit.text("review.ending"), visit.formats.number(counts.expiring), ["expiring": "30"],
                    visit.search["expiring"] != nil),
            ]
    }
}

extension Visit {
    /// What a registration is about, as far as it is known: the product line and the units.
    func subject(_ deal: DealSummary) -> String {
        [deal.productLine, deal.units > 0 ? formats.number(deal.units) : ""].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }
}
