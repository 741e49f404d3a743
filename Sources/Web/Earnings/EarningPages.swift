import Finance
import Members
import Record
import Terms

/// What was earned, and each amount with its reasons.
enum EarningPages {
    static let routes: [PageRoute] = [
        .list(EarningsAddress.earnings.portal, list, page), .list(EarningsAddress.earnings.console, list, page),
        .page(EarningsAddress.earning.portal, .seeEarnings, detail),
        .page(EarningsAddress.earning.console, .seeEarnings, detail),
    ]

    private static func page(_ visit: Visit) async throws -> Page {
        let address = visit.link(EarningsAddress.earnings)
        var sheets: [Sheet] = visit.may(.seeLedger) ? [try await standing(visit)] : []
        sheets.append(try await visit.list(list, on: address))
        let rules = visit.surroundings?.program.earnings.rules ?? []
        if rules.contains(where: { $0.event == .periodEnd }) {
            sheets.append(try await visit.glance(gatherings, all: address))
        }
        return SheetPage(visit.text(visit.side == .portal ? "earnings.own" : "earnings.title"), sheets).page()
    }

    /// What is accrued, payable, and to be given back: the partner's own, or all together.
    private static func standing(_ visit: Visit) async throws -> Sheet {
        let shown: [LedgerAccount] = [.accrued, .payable, .clawbacks]
        let found = try await visit.ask(ListBalances.self).items.filter { shown.contains($0.account) }
        let words = visit.sheets("earnings")
        return words.sheet(
            "standing", words.heads("what", "amount"),
            try found.map { balance in
                let amount = balance.account == .clawbacks ? balance.amount : try balance.amount.negated()
                return [
                    Cell(visit.text("ledger.account.\(balance.account.rawValue)")), Cell(visit.formats.money(amount)),
                ]
            })
    }

    static func mark(_ status: Earning.Status, _ visit: Visit) -> StateMark {
        visit.sheets("earnings").mark(
            status.rawValue, good: ["payable", "paid"], bad: ["forfeited", "clawed_back"])
    }

    static let list = ShownList<EarningList>(
        id: "earnings", words: "earnings",
        columns: [
            .init("earned", sort: "earned") { earning, around in
                Cell(
                    around.visit.formats.day(earning.earned),
                    small: around.visit.text("earnings.kind.\(earning.kind.rawValue)"),
                    href: around.visit.link(EarningsAddress.earning, earning.id))
            },
            .init("partner", where: { $0.side == .console }) { earning, around in around.partnerCell(earning.partner) },
            .init("about") { earning, _ in Cell(earning.about, small: earning.label) },
            .init("amount", sort: "amount") { earning, around in
                let visit = around.visit
                let taken =
                    earning.taken.isPositive
                    ? visit.text("earnings.taken", ["amount": visit.formats.money(earning.taken)]) : nil
                return Cell(visit.formats.money(earning.amount), small: taken)
            },
            .init("state") { earning, around in
                let visit = around.visit
                let due = earning.due.map { visit.text("earnings.due", ["day": visit.formats.day($0)]) }
                let isOpen = earning.status == .accrued || earning.status == .payable
                return Cell(small: isOpen ? due : nil, mark: mark(earning.status, visit))
            },
        ],
        filters: [
            ShownFilter("status") { visit in
                Earning.Status.allCases.map { (value: $0.rawValue, label: visit.text("earnings.state.\($0.rawValue)")) }
            },
            ShownFilter("rule") { visit in
                (visit.surroundings?.program.earnings.rules ?? []).map {
                    (value: $0.id, label: $0.label[visit.language])
                }
            },
            ShownFilter("partner", chooser: "partner"), ShownFilter("source"), ShownFilter("earned"),
        ],
        exports: [
            .init("id") { earning, _ in earning.id.text }, .init("earned") { earning, _ in earning.earned.description },
            .init("kind") { earning, _ in earning.kind.rawValue }, .init("rule") { earning, _ in earning.rule ?? "" },
            .init("partner") { earning, _ in earning.partner.text },
            .init("partner_name") { earning, around in around.partner(earning.partner) },
            .init("about") { earning, _ in earning.about }, .init("source") { earning, _ in earning.source.text },
            .init("amount") { earning, _ in earning.amount.decimalText },
            .init("taken") { earning, _ in earning.taken.decimalText },
            .init("standing") { earning, _ in earning.standing.decimalText },
            .init("currency") { earning, _ in earning.amount.currency.code },
            .init("status") { earning, _ in earning.status.rawValue },
            .init("payable") { earning, _ in earning.payable?.description ?? "" },
            .init("due") { earning, _ in earning.due?.description ?? "" },
        ], partners: { [$0.partner] })

