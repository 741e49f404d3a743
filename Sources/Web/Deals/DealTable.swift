import Commerce
import Members
import Record
import Terms

/// All registrations that the viewer may see, filtered and sorted, also as CSV: in the portal a partner's own, in the console all but drafts.
enum DealTable {
    struct Model: TemplateModel {
        static let template = "deal-list"

        struct Row: Sendable {
            let href: Link
            let customer: String
            let partner: String
            let what: String
            let mark: StateMark
            let isLate: Bool
            let day: String
            let value: String
        }
        struct Count: Sendable {
            let href: Link
            let label: String
            let count: String
            let isCurrent: Bool
        }

        let rows: [Row]
        let counts: [Count]
        let filters: [Field]
        let status: String?
        let next: Link?
        let csv: Link
        let here: Link
        /// What the column of companies is about.
        let whose: String
        /// Where one is registered; nil for who may not.
        let new: Link?
    }

    /// The names by which the address says what is wanted.
    private static let names = [
        "status", "customer", "partner", "product_line", "overdue", "expiring", "sort", "after",
    ]

    static func page(_ visit: Visit) async throws -> Page {
        let wanted = wanted(visit)
        let found = try await visit.ask(ListDeals.self, wanted)
        var all = wanted
        for name in ["status", "sort", "after", "overdue", "expiring"] { all[name] = nil }
        let counts = try await visit.ask(CountDeals.self, all)
        let model = Model(
            rows: found.items.map { row($0, visit) }, counts: headings(counts, visit), filters: filters(visit),
            status: visit.search["status"].flatMap { $0.isEmpty ? nil : $0 },
            next: found.next.map { visit.searching(visit.link(DealAddress.list), ["after": $0]) },
            csv: visit.searching(visit.link(DealAddress.csv), ["after": nil]), here: visit.link(DealAddress.list),
            whose: visit.text(whose(visit)),
            new: visit.side == .portal && visit.may(.registerDeals) ? DealAddress.new() : nil)
        return Page(visit.text("deals.title"), model)
    }

    private static func whose(_ visit: Visit) -> String {
        switch visit.surroundings?.actor.kind {
        case .reseller, .referral: "portal.through"
        case .distributor: "portal.for_reseller"
        case nil: "review.partner"
        }
    }

    static func csv(_ visit: Visit) async throws -> PageReply {
        var rows: [[String]] = []
        var wanted = wanted(visit)
        wanted["limit"] = "200"
        repeat {
            let found = try await visit.ask(ListDeals.self, wanted)
            rows += found.items.map { deal in
                [
                    deal.id.text, deal.customer.name, deal.customer.domain ?? "", deal.customer.country,
                    deal.partnerName, deal.distributorName ?? "", deal.productLine, String(deal.units),
                    deal.listValue?.decimalText ?? "", deal.listValue?.currency.code ?? "", deal.status.rawValue,
                    deal.submitted?.description ?? "", deal.decisionDue?.description ?? "",
                    deal.validThrough?.description ?? "",
                ]
            }
            wanted["after"] = found.next.map { Node(.string($0)) }
        } while wanted["after"] != nil && rows.count < 100_000
        let header = [
            "id", "customer", "domain", "country", "partner", "distributor", "product_line", "units", "list_value",
            "currency", "status", "submitted", "decision_due", "valid_through",
        ]
        return .csv(name: "deals.csv", header, rows)
    }

    private static func wanted(_ visit: Visit) -> Node {
        visit.search.document(visit.formats, only: Set(names))
    }

    private static func headings(_ counts: DealCounts, _ visit: Visit) -> [Model.Count] {
        let status = visit.search["status"] ?? ""
        func heading(_ label: String, _ count: Int, _ changes: [String: String?], _ isCurrent: Bool) -> Model.Count {
            let reset = ["after": nil, "status": nil, "overdue": nil, "expiring": nil] as [String: String?]
            return Model.Count(
                href: visit.searching(visit.link(DealAddress.list), reset.merging(changes) { $1 }), label: label,
                count: visit.formats.number(count), isCurrent: isCurrent)
        }
        let isPlain = status.isEmpty && visit.search["overdue"] == nil && visit.search["expiring"] == nil
        return [heading(visit.text("review.all"), counts.all, [:], isPlain)]
            + counts.byStatus.map {
                heading(
                    visit.mark($0.status).label, $0.count, ["status": $0.status.rawValue], status == $0.status.rawValue)
            }
            + [
                heading(
                    visit.text("review.late"), counts.overdue, ["overdue": "true"], visit.search["overdue"] == "true"),
                heading(
                    visit.text("review.ending"), counts.expiring, ["expiring": "30"], visit.search["expiring"] != nil),
            ]
    }

    private static func filters(_ visit: Visit) -> [Field] {
        let sorts = DealSort.allCases.map { (value: $0.rawValue, label: visit.text("review.sort.\($0.rawValue)")) }
        return [
            visit.field(
                "customer", "review.customer", .line(type: "search"), value: visit.search["customer"], id: "s-customer"),
            visit.field("sort", "review.sorted", .choice(sorts), value: visit.search["sort"] ?? "newest", id: "s-sort"),
        ]
    }

    private static func row(_ deal: DealSummary, _ visit: Visit) -> Model.Row {
        let day: String =
            if [.approved, .suspended, .expired].contains(deal.status), let last = deal.validThrough {
                visit.text("review.until", ["day": visit.formats.shortDay(last)])
            } else {
                deal.submitted.map(visit.formats.moment) ?? ""
            }
        // A reseller's registrations are all its own: there the distributor is worth telling.
        let partner = visit.surroundings?.actor.kind == .reseller ? deal.distributorName ?? "" : deal.partnerName
        return Model.Row(
            href: visit.link(DealAddress.deal, deal.id), customer: deal.customer.name, partner: partner,
            what: visit.subject(deal), mark: visit.mark(deal.status),
            isLate: deal.overdue, day: day, value: deal.listValue.map(visit.formats.money) ?? "")
    }
}

extension Visit {
    /// What a registration is about, as far as it is known: the product line and the units.
    func subject(_ deal: DealSummary) -> String {
        [deal.productLine, deal.units > 0 ? formats.number(deal.units) : ""].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }
}
