import Finance
import Members
import Record
import Terms

/// What can be done about a proposal on its page.
enum FundRequestActs {
    static func acts(_ request: Versioned<FundRequestView>, _ visit: Visit) throws -> [Act] {
        visit.side == .portal ? try own(request, visit) : deciding(request, visit)
    }

    /// Where somebody goes on to a form of its own.
    static func links(_ request: FundRequestView, _ visit: Visit) -> [SheetPage.Button] {
        guard visit.side == .portal, visit.may(.requestFunds) else { return [] }
        var links: [SheetPage.Button] = []
        let today = visit.surroundings?.today ?? request.starts
        if request.status == .approved, request.committed?.isPositive ?? false, today >= request.starts {
            links.append(
                SheetPage.Button(
                    buttonHref: FundAddress.claim(request.id), buttonLabel: visit.text("funds.act.claim.title")))
        }
        if request.status == .waiting || request.status == .approved {
            links.append(
                SheetPage.Button(
                    buttonHref: FundAddress.change(request.id), buttonLabel: visit.text("funds.act.change.title")))
        }
        return links
    }

    private static func own(_ request: Versioned<FundRequestView>, _ visit: Visit) throws -> [Act] {
        guard visit.may(.requestFunds) else { return [] }
        var acts: [Act] = []
        let today = try visit.requireSurroundings().today
        if request.approved != nil, today >= request.starts {
            acts.append(
                visit.act(
                    "funds.act.results", FundAddress.results(request.id), form: "results", version: request.version
                ) { form in
                    [
                        form.field(
                            "leads", "funds.result.leads", .line(type: "number"),
                            value: request.results.map { String($0.leads) }, required: true)
                    ] + form.money("revenue", "funds.result.revenue", value: request.results?.revenue, required: false)
                        + [form.field("note", "funds.form.note", .area(rows: 2), value: request.results?.note)]
                })
        }
        if request.status == .waiting || request.status == .approved {
            acts.append(
                visit.act(
                    "funds.act.withdraw", FundAddress.withdraw(request.id), form: "withdraw", grave: true,
                    version: request.version
                ) { [$0.reason(required: false)] })
        }
        return acts
    }

    private static func deciding(_ request: Versioned<FundRequestView>, _ visit: Visit) -> [Act] {
        guard visit.may(.decideFunds), request.status == .waiting else { return [] }
        let most = request.approvals.last?.amount ?? request.asked
        return visit.answers(
            about: request.id.text, version: request.version,
            yes: Answer(
                "funds.act.approve", FundAddress.approve(request.id),
                fields: { form in
                    form.money("amount", "funds.form.approved", value: most, required: false)
                        + [form.field("note", "funds.form.note", .area(rows: 2))]
                }),
            no: Answer("funds.act.decline", FundAddress.decline(request.id), reason: "reason"))
    }
}

/// The form in which an activity is proposed or changed.
enum FundPlanForm {
    struct Model: TemplateModel {
        static let template = "fund-plan"

        let list: Link
        let heading: String
        let action: Link
        let what: [Field]
        let items: [Line]
        let expected: [Field]
        let button: String
        let version: Int64?
    }

    struct Line: Sendable {
        let fields: [Field]
    }

    /// Costs that the form has room for.
    private static let lineCount = 6

    static func page(_ visit: Visit) async throws -> Page {
        let funds = try visit.requireSurroundings().program.funds
        let fund = visit.form["fund"] ?? visit.search["fund"] ?? funds.first?.id ?? ""
        let terms = funds.first { $0.id == fund } ?? funds.first
        let choice = visit.field(
            "fund", "funds.column.fund",
            .choice(funds.map { (value: $0.id, label: $0.label[visit.language]) }), value: fund, required: true)
        return page(
            visit, terms, nil, heading: "funds.propose", FundAddress.propose(), first: [choice], version: nil)
    }

    static func change(_ visit: Visit, _ id: ID<FundRequest>) async throws -> Page {
        let request = try await visit.ask(ShowFundRequest.self, ["fund_request": id.node])
        let terms = try visit.requireSurroundings().program.fund(request.fund)
        return page(
            visit, terms, request.value, heading: "funds.act.change.title", FundAddress.change(id), first: [],
            version: request.version)
    }

    private static func page(
        _ visit: Visit, _ terms: FundTerms?, _ request: FundRequestView?, heading: String, _ action: Link,
        first: [Field], version: Int64?
    ) -> Page {
        let activities = terms?.activities.map { (value: $0.id, label: $0.label[visit.language]) } ?? []
        let what =
            first + [
                visit.field(
                    "activity", "funds.column.activity", .choice(activities), value: request?.activity, required: true),
                visit.field("title", "funds.form.title", value: request?.title, required: true),
                visit.field(
                    "starts", "funds.form.starts", .line(type: "date"), value: request?.starts.description,
                    required: true),
                visit.field("ends", "funds.form.ends", .line(type: "date"), value: request?.ends.description),
            ]
        let expected = [
            visit.field(
                "expected", "funds.form.expected", .area(rows: 3), value: request?.expected, required: true),
            visit.field("leads", "funds.form.leads", .line(type: "number"), value: request?.leads.map { String($0) }),
        ]
        let rows = visit.rows("items", usual: lineCount, known: request?.items.count ?? 0)
        let items = rows.map { place in
            line(place, terms, request.flatMap { $0.items.indices.contains(place) ? $0.items[place] : nil }, visit)
        }
        let list = request.map { FundAddress.request.portal($0.id) } ?? FundAddress.requests.portal()
        let model = Model(
            list: list, heading: visit.text(heading), action: action, what: what,
            items: items + [Line(fields: [visit.more("items")])], expected: expected,
            button: visit.text(request == nil ? "funds.propose" : "funds.act.change.button"), version: version)
        return Page(visit.text(heading), model, within: FundAddress.requests.portal())
    }

    private static func line(
        _ place: Int, _ terms: FundTerms?, _ item: FundRequest.Item?, _ visit: Visit
    ) -> Line {
        Line(
            fields: [
                visit.field(
                    "items.\(place).cost", "funds.column.cost", .choice(visit.costs(terms)), value: item?.cost,
                    required: place == 0)
            ] + visit.money("items.\(place).amount", "funds.column.amount", value: item?.amount, required: place == 0))
    }
}

extension Visit {
    /// The kinds of cost of a fund to choose from, nothing first.
    func costs(_ fund: FundTerms?) -> [(value: String, label: String)] {
        [(value: "", label: text("funds.no_cost"))]
            + (fund?.costs ?? []).map { cost in
                (
                    value: cost.id,
                    label: cost.isExcluded
                        ? text("funds.not_reimbursed", ["cost": cost.label[language]]) : cost.label[language]
                )
            }
    }
}
