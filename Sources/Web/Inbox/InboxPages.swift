import Channel
import Members
import Record
import Terms

/// Everything that waits for the reader, complete: by kind, partner and assignee, the longest first where there is an order.
enum InboxPages {
    static let routes: [PageRoute] =
        FrameAddress.inbox.both.map { .page($0, page) } + [
            .action(InboxAddress.assign, .assignTasks, on: page) { visit, subject in
                let own = visit.viewer?.membership?.id.text
                let member = visit.form["take"] == nil ? visit.form["member"] : nil
                let chosen = visit.form["mine"] == "true" ? own : member
                var document: Node = ["subject": Node(.string(subject))]
                if let chosen, !chosen.isEmpty { document["member"] = Node(.string(chosen)) }
                try await visit.perform(AssignTask.self, document)
                return .see(visit.wayBack ?? FrameAddress.inbox.console(), said: "inbox.said.assign")
            }
        ]

    private static func page(_ visit: Visit) async throws -> Page {
        let around = try visit.requireSurroundings()
        let here = visit.link(FrameAddress.inbox)
        if let page = try await visit.choosing(in: here) { return page }
        let sources = visit.sources(around)
        var counts: [(source: WaitingSource, total: ListTotal)] = []
        for source in sources {
            let total = try await source.count(visit, around)
            if total.count > 0 { counts.append((source, total)) }
        }
        let wanted = visit.search["kind"]
        let isMine = visit.search["mine"] == "true"
        var sheets: [Sheet] = []
        for (source, total) in counts where wanted == nil || wanted == source.kind {
            sheets.append(
                try await sheet(source, total, around, isWhole: wanted != nil || counts.count == 1, isMine, visit))
        }
        if sheets.isEmpty {
            sheets = [
                Sheet(
                    "inbox", visit.text("inbox.title"), empty: visit.text("inbox.nothing"),
                    [SheetHead(headText: visit.text("inbox.column.what"))], [])
            ]
        }
        var headings = counts.map { one in
            SheetPage.Count(
                countHref: visit.searching(here, ["kind": one.source.kind, "after": nil]),
                countLabel: visit.text("inbox.kind.\(one.source.kind)"), countNumber: visit.total(one.total),
                isCurrent: wanted == one.source.kind)
        }
        let all = counts.reduce(into: ListTotal(count: 0, isMore: false)) { $0 += $1.total }
        headings.insert(
            SheetPage.Count(
                countHref: visit.searching(here, ["kind": nil, "after": nil]), countLabel: visit.text("inbox.all"),
                countNumber: visit.total(all), isCurrent: wanted == nil), at: 0)
        return SheetPage(visit.text("inbox.title"), sheets, counts: headings).page()
    }

    /// Parts of what waits that are gone through at once for what is one's own.
    private static let mostRounds = 20

    /// One kind: its beginning beside others, all of it by itself.
    private static func sheet(
        _ source: WaitingSource, _ total: ListTotal, _ around: Surroundings, isWhole: Bool, _ isMine: Bool,
        _ visit: Visit
    ) async throws -> Sheet {
        let here = visit.link(FrameAddress.inbox)
        let partner = source.hasPartners ? visit.search["partner"].flatMap { PartnerID($0) } : nil
        let after = isWhole ? visit.search["after"].flatMap { $0.isEmpty ? nil : $0 } : nil
        let assigns = visit.side == .console && visit.may(.assignTasks)
        let own = visit.viewer?.membership?.id
        var ask = WaitingAsk(partner: partner, after: after, limit: isWhole ? 50 : 10)
        var found = try await source.find(visit, around, ask)
        var assignees = assigns ? try await visit.assignees(of: found.items) : [:]
        func isShown(_ one: Waiting) -> Bool {
            !isMine || one.id.flatMap { assignees[$0] }.map { $0.member == own } ?? false
        }
        var items = found.items.filter(isShown)
        // Of what is one's own few may stand on a page of all, so that several are gone through; `next` goes on behind them.
        var rounds = 0
        while isMine, items.count < ask.limit, let next = found.next, rounds < mostRounds {
            rounds += 1
            ask.after = next
            found = try await source.find(visit, around, ask)
            assignees.merge(try await visit.assignees(of: found.items)) { $1 }
            items += found.items.filter(isShown)
        }
        let name = visit.text("inbox.kind.\(source.kind)")
        var heads = ["what", "since"]
        if assigns { heads.append("assignee") }
        var sheet = Sheet(
            source.kind, "\(name) (\(visit.total(total)))", empty: visit.text("inbox.nothing"),
            heads.map { SheetHead(headText: visit.text("inbox.column.\($0)")) },
            items.map { item in
                let cells = [
                    Cell(
                        item.sentence, small: item.small, href: item.href.with("inbox", source.kind), mark: item.mark),
                    Cell(item.since.map(visit.formats.moment) ?? ""),
                ]
                return cells + (assigns ? [assignee(item, assignees, own, visit)] : [])
            })
        if isWhole {
            sheet.sheetTools = try await tools(source, here, after, found.next, visit)
        } else if found.next != nil {
            sheet.sheetAll = visit.searching(here, ["kind": source.kind, "after": nil])
            sheet.sheetAllLabel = visit.text("frame.list.all", ["n": visit.total(total)])
        }
        return sheet
    }

