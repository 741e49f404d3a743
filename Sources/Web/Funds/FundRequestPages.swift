import Commerce
import Finance
import Members
import Record
import Terms

/// Marketing activities that partners propose, in portal and console.
enum FundRequestPages {
    static let routes: [PageRoute] = [
        .list(FundAddress.requests.portal, list, page), .list(FundAddress.requests.console, list, page),
        .page(FundAddress.propose, .requestFunds, FundPlanForm.page),
        .action(FundAddress.propose, .requestFunds, again: FundPlanForm.page) { visit in
            let made = try await visit.perform(RequestFunds.self, visit.document())
            return .see(FundAddress.request.portal(made.id), said: "funds.said.propose")
        },
        .page(FundAddress.request.portal, .seeFunds, detail), .page(FundAddress.request.console, .seeFunds, detail),
        .page(FundAddress.change, .requestFunds, FundPlanForm.change),
        .action(FundAddress.change, .requestFunds, again: FundPlanForm.change) { visit, request in
            try await visit.perform(ChangeFundRequest.self, visit.document(["fund_request": request.text]))
            return .see(FundAddress.request.portal(request), said: "funds.said.change")
        },
        .action(FundAddress.withdraw, .requestFunds, final: true, again: detail) { visit, request in
            try await visit.perform(WithdrawFundRequest.self, visit.document(["fund_request": request.text]))
            return .see(FundAddress.request.portal(request), said: "funds.said.withdraw")
        },
        .action(FundAddress.results, .requestFunds, again: detail) { visit, request in
            try await visit.perform(ReportFundResults.self, visit.document(["fund_request": request.text]))
            return .see(FundAddress.request.portal(request), said: "funds.said.results")
        },
        .action(FundAddress.approve, .decideFunds, final: true, again: detail) { visit, request in
            try await visit.perform(ApproveFundRequest.self, visit.document(["fund_request": request.text]))
            return .see(FundAddress.request.console(request), said: "funds.said.approve")
        },
        .action(FundAddress.decline, .decideFunds, final: true, again: detail) { visit, request in
            try await visit.perform(DeclineFundRequest.self, visit.document(["fund_request": request.text]))
            return .see(FundAddress.request.console(request), said: "funds.said.decline")
        },
    ]

    /// Proposals for the vendor to decide, the first activity first.
    static let waiting = WaitingSource.list(
        "fund_requests", .console, .decideFunds, FundRequestList.self, where: { !$0.funds.isEmpty },
        wanted: { _ in ["status": "waiting", "sort": "starts"] }, partner: { $0.partner },
        line: { request, around in
            let visit = around.visit
            return Waiting(
                id: request.id.text, href: FundAddress.request.console(request.id), sentence: request.title,
                small: "\(around.partner(request.partner)), \(visit.formats.money(request.asked))",
                mark: StateMark(
                    label: visit.text("funds.from", ["day": visit.formats.shortDay(request.starts)]), tone: "warn"),
                since: request.proposed)
        })

    private static let hasFunds: @Sendable (Program) -> Bool = { !$0.funds.isEmpty }

    /// Activities that are over and can be claimed.
    static let toClaim = WaitingSource(
        "fund_due", .portal, .requestFunds, where: hasFunds
    ) { visit, around in
        let found = try await visit.ask(
            ListFundRequests.self, ["status": "approved", "sort": "starts", "limit": "200"]
        ).items
        return found.filter { $0.ends < around.today && $0.committed?.isPositive ?? false }.map { request in
            Waiting(
                id: request.id.text, href: FundAddress.request.portal(request.id), sentence: request.title,
                small: visit.formats.money(request.committed ?? request.asked),
                mark: StateMark(
                    label: request.claimBy.map {
                        visit.text("funds.until", ["day": visit.formats.shortDay($0)])
                    } ?? "", tone: "warn"),
                since: visit.formats.zone.start(of: request.ends))
        }
    }

    private static func page(_ visit: Visit) async throws -> Page {
        let address = visit.link(FundAddress.requests)
        var sheets: [Sheet] = visit.side == .portal ? [try await offers(visit)] : []
        sheets.append(try await visit.list(list, on: address))
        var buttons: [SheetPage.Button] = []
        if visit.side == .portal, visit.may(.requestFunds) {
            buttons.append(
                SheetPage.Button(buttonHref: FundAddress.propose(), buttonLabel: visit.text("funds.propose")))
        }
        return SheetPage(visit.text("funds.title"), sheets, buttons: buttons).page()
    }

