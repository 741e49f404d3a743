import Finance
import Members
import Record
import Terms

/// Budgets of funds, in the console: a picture of those that run, and all of them.
enum FundBudgetPages {
    static let routes: [PageRoute] = [
        .list(FundAddress.budgets, list, page),
        .action(FundAddress.budgets, .manageFunds, again: page) { visit in
            try await visit.perform(MakeFundBudget.self, visit.document())
            return .see(FundAddress.budgets(), said: "funds.said.budget")
        },
        .action(FundAddress.changeBudget, .manageFunds, on: page) { visit, budget in
            try await visit.perform(ChangeFundBudget.self, visit.document(["fund_budget": budget.text]))
            return .see(FundAddress.budgets(), said: "funds.said.change_budget")
        },
    ]

    struct Model: TemplateModel {
        static let template = "fund-budgets"

        let heading: String
        let budgets: [Picture]
        let list: Sheet
        let acts: [Act]
    }

    /// A budget as a bar of its parts.
    struct Picture: Sendable {
        let name: String
        let period: String
        let amount: String
        let pots: [Pot]
    }

    struct Pot: Sendable {
        let key: String
        let label: String
        let sum: String
        /// In thousandths of the bar.
        let x: Int
        let width: Int
    }

    /// So many that run are shown as pictures; the list has all.
    private static let most = 24

    private static func page(_ visit: Visit) async throws -> Page {
        let running = try await visit.ask(
            ListFundBudgets.self, ["is_over": "false", "sort": "through", "limit": Node(.number(String(most)))])
        let model = Model(
            heading: visit.text("funds.budgets"), budgets: running.items.map { picture($0.value, visit) },
            list: try await visit.list(list, on: FundAddress.budgets()), acts: [make(visit)])
        return Page(visit.text("funds.budgets"), model)
    }

    private static func name(_ budget: FundBudget, _ visit: Visit) -> String {
        let fund = visit.surroundings?.program.fund(budget.fund)?.label[visit.language] ?? budget.fund
        return [fund, budget.region ?? visit.text("funds.all_regions")].joined(separator: " · ")
    }

    private static func picture(_ budget: FundBudget, _ visit: Visit) -> Picture {
        var x = 0
        let pots = FundBudget.Pot.allCases.compactMap { pot -> Pot? in
            let sum = sum(of: pot, in: budget)
            guard sum.isPositive, budget.amount.isPositive else { return nil }
            let width = Int(Double(sum.minor) / Double(budget.amount.minor) * 1_000)
            defer { x += width }
            return Pot(
                key: pot.rawValue, label: visit.text("funds.pot.\(pot.rawValue)"), sum: visit.formats.money(sum), x: x,
                width: width)
        }
        return Picture(
            name: name(budget, visit), period: visit.days(budget.from, budget.through),
            amount: visit.formats.money(budget.amount), pots: pots)
    }

    private static func sum(of pot: FundBudget.Pot, in budget: FundBudget) -> Money {
        switch pot {
        case .free: budget.free
        case .committed: budget.committed
        case .claimed: budget.claimed
        case .paid: budget.paid
        case .expired: budget.expired
        }
    }

    private static func make(_ visit: Visit) -> Act {
        let form = visit.forForm(FundAddress.budgets(), "budget")
        let program = visit.surroundings?.program
        let funds = (program?.funds ?? []).map { (value: $0.id, label: $0.label[visit.language]) }
        let regions =
            [(value: "", label: visit.text("funds.all_regions"))]
            + (program?.regions ?? []).map { (value: $0.id, label: $0.id) }
        return visit.act(
            "funds.act.budget", FundAddress.budgets(),
            [
                form.field("fund", "funds.column.fund", .choice(funds), required: true),
                form.field("region", "funds.column.region", .choice(regions)),
                form.field("on", "funds.form.period", .line(type: "date")),
            ] + form.money("amount", "funds.column.amount")
                + [form.field("note", "funds.form.note", .area(rows: 2))])
    }

    private static let list = ShownList<FundBudgetList>(
        id: "budgets", words: "funds",
        columns: [
            .init("fund") { budget, around in
                Cell(
                    name(budget.value, around.visit),
                    small: budget.note,
                    href: FundAddress.requests.console().with("fund_budget", budget.id.text))
            },
            .init("period", sort: "through") { budget, around in Cell(around.visit.days(budget.from, budget.through)) },
            .init("amount", sort: "amount") { budget, around in Cell(around.visit.formats.money(budget.amount)) },
            .init("free", sort: "free") { budget, around in Cell(around.visit.formats.money(budget.free)) },
            .init("committed") { budget, around in Cell(around.visit.formats.money(budget.committed)) },
            .init("claimed") { budget, around in Cell(around.visit.formats.money(budget.claimed)) },
            .init("paid") { budget, around in Cell(around.visit.formats.money(budget.paid)) },
            .init("expired") { budget, around in
                let visit = around.visit
                return Cell(
                    visit.formats.money(budget.expired),
                    acts: budget.isOver || !visit.may(.manageFunds)
                        ? []
                        : [
                            visit.act(
                                "funds.act.change_budget", FundAddress.changeBudget(budget.id),
                                form: "budget-\(budget.id)", version: budget.version
                            ) {
                                $0.money("amount", "funds.column.amount", value: budget.amount)
                                    + [$0.field("note", "funds.form.note", .area(rows: 2))]
                            }
                        ])
            },
        ],
        filters: [
            ShownFilter("fund") { visit in
                (visit.surroundings?.program.funds ?? []).map { (value: $0.id, label: $0.label[visit.language]) }
            },
            ShownFilter("region") { visit in
                (visit.surroundings?.program.regions ?? []).map { (value: $0.id, label: $0.id) }
            },
            ShownFilter("is_over") { visit in
                [
                    (value: "false", label: visit.text("funds.running")),
                    (value: "true", label: visit.text("funds.over")),
                ]
            },
        ],
        exports: [
            .init("id") { budget, _ in budget.id.text }, .init("fund") { budget, _ in budget.fund },
            .init("region") { budget, _ in budget.region ?? "" },
            .init("from") { budget, _ in budget.from.description },
            .init("through") { budget, _ in budget.through.description },
            .init("amount") { budget, _ in budget.amount.decimalText },
            .init("free") { budget, _ in budget.free.decimalText },
            .init("committed") { budget, _ in budget.committed.decimalText },
            .init("claimed") { budget, _ in budget.claimed.decimalText },
            .init("paid") { budget, _ in budget.paid.decimalText },
            .init("expired") { budget, _ in budget.expired.decimalText },
            .init("currency") { budget, _ in budget.amount.currency.code },
        ])
}
