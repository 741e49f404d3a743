import Channel
import Members
import Record
import Terms

/// What was decided and changed, by whom, in words: a partner's own, or everything for the vendor's people.
enum ActivityPages {
    static let routes: [PageRoute] = ActivityAddress.list.both.map { .page($0, .seeActivity, page) }

    /// What happened last with a partner.
    static let panel = PartnerPanel(order: 90, .seeActivity) { visit, partner in
        let found = try await visit.ask(ListActivity.self, ["partner": partner.id.node, "limit": "5"])
        var sheet = try await sheet(found.items, withPartners: false, visit)
        if !found.items.isEmpty {
            sheet.sheetAll = ActivityAddress.list.console().with("partner", partner.id.text)
            sheet.sheetAllLabel = visit.text("activity.title")
        }
        return sheet
    }

    private static func page(_ visit: Visit) async throws -> Page {
        let here = visit.link(ActivityAddress.list)
        if let page = try await visit.choosing(in: here) { return page }
        var wanted = visit.search.document(visit.formats, only: ["partner", "subject", "after"])
        for name in ["partner", "subject"] where wanted[name]?.text?.isEmpty ?? true { wanted[name] = nil }
        let found = try await visit.ask(ListActivity.self, wanted)
        var sheet = try await sheet(found.items, withPartners: visit.side == .console, visit)
        sheet.sheetTools = try await tools(found.next, here, visit)
        return SheetPage(visit.text("activity.title"), [sheet]).page()
    }

    private static func tools(_ next: String?, _ here: Link, _ visit: Visit) async throws -> SheetTools? {
        let after = visit.search["after"].flatMap { $0.isEmpty ? nil : $0 }
        guard visit.side == .console || after != nil || next != nil else { return nil }
        let fields =
            visit.side == .console
            ? [
                try await visit.chosen(
                    "partner", "activity.column.partner", "partner", value: visit.search["partner"], id: "list-partner")
            ] : []
        return SheetTools(
            toolsAction: here, toolsFields: fields, toolsChips: [], hasChips: false, toolsTotal: "", toolsFile: nil,
            toolsSpreadsheet: nil, toolsFirst: after == nil ? nil : visit.searching(here, ["after": nil]),
            toolsNext: next.map { visit.searching(here, ["after": $0]) }, hasPages: after != nil || next != nil)
    }

    private static func sheet(
        _ items: [ActivityItem], withPartners: Bool, _ visit: Visit
    ) async throws -> Sheet {
        let names = withPartners ? try await visit.partnerNames(Set(items.compactMap(\.partner))) : [:]
        let words = visit.sheets("activity")
        let heads = words.heads("at", "what", "by") + (withPartners ? words.heads("partner") : [])
        return words.sheet(
            "activity", heads,
            items.map { item in
                let cells = [
                    Cell(visit.formats.moment(item.at)),
                    Cell(said(item.kind, visit), href: visit.place(of: item.subject)),
                    Cell(item.by.name, small: item.by.role.map { visit.roleName($0) }),
                ]
                guard withPartners else { return cells }
                return cells
                    + [
                        Cell(
                            item.partner.flatMap { names[$0] } ?? "",
                            href: item.partner.map { PartnerAddress.partner($0) })
                    ]
            })
    }

    /// A kind of event in words.
    private static func said(_ kind: String, _ visit: Visit) -> String {
        visit.text("activity.kind.\(kind.replacing(".", with: "_"))")
    }
}
