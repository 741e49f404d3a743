import Finance
import Members
import NIOCore
import Record
import Terms

/// Payout runs, in the console.
enum PayoutRunPages {
    static let routes: [PageRoute] = [
        .list(StatementsAddress.runs, list, page),
        .action(StatementsAddress.runs, .runPayouts, again: page) { visit in
            let run = try await visit.perform(PreparePayoutRun.self, visit.document())
            return .see(StatementsAddress.run(run.id), said: "statements.said.prepare")
        },
        .page(StatementsAddress.run, .runPayouts, detail),
        .action(StatementsAddress.approve, .runPayouts, final: true, again: detail) { visit, run in
            try await visit.perform(ApprovePayoutRun.self, visit.document(["run": run.text]))
            return .see(StatementsAddress.run(run), said: "statements.said.approve")
        },
        .action(StatementsAddress.discard, .runPayouts, final: true, again: detail) { visit, run in
            try await visit.perform(DiscardPayoutRun.self, visit.document(["run": run.text]))
            return .see(StatementsAddress.run(run), said: "statements.said.discard")
        },
        .action(StatementsAddress.file, .runPayouts, final: true, again: detail) { visit, run in
            let file = try await visit.perform(WritePayoutFile.self, visit.document(["run": run.text]))
            return .file(
                name: file.name, mediaType: "application/octet-stream", bytes: ByteBuffer(string: file.content))
        },
    ]

    /// Runs for a second person, and approved ones whose file the bank has not.
    static let waiting = [
        runs("payout_runs", ["status": "waiting", "sort": "oldest"], "statements.state.waiting") { $0.prepared },
        runs("payout_files", ["to_write": "true", "sort": "oldest"], "statements.state.approved") {
            $0.decided ?? $0.prepared
        },
    ]

    private static func runs(
        _ kind: String, _ wanted: Node, _ state: String, since: @escaping @Sendable (PayoutRun) -> Instant
    ) -> WaitingSource {
        .list(
            kind, .console, .runPayouts, PayoutRunList.self, where: { !$0.earnings.rules.isEmpty },
            wanted: { _ in wanted },
            line: { run, around in
                let visit = around.visit
                return Waiting(
                    id: run.id.text, href: StatementsAddress.run(run.id), sentence: run.number,
                    small: visit.formats.money(run.total), mark: StateMark(label: visit.text(state), tone: "warn"),
                    since: since(run.value))
            })
    }

    private static func page(_ visit: Visit) async throws -> Page {
        let form = visit.forForm(StatementsAddress.runs(), "run")
        let own = visit.surroundings?.program.currency.code ?? "EUR"
        let codes = [own] + Currency.codes.filter { $0 != own }
        let act = visit.act(
            "statements.act.prepare", StatementsAddress.runs(),
            [
                form.field(
                    "currency", "frame.currency", .choice(codes.map { (value: $0, label: $0) }), value: own),
                form.field("through", "statements.form.through", .line(type: "date")),
            ])
        return SheetPage(
            visit.text("statements.runs"), [try await visit.list(list, on: StatementsAddress.runs())], acts: [act]
        ).page()
    }

    private static func mark(_ run: PayoutRun, _ visit: Visit) -> StateMark {
        visit.sheets("statements").mark(
            run.file == nil ? run.status.rawValue : "written", good: ["approved", "written"], bad: ["discarded"])
    }

    private static let list = ShownList<PayoutRunList>(
        id: "runs", words: "statements",
        columns: [
            .init("run", sort: "prepared") { run, around in
                Cell(
                    run.number, small: around.visit.formats.moment(run.prepared), href: StatementsAddress.run(run.id))
            },
            .init("amount", sort: "total") { run, around in Cell(around.visit.formats.money(run.total)) },
            .init("partners") { run, around in
                let visit = around.visit
                let held =
                    run.held.isEmpty
                    ? nil : visit.text("statements.held", ["n": visit.formats.number(run.held.count)])
                return Cell(visit.formats.number(run.planned.count), small: held)
            },
            .init("state") { run, around in Cell(mark: mark(run.value, around.visit)) },
        ],
        filters: [
            ShownFilter("status") { visit in
                PayoutRun.Status.allCases.map {
                    (value: $0.rawValue, label: visit.text("statements.state.\($0.rawValue)"))
                }
            }
        ])