    /// What the funds offer, and what stands in the way.
    private static func offers(_ visit: Visit) async throws -> Sheet {
        let words = visit.sheets("funds")
        return words.sheet(
            "offers", words.heads("fund", "share", "first_day", "state"),
            try await visit.ask(ShowFundOffers.self).items.map { offer in
                let isOpen = offer.decision.outcome.verdict.isFavourable
                let missing = offer.decision.missing.map(\.text).joined(separator: "; ")
                return [
                    Cell(offer.label, clause: visit.clause(offer.clause)), Cell(visit.formats.rate(offer.share)),
                    Cell(visit.formats.day(offer.firstDay)),
                    Cell(
                        small: missing.isEmpty ? nil : missing,
                        mark: words.mark(isOpen ? "open" : "shut", good: ["open"], bad: ["shut"])),
                ]
            })
    }

    static func mark(_ status: FundRequest.Status, _ visit: Visit) -> StateMark {
        visit.sheets("funds").mark(
            status.rawValue, good: ["approved", "closed"], bad: ["declined", "void", "forfeited"])
    }

    static let list = ShownList<FundRequestList>(
        id: "requests", words: "funds",
        columns: [
            .init("title", sort: "title") { request, around in
                Cell(
                    request.title, small: request.activityLabel,
                    href: around.visit.link(FundAddress.request, request.id))
            },
            .init("partner", where: { $0.side == .console }) { request, around in around.partnerCell(request.partner) },
            .init("when", sort: "starts") { request, around in Cell(around.visit.days(request.starts, request.ends)) },
            .init("amount", sort: "asked") { request, around in
                let visit = around.visit
                let left = request.committed.flatMap { left in
                    left.isPositive ? visit.text("funds.left", ["amount": visit.formats.money(left)]) : nil
                }
                return Cell(visit.formats.money(request.approved ?? request.asked), small: left)
            },
            .init("state") { request, around in
                let visit = around.visit
                let until = request.claimBy.map { visit.text("funds.until", ["day": visit.formats.day($0)]) }
                return Cell(
                    small: request.status == .approved ? until : request.reason, mark: mark(request.status, visit))
            },
        ],
        filters: [
            ShownFilter("status") { visit in
                FundRequest.Status.allCases.map {
                    (value: $0.rawValue, label: visit.text("funds.state.\($0.rawValue)"))
                }
            },
            ShownFilter("fund") { visit in
                (visit.surroundings?.program.funds ?? []).map { (value: $0.id, label: $0.label[visit.language]) }
            },
            ShownFilter("partner", chooser: "partner"), ShownFilter("activity"), ShownFilter("fund_budget"),
        ],
        exports: [
            .init("id") { request, _ in request.id.text }, .init("fund") { request, _ in request.fund },
            .init("partner") { request, _ in request.partner.text },
            .init("partner_name") { request, around in around.partner(request.partner) },
            .init("activity") { request, _ in request.activity }, .init("title") { request, _ in request.title },
            .init("starts") { request, _ in request.starts.description },
            .init("ends") { request, _ in request.ends.description },
            .init("asked") { request, _ in request.asked.decimalText },
            .init("approved") { request, _ in request.approved?.decimalText ?? "" },
            .init("committed") { request, _ in request.committed?.decimalText ?? "" },
            .init("currency") { request, _ in request.asked.currency.code },
            .init("status") { request, _ in request.status.rawValue },
            .init("claim_by") { request, _ in request.claimBy?.description ?? "" },
            .init("leads") { request, _ in request.results.map { String($0.leads) } ?? "" },
            .init("deals") { request, _ in request.results.map { String($0.deals.count) } ?? "" },
            .init("revenue") { request, _ in request.results?.revenue?.decimalText ?? "" },
        ], partners: { [$0.partner] })

    struct Detail: TemplateModel {
        static let template = "fund-request-detail"

        let list: Link
        let id: String
        let title: String
        let facts: [Fact]
        let marks: [StateMark]
        let sheets: [Sheet]
        let reasons: Reasons
        let acts: [Act]
        let links: [SheetPage.Button]
        let conversation: Conversation?
    }