    private static func tools(
        _ source: WaitingSource, _ here: Link, _ after: String?, _ next: String?, _ visit: Visit
    ) async throws -> SheetTools {
        var fields = [visit.field("kind", "inbox.title", .hidden, value: source.kind, id: "inbox-kind")]
        if source.hasPartners, visit.side == .console {
            fields.append(
                try await visit.chosen(
                    "partner", "inbox.partner", "partner", value: visit.search["partner"], id: "inbox-partner"))
        }
        if visit.side == .console, visit.may(.assignTasks) {
            fields.append(
                visit.field(
                    "mine", "inbox.mine",
                    .choice([
                        (value: "", label: visit.text("frame.list.any")),
                        (value: "true", label: visit.text("inbox.to_me")),
                    ]), value: visit.search["mine"], id: "inbox-mine"))
        }
        return SheetTools(
            toolsAction: here, toolsFields: fields, toolsChips: [], hasChips: false, toolsTotal: "", toolsFile: nil,
            toolsSpreadsheet: nil, toolsFirst: after == nil ? nil : visit.searching(here, ["after": nil]),
            toolsNext: next.map { visit.searching(here, ["after": $0]) }, hasPages: after != nil || next != nil)
    }

    private static func assignee(
        _ item: Waiting, _ assignees: [String: Assignee], _ own: ID<Membership>?, _ visit: Visit
    ) -> Cell {
        guard let id = item.id else { return Cell() }
        let assignee = assignees[id]
        let action = InboxAddress.assign(id)
        func act(_ name: String, _ mine: Bool) -> Act {
            visit.act(
                "inbox.act.\(name)", action,
                [
                    visit.untouched("\(name)-\(id)").field(
                        "mine", "inbox.mine", .hidden, value: mine ? "true" : "false")
                ])
        }
        return Cell(
            assignee?.name ?? "",
            acts: assignee != nil && assignee?.member == own ? [act("give", false)] : [act("take", true)])
    }
}

/// The addresses of the inbox.
enum InboxAddress {
    static let assign = PageAddress<String>("/console/inbox/{subject}/assign")
}

extension Visit {
    fileprivate func assignees(of items: [Waiting]) async throws -> [String: Assignee] {
        try await server.channel.assignees(of: items.compactMap(\.id), as: try credential())
    }

    /// Where somebody goes on who decided something that the inbox led to: the next of its kind, once it waits no longer; nil where
    /// nobody came from there.
    func nextWaiting() async throws -> Link? {
        guard route.method == .post, let back = wayBack, let kind = back.value("inbox"), let surroundings,
            let source = sources(surroundings).first(where: { $0.kind == kind })
        else { return nil }
        let found = try await source.find(self, surroundings, WaitingAsk()).items
        guard !found.contains(where: { $0.href.path == back.path }) else { return back }
        return found.first?.href.with("inbox", kind) ?? link(FrameAddress.inbox)
    }
}
