import Channel
import Members
import NIOCore
import Record
import Terms

/// What stands with a table that is a list: the search, the filters that are chosen, how many there are, and how it goes on.
struct SheetTools: Sendable {
    /// A filter that is chosen, which leads to the list without it.
    struct Chip: Sendable {
        let chipLabel: String
        let chipHref: Link
    }

    let toolsAction: Link
    let toolsFields: [Field]
    let toolsChips: [Chip]
    let hasChips: Bool
    /// How many rows there are, in words.
    let toolsTotal: String
    let toolsFile: Link?
    let toolsSpreadsheet: Link?
    let toolsFirst: Link?
    let toolsNext: Link?
    let hasPages: Bool
}

extension Visit {
    /// A list as a table of this page: searched, filtered, sorted and paged by what the page's address says.
    ///
    /// - Parameters:
    ///   - page: the page it stands on.
    ///   - fixed: filters that the page itself sets.
    func list<List>(_ shown: ShownList<List>, on page: Link, fixed: Node = [:]) async throws -> Sheet {
        var wanted = shown.wanted(self)
        for member in fixed.members ?? [] { wanted[member.key] = member.value }
        wanted["count"] = true
        let found = try await ask(ListQuery<List>.self, wanted)
        let tools = try await tools(shown, found.total, found.next, on: page, but: Set(fixed.members?.map(\.key) ?? []))
        return Sheet(
            shown, heads(shown, on: page), try await shown.rows(found.items, self), tools, self)
    }

    /// The first lines of a list, which leads to the whole of it.
    ///
    /// - Parameter always: leads there also where these are all lines that there are.
    func glance<List>(
        _ shown: ShownList<List>, all page: Link, most: Int = 10, fixed: Node = [:], always: Bool = false
    ) async throws -> Sheet {
        var wanted = fixed
        wanted["limit"] = Node(.number(String(most)))
        wanted["count"] = true
        let found = try await ask(ListQuery<List>.self, wanted)
        let plain = shown.columns.filter { $0.isShown(self) }.map {
            SheetHead(headText: text("\(shown.words).column.\($0.key)"))
        }
        var sheet = Sheet(shown, plain, try await shown.rows(found.items, self), nil, self)
        if found.next != nil || (always && !found.items.isEmpty) {
            sheet.sheetAll = page
            sheet.sheetAllLabel = text("frame.list.all", ["n": found.total.map(total) ?? ""])
        }
        return sheet
    }

    private func heads<List>(_ shown: ShownList<List>, on page: Link) -> [SheetHead] {
        let current = search["sort"] ?? List.order
        return shown.columns.filter { $0.isShown(self) }.map { column in
            let label = text("\(shown.words).column.\(column.key)")
            guard let sort = column.sort else { return SheetHead(headText: label) }
            let (up, down) = sort == "newest" ? ("oldest", "newest") : (sort, "-\(sort)")
            let state = current == up ? "ascending" : current == down ? "descending" : nil
            let next = current == up ? down : current == down ? up : sort == "newest" ? down : up
            return SheetHead(
                headText: label, headHref: searching(page, ["sort": next, "after": nil]), headSorted: state,
                headArrow: state.map { $0 == "ascending" ? "↑" : "↓" })
        }
    }

    private func tools<List>(
        _ shown: ShownList<List>, _ total: ListTotal?, _ next: String?, on page: Link, but fixed: Set<String>
    ) async throws -> SheetTools {
        var fields: [Field] = []
        var chips: [SheetTools.Chip] = []
        if List.isSearched {
            fields.append(
                field("q", "frame.list.search", .line(type: "search"), value: search["q"], id: "list-q"))
        }
        for filter in shown.filters where !fixed.contains(filter.name) {
            // A partner's people see their own alone.
            if side == .portal, filter.chooser == "partner" { continue }
            let value = search[filter.name].flatMap { $0.isEmpty ? nil : $0 }
            let label = text("\(shown.words).filter.\(filter.name)")
            let choices = try await filter.choices(self)
            if let chooser = filter.chooser {
                fields.append(
                    try await chosen(
                        filter.name, "\(shown.words).filter.\(filter.name)", chooser, value: value,
                        id: "list-\(filter.name)"))
            } else if !choices.isEmpty {
                fields.append(
                    field(
                        filter.name, "\(shown.words).filter.\(filter.name)",
                        .choice([(value: "", label: text("frame.list.any"))] + choices), value: value,
                        id: "list-\(filter.name)"))
            }
            guard let value else { continue }
            let said: String? =
                if let chooser = filter.chooser {
                    try await called(value, chooser)
                } else {
                    choices.first { $0.value == value }?.label
                }
            chips.append(
                SheetTools.Chip(
                    chipLabel: "\(label): \(said ?? value)",
                    chipHref: searching(page, [filter.name: nil, "after": nil])))
        }
        if let words = search["q"], !words.isEmpty, List.isSearched {
            chips.append(
                SheetTools.Chip(
                    chipLabel: text("frame.list.quoted", ["words": words]),
                    chipHref: searching(page, ["q": nil, "after": nil])))
        }
        let offset = search["after"].map { !$0.isEmpty } ?? false
        return SheetTools(
            toolsAction: page, toolsFields: fields + kept(shown, fields), toolsChips: chips, hasChips: !chips.isEmpty,
            toolsTotal: total.map { strings.count("frame.list.count", $0.count, ["n": self.total($0)]) } ?? "",
            toolsFile: shown.exports.isEmpty ? nil : searching(page, ["as": "csv", "after": nil]),
            toolsSpreadsheet: shown.exports.isEmpty ? nil : searching(page, ["as": "excel", "after": nil]),
            toolsFirst: offset ? searching(page, ["after": nil]) : nil,
            toolsNext: next.map { searching(page, ["after": $0]) }, hasPages: offset || next != nil)
    }