    static func detail(_ visit: Visit, _ id: ID<FundRequest>) async throws -> Page {
        let request = try await visit.ask(ShowFundRequest.self, ["fund_request": id.node])
        let list = visit.link(FundAddress.requests)
        var sheets = [items(request.value, visit)]
        if !request.approvals.isEmpty { sheets.append(try await approvals(request.value, visit)) }
        if request.approved != nil {
            sheets.append(
                try await visit.glance(
                    FundClaimPages.list,
                    all: visit.link(FundAddress.claims).with("fund_request", id.text),
                    fixed: ["fund_request": id.node]))
        }
        let model = Detail(
            list: list, id: id.text, title: request.title, facts: try await facts(request.value, visit),
            marks: [mark(request.status, visit)], sheets: sheets,
            reasons: visit.reasons(request.decision, unfolded: request.status == .waiting),
            acts: try FundRequestActs.acts(request, visit), links: FundRequestActs.links(request.value, visit),
            conversation: try await visit.conversation(about: id.text))
        return Page(request.title, model, within: list)
    }

    private static func facts(_ request: FundRequestView, _ visit: Visit) async throws -> [Fact] {
        let formats = visit.formats
        var facts: [Fact] = []
        if visit.side == .console {
            let names = try await visit.partnerNames([request.partner])
            facts.append(
                Fact(
                    visit.text("funds.column.partner"), names[request.partner] ?? "",
                    link: PartnerAddress.partner(request.partner)))
        }
        facts += [
            Fact(visit.text("funds.column.fund"), request.fundLabel),
            Fact(visit.text("funds.column.activity"), request.activityLabel),
            Fact(visit.text("funds.column.when"), visit.days(request.starts, request.ends)),
            Fact(visit.text("funds.asked"), formats.money(request.asked)),
        ]
        if let approved = request.approved { facts.append(Fact(visit.text("funds.approved"), formats.money(approved))) }
        if let left = request.committed { facts.append(Fact(visit.text("funds.to_claim"), formats.money(left))) }
        if let claimBy = request.claimBy { facts.append(Fact(visit.text("funds.claim_by"), formats.day(claimBy))) }
        facts.append(Fact(visit.text("funds.form.expected"), request.expected))
        if let leads = request.leads { facts.append(Fact(visit.text("funds.form.leads"), formats.number(leads))) }
        if !request.steps.isEmpty {
            let steps = request.steps.map { visit.text("funds.by.\($0?.rawValue ?? "anybody")") }
            facts.append(Fact(visit.text("funds.steps"), steps.joined(separator: " → ")))
        }
        if let reason = request.reason { facts.append(Fact(visit.text("frame.reason"), reason)) }
        if let results = request.results { facts += self.facts(results, of: request, visit) }
        return facts
    }

    /// What came of it, and what that is to what was spent.
    private static func facts(
        _ results: FundRequest.Results, of request: FundRequestView, _ visit: Visit
    ) -> [Fact] {
        let formats = visit.formats
        var facts = [
            Fact(visit.text("funds.result.leads"), formats.number(results.leads)),
            Fact(visit.text("funds.result.deals"), formats.number(results.deals.count)),
        ]
        if let revenue = results.revenue {
            facts.append(Fact(visit.text("funds.result.revenue"), formats.money(revenue)))
            if let approved = request.approved, approved.currency == revenue.currency,
                let share = try? revenue.share(of: approved, .halfUp)
            {
                facts.append(Fact(visit.text("funds.result.return"), formats.rate(share)))
            }
        }
        if let note = results.note { facts.append(Fact(visit.text("funds.form.note"), note)) }
        return facts
    }

    private static func items(_ request: FundRequestView, _ visit: Visit) -> Sheet {
        let words = visit.sheets("funds")
        let terms = visit.surroundings?.program.fund(request.fund)
        return words.sheet(
            "items", words.heads("cost", "amount"),
            request.items.map { item in
                let cost = terms?.cost(item.cost)
                return [
                    Cell(
                        cost?.label[visit.language] ?? item.cost, small: item.label,
                        mark: cost?.isExcluded ?? false ? words.mark("excluded", good: [], bad: ["excluded"]) : nil),
                    Cell(visit.formats.money(item.amount)),
                ]
            })
    }

    private static func approvals(_ request: FundRequestView, _ visit: Visit) async throws -> Sheet {
        let words = visit.sheets("funds")
        return words.sheet(
            "approvals", words.heads("at", "amount", "note"),
            request.approvals.map { approval in
                [
                    Cell(visit.formats.moment(approval.at)), Cell(visit.formats.money(approval.amount)),
                    Cell(approval.note ?? ""),
                ]
            })
    }
}

extension Visit {
    /// From one day through another.
    func days(_ first: Day, _ last: Day) -> String {
        first == last ? formats.day(first) : "\(formats.day(first)) – \(formats.day(last))"
    }
}
