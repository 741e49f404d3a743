import Channel
import Members
import Partnership
import Record
import Terms

/// Cases as a list, with what waits of them.
enum CaseTable {
    static let list = ShownList<CaseList>(
        id: "cases", words: "cases",
        columns: [
            .init("case", sort: "title") { one, around in
                Cell(
                    one.title, small: one.label, href: around.visit.link(CaseAddress.one, one.id),
                    clause: around.visit.clause(one.clause, about: one.id.text))
            },
            .init("partner", where: { $0.side == .console }) { one, _ in
                Cell(one.partnerName ?? "", href: one.partner.map { PartnerAddress.partner($0) })
            },
            .init("priority", sort: "urgency") { one, around in
                Cell(small: around.visit.targetWords(one.value), marks: [around.visit.priorityMark(one.priority)])
            },
            .init("state", sort: "since") { one, around in
                let visit = around.visit
                return Cell(
                    small: one.status == .closed
                        ? one.closing?.label : visit.text("cases.since", ["at": visit.formats.moment(one.since)]),
                    mark: visit.mark(one.status))
            },
            .init("assignee", where: { $0.side == .console }) { one, _ in Cell(one.assigneeName ?? "") },
        ],
        filters: [
            ShownFilter("status") { visit in
                ["open", "waiting_for_vendor", "waiting_for_partner", "closed"].map {
                    (value: $0, label: visit.text("cases.state.\($0)"))
                }
            },
            ShownFilter("kind") { visit in
                (visit.surroundings?.program.cases.kinds ?? []).map {
                    (value: $0.id, label: $0.label[visit.language])
                }
            },
            ShownFilter("priority") { visit in
                CasePriority.allCases.map { (value: $0.rawValue, label: visit.text("cases.priority.\($0.rawValue)")) }
            },
            ShownFilter("partner", chooser: "partner"), ShownFilter("about"), ShownFilter("assignee"),
            ShownFilter("mine"),
        ],
        exports: [
            .init("id") { one, _ in one.id.text }, .init("kind") { one, _ in one.kind },
            .init("title") { one, _ in one.title }, .init("partner") { one, _ in one.partner?.text ?? "" },
            .init("partner_name") { one, _ in one.partnerName ?? "" }, .init("about") { one, _ in one.about ?? "" },
            .init("opened") { one, _ in one.opened.description }, .init("status") { one, _ in one.status.rawValue },
            .init("priority") { one, _ in one.priority.rawValue },
            .init("target") { one, _ in one.target?.description ?? "" },
            .init("answered") { one, _ in one.answered?.description ?? "" },
            .init("assignee") { one, _ in one.assigneeName ?? "" },
            .init("closed") { one, _ in one.closing?.at.description ?? "" },
            .init("outcome") { one, _ in one.closing?.outcome ?? one.closing?.way.rawValue ?? "" },
            .init("clause") { one, _ in one.closing?.clause.text ?? one.clause.text },
            .init("reason") { one, _ in one.closing?.reason ?? "" },
        ])

    static let waiting: [WaitingSource] = [
        .list(
            "cases", .console, .handleCases, CaseList.self, where: { $0.cases.isOffered },
            wanted: { _ in ["status": "waiting_for_vendor", "sort": "urgency"] }, line: line),
        .list(
            "cases", .portal, .openCases, CaseList.self, where: { $0.cases.isOffered },
            wanted: { _ in ["mine": "true", "sort": "urgency"] }, line: line),
    ]

    @Sendable private static func line(_ one: Versioned<CaseView>, _ around: ListAround) -> Waiting {
        let visit = around.visit
        let mark =
            one.overdue
            ? StateMark(label: visit.text("cases.overdue"), tone: "bad")
            : one.target == nil
                ? visit.priorityMark(one.priority)
                : StateMark(label: visit.targetWords(one.value) ?? "", tone: one.priority.rank < 2 ? "warn" : "")
        let sentence = visit.side == .console ? [one.title, one.partnerName].compactMap(\.self) : [one.title]
        return Waiting(
            id: one.id.text, href: visit.link(CaseAddress.one, one.id), sentence: sentence.joined(separator: " · "),
            small: "\(one.label) · \(visit.text("cases.priority.\(one.priority.rawValue)"))", mark: mark,
            since: one.since)
    }
}

extension Visit {
    func mark(_ status: CaseView.Status) -> StateMark {
        sheets("cases").mark(status.rawValue, good: ["closed"], bad: [])
    }

    func priorityMark(_ priority: CasePriority) -> StateMark {
        let tones: [CasePriority: String] = [.urgent: "bad", .high: "warn"]
        return StateMark(label: text("cases.priority.\(priority.rawValue)"), tone: tones[priority] ?? "")
    }

    /// By when the vendor answers.
    func targetWords(_ one: CaseView) -> String? {
        one.target.map { text(one.overdue ? "cases.was_due" : "cases.due", ["at": formats.moment($0)]) }
    }
}
