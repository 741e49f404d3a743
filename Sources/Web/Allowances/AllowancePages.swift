import Members
import Record
import Terms
import Tiers

/// The pages of allowances, in portal and console.
enum AllowancePages {
    static let routes: [PageRoute] = [
        .list(AllowanceAddress.list.portal, list, own),
        .action(AllowanceAddress.list.portal, .useAllowances, again: own) { visit in
            try await visit.perform(UseAllowance.self, visit.document())
            return .see(AllowanceAddress.list.portal(), said: "allowances.said.use")
        },
        .list(AllowanceAddress.list.console, list, all),
        .action(AllowanceAddress.list.console, .useAllowances, again: all) { visit in
            try await visit.perform(UseAllowance.self, visit.document())
            return .see(AllowanceAddress.list.console(), said: "allowances.said.use")
        },
        .action(AllowanceAddress.giveBack, .manageAllowances, final: true, on: all) { visit, use in
            try await visit.perform(ReturnAllowance.self, visit.document(["use": use.text]))
            return .see(AllowanceAddress.list.console(), said: "allowances.said.return")
        },
    ]

    /// What a partner has left.
    static let panel = PartnerPanel(order: 61, .seeAllowances) { visit, partner in
        let found = try await visit.ask(ShowAllowances.self, ["partner": partner.id.node]).items
        guard !found.isEmpty else { return nil }
        var sheet = left(found, visit)
        sheet.sheetAll = AllowanceAddress.list.console().with("partner", partner.id.text)
        sheet.sheetAllLabel = visit.text("allowances.title")
        return sheet
    }

    private static func words(_ visit: Visit) -> SheetWords { visit.sheets("allowances") }

    private static func own(_ visit: Visit) async throws -> Page {
        let found = try await visit.ask(ShowAllowances.self).items
        let open = found.filter { $0.decision.outcome.verdict.isFavourable }
        let acts = visit.may(.useAllowances) && !open.isEmpty ? [use(open.map { ($0.id, $0.label) }, visit)] : []
        return SheetPage(
            visit.text("allowances.title"),
            [left(found, visit), try await visit.list(list, on: AllowanceAddress.list.portal())], acts: acts
        ).page()
    }

    private static func all(_ visit: Visit) async throws -> Page {
        let known = (visit.surroundings?.program.allowances ?? []).map { ($0.id, $0.label[visit.language]) }
        var acts: [Act] = []
        if visit.may(.useAllowances), !known.isEmpty {
            let address = AllowanceAddress.list.console()
            let form = visit.forForm(address, "use")
            let partner = try await form.chosen("partner", "allowances.column.partner", "partner", required: true)
            acts.append(visit.act("allowances.act.use", address, [partner] + fields(known, form)))
        }
        return SheetPage(
            visit.text("allowances.title"), [try await visit.list(list, on: AllowanceAddress.list.console())],
            acts: acts
        ).page()
    }

    private static func use(_ known: [(String, String)], _ visit: Visit) -> Act {
        let address = AllowanceAddress.list.portal()
        return visit.act("allowances.act.use", address, fields(known, visit.forForm(address, "use")))
    }

    private static func fields(_ known: [(String, String)], _ form: Visit) -> [Field] {
        [
            form.field(
                "allowance", "allowances.form.allowance", .choice(known.map { (value: $0.0, label: $0.1) }),
                required: true),
            form.field("count", "allowances.form.count", .line(type: "number"), value: "1", required: true),
            form.field("note", "allowances.form.note", .area(rows: 2)),
        ]
    }

    /// What is left of each, and when it comes back.
    private static func left(_ left: [ShowAllowances.Left], _ visit: Visit) -> Sheet {
        words(visit).sheet(
            "left", words(visit).heads("allowance", "left", "back", "state"),
            left.map { one in
                let missing = one.decision.missing.map(\.text).joined(separator: "; ")
                return [
                    Cell(one.label, small: one.unit, clause: visit.clause(one.clause)),
                    Cell(
                        visit.text(
                            "allowances.of",
                            ["n": visit.formats.number(one.left), "most": visit.formats.number(one.granted)])),
                    Cell(visit.formats.day(one.back)),
                    Cell(
                        small: missing.isEmpty ? nil : missing,
                        mark: StateMark(
                            label: visit.text(missing.isEmpty ? "allowances.open" : "allowances.closed"),
                            tone: missing.isEmpty ? "good" : "warn")),
                ]
            })
    }

    static let list = ShownList<AllowanceUseList>(
        id: "uses", words: "allowances",
        columns: [
            .init("day", sort: "day") { use, around in Cell(around.visit.formats.shortDay(use.day)) },
            .init("allowance") { use, around in
                Cell(use.label, small: use.note, clause: around.visit.clause(use.clause))
            },
            .init("partner", where: { $0.side == .console }) { use, _ in
                Cell(use.partnerName, href: PartnerAddress.partner(use.partner))
            },
            .init("count") { use, around in
                Cell(
                    around.visit.formats.number(use.count), small: use.takenBack?.reason,
                    mark: use.takenBack == nil
                        ? nil : StateMark(label: around.visit.text("allowances.taken_back"), tone: ""))
            },
            .init("return", where: { $0.side == .console && $0.may(.manageAllowances) }) { use, around in
                Cell(acts: use.takenBack == nil ? [givingBack(use, around.visit)] : [])
            },
        ],
        filters: [
            ShownFilter("allowance") { visit in
                (visit.surroundings?.program.allowances ?? []).map { (value: $0.id, label: $0.label[visit.language]) }
            },
            ShownFilter("partner", chooser: "partner"),
        ],
        exports: [
            .init("id") { use, _ in use.id.text }, .init("allowance") { use, _ in use.allowance },
            .init("partner") { use, _ in use.partner.text }, .init("partner_name") { use, _ in use.partnerName },
            .init("day") { use, _ in use.day.description }, .init("count") { use, _ in String(use.count) },
            .init("note") { use, _ in use.note ?? "" },
            .init("taken_back") { use, _ in use.takenBack?.day.description ?? "" },
        ])

    private static func givingBack(_ use: Versioned<AllowanceUseView>, _ visit: Visit) -> Act {
        visit.act(
            "allowances.act.return", AllowanceAddress.giveBack(use.id), form: "return-\(use.id.text)", grave: true,
            version: use.version
        ) { [$0.reason()] }
    }
}

extension Visit {
    /// What is left of an allowance, among the benefits.
    func row(_ left: ShowAllowances.Left) -> BenefitRow {
        let figures = text("allowances.of", ["n": formats.number(left.left), "most": formats.number(left.granted)])
        let missing = left.decision.missing.map(\.text)
        return BenefitRow(
            label: left.label, clause: clause(left.clause),
            mark: StateMark(
                label: text(missing.isEmpty ? "standing.has" : "standing.lacks"), tone: missing.isEmpty ? "good" : ""),
            words: [figures, left.unit].compactMap(\.self).joined(separator: " "), takes: missing)
    }
}
