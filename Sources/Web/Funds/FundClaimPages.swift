import Finance
import Members
import Record
import Terms

/// Claims, in portal and console.
enum FundClaimPages {
    static let routes: [PageRoute] = [
        .list(FundAddress.claims.portal, "funds.claims", list), .list(FundAddress.claims.console, "funds.claims", list),
        .page(FundAddress.claim, .requestFunds, FundClaimForm.page),
        .action(FundAddress.claim, .requestFunds, again: FundClaimForm.page) { visit, request in
            let claim = try await FundClaimForm.handIn(visit, request)
            return .see(FundAddress.claimed.portal(claim), said: "funds.said.claim")
        },
        .page(FundAddress.claimed.portal, .seeFunds, detail), .page(FundAddress.claimed.console, .seeFunds, detail),
        .download(FundAddress.file.portal, .seeFunds, file), .download(FundAddress.file.console, .seeFunds, file),
        .action(FundAddress.approveClaim, .decideFunds, final: true, again: detail) { visit, claim in
            try await visit.perform(ApproveFundClaim.self, visit.document(["fund_claim": claim.text]))
            return .see(FundAddress.claimed.console(claim), said: "funds.said.approve_claim")
        },
        .action(FundAddress.declineClaim, .decideFunds, final: true, again: detail) { visit, claim in
            try await visit.perform(DeclineFundClaim.self, visit.document(["fund_claim": claim.text]))
            return .see(FundAddress.claimed.console(claim), said: "funds.said.decline_claim")
        },
        .action(FundAddress.denyClaim, .decideFunds, final: true, again: detail) { visit, claim in
            try await visit.perform(DenyFundClaim.self, visit.document(["fund_claim": claim.text]))
            return .see(FundAddress.claimed.console(claim), said: "funds.said.deny_claim")
        },
    ]

    static let waiting = WaitingSource.list(
        "fund_claims", .console, .decideFunds, FundClaimList.self, where: { !$0.funds.isEmpty },
        wanted: { _ in ["status": "waiting", "sort": "oldest"] }, partner: { $0.partner },
        line: { claim, around in
            let visit = around.visit
            return Waiting(
                id: claim.id.text, href: FundAddress.claimed.console(claim.id), sentence: claim.about,
                small: "\(around.partner(claim.partner)), \(visit.formats.money(claim.amount))",
                mark: StateMark(label: visit.text("funds.state.waiting"), tone: "warn"), since: claim.handedIn)
        })

    private static func file(_ visit: Visit, _ claim: ID<FundClaim>, _ file: ID<StoredFile>) async throws -> PageReply {
        .file(try await visit.server.channel.fundClaimFile(file, of: claim, as: try visit.credential()))
    }

    private static func mark(_ claim: FundClaimView, _ visit: Visit) -> StateMark {
        visit.sheets("funds").mark(
            claim.isPaid && claim.status == .approved ? "paid" : claim.status.rawValue, good: ["approved", "paid"],
            bad: ["declined", "denied", "forfeited"])
    }

    static let list = ShownList<FundClaimList>(
        id: "claims", words: "funds",
        columns: [
            .init("title") { claim, around in
                Cell(claim.about, href: around.visit.link(FundAddress.claimed, claim.id))
            },
            .init("partner", where: { $0.side == .console }) { claim, around in around.partnerCell(claim.partner) },
            .init("handed_in", sort: "handed_in") { claim, around in Cell(around.visit.formats.moment(claim.handedIn))
            },
            .init("amount", sort: "amount") { claim, around in Cell(around.visit.formats.money(claim.amount)) },
            .init("state") { claim, around in Cell(small: claim.reason, mark: mark(claim.value, around.visit)) },
        ],
        filters: [
            ShownFilter("status") { visit in
                FundClaim.Status.allCases.map { (value: $0.rawValue, label: visit.text("funds.state.\($0.rawValue)")) }
            },
            ShownFilter("fund") { visit in
                (visit.surroundings?.program.funds ?? []).map { (value: $0.id, label: $0.label[visit.language]) }
            },
            ShownFilter("partner", chooser: "partner"), ShownFilter("fund_request"),
        ],
        exports: [
            .init("id") { claim, _ in claim.id.text }, .init("fund_request") { claim, _ in claim.fundRequest.text },
            .init("fund") { claim, _ in claim.fund }, .init("partner") { claim, _ in claim.partner.text },
            .init("partner_name") { claim, around in around.partner(claim.partner) },
            .init("about") { claim, _ in claim.about },
            .init("handed_in") { claim, _ in claim.handedIn.description },
            .init("amount") { claim, _ in claim.amount.decimalText },
            .init("currency") { claim, _ in claim.amount.currency.code },
            .init("status") { claim, _ in claim.status.rawValue },
            .init("paid") { claim, _ in String(claim.isPaid) },
            .init("earning") { claim, _ in claim.earning?.text ?? "" },
        ], partners: { [$0.partner] })

