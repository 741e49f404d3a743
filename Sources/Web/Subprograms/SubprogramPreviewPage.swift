import Finance
import Members
import Record
import Terms

/// What a subprogram would be, and for whom, with the button that makes it.
enum SubprogramPreviewPage {
    static func show(_ visit: Visit) async throws -> Page {
        var asked: Node = ["subprogram": SubprogramForm.entered(visit)]
        var document = asked["subprogram"] ?? [:]
        document["after"] = nil
        asked["subprogram"] = document
        if let after = visit.form["after"], !after.isEmpty { asked["after"] = Node(.string(after)) }
        let preview = try await visit.ask(PreviewSubprogram.self, asked)
        let words = visit.sheets("subprograms")
        let terms = words.sheet(
            "preview", words.heads("what", "says"),
            facts(preview.subprogram, visit).map { [Cell($0.0), Cell($0.1)] }, note: preview.subprogram.text)
        let partners = words.sheet(
            "concerned", words.heads("partner", "country", "takes_part"),
            preview.partners.map { one in
                [
                    Cell(one.name, href: PartnerAddress.partner(one.partner)), Cell(one.country),
                    Cell(visit.text(one.isEligible ? "frame.yes" : "frame.no"), small: one.missing.first),
                ]
            }, note: visit.text("subprograms.concerned", ["n": visit.formats.number(preview.count)]))
        var acts = [act("make", SubprogramAddress.list.console(), [], visit)]
        if let next = preview.next {
            acts.append(act("more", SubprogramAddress.preview(), [("after", next.text)], visit))
        }
        return SheetPage(preview.subprogram.title, [terms, partners], acts: acts)
            .page(within: SubprogramAddress.list.console())
    }

    /// The same fields again, unseen.
    private static func act(
        _ name: String, _ action: Link, _ more: [(name: String, value: String)], _ visit: Visit
    ) -> Act {
        let form = visit.untouched(name)
        let sent = visit.form.values.filter { !Form.guards.contains($0.name) && $0.name != "after" } + more
        return visit.act(
            "subprograms.act.\(name)", action,
            sent.map { form.field($0.name, "subprograms.column.what", .hidden, value: $0.value) })
    }

    private static func facts(_ subprogram: SubprogramView, _ visit: Visit) -> [(String, String)] {
        let formats = visit.formats
        var facts = [
            (visit.text("subprograms.column.terms"), subprogram.label),
            (visit.text("subprograms.column.when"), visit.days(subprogram.from, subprogram.through)),
            (visit.text("subprograms.column.whom"), visit.whom(subprogram)),
        ]
        facts += subprogram.goals.map { goal in
            let measure = visit.text("subprograms.measure.\(goal.measure.rawValue)")
            return (
                visit.text("subprograms.goal"),
                goal.amount.map(formats.money) ?? "\(formats.number(goal.count ?? 0)) \(measure)"
            )
        }
        if let reward = subprogram.reward {
            let value = reward.rate.map(formats.rate) ?? reward.amount.map(formats.money) ?? reward.goods ?? ""
            facts.append((visit.text("subprograms.reward"), value))
        }
        if let budget = subprogram.budget {
            facts.append((visit.text("subprograms.column.budget"), formats.money(budget)))
        }
        return facts
    }
}
