import Finance
import Members
import Record
import Terms

/// The forms by which subprograms are made and changed.
enum SubprogramForm {
    /// One form for each of the program's kinds.
    static func acts(_ visit: Visit) async throws -> [Act] {
        let terms = visit.surroundings?.program.subprograms ?? []
        var acts: [Act] = []
        for one in terms {
            let sent = visit.form["terms"]
            let form = sent == one.id ? visit : visit.untouched("make-\(one.id)")
            acts.append(
                visit.act(
                    "subprograms.act.make_\(one.kind.rawValue)", SubprogramAddress.list.console(),
                    try await fields(one, form), clause: visit.clause(one.clause)))
        }
        return acts
    }

    private static func fields(_ terms: SubprogramTerms, _ form: Visit) async throws -> [Field] {
        let program = form.surroundings?.program
        var fields = [
            form.field("terms", "subprograms.column.terms", .hidden, value: terms.id),
            form.field("title", "subprograms.form.title", required: true),
            form.field("text", "subprograms.form.text", .area(rows: 5), required: true),
            form.field("from", "subprograms.form.from", .line(type: "date"), required: true),
            form.field("through", "subprograms.form.through", .line(type: "date"), required: true),
        ]
        if terms.kind == .successPlan {
            fields.append(try await form.chosen("partner", "subprograms.column.partner", "partner", required: true))
        } else {
            let regions =
                [(value: "", label: form.text("subprograms.all_regions"))]
                + (program?.regions ?? []).map { (value: $0.id, label: $0.id) }
            fields.append(form.field("region", "subprograms.column.region", .choice(regions)))
        }
        fields.append(form.field("product_lines.0", "subprograms.form.product_line"))
        if terms.kind == .contest {
            fields.append(
                form.field("ranked_by", "subprograms.form.ranked_by", .choice(measures(form)), required: true))
            for place in 0..<3 {
                fields += form.money("prizes.\(place).amount", "subprograms.form.prize", required: false)
                fields.append(form.field("prizes.\(place).goods", "subprograms.form.goods"))
            }
            fields.append(form.field("shows_names", "subprograms.form.shows_names", .tick))
        } else {
            fields += form.money("goals.0.amount", "subprograms.form.goal_amount", required: false)
            fields.append(form.field("goals.0.count", "subprograms.form.goal_units", .line(type: "number")))
            fields += reward(form)
        }
        return fields + form.money("budget", "subprograms.column.budget", required: false)
    }

    private static func reward(_ form: Visit) -> [Field] {
        [form.field("reward.rate", "subprograms.form.rate")]
            + form.money("reward.amount", "subprograms.form.reward_amount", required: false)
            + [form.field("reward.goods", "subprograms.form.goods")]
    }

    private static func measures(_ visit: Visit) -> [(value: String, label: String)] {
        SubprogramMeasure.allCases.map {
            (value: $0.rawValue, label: visit.text("subprograms.measure.\($0.rawValue)"))
        }
    }

    /// What was sent, with what follows from it: an amount is a goal of revenue, a count one of units; what a reward is follows from what
    /// was filled in.
    static func entered(_ visit: Visit) -> Node {
        var document = visit.document()
        if var goal = document["goals"]?.items?.first {
            goal["measure"] = Node(.string(goal["amount"] == nil ? "units" : "net_revenue"))
            document["goals"] = Node(.list([goal]))
        }
        if var reward = document["reward"], reward.members?.isEmpty == false {
            let kind = reward["rate"] != nil ? "rebate" : reward["amount"] != nil ? "amount" : "goods"
            reward["kind"] = Node(.string(kind))
            document["reward"] = reward
        } else {
            document["reward"] = nil
        }
        if let prizes = document["prizes"]?.items?.filter({ $0.members?.isEmpty == false }) {
            document["prizes"] = prizes.isEmpty ? nil : Node(.list(prizes))
        }
        return document
    }

    /// What can be done about one that runs.
    static func changes(_ subprogram: Versioned<SubprogramView>, _ visit: Visit) -> [Act] {
        [
            visit.act(
                "subprograms.act.change", SubprogramAddress.change(subprogram.id), form: "change",
                version: subprogram.version
            ) { form in
                [
                    form.field("title", "subprograms.form.title", value: subprogram.title, required: true),
                    form.field("text", "subprograms.form.text", .area(rows: 5), value: subprogram.text, required: true),
                    form.field(
                        "through", "subprograms.form.through", .line(type: "date"),
                        value: subprogram.through.description, required: true),
                ] + form.money("budget", "subprograms.column.budget", value: subprogram.budget, required: false)
            },
            visit.act(
                "subprograms.act.withdraw", SubprogramAddress.withdraw(subprogram.id), form: "withdraw", grave: true,
                version: subprogram.version
            ) { [$0.reason()] },
        ]
    }
}