    struct Detail: TemplateModel {
        static let template = "fund-claim-detail"

        let list: Link
        let title: String
        let facts: [Fact]
        let marks: [StateMark]
        let items: Sheet
        let evidence: Evidence
        let reasons: Reasons
        let acts: [Act]
    }

    static func detail(_ visit: Visit, _ id: ID<FundClaim>) async throws -> Page {
        let claim = try await visit.ask(ShowFundClaim.self, ["fund_claim": id.node])
        let list = visit.link(FundAddress.request, claim.fundRequest)
        let model = Detail(
            list: list, title: claim.about, facts: try await facts(claim.value, visit),
            marks: [mark(claim.value, visit)],
            items: items(claim.value, visit), evidence: evidence(claim.value, visit),
            reasons: visit.reasons(claim.decision, unfolded: true), acts: acts(claim, visit))
        return Page(claim.about, model, within: visit.link(FundAddress.claims))
    }

    private static func facts(_ claim: FundClaimView, _ visit: Visit) async throws -> [Fact] {
        var facts: [Fact] = []
        if visit.side == .console {
            let names = try await visit.partnerNames([claim.partner])
            facts.append(
                Fact(
                    visit.text("funds.column.partner"), names[claim.partner] ?? "",
                    link: PartnerAddress.partner(claim.partner)))
        }
        facts += [
            Fact(visit.text("funds.column.handed_in"), visit.formats.moment(claim.handedIn)),
            Fact(visit.text("funds.reimbursed"), visit.formats.money(claim.amount)),
        ]
        if let earning = claim.earning {
            facts.append(
                Fact(
                    visit.text("earnings.title"), visit.formats.money(claim.amount),
                    link: visit.link(EarningsAddress.earning, earning)))
        }
        if let reason = claim.reason { facts.append(Fact(visit.text("frame.reason"), reason)) }
        return facts
    }

    private static func items(_ claim: FundClaimView, _ visit: Visit) -> Sheet {
        let words = visit.sheets("funds")
        let terms = visit.surroundings?.program.fund(claim.fund)
        return words.sheet(
            "claimed", words.heads("cost", "invoice", "amount"),
            claim.items.map { item in
                let cost = terms?.cost(item.cost)
                return [
                    Cell(
                        cost?.label[visit.language] ?? item.cost, small: item.label,
                        mark: cost?.isExcluded ?? false ? words.mark("excluded", good: [], bad: ["excluded"]) : nil),
                    Cell(item.invoice, small: visit.formats.day(item.day)),
                    Cell(visit.formats.money(item.amount), small: item.converted.map(visit.formats.money)),
                ]
            })
    }

    private static func evidence(_ claim: FundClaimView, _ visit: Visit) -> Evidence {
        let proofs =
            visit.surroundings?.program.fund(claim.fund)?.activities.flatMap(\.proofs) ?? []
        let items = claim.proofs.map { proof in
            visit.evidence(
                proofs.first { $0.id == proof.proof }?.label[visit.language] ?? proof.proof, words: proof.text,
                address: proof.link, files: proof.files, at: claim.handedIn
            ) { visit.link(FundAddress.file, claim.id, $0) }
        }
        return Evidence(items: items, none: visit.text("funds.no_proofs"))
    }

    private static func acts(_ claim: Versioned<FundClaimView>, _ visit: Visit) -> [Act] {
        guard visit.side == .console, visit.may(.decideFunds) else { return [] }
        switch claim.status {
        case .waiting:
            return visit.answers(
                about: claim.id.text, version: claim.version,
                yes: Answer(
                    "funds.act.approve_claim", FundAddress.approveClaim(claim.id), reason: "reason",
                    fields: { $0.money("amount", "funds.reimbursed", value: claim.amount, required: false) }),
                no: Answer("funds.act.decline_claim", FundAddress.declineClaim(claim.id), reason: "reason"))
        case .approved:
            return [
                visit.act(
                    "funds.act.deny_claim", FundAddress.denyClaim(claim.id), form: "deny", grave: true,
                    version: claim.version
                ) { [$0.reason()] }
            ]
        case .declined, .denied, .forfeited: return []
        }
    }
}
