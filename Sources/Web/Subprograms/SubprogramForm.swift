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
                    "subprograms.act.make_\(one.kind.rawValue)", SubprogramAddress.preview(),
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
            let tiers =
                [(value: "", label: form.text("subprograms.all_tiers"))]
                + (program?.tiers?.tiers ?? []).map { (value: $0.id, label: $0.label[form.language]) }
            if tiers.count > 1 { fields.append(form.field("tiers.0", "subprograms.column.tier", .choice(tiers))) }
            let regions =
                [(value: "", label: form.text("subprograms.all_regions"))]
                + (program?.regions ?? []).map { (value: $0.id, label: $0.id) }
            fields.append(form.field("region", "subprograms.column.region", .choice(regions)))
        }
        fields.append(form.field("product_lines.0", "subprograms.form.product_line"))
        if terms.kind == .promotion {
            fields += form.rows("products", usual: 3).map { form.field("products.\($0)", "subprograms.form.product") }
            fields.append(form.more("products"))
            fields += [
                form.field("reward.rate", "subprograms.form.discount", required: true),
                form.field("reward.kind", "subprograms.reward", .hidden, value: "discount"),
            ]
        } else if terms.kind == .contest {
            fields.append(
                form.field("ranked_by", "subprograms.form.ranked_by", .choice(measures(form)), required: true))
            for place in form.rows("prizes", usual: 3) {
                fields += form.money("prizes.\(place).amount", "subprograms.form.prize", required: false)
                fields.append(form.field("prizes.\(place).goods", "subprograms.form.goods"))
            }
            fields.append(form.more("prizes"))
            fields.append(form.field("shows_names", "subprograms.form.shows_names", .tick))
        } else {
            for place in form.rows("goals", usual: 2, most: 10) { fields += goal(place, form) }
            fields.append(form.more("goals"))
            fields += reward(terms, form)
        }
        return fields + form.money("budget", "subprograms.column.budget", required: false)
    }

    private static func goal(_ place: Int, _ form: Visit) -> [Field] {
        let usual = [(value: "", label: form.text("subprograms.form.goal_usual"))]
        return [
            form.field("goals.\(place).measure", "subprograms.form.goal_measure", .choice(usual + measures(form)))
        ]
            + form.money("goals.\(place).amount", "subprograms.form.goal_amount", required: false)
            + [form.field("goals.\(place).count", "subprograms.form.goal_count", .line(type: "number"))]
    }

    private static func reward(_ terms: SubprogramTerms, _ form: Visit) -> [Field] {
        let rates = [SubprogramTerms.Reward.rebate, .discount].filter(terms.rewards.contains).map {
            (value: $0.rawValue, label: form.text("subprograms.rate.\($0.rawValue)"))
        }
        return (rates.count > 1 ? [form.field("reward.kind", "subprograms.form.rate_of", .choice(rates))] : [])
            + [form.field("reward.rate", "subprograms.form.rate")]
            + form.money("reward.amount", "subprograms.form.reward_amount", required: false)
            + [form.field("reward.goods", "subprograms.form.goods")]
    }

    private static func measures(_ visit: Visit) -> [(value: String, label: String)] {
        SubprogramMeasure.allCases.map {
            (value: $0.rawValue, label: visit.text("subprograms.measure.\($0.rawValue)"))
        }
    }

    /// What was sent, with what follows from it: an amount is a goal of revenue, a count one of units where nothing else is chosen; what a
    /// reward is follows from what was filled in.
    static func entered(_ visit: Visit) -> Node {
        var document = visit.document()
        if let goals = document["goals"]?.items {
            document["goals"] = Node(
                .list(
                    goals.map { goal in
                        guard goal.members?.isEmpty == false, (goal["measure"]?.text ?? "").isEmpty else { return goal }
                        var goal = goal
                        goal["measure"] = Node(.string(goal["amount"] == nil ? "units" : "net_revenue"))
                        return goal
                    }))
        }
        if var reward = document["reward"], reward.members?.contains(where: { $0.key != "kind" }) ?? false {
            let rate = reward["kind"]?.text ?? "rebate"
            let kind = reward["rate"] != nil ? rate : reward["amount"] != nil ? "amount" : "goods"
            reward["kind"] = Node(.string(kind))
            document["reward"] = reward
        } else {
            document["reward"] = nil
        }
        for name in ["goals", "prizes", "products", "product_lines", "tiers"] where document[name] != nil {
            // What was left empty is no list, or a list of nothing.
            let items = (document[name]?.items ?? []).filter { $0.members?.isEmpty != true }
            document[name] = items.isEmpty ? nil : Node(.list(items))
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
                ]
                    + (subprogram.reward?.rate.map { rate in
                        [
                            form.field(
                                "reward.rate", "subprograms.form.rate", value: form.formats.rate(rate), required: true),
                            form.field(
                                "reward.kind", "subprograms.reward", .hidden,
                                value: subprogram.reward?.kind.rawValue ?? ""),
                        ]
                    } ?? [])
                    + form.money("budget", "subprograms.column.budget", value: subprogram.budget, required: false)
            },
            visit.act(
                "subprograms.act.withdraw", SubprogramAddress.withdraw(subprogram.id), form: "withdraw", grave: true,
                version: subprogram.version
            ) { [$0.reason()] },
        ]
    }
}