    struct Detail: TemplateModel {
        static let template = "payout-run-detail"

        let list: Link
        let number: String
        let facts: [Fact]
        let marks: [StateMark]
        let sheets: [Sheet]
        let acts: [Act]
    }

    static func detail(_ visit: Visit, _ id: ID<PayoutRun>) async throws -> Page {
        let run = try await visit.ask(ShowPayoutRun.self, ["run": id.node])
        let names = try await visit.partnerNames(
            Set(run.planned.map(\.partner) + run.held.map(\.partner)))
        var sheets = [planned(run.value, names, visit)]
        if !run.held.isEmpty { sheets.append(held(run.value, names, visit)) }
        if run.status == .approved {
            sheets.append(
                try await visit.glance(
                    PayoutPages.list, all: StatementsAddress.payouts.console().with("run", id.text),
                    fixed: ["run": id.node]))
        }
        var facts = [
            Fact(visit.text("statements.through"), visit.formats.day(run.through)),
            Fact(visit.text("statements.total"), visit.formats.money(run.total)),
        ]
        if let file = run.file {
            facts.append(Fact(visit.text("statements.written"), visit.formats.moment(file.at)))
            facts.append(Fact(visit.text("statements.hash"), file.hash))
        }
        let model = Detail(
            list: StatementsAddress.runs(), number: run.number, facts: facts, marks: [mark(run.value, visit)],
            sheets: sheets, acts: acts(run, visit))
        return Page(run.number, model, within: StatementsAddress.runs())
    }

    private static func planned(_ run: PayoutRun, _ names: [PartnerID: String], _ visit: Visit) -> Sheet {
        let words = visit.sheets("statements")
        return words.sheet(
            "planned", words.heads("partner", "amount"),
            run.planned.map { one in
                [
                    Cell(names[one.partner] ?? "", href: PartnerAddress.partner(one.partner)),
                    Cell(
                        visit.formats.money(one.amount),
                        small: one.setOff.isPositive
                            ? visit.text("statements.set_off", ["amount": visit.formats.money(one.setOff)]) : nil),
                ]
            })
    }

    private static func held(_ run: PayoutRun, _ names: [PartnerID: String], _ visit: Visit) -> Sheet {
        let words = visit.sheets("statements")
        return words.sheet(
            "held", words.heads("partner", "amount", "why"),
            run.held.map { one in
                [
                    Cell(names[one.partner] ?? "", href: PartnerAddress.partner(one.partner)),
                    Cell(visit.formats.money(one.amount)),
                    Cell(
                        visit.text("statements.why.\(one.why.rawValue)"),
                        href: one.why == .details ? StatementsAddress.detailsOf(one.partner) : nil),
                ]
            })
    }

    private static func acts(_ run: Versioned<PayoutRun>, _ visit: Visit) -> [Act] {
        switch run.status {
        case .waiting:
            return [
                visit.act(
                    "statements.act.approve", StatementsAddress.approve(run.id), form: "approve", grave: true,
                    version: run.version
                ) { _ in [] },
                visit.act(
                    "statements.act.discard", StatementsAddress.discard(run.id), form: "discard", grave: true,
                    version: run.version
                ) { _ in [] },
            ]
        case .approved where run.file == nil:
            return [
                visit.act(
                    "statements.act.file", StatementsAddress.file(run.id), form: "file", grave: true,
                    version: run.version
                ) { form in
                    [
                        form.field(
                            "form", "statements.form.form",
                            .choice(
                                PayoutFile.Form.allCases.map {
                                    (
                                        value: $0.rawValue,
                                        label: visit.text("statements.file.\($0 == .csv ? "csv" : "pain")")
                                    )
                                }), required: true),
                        form.field("debtor", "statements.form.debtor", required: true),
                        form.field("debtor_account", "statements.form.debtor_account", required: true),
                        form.field("debtor_bic", "statements.form.bic"),
                        form.field("on", "statements.form.pays_on", .line(type: "date")),
                    ]
                }
            ]
        case .approved, .discarded: return []
        }
    }
}