    private static let gatherings = ShownList<GatheringList>(
        id: "gatherings", words: "earnings",
        columns: [
            .init("period", sort: "through") { gathering, around in
                let formats = around.visit.formats
                return Cell("\(formats.day(gathering.from)) – \(formats.day(gathering.through))")
            },
            .init("partner", where: { $0.side == .console }) { gathering, around in
                around.partnerCell(gathering.partner)
            },
            .init("rule") { gathering, around in
                let rule = around.visit.surroundings?.program.earnings.rule(gathering.rule)
                return Cell(rule?.label[around.visit.language] ?? gathering.rule)
            },
            .init("gathered", sort: "amount") { gathering, around in
                Cell(
                    around.visit.formats.money(gathering.amount),
                    small: around.visit.formats.number(Int(gathering.units)))
            },
        ], partners: { [$0.partner] })

    struct Detail: TemplateModel {
        static let template = "earning-detail"

        let list: Link
        let about: String
        let facts: [Fact]
        let marks: [StateMark]
        let reasons: Reasons
        let takings: Sheet?
    }

    static func detail(_ visit: Visit, _ id: ID<Earning>) async throws -> Page {
        let earning = try await visit.ask(ShowEarning.self, ["earning": id.node]).value
        let list = visit.link(EarningsAddress.earnings)
        let model = Detail(
            list: list, about: earning.about, facts: try await facts(earning, visit),
            marks: [mark(earning.status, visit)], reasons: visit.reasons(earning.decision, unfolded: true),
            takings: earning.takings.isEmpty ? nil : takings(earning, visit))
        return Page(earning.about, model, within: list)
    }

    private static func facts(_ earning: EarningView, _ visit: Visit) async throws -> [Fact] {
        let formats = visit.formats
        let names = try await visit.partnerNames([earning.partner])
        var facts = [
            Fact(
                visit.text("earnings.column.partner"), names[earning.partner] ?? visit.text("earnings.we"),
                link: visit.side == .console ? PartnerAddress.partner(earning.partner) : nil),
            Fact(visit.text("earnings.column.what"), visit.text("earnings.kind.\(earning.kind.rawValue)")),
            Fact(visit.text("earnings.column.amount"), formats.money(earning.amount)),
        ]
        if let conversion = earning.conversion {
            let values = [
                "amount": formats.money(conversion.from), "rate": formats.decimal(conversion.rate),
                "day": formats.day(conversion.published),
            ]
            facts.append(
                Fact(
                    visit.text("earnings.converted"), visit.text("earnings.converted_from", values),
                    clause: visit.clause(conversion.clause, about: earning.id.text)))
        }
        if earning.taken.isPositive {
            facts.append(Fact(visit.text("earnings.left"), formats.money(earning.standing)))
        }
        facts.append(Fact(visit.text("earnings.column.earned"), formats.day(earning.earned)))
        if let payable = earning.payable { facts.append(Fact(visit.text("earnings.payable"), formats.day(payable))) }
        if let due = earning.due { facts.append(Fact(visit.text("earnings.due_day"), formats.day(due))) }
        if let paid = earning.paid { facts.append(Fact(visit.text("earnings.paid_on"), formats.day(paid))) }
        if let opening = earning.opening {
            facts.append(
                Fact(visit.text("earnings.source"), visit.text("earnings.elsewhere", ["number": opening.number])))
        }
        if let lost = earning.lost, earning.status == .accrued {
            facts.append(Fact(visit.text("earnings.lost"), formats.day(lost)))
        }
        if let share = earning.share {
            let shared = ["weight": formats.number(share.weight), "of": formats.number(share.of)]
            facts.append(Fact(visit.text("earnings.share"), visit.text("earnings.shared", shared)))
        }
        if let source = link(to: earning.source, visit) {
            facts.append(Fact(visit.text("earnings.source"), earning.about, link: source))
        }
        return facts
    }

    /// What it was earned on: an order, or the line of what customers were invoiced for or of services delivered.
    private static func link(to source: EarningSourceID, _ visit: Visit) -> Link? {
        switch source {
        case .order(let order): visit.link(SalesAddress.placed, order)
        case .customerInvoice(let invoice): visit.link(EarningsAddress.customerInvoices).with("q", invoice.text)
        case .engagement(let engagement): visit.link(EarningsAddress.engagements).with("q", engagement.text)
        case .gathering, .granted, .opening: nil
        }
    }

    private static func takings(_ earning: EarningView, _ visit: Visit) -> Sheet {
        let words = visit.sheets("earnings")
        return words.sheet(
            "takings", words.heads("day", "amount", "why"),
            earning.takings.map { taking in
                [
                    Cell(visit.formats.day(taking.on)), Cell(visit.formats.money(taking.amount)),
                    Cell(
                        visit.text("earnings.why.\(taking.why.rawValue)"),
                        clause: visit.clause(taking.clause, about: earning.id.text)),
                ]
            })
    }
}
