import Finance
import Members
import Record
import Terms

/// One referral: what it stands on, how what is earned by it is shared, what came of it, and what may be done.
enum ReferralPage {
    static let routes: [PageRoute] = [
        .page(EarningsAddress.referral.portal, .seeReferrals, detail),
        .page(EarningsAddress.referral.console, .seeReferrals, detail),
        .action(EarningsAddress.setRate, .decideEarnings, again: detail) { visit, referral in
            try await visit.perform(SetReferralRate.self, visit.document(["referral": referral.text]))
            return .see(EarningsAddress.referral.console(referral), said: "earnings.said.rate")
        },
        .action(EarningsAddress.share, .decideEarnings, again: detail) { visit, referral in
            var document = visit.document(["referral": referral.text])
            if document["shares"] == nil { document["shares"] = Node(.list([])) }
            try await visit.perform(ShareReferral.self, document)
            return .see(EarningsAddress.referral.console(referral), said: "earnings.said.share")
        },
        .action(EarningsAddress.endReferral, .decideEarnings, final: true, again: detail) { visit, referral in
            try await visit.perform(EndReferral.self, visit.document(["referral": referral.text]))
            return .see(EarningsAddress.referral.console(referral), said: "earnings.said.end")
        },
    ]

    struct Detail: TemplateModel {
        static let template = "referral-detail"

        let list: Link
        let customer: String
        let facts: [Fact]
        let marks: [StateMark]
        let sheets: [Sheet]
        let acts: [Act]
    }

    static func mark(_ referral: Referral, _ visit: Visit) -> StateMark {
        let state = referral.ended != nil ? "ended" : referral.won != nil ? "won" : "open"
        return visit.sheets("earnings").mark(state, good: ["won"], bad: ["ended"])
    }

    private static func detail(_ visit: Visit, _ id: ID<Referral>) async throws -> Page {
        let referral = try await visit.ask(ShowReferral.self, ["referral": id.node])
        let list = visit.link(EarningsAddress.referrals)
        let names = try await visit.partnerNames(
            Set([referral.partner] + (referral.value.shares ?? []).map(\.partner)))
        var sheets: [Sheet] = []
        if visit.may(.seeEarnings) {
            sheets.append(
                try await visit.glance(
                    CustomerInvoicePages.list,
                    all: visit.link(EarningsAddress.customerInvoices).with("referral", id.text),
                    fixed: ["referral": id.node]))
        }
        let model = Detail(
            list: list, customer: referral.customer.name, facts: facts(referral.value, names, visit),
            marks: [mark(referral.value, visit)], sheets: sheets, acts: try await acts(referral, visit))
        return Page(referral.customer.name, model, within: list)
    }

    private static func facts(_ referral: Referral, _ names: [PartnerID: String], _ visit: Visit) -> [Fact] {
        let formats = visit.formats
        var facts: [Fact] = []
        if visit.side == .console {
            facts.append(
                Fact(
                    visit.text("earnings.column.partner"), names[referral.partner] ?? "",
                    link: PartnerAddress.partner(referral.partner)))
        }
        let place = [referral.customer.country, referral.customer.domain]
        facts += [
            Fact(visit.text("earnings.column.customer"), place.compactMap(\.self).joined(separator: ", ")),
            Fact(visit.text("earnings.column.notified"), formats.moment(referral.notified)),
        ]
        if let rate = referral.rate {
            facts.append(Fact(visit.text("earnings.column.rate"), "\(formats.rate(rate.rate)) – \(rate.reason)"))
        }
        if let shares = referral.shares {
            let all = formats.number(shares.reduce(0) { $0 + $1.weight })
            let texts = shares.map { share in
                let part = visit.text("earnings.shared", ["weight": formats.number(share.weight), "of": all])
                return "\(names[share.partner] ?? visit.text("earnings.another")): \(part)"
            }
            facts.append(Fact(visit.text("earnings.share"), texts.joined(separator: "; ")))
        }
        if let ended = referral.ended {
            facts.append(
                Fact(
                    visit.text("earnings.state.ended"),
                    visit.text("earnings.ended_on", ["day": formats.day(ended.on), "note": ended.reason])))
        }
        if let note = referral.note { facts.append(Fact(visit.text("earnings.form.note"), note)) }
        return facts
    }

    /// So many partners the form has room for at first.
    private static let rows = 4

    private static func acts(_ referral: Versioned<Referral>, _ visit: Visit) async throws -> [Act] {
        guard visit.side == .console, visit.may(.decideEarnings), referral.value.ended == nil else { return [] }
        var acts: [Act] = []
        let rules = visit.surroundings?.program.earnings.rules ?? []
        if rules.contains(where: { $0.ceiling != nil }) {
            acts.append(
                visit.act(
                    "earnings.act.rate", EarningsAddress.setRate(referral.id), form: "rate", version: referral.version
                ) {
                    [$0.field("rate", "earnings.form.rate", required: true), $0.reason()]
                })
        }
        let form = visit.forForm(EarningsAddress.share(referral.id), "share")
        var fields: [Field] = []
        let now = referral.value.shares ?? []
        for place in form.rows("shares", usual: Self.rows, known: now.count) {
            let share = place < now.count ? now[place] : nil
            fields += [
                try await form.chosen(
                    "shares.\(place).partner", "earnings.form.partner", "partner", value: share?.partner.text,
                    id: "share-\(place)"),
                form.field(
                    "shares.\(place).weight", "earnings.form.weight", .line(type: "number"),
                    value: share.map { String($0.weight) }),
            ]
        }
        acts.append(
            visit.act(
                "earnings.act.share", EarningsAddress.share(referral.id),
                fields + [form.more("shares"), form.reason()],
                version: referral.version))
        acts.append(
            visit.act(
                "earnings.act.end", EarningsAddress.endReferral(referral.id), form: "end", grave: true,
                version: referral.version
            ) {
                [$0.field("on", "earnings.form.ends", .line(type: "date")), $0.reason()]
            })
        return acts
    }
}