    /// What the address says besides, so that a search leaves it as it is.
    private func kept<List>(_ shown: ShownList<List>, _ fields: [Field]) -> [Field] {
        let own = Set(fields.map(\.name)).union(["after", "said", "undo", "as", "do"])
        return search.values.filter { !own.contains($0.name) && !$0.value.isEmpty && !ChosenField.isTyped($0.name) }.map
        {
            field($0.name, "frame.list.search", .hidden, value: $0.value, id: "list-\($0.name)")
        }
    }

    /// `1,234`, or `10,000+`.
    func total(_ total: ListTotal) -> String { formats.number(total.count) + (total.isMore ? "+" : "") }
}

extension Sheet {
    fileprivate init<List>(
        _ shown: ShownList<List>, _ heads: [SheetHead], _ rows: [[Cell]], _ tools: SheetTools?, _ visit: Visit
    ) {
        let key = "\(shown.words).sheet.\(shown.id)"
        self.init(
            shown.id, visit.text(shown.part?.title ?? key + ".title"), clause: shown.clause(visit),
            empty: visit.text(shown.part?.none ?? key + ".none"), heads, rows)
        sheetTools = tools
    }
}

extension PageRoute {
    /// A page about a list, which hands it out as a file as well when its address asks for that.
    ///
    /// - Parameter show: makes the page.
    static func list<List>(
        _ address: PageAddress<>, _ shown: ShownList<List>, fixed: Node = [:],
        _ show: @escaping @Sendable (Visit) async throws -> Page
    ) -> PageRoute {
        PageRoute(method: .get, path: address.template, permission: List.permission, limit: 0) { visit in
            if let page = try await visit.choosing(in: address()) { return .show(page) }
            switch visit.search["as"] {
            case "csv": return try await visit.export(shown, fixed, separator: .comma, mark: false)
            case "excel":
                let separator: CSVReader.Separator = visit.language == .german ? .semicolon : .comma
                return try await visit.export(shown, fixed, separator: separator, mark: true)
            default: return .show(try await show(visit))
            }
        }
    }

    /// A page about nothing but a list, with what can be done on it.
    static func list<List>(
        _ address: PageAddress<>, _ title: String, _ shown: ShownList<List>,
        acts: @escaping @Sendable (Visit) async throws -> [Act] = { _ in [] },
        buttons: @escaping @Sendable (Visit) -> [SheetPage.Button] = { _ in [] }
    ) -> PageRoute {
        list(address, shown) { try await $0.listPage(address(), title, shown, acts: acts, buttons: buttons) }
    }
}

extension Visit {
    /// A page about nothing but a list.
    func listPage<List>(
        _ page: Link, _ title: String, _ shown: ShownList<List>, fixed: Node = [:],
        acts: @Sendable (Visit) async throws -> [Act] = { _ in [] },
        buttons: @Sendable (Visit) -> [SheetPage.Button] = { _ in [] }
    ) async throws -> Page {
        SheetPage(
            text(title), [try await list(shown, on: page, fixed: fixed)], acts: try await acts(self),
            buttons: buttons(self)
        ).page(within: page)
    }

    /// The whole list as a file, however long it is.
    ///
    /// - Parameter mark: begins with the mark of byte order by which spreadsheets know UTF-8.
    fileprivate func export<List>(
        _ shown: ShownList<List>, _ fixed: Node, separator: CSVReader.Separator, mark: Bool
    ) async throws -> PageReply {
        var wanted = shown.wanted(self)
        for member in fixed.members ?? [] { wanted[member.key] = member.value }
        wanted["after"] = nil
        wanted["limit"] = "200"
        var text = (mark ? CSVText.mark : "") + CSVText.line(shown.exports.map(\.name), separator: separator)
        repeat {
            let found = try await ask(ListQuery<List>.self, wanted)
            let around = try await shown.around(found.items, self)
            for item in found.items where shown.isHandedOut(item) {
                text += CSVText.line(shown.exports.map { $0.value(item, around) }, separator: separator)
            }
            wanted["after"] = found.next.map { Node(.string($0)) }
        } while wanted["after"] != nil
        return .table(name: "\(List.Value.table).csv", csv: ByteBuffer(string: text))
    }
}
